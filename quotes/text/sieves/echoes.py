"""Words that an article has more than once: a headline that quotes what is said below, a name in marks."""

import re
from collections import Counter

from quotes.model import Mention, Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.headlines import subhead
from quotes.text.speech.kinds import has_verb, letters_of

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4  # fewer stand in two speeches by chance
_FEWEST_IN_SUBHEAD = 2  # which is taken from the text around it
_OFTEN = 3  # times that a name stands in marks: fewer are a coincidence
_FEW = 3  # spaces in a name
_ASIDE = 6  # words
_HEAD = 600  # code points in which headline and standfirst stand
_SAYERS = ("person", "organization")
_CLOSERS = '»”"’›)] \t'
_OPENS = ("", ":", ",", ".")


def echoed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« On a tout vu »¶… « On a tout vu. Le bruit », raconte Kim: whoever says the words further on."""
    sentence, at = frame
    opens = sentence.letters[at - 1 : at] in _OPENS or sentence.letters.startswith(":", at + 1)
    return _said_again(quotation, reading) if opens and not sentence.nested else None


def _said_again(quotation: Quotation, reading: Reading, *, changed: bool = True) -> Answer | None:
    """Return the answer to the same words further on, which a title may have `changed` a little or cut.

    Those of a title inside the article may stand before it as well.
    """
    inside = _is_subhead(reading.answer_to(quotation))
    if quotation.start > _HEAD and not inside:
        return None
    words = _words(quotation, reading)
    rest = reading.text[quotation.end :] + (reading.text[: quotation.start] if inside else "")
    rest = rest.lower()
    if not any(word in rest for word in sorted(words, key=len)[-2:]):
        return None  # as for most
    title = inside or (changed and stands_in_title(quotation.start, quotation.content_end, reading))
    number = reading.index_of(quotation)
    for n in (*range(number + 1, len(reading.quotations)), *(range(number) if inside else ())):
        answer = reading.answers.get(n)
        if answer is None or answer.status != "attributed":
            continue
        said = _words(reading.quotations[n], reading)
        same = title and (said == words or (len(words) > _FEWEST_WORDS and _resembles(said, words)))
        part = title and answer.kind == "person" and reading.content(quotation)[0].islower()
        same = same or (part and _shares_run(said, words))
        few = (
            _FEWEST_IN_SUBHEAD
            if inside
            else _FEWEST_WORDS - (title and reading.content(quotation)[0].isupper())
        )
        if same or (len(words) >= few and _holds(said, words)):
            return answer
    return None


def _only_sayer(quotation: Quotation, frame: Frame, reading: Reading) -> Mention | None:
    """Return the one in whose speech a headline's word or two stand again: "vote ends in ‘farce’"."""
    words, word = _words(quotation, reading), frame.sentence.chunks[frame.at][0]
    before = frame.sentence.words[word - 1] if word else ""
    named = (
        reading.lexicon.is_work(before) or before in reading.lexicon.language.grammar.negative
    )  # "kein «…»"
    first = "\n" not in reading.text[: quotation.start].strip()
    if named or not first or not 0 < len(words) < _FEWEST_WORDS - 1:
        return None
    sayers: dict[str, Mention] = {}
    times = 0
    for n in range(reading.index_of(quotation) + 1, len(reading.quotations)):
        said = _words(reading.quotations[n], reading)
        if not _times(words, said):
            continue
        answer = reading.answers[n]
        if answer.named is None or answer.named.kind not in _SAYERS or len(said) == len(words):
            return None  # a term there as well
        sayers[answer.named.text] = answer.named
        times += 1
    if len(sayers) != 1 or _times(words, _WORD.findall(reading.text[quotation.end :].lower())) > times:
        return None
    return next(iter(sayers.values()))


def _times(words: list[str], said: list[str]) -> int:
    """Return how often words stand in a row among others."""
    return sum(said[at : at + len(words)] == words for at, word in enumerate(said) if word == words[0])


def stands_in_title(start: int, end: int, reading: Reading) -> bool:
    """Whether words stand in one of the first two lines of an article, without a full stop at the line's end."""
    if reading.text[:start].strip().count("\n\n") > 1:
        return False
    line = reading.text.find("\n", end)
    return line > 0 and reading.text[end:line].rstrip(_CLOSERS)[-1:] != "."


def name_headlines(reading: Reading) -> None:
    """Say whom a headline means that quotes somebody unnamed, or is all quotation.

    That is whoever says the words further on, or whom the article begins with.
    """
    for n, quotation in enumerate(reading.quotations):
        answer, frame = reading.answers[n], reading.frames[n]
        if quotation.start > _HEAD and not _is_subhead(answer):
            continue
        if frame is None or frame.sentence.nested or _names_fully(answer):
            continue
        if answer.status != "attributed" and (one := _only_sayer(quotation, frame, reading)):
            reading.answers[n] = Answer(mention=one, rule=echoed.__name__)
            continue
        if _is_called(answer, frame):
            continue
        if found := _said_again(quotation, reading, changed=answer.status != "attributed"):
            reading.answers[n] = _of_title(answer, found, quotation, reading)
        elif answer.status == "none" and _is_headline(quotation, frame, reading):
            reading.answers[n] = _by_main_speaker(frame, reading) or answer


def _is_subhead(answer: Answer | None) -> bool:
    return answer is not None and answer.rule == subhead.__name__


