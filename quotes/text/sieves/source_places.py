"""Where a source phrase names its source: behind it or before it, over times, brackets and marks."""

import re

from quotes.model import Cue, Mention
from quotes.text.phrases.mentions import has_name, is_time, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.subjects import main_subject
from quotes.text.verbs.verb_last_subjects import name_in_marks

_REPORT = re.compile(r"[MO][PB]*(C)[PB]*R?[PBW]*[MO][^CDQ,;:]*F[^CDQ,;:]*$")
_PAPER = re.compile("W?Q")
_PAPER_OF = re.compile("[MP]WQ$")


def named_place(sentence: Sentence, source: int, lexicon: Lexicon, *, before: bool) -> int:
    """Return the chunk that names the source of the phrase at chunk `source`, which may lie outside the sentence.

    `before` says that the phrase stands behind its source: "der Polizei zufolge".
    """
    letters = sentence.letters
    if not before:
        place = source + 1
        while lexicon.verb_last and _says_when(sentence, place):
            place += 1  # "so am Dienstag der Minister"
        return place
    place = source - 1
    if letters[place - 1 : place + 1] == "M,":
        return place - 1  # "der Vorsitzenden, Iris Kolb, zufolge"
    if letters[place : place + 1] == ")":
        return letters.rfind("(", 0, place) - 1  # "Kolb (CDU) zufolge"
    return (
        place - 2 if _PAPER_OF.search(letters[: place + 1]) else place
    )  # "einem Bericht der «Zeit» zufolge"


def _says_when(sentence: Sentence, at: int) -> bool:
    """Whether a chunk says when, not who."""
    letter = sentence.letters[at : at + 1]
    return letter == "B" or (letter == "P" and is_time(sentence, at))


def paper_at(sentence: Sentence, place: int, reading: Reading) -> Mention | None:
    """Return the paper in marks that a source phrase names: "laut der «Zeit»", "der «Zeit» zufolge"."""
    found = _PAPER.match(sentence.letters, max(0, place)) if reading.lexicon.verb_last else None
    one = found and sentence.words[sentence.chunks[place][0]] in reading.lexicon.indefinite
    return name_in_marks(sentence, found.end() - 1, reading.text) if found and not one else None


def who_cites(sentence: Sentence, at: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return the words that cite a quotation as a reason, and who does: "Kim resigned, citing “personal reasons”"."""
    source = at - 1 - sentence.letters.endswith("W", 0, at)
    if not lexicon.order_tells or sentence.letters[max(0, source) : source + 1] != "S":
        return None
    first, last = sentence.chunks[source]
    if not sentence.words[first].endswith(lexicon.gerund_endings):
        return None
    subject = main_subject(sentence, source, lexicon)
    return None if subject is None else ((first, last), subject)


def only_vouches(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether somebody says the quotation at chunk `at`, and the source behind, which is no paper, only vouches."""
    behind = range(at + 1, min(at + 4, len(sentence.letters)))
    if any(
        noun_kind(sentence, n, reading.lexicon) == "document" for n in behind if sentence.letters[n] == "M"
    ):
        return False
    report = _REPORT.search(sentence.letters[:at]) if reading.lexicon.order_tells else None
    saying = saying_at(reading.text, sentence, report.start(1), reading.lexicon) if report else None
    return saying is not None and saying.strong and saying.third and saying.frame == "say"


def ends_clause(letters: str, source: int) -> bool:
    """Whether an everyday word behind a quotation names its source: "«…», così Rossi dopo la partita"."""
    return (
        letters[source - 1] == ","
        and re.match(r"(?:[BP]*[MO]|W?Q)[PBAMWQ]*(?:[,.(-]|$)", letters[source + 1 :]) is not None
    )


def is_aim(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a source is what somebody has in mind: "so das Ziel | der Initiative"."""
    nobody = noun_kind(sentence, at, reading.lexicon) is None and not has_name(sentence, at)
    return nobody and reading.lexicon.verb_last and is_genitive(sentence, at + 1, reading.lexicon)


def is_yardstick(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a source is what a thing differs by, which says nothing: "selon les domaines", "secondo i casi"."""
    *before, noun = sentence.words_of(at)
    held = not before or before[-1] in lexicon.definite
    return held and noun in lexicon.language.grammar.yardsticks


def is_ones_own(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a source is somebody's opinion or paper, the owner named before: "según su análisis"."""
    owned = reading.lexicon.language.grammar.owning.intersection(sentence.words_of(at))
    behind = min(at + 1, len(sentence.letters) - 1)
    alone = sentence.letters[at] != "O" and not has_name(sentence, at)
    alone = alone and not is_genitive(sentence, behind, reading.lexicon)
    return bool(owned) and alone and noun_kind(sentence, at, reading.lexicon) in (None, "document")


def vouches(sentence: Sentence, source: int, reading: Reading) -> bool:
    """Whether a source only vouches for what the verb of saying before it in its clause reports."""
    cue = re.search("C[^CDFQR,;:]*$", sentence.letters[:source])
    if cue is None or not reading.lexicon.reported.isdisjoint(sentence.words_of(cue.start())):
        return False
    saying = saying_at(reading.text, sentence, cue.start(), reading.lexicon)
    return saying is not None and saying.strong and saying.third and saying.frame == "say"


def paper_of_relative(sentence: Sentence, relative: int, lexicon: Lexicon) -> int | None:
    """Return the paper that a relative stands for, over whose it is: "un rapport | de la ville | selon lequel"."""
    head = relative - 1
    while (
        head > 0 and noun_kind(sentence, head, lexicon) != "person" and is_genitive(sentence, head, lexicon)
    ):
        head -= 1
    held = sentence.letters[head] in "MP" and noun_kind(sentence, head, lexicon) == "document"
    return head if held else None


def phrase_cue(sentence: Sentence, first: int, last: int, reading: Reading) -> Cue:
    """Return the cue that words of a source phrase make: "secondo", "nach Ansicht"."""
    start, end = sentence.place(first, last)
    return Cue(start, end, reading.text[start:end], " ".join(sentence.words[first:last]))
