"""Clauses of reported speech: those that a verb of saying and "dass" open, or that the mood of their verb tells."""

import re

from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, main_verb

_OPENING = re.compile("[BK]*R")
_ASKED = re.compile("[BK]*(P)[PB]*,?[Rr][^,]*[CFO]")  # "To a reporter who asked"


def is_reported(sentence: Sentence, lexicon: Lexicon, first: int = 0, last: int | None = None) -> bool:
    """Whether the words `first` to `last` of a sentence hold a verb in the mood of reported speech."""
    last = len(sentence.words) if last is None else last
    if "=" in sentence.tags[first:last]:
        return True
    if _tells_source(sentence.words[first:last], lexicon):
        return True
    if not lexicon.reported or lexicon.reported.isdisjoint(sentence.words):
        return False
    if not lexicon.language.grammar.first_persons.isdisjoint(sentence.words):
        return False  # "ich stelle" is no report
    return any(  # a noun that looks like such a verb has one behind it: "Vergleiche werden gezogen"
        sentence.words[n] in lexicon.reported
        and (
            sentence.printed[n].islower()
            or (n == 0 and sentence.words[1:2] and sentence.tags[1] not in "aef")
        )
        for n in range(first, last)
    )


def _tells_source(words: list[str], lexicon: Lexicon) -> bool:
    """Whether words tell that a source says so: "Demnach war es «…»", "Geräte sollen demnach «aus sein»"."""
    grammar = lexicon.language.grammar
    if grammar.accordingly.isdisjoint(words):
        return False  # as of most
    return words[0] in grammar.accordingly or not grammar.supposed.isdisjoint(words)


def goes_with_report(sentence: Sentence, lexicon: Lexicon, at: int | None = None) -> bool:
    """Whether a sentence, or its clause of chunk `at`, can stand inside reported speech.

    Its mood is that of a report, or of a wish.
    """
    conditional = lexicon.language.grammar.conditional
    start, end = (0, len(sentence.letters)) if at is None else clause_of(sentence.letters, at)
    first, last = sentence.chunks[start][0], sentence.chunks[end - 1][1]
    wished = not conditional.isdisjoint(sentence.words[first:last])
    return wished or is_reported(sentence, lexicon, first, last)


def wishes_of_several(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a mood of wishes stands in for that of a report, which has no plural: "Die Länder müssten «…»"."""
    conditional = lexicon.language.grammar.conditional
    start, end = clause_of(sentence.letters, at)
    words = sentence.words[sentence.chunks[start][0] : sentence.chunks[end - 1][1]]
    return "U" not in sentence.letters and any(word in conditional and word.endswith("en") for word in words)


def in_report(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the clause of chunk `at` is reported speech: behind a verb of saying and "dass", or by its mood."""
    letters = sentence.letters
    nouns = lexicon.language.cue_nouns.keys()
    start, end = clause_of(letters, at)
    opens = _OPENING.match(letters, start, at)
    head = _head_before(letters, start - 2, lexicon) if start > 1 else 0
    before = sentence.words[sentence.chunks[head][0] : sentence.chunks[start - 1][0]] if start > 1 else ()
    said = "C" in letters[:start] or not nouns.isdisjoint(before)
    if opens and (said or (start > 1 and in_mood(sentence, start - 2, lexicon))):
        word = sentence.words[sentence.chunks[opens.end() - 1][0]]
        if word in lexicon.language.grammar.complementizers:
            return True
    words = sentence.words[sentence.chunks[start][0] : sentence.chunks[end - 1][1]]
    wished = not lexicon.language.grammar.conditional.isdisjoint(words)
    if wished and not opens and re.search("C[BP]*,$", letters[:start]):
        return True  # "sagte, der Plan würde «…»"
    return in_mood(sentence, at, lexicon)


def _head_before(letters: str, at: int, lexicon: Lexicon) -> int:
    """Return the noun phrase whose complements end at chunk `at`: "die Sicht | von Kolb (CDU), wonach"."""
    if letters[at] == ")" and lexicon.verb_last:
        at = letters.rfind("(", 0, at) - 1
    while lexicon.verb_last and at > 0 and letters[at] in "PA":
        at -= 1
    return max(0, at)


def in_mood(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the clause of chunk `at` has its verb in the mood of reported speech."""
    start, end = clause_of(sentence.letters, at)
    return is_reported(sentence, lexicon, sentence.chunks[start][0], sentence.chunks[end - 1][1])


def is_reported_of_all(sentence: Sentence, subject: int, lexicon: Lexicon) -> bool:
    """Whether a report says what anybody says: "Kolb gab nach. Man müsse ihm zugestehen, «dass …»" is Kolb's."""
    anybody = not lexicon.language.grammar.indefinites.isdisjoint(sentence.words_of(subject))
    return bool(lexicon.reported) and anybody and in_mood(sentence, subject, lexicon)


def tells_of_other(sentence: Sentence, place: int, lexicon: Lexicon) -> bool:
    """Whether a pronoun behind is none who is named at a code point: "auf die Frage, ob Kolb gehe, sagte er"."""
    at = sentence.chunk_at(place) if lexicon.reported else None
    return is_spoken_to(sentence, place) or (at is not None and in_mood(sentence, at, lexicon))


def is_spoken_to(sentence: Sentence, place: int) -> bool:
    """Whether who is named at a code point is answered: "À un journaliste qui l'interrogeait, il a répondu"."""
    asked = _ASKED.match(sentence.letters)
    return asked is not None and sentence.chunk_at(place) == asked.start(1)


def is_all_report(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is all reported speech: its main verb has that mood."""
    verb = main_verb(sentence.letters, None)
    return verb is None or (sentence.letters[verb] == "F" and goes_with_report(sentence, lexicon, verb))