def _is_called(answer: Answer, frame: Frame) -> bool:
    """Whether a term has an article or a preposition before it, and is nobody's: "con il «campanile più alto»"."""
    first = frame.sentence.chunks[frame.at][0]
    return answer.status == "not_speech" and first > 0 and frame.sentence.tags[first - 1] in "dpg"


def _names_fully(answer: Answer) -> bool:
    """Whether an answer is a person by first name and surname, or who a noun or a pronoun stands for."""
    own = answer.mention
    full = answer.antecedent is not None or (own is not None and own.form == "name" and " " in own.text)
    return full and answer.status == "attributed" and answer.kind == "person"


def _of_title(answer: Answer, found: Answer, quotation: Quotation, reading: Reading) -> Answer:
    """Return the answer of a headline's words, whom it may name itself, with who says them further on."""
    title = _is_subhead(answer) or stands_in_title(quotation.start, quotation.content_end, reading)
    if found.named is None or (answer.status != "attributed" and not title):
        return answer
    again = Answer(mention=found.named, rule=echoed.__name__)
    if answer.status != "attributed":
        return again
    if found.named.kind != "person" or answer.named is None:
        return answer
    if answer.named.form != "name" and answer.kind == "person":
        return answer if answer.antecedent else answer._replace(antecedent=found.named)
    language = reading.lexicon.language
    verb = language.verbs.get(answer.cue.lemma) if answer.cue else None
    by_saying = verb.strength == "strong" if verb else answer.cue is not None  # "Die Antwort von Kim: «…»"
    name = answer.named.text
    known = " " in name or name in found.named.text or name.lower() in reading.lexicon.given
    known = known and answer.kind == "person"  # but "Meppen dreht das Spiel: «…»"
    return answer if by_saying or known else again  # "Lorient stuns Lens: «…»"


def settle_names(reading: Reading) -> None:
    """Take what stands in marks again and again for a name everywhere, where mostly it is one: „Extrablatt“.

    A few words that nobody says are a name where they are one elsewhere in the article: « gilets jaunes ».
    """
    places: dict[str, list[int]] = {}
    for n, quotation in enumerate(reading.quotations):
        places.setdefault(reading.content(quotation).rstrip(",."), []).append(n)
    for content, same in places.items():
        named = sum(reading.answers[n].status == "not_speech" for n in same)
        often = named >= _OFTEN and 2 * named > len(same) and content[0].isupper()
        cut = named and content[-1] not in "!?…"
        unsaid = [n for n in same if reading.answers[n].status == "none"] if cut else []
        if not (often or unsaid):
            continue
        if content.count(" ") < _FEW and not has_verb(letters_of(reading.quotations[same[0]], reading)):
            for n in same if often else unsaid:
                reading.answers[n] = Answer("not_speech", rule="term")


def _is_headline(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether an article opens with a line that is all quotation."""
    sentence = frame.sentence
    later = reading.sentence_after(sentence)
    alone = sentence.is_quoted() and not reading.text[: quotation.start].strip()
    return alone and later is not None and reading.line_ends(sentence.end, later.start)


def _by_main_speaker(frame: Frame, reading: Reading) -> Answer | None:
    """Return the answer that whom an article quotes first speaks, if it begins with that name or quotes it most."""
    named = [answer.named for _, answer in sorted(reading.answers.items()) if answer.status == "attributed"]
    main = named[0] if named else None
    if main is None or main.form != "name" or main.kind != "person":
        return None
    surname, opening = main.text.split()[-1], reading.sentence_after(frame.sentence)
    often = Counter(one.text.split()[-1] for one in named if one and one.form == "name").most_common(2)
    most = often[0][0] == surname and often[0][1] > often[-1][1]
    return (
        Answer(mention=main, rule=echoed.__name__)
        if most or (opening and surname in opening.printed)
        else None
    )


def _words(quotation: Quotation, reading: Reading) -> list[str]:
    """Return the words of a quotation in small letters."""
    return _WORD.findall(reading.content(quotation).lower())


def _resembles(words: list[str], said: list[str]) -> bool:
    """Whether words have nearly all of others near each other: "I'd do it all again" and "I would do it again"."""
    few, fewest = Counter(said), len(said) - len(said) // 5
    if (Counter(words) & few).total() < fewest:
        return False  # as for most, told in one pass
    last = max(1, len(words) - len(said) + 1)
    return any((Counter(words[at : at + len(said) + 2]) & few).total() >= fewest for at in range(last))


def _shares_run(words: list[str], said: list[str]) -> bool:
    """Whether words have others all in a row, or more than half of them: "You sang every Sunday beside those"."""
    most = max(len(said) // 2 + 1, min(len(said), _FEWEST_WORDS))
    if most < _FEWEST_WORDS - 1:
        return False  # "auto blu"
    runs = {tuple(said[at : at + most]) for at in range(len(said) - most + 1)}
    return any(tuple(words[at : at + most]) in runs for at in range(len(words) - most + 1))


def _holds(words: list[str], said: list[str]) -> bool:
    """Whether words have others in their order, no more than an aside between: « On a joué, admet Kim, avec cœur »."""
    first = said[0]
    for start in (n for n, word in enumerate(words) if word == first):
        rest = iter(words[start : start + len(said) + _ASIDE])
        if all(word in rest for word in said):
            return True
    return False
