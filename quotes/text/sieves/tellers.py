"""Who tells what another said to him: "Kim vive sola. Un vicino bussò. «Mi disse: “Esci”»" is Kim's.

Whoever the sentence before brings in is the one whose words are told, as the words themselves name nobody.
"""

from quotes.model import Mention, Quotation
from quotes.text.agreement import Asked
from quotes.text.answers import from_chunk
from quotes.text.antecedents import named_before
from quotes.text.named_people import named_nearest, people_in
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, mention_of
from quotes.text.reading import Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.reported import ALL_QUOTED
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import is_subordinate
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.subjects import main_subject, subject_of


def told_by_known(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim vive sola. Un vicino bussò. «Mi disse: “Esci”»: who tells it is not who just came in, but whom we know."""
    sentence, _ = frame
    if (
        sentence.nested
        or not ALL_QUOTED.fullmatch(sentence.letters)
        or not _tells_of_other(quotation, reading)
    ):
        return None
    earlier = reading.sentence_before(sentence)
    if earlier is None or earlier.quotations or reading.line_ends(earlier.end, sentence.start):
        return None
    other = _told_of(earlier, reading)
    asked = Asked("s", person=True, other_than=other.text if other else None)
    known = named_before(reading, earlier, asked) if other else None
    if known or other is None:
        return Answer(mention=known) if known else None
    return Answer(unspoken=Unspoken(earlier, 0, "s", None, person=True))


def cites_and_tells(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim a cité une étudiante : « Elle m’écrit : “…” »: who cites somebody, and tells of her in words of his own."""
    sentence, at = frame
    if sentence.nested or sentence.letters[at - 1 : at] != ":" or not _tells_of_other(quotation, reading):
        return None
    verb = max(sentence.letters.rfind(letter, 0, at) for letter in "CI")
    saying = saying_at(reading.text, sentence, verb, reading.lexicon) if verb >= 0 else None
    if saying is None or not (
        saying.frame == "cite" or saying.cue.lemma in reading.lexicon.language.grammar.reciting
    ):
        return None
    whose = subject_of if sentence.letters[verb] == "C" else main_subject
    subject = whose(sentence, verb, reading.lexicon)
    return None if subject is None else from_chunk(reading, sentence, subject, saying.cue)


def _told_of(sentence: Sentence, reading: Reading) -> Mention | None:
    """Return who comes in with a sentence and is no more than told of: as its subject, or behind one left out."""
    subject = first_subject(sentence, reading.lexicon)
    if subject is not None:
        named = name_behind(sentence, subject, reading.lexicon)
        came = mention_of(reading.text, sentence, named, reading.lexicon)
        if came.form == "pronoun" or came.kind == "person":
            return came if came.form != "pronoun" and _comes_in(sentence, subject, reading) else None
    left_out = reading.lexicon.language.grammar.null_subject and not sentence.letters.startswith("M")
    people = named_nearest(reading, sentence, len(sentence.letters), Asked("s", person=True, owned=True))
    return people if left_out else None


def _tells_of_other(quotation: Quotation, reading: Reading) -> bool:
    """Whether somebody quoted tells first what another said whom he does not name: «Mi disse: “…”», "He said, ‘…’"."""
    index = reading.index_of(quotation)
    if not any(one.start < quotation.end for one in reading.quotations[index + 1 : index + 2]):
        return False
    for sentence in reading.sentences_in(index):
        if people_in(reading, sentence, Asked("s")):
            return False
        if sentence.quotations:
            at = sentence.chunk_of(min(sentence.quotations))
            verb = max(sentence.letters.rfind("C", 0, at), sentence.letters.rfind("F", 0, at))
            saying = saying_at(reading.text, sentence, verb, reading.lexicon) if verb >= 0 else None
            if verb < 0 or (saying and (not saying.third or saying.number == "p")):
                return False
            who = subject_of(sentence, verb, reading.lexicon)
            spoken = who is None and reading.lexicon.language.grammar.null_subject
            return spoken or (who is not None and _means_another(sentence, who, reading.lexicon))
    return False


def _means_another(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun is of the third person: "he", not "I"."""
    grammar = lexicon.language.grammar
    others = grammar.first_persons | grammar.selves | grammar.indefinites | grammar.neuter
    return sentence.letters[at] == "O" and others.isdisjoint(sentence.words_of(at))


def _comes_in(sentence: Sentence, subject: int, reading: Reading) -> bool:
    """Whether the subject of a sentence comes in beside somebody known: "un vicino", "suo padre", "il capo la chiamò".

    Not so whoever is told to speak, "Un vicino racconta tutto", nor whom a noun means that fits anybody.
    """
    lexicon = reading.lexicon
    grammar, names, words = lexicon.language.grammar, lexicon.language.names, sentence.words_of(subject)
    acting = [n for n in range(len(sentence.letters)) if _acts_on_other(sentence, n, subject, lexicon)]
    cues = (n for n, letter in enumerate(sentence.letters) if letter == "C" and n not in acting)
    main = (n for n in cues if not is_subordinate(sentence.letters, n))
    said = (saying_at(reading.text, sentence, cue, lexicon) for cue in main)
    if any(one is not None and one.strong for one in said) or (has_name(sentence, subject) and not acting):
        return False
    if not (grammar.owning | grammar.possessors.keys() | names.kin).isdisjoint(words):
        return True
    before = reading.sentence_before(sentence)
    beside = before is not None and not reading.line_ends(before.end, sentence.start)
    known = acting and names.seldom_named.isdisjoint(words)  # but "la donna lo ha denunciato"
    return beside and bool(known or words[0] in lexicon.indefinite)


def _acts_on_other(sentence: Sentence, at: int, subject: int, lexicon: Lexicon) -> bool:
    """Whether a chunk has somebody for the verb's object by a pronoun: "il capo | lo chiamò", "rief der Chef | sie"."""
    grammar, letters = lexicon.language.grammar, sentence.letters
    if letters[at] in "CF":
        objects = grammar.objects | grammar.datives
        return not objects.isdisjoint(sentence.words_of(at)[:-1])
    behind = at > subject and letters[at + 1 : at + 2] not in ("B", "C", "D", "F")
    return behind and _means_another(sentence, at, lexicon)
