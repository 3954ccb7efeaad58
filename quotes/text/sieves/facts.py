"""The sieve for a speech that goes on behind facts, sentences that tell of nobody else who may speak."""

import re
from itertools import islice

from quotes.model import Quotation
from quotes.text.chunks import FINITE
from quotes.text.papers import is_message
from quotes.text.phrases.mentions import mention_of, noun_kind
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.speech.kinds import holds_cue_noun, is_clause
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject, is_copula, whose_deed
from quotes.text.verbs.newcomers import is_only_told_of
from quotes.text.verbs.passives import is_undergone

_BARE_BEHIND = re.compile("FW?M$")
_FACTS = 3  # sentences
_OPENS_BESIDE = re.compile("[BK]*(?:S|(P))")
_SAYS = re.compile("C|DB*A")
_UNDERGONE = re.compile("[PB]*(?:,?[Rr][^,;:CDF]*[CDF][^,;:CDF]*,?)?([CDF])")
_ITS_VERB = re.compile("[PB]*([CF])")
_OBJECT = re.compile("F[BW]*(?:(M)|[PR])")
_TIMED = frozenset("h#")


def behind_facts(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«A», dice Kim. Nessun ferito. «B»: behind a sentence or two of facts alone, whoever spoke before goes on."""
    sentence, _ = frame
    if sentence.nested or "dialogue" in quotation.flags or not ALL_QUOTED.fullmatch(sentence.letters):
        return None
    for back, earlier in enumerate(islice(reading.sentences_before(sentence), _FACTS + 1)):
        if reading.line_ends(earlier.end, sentence.start):
            return None
        if (last := earlier.last_quotation) is not None:
            asked = reading.content(last)[-1] == "?"  # "«Dove?», chiede Kim. Silenzio. «Non so»"
            goes_on = back and not asked and is_clause(quotation, reading)
            return reading.goes_on_from(earlier) if goes_on else None
        if reading.is_question(earlier) or not tells_facts(earlier, reading):
            return None
    return None


def tells_facts(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells what happened, and of nobody whose words may follow: "L'azienda ha chiuso a marzo"."""
    lexicon = reading.lexicon
    if is_only_told_of(sentence, lexicon):
        return True
    if _turns(sentence, lexicon) or whose_deed(sentence, lexicon) is not None:
        return False  # "Applausi, richiamo della presidente."
    subject = first_subject(sentence, lexicon)
    nobody = subject is not None and sentence.words_of(subject)[0] in lexicon.language.grammar.negative
    said = () if nobody else _SAYS.finditer(sentence.letters)  # "Aucune victime n'est à déplorer."
    if any(_may_announce(sentence, found.start(), reading) for found in said):
        return False
    phrases = "MO" if FINITE.search(sentence.letters) else "MOPA"
    named = {n for n, one in enumerate(sentence.letters) if one in phrases}
    if subject is not None:
        named.add(subject)  # "A Ruiz le hace gracia."
    return all(_is_passed_over(sentence, n, reading) for n in named)


def _turns(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence turns to others, by a word or as it opens: "Même constat", "Pour le syndicat, c'est non"."""
    grammar = lexicon.language.grammar
    if not (grammar.replies | grammar.same | grammar.cries).isdisjoint(sentence.words):
        return True
    opening = _OPENS_BESIDE.match(sentence.letters)
    return opening is not None and (
        not opening[1] or noun_kind(sentence, opening.start(1), lexicon) in SPEAKERS
    )


def _may_announce(sentence: Sentence, verb: int, reading: Reading) -> bool:
    """Whether a verb may say that words follow: "Le club dément", but not "L'azienda ha annunciato 200 esuberi"."""
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    if saying is None or not saying.strong or saying.frame == "name":
        return False  # "Le conseil l'a nommée à l'unanimité."
    if saying.passive and "A" not in sentence.letters[verb:]:
        return False  # "Le suspect sera présenté à un juge."
    return saying.cue.lemma not in reading.lexicon.language.grammar.enacting


def _is_passed_over(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is nobody who may speak next: a thing, a number of people, a body that does something."""
    lexicon, words = reading.lexicon, sentence.words_of(at)
    grammar = lexicon.language.grammar
    if words[0] in grammar.negative or "#" in sentence.tags_of(at):
        return True
    mention = mention_of(reading.text, sentence, at, lexicon)
    if sentence.letters[at] == "O":
        if mention.number == "p" or (lexicon.verb_last and at != first_subject(sentence, lexicon)):
            return True  # "They sleep on the floor.", "hat sie berufen"
        behind = sentence.chunks[at][1]
        there = "_".join(sentence.words[behind : behind + 3])  # "il | n'y a (pas eu)"
        return not grammar.neuter.isdisjoint(words) or there.endswith(tuple(grammar.presenting))
    kind = mention.kind or noun_kind(sentence, at, lexicon)
    said = kind not in SPEAKERS and holds_cue_noun(sentence, at, lexicon)
    if said or is_message(sentence, at, lexicon):
        return False  # "Une pancarte est accrochée à la grille."
    if mention.form == "noun" and _suffers(sentence, at, reading):
        return True
    if kind in ("organization", "group"):
        return at != first_subject(sentence, lexicon) or _acts(sentence, at, lexicon)
    return not (mention.form == "pronoun" or kind == "person")


def _suffers(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether something is done to somebody: "Un homme de 34 ans a été interpellé", "Le suspect sera jugé"."""
    if _tells_deed(sentence, at):
        return True
    found, lexicon = _UNDERGONE.match(sentence.letters, at + 1), reading.lexicon
    if found is None or sentence.words_of(at)[0] not in lexicon.articles:
        return False
    verb = found.start(1)
    saying = saying_at(reading.text, sentence, verb, lexicon) if found[1] == "C" else None
    if found[1] == "D" or (saying is not None and saying.passive):
        return True
    return _tells_deed(sentence, verb + 1) or is_undergone(sentence, verb, lexicon)


def _tells_deed(sentence: Sentence, at: int) -> bool:
    """Whether a noun rather tells what was done to somebody: "ha sido | detenido", "è rimasto | ferito"."""
    return _BARE_BEHIND.search(sentence.letters, 0, at + 1) is not None and sentence.tags_of(at) in ("n", "k")


def _acts(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a body or group did something, or does at a time: "La police est venue lundi", not "Le club dément"."""
    verb = _ITS_VERB.match(sentence.letters, at + 1)
    if not _TIMED.isdisjoint(sentence.tags):
        return True
    if verb is None:
        return "+" in sentence.tags  # "Der Landkreis | hatte | eine Warnung | ausgerufen"
    if not lexicon.language.grammar.wants.isdisjoint(sentence.words_of(verb.start(1))):
        return False  # "Die Leitung will nicht nachgeben."
    tags = sentence.tags_of(verb.start(1))
    if lexicon.verb_last:
        return "a" in tags and not is_copula(sentence, verb.start(1), lexicon)
    if "a" not in tags or tags.startswith("l"):  # "se veut rassurant"
        found = _OBJECT.match(sentence.letters, verb.start(1))
        new = found is not None and found[1] and sentence.words_of(found.start(1))[0] in lexicon.indefinite
        return bool(new)  # "La policía halló una pistola"
    return verb[1] == "C" or _OBJECT.match(sentence.letters, verb.start(1)) is not None
