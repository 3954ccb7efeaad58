"""The sieve that goes by nouns for words said: "la risposta di Kim", "der Vorwurf der Stadt".

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Cue, Mention, Quotation, Span
from quotes.text.answers import from_chunk
from quotes.text.owners import owner_beside, possessor
from quotes.text.papers import is_message
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.name_spans import NAME
from quotes.text.phrases.noun_words import is_genitive, noun_at, noun_word
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence
from quotes.text.sieves.labels import person_of
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, ends_in_as
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.report_clauses import in_report
from quotes.text.verbs.subjects import subject_of

_OBJECT_OF_CUE = re.compile(r"(?:[CG][PB]*|(?<=M)C[MOPBW]{0,9}R[^:;Q]{0,40}F[^:;Q]{0,40})$")
_AWAITED = re.compile(r"P+B*(C)[PB]*:B*")
_SAID_TO_BE = re.compile("P*B*(F)B*(?:,?B*|(R)[^CDS;:]*)")
_BEFORE_OWNED = re.compile(r"^[BKWQ.,\-]*$|Q,?B*F[BW]*$")  # "Secca la sua replica", "«…» è la sua replica"
_VERB = re.compile("[CDFG]")
_OWN_VERB = re.compile("[Rr][PB]*[MO][^CDQRrU;:,]*F[^CDMOQRrUK;:,]*F[WB]*$")  # "the claim that it works | is"
_BY_WHOM = re.compile("([AP])[PB]*(?:,[^,;:Q]*,)?R[^CDQS;]*")
_GIVEN_WORDS = re.compile("([CF])[BPW]*(M)[PB]*,?(R)[^,;:Q]*:$")
_OWNER_BEHIND = re.compile(r"[WX]?(P)|[BW]*(A)")  # "la replica secca di Kim", "le accuse mosse ieri da Kim"


def noun_of_saying(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La risposta di Kim: «…» / «…» è l'appello della madre: a noun for words said, and whose they are."""
    sentence, at = frame
    letters = sentence.letters
    if reading.lexicon.language.cue_nouns.keys().isdisjoint(sentence.words):
        return None  # as in most sentences
    first = max(0, at - 8) if _VERB.search(letters, 0, at) else 0  # "Réplique de Kim, élu de Y : «…»"
    for place in range(first, min(len(letters), at + 5)):
        bare = reading.lexicon.common or reading.lexicon.order_tells  # "denied | claims | by Kim that"
        if letters[place] not in ("MPW" if bare else "MP" if place else "MPBW"):
            continue  # "Réponse du ministre : «…»" opens a sentence without an article
        if not holds_noun(sentence, place, reading.lexicon):
            continue
        claimed = _is_claimed(sentence, place, at, reading.lexicon)
        if place < at and not claimed and _is_object(sentence, place, reading):
            continue
        opens = letters.find("R", place, at)
        owned = "'" in sentence.tags_of(place) or _is_theirs(sentence, place, reading.lexicon)
        owned = owned and not (opens > 0 and ends_in_as(sentence, opens, reading.lexicon))
        if reading.lexicon.verb_last:
            leads = _leads(sentence, place, at, reading)
        else:
            leads = _is_said_to_be(sentence, place, at, reading.lexicon) or _is_awaited(frame, place, reading)
        if (claimed or leads or _noun_ties(letters, place, at, owned=owned)) and (
            answer := owner_of_words(sentence, place, reading)
        ):
            return answer
    return None


def gives_words(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Suo padre aveva un motto che tutti conoscono: «…»: whose the words are, not who knows or follows them."""
    sentence, at = frame
    found = _GIVEN_WORDS.search(sentence.letters, 0, at)
    if found is None or not _speaks_of_words(sentence, found.start(2), reading):
        return None
    behind = (n for n in range(found.start(3), at) if sentence.letters[n] == "C")
    said = (saying_at(reading.text, sentence, n, reading.lexicon) for n in behind)
    if any(one is not None and (one.strong or one.frame == "write") for one in said):
        return None  # "È una frase che Kim ripete: «…»"
    if "_".join(sentence.words_of(found.start(1))) in reading.lexicon.language.grammar.presenting:
        return Answer("none")  # "Hay una frase que no se olvida: «…»"
    subject = subject_of(sentence, found.start(1), reading.lexicon)
    if subject is None and reading.lexicon.language.grammar.null_subject:
        return Answer(unspoken=Unspoken(sentence, found.start(1), "s", None))
    answer = None if subject is None else from_chunk(reading, sentence, subject, None)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _speaks_of_words(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase is of words said, and no paper: "un motto", "una frase", but not "un biglietto"."""
    passage = not reading.lexicon.language.grammar.passages.isdisjoint(sentence.words_of(at))
    return passage or (
        holds_noun(sentence, at, reading.lexicon) and not is_message(sentence, at, reading.lexicon)
    )


def holds_noun(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether chunk `at` has a noun of saying, or a compound that ends in one."""
    words = sentence.words_of(at)
    return not lexicon.language.cue_nouns.keys().isdisjoint(words) or lexicon.cue_noun(words[-1]) is not None


def _is_object(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether somebody else speaks of these words: "Kim's remarks are denounced", "said that threats came from Kim"."""
    cue = _OBJECT_OF_CUE.search(sentence.letters, 0, at)
    saying = saying_at(reading.text, sentence, cue.start(), reading.lexicon) if cue else None
    return saying is not None and saying.strong


def _leads(sentence: Sentence, noun: int, at: int, reading: Reading) -> bool:
    """Whether a noun of saying leads to a quotation: "sein Fazit lautete: «…»", "der Vorwurf der Stadt, es sei «…»"."""
    letters = sentence.letters
    clause, _ = clause_of(letters, at)
    if (
        noun < clause
        and re.fullmatch("P*,", letters[noun + 1 : clause])
        and in_report(sentence, at, reading.lexicon)
    ):
        return True  # "der Vorwurf der Stadt, das Haus sei «…»"
    if letters[max(0, noun - 1) : noun] == "S" and re.fullmatch("[PA]*F[^CDQS;:]*", letters[noun + 1 : at]):
        return True  # "nach der Ankündigung der Stadt soll …"
    between = re.compile(r"[PAM]*(?:,[PAM]*,)?B*(C)[BWO]*:?B*" if noun < at else r",?B*(C)B*")
    found = between.fullmatch(letters, min(noun, at) + 1, max(noun, at))
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    return saying is not None and saying.frame == "write"


def owner_of_words(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose the words are that the noun of saying in chunk `at` speaks of, None where it holds none."""
    first, last = sentence.chunks[at]
    found = {n: reading.lexicon.cue_noun(sentence.words[n]) for n in range(first, last)}
    if (word := next(filter(found.get, found), None)) is None:
        return None
    start, end = sentence.place(word)
    cue = Cue(start, end, reading.text[start:end], found[word] or "")
    if owner := owner_beside(sentence, word, reading) or owner_of(sentence, at, reading):
        return owner._replace(cue=cue)
    near = at + 1
    near += sentence.letters.startswith("FP", near) and "e" in sentence.tags_of(near)  # "è | di Kim"
    while sentence.letters[near : near + 2] == "PP" and _tells_more(sentence, near, reading.lexicon):
        near += 1  # "il commento | a caldo | di Kim", "la risposta | a Rossi | di Kim"
    behind = _OWNER_BEHIND.match(sentence.letters, near)
    place = behind.end() - 1 if behind else 0
    opens, grammar = sentence.words[sentence.chunks[place][0]], reading.lexicon.language.grammar
    for_them = reading.lexicon.order_tells and opens in grammar.causes  # "a message | for the fans"
    tied = opens in grammar.senders or (is_genitive(sentence, place, reading.lexicon) and not for_them)
    if behind is None or not (behind[2] or tied):
        return None
    if sentence.letters[place : place + 2] == "PP" and _tells_which(sentence, place, reading.lexicon):
        place += 1  # "il grido | d'allarme | di Kim"
    answer = from_chunk(reading, sentence, name_behind(sentence, place, reading.lexicon), cue)
    body = reading.lexicon.noun(sentence.words[word])  # "il Consiglio della magistratura" is one
    speaking = ("person",) if body is not None and body.kind == "organization" else SPEAKERS
    kinds = {*speaking, *(("document",) if reading.lexicon.verb_last else ())}
    named = answer.named if answer else None
    return answer if named and (named.form == "pronoun" or named.kind in kinds) else None


def _tells_more(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement tells when, where or to whom words were said, and owns no complement itself."""
    to_whom = has_name(sentence, at) or noun_kind(sentence, at, lexicon) is None
    return to_whom and not is_genitive(sentence, at, lexicon)


def _tells_which(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement that names nobody tells what words they are, and the next one whose."""
    nobody = not has_name(sentence, at) and noun_kind(sentence, at, lexicon) is None
    return nobody and is_genitive(sentence, at + 1, lexicon)


def owner_of(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose words a noun phrase speaks of: "Rossi's claim"."""
    first, last = sentence.chunks[at]
    owned = sentence.tags.rfind("'", first, last)
    name = NAME.search(sentence.tags, first, owned) if owned >= 0 else None
    if name is None:
        return _owning_noun(sentence, first, owned, reading) or _possessor(sentence, at, reading)
    return person_of(reading, Span(*sentence.place(*name.span())))


def _owning_noun(sentence: Sentence, first: int, owned: int, reading: Reading) -> Answer | None:
    """Return the person that a noun before an apostrophe stands for: "the Florida senator's answer"."""
    noun = noun_at(sentence, noun_word(sentence, first, owned, reading.lexicon), reading.lexicon)
    if owned < 0 or noun is None or noun.kind not in SPEAKERS or sentence.tags[first] in "pg":
        return None
    while sentence.tags[first] in "db#" and first < owned - 1:
        first += 1
    span = Span(*sentence.place(first, owned))
    return Answer(
        mention=Mention(*span, span.of(reading.text), "noun", noun.kind, span, noun.gender, noun.number)
    )


def _possessor(sentence: Sentence, at: int, reading: Reading) -> Answer | None:
    """Return whose words they are by a possessive, a pronoun that stands for somebody before: "sein Fazit: «…»"."""
    opens = sentence.letters[at] == "M" and _BEFORE_OWNED.search(sentence.letters, 0, at)
    if not (opens or _is_theirs(sentence, at, reading.lexicon)):
        return None  # but "sieht darin eine Bestätigung ihrer Meinung: «…»"
    return possessor(sentence, at, reading)


def _is_theirs(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase before its clause is somebody's by a possessive: "her claim that «…»"."""
    possessors = lexicon.language.grammar.possessors.keys()
    claims = lexicon.order_tells and re.match("[MP][PB]*R", sentence.letters[at:])
    return bool(claims) and not possessors.isdisjoint(sentence.words_of(at))


def _is_said_to_be(sentence: Sentence, noun: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a form of "to be" ties a noun of saying to a quotation: "la respuesta de Kim fue «no»"."""
    found = _SAID_TO_BE.fullmatch(sentence.letters, noun + 1, at) if noun < at else None
    if found is None or "C" in sentence.letters[:noun] or "e" not in sentence.tags_of(found.start(1)):
        return False
    if sentence.letters[0] == "S" and lexicon.sources.strength.get(tuple(sentence.words_of(0))) == "weak":
        return False  # "Para Kim, las palabras de Ruiz son «un insulto»"
    if sentence.letters[at - 2 : at] == "RW" and "l" in sentence.tags_of(found.start(1)):
        return False  # "l'annonce n'est qu'un «retour en arrière»"
    if found[2] and (is_genitive(sentence, noun + 1, lexicon) or "'" in sentence.tags_of(noun)):
        return True  # "la versión del Gobierno es que «…»", "Kim's answer was that «…»"
    if sentence.letters[at - 1] == "," and lexicon.order_tells:
        return True  # "His exact words were, “No.”"
    nouns = lexicon.language.cue_nouns
    return any(nouns[word].strength == "strong" for word in sentence.words_of(noun) if word in nouns)


def _is_awaited(frame: Frame, noun: int, reading: Reading) -> bool:
    """Whether words do what nobody says: "la respuesta de Kim no se hizo esperar: «…»"."""
    sentence, at = frame
    found = _AWAITED.fullmatch(sentence.letters, noun + 1, at)
    saying = saying_at(reading.text, sentence, found.start(1), reading.lexicon) if found else None
    return saying is not None and saying.frame == "think"


def _is_claimed(sentence: Sentence, noun: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a quotation stands in a claim by somebody: "an accusation by Kim that", "warnings from Kim that"."""
    found = _BY_WHOM.fullmatch(sentence.letters, noun + 1, at) if lexicon.order_tells else None
    if found is None or _OWN_VERB.search(sentence.letters, noun, at):
        return False
    return found[1] == "A" or sentence.words_of(noun + 1)[0] in lexicon.language.grammar.senders


def _noun_ties(letters: str, noun: int, at: int, *, owned: bool) -> bool:
    """Whether a noun of saying and a quotation belong together: a colon, or a copula behind the quotation."""
    if noun < at:
        if _OWN_VERB.search(letters, noun, at):
            return False
        tied = "^[PB]*R[^CDQ;]*$" if owned else "^P[^F]*,R$"  # "il grazie di Kim a Lee, che «…»"
        beside = letters[noun] == "M" and letters[at + 1 : at + 2] != "S"  # "la frase di Kim, «…», resta"
        tied += "|:B*$|^[PA]{0,2},$" if beside else "|:B*$"
        return bool(re.search(tied, letters[noun + 1 : at])) and not re.search(r"[CDQS;]", letters[noun:at])
    if at == 0 and noun == 2 and letters[1] == ",":
        return True  # "«…», le parole del presidente"
    within = letters[noun] == "P" and letters[at + 1] != ":"  # "«…» was amended | after protests | from Lee"
    return not within and bool(re.fullmatch(r":[BWKO]*F?[BWKO]*|,?[BWKO]*F[BWKO]*", letters[at + 1 : noun]))
