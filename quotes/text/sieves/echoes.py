"""Words that an article has more than once: a headline that quotes what is said below, a name in marks."""

import re
from collections import Counter

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.speech.kinds import has_verb, letters_of

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4  # fewer stand in two speeches by chance
_OFTEN = 3  # times that a name stands in marks: fewer are a coincidence
_FEW = 3  # spaces in a name
_ASIDE = 6  # words
_HEAD = 600  # code points in which headline and standfirst stand
_OPENS = ("", ":", ",", ".")


def echoed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """« On a tout vu »¶… « On a tout vu. Le bruit », raconte Kim: whoever says the words further on."""
    sentence, at = frame
    if quotation.start > _HEAD or sentence.nested or sentence.letters[at - 1 : at] not in _OPENS:
        return None
    words = _words(quotation, reading)
    if len(words) < _FEWEST_WORDS:
        return None
    for n in range(reading.index_of(quotation) + 1, len(reading.quotations)):
        answer = reading.answers.get(n)
        if answer and answer.status == "attributed" and _holds(_words(reading.quotations[n], reading), words):
            return answer
    return None


def name_headlines(reading: Reading) -> None:
    """Say whom a headline means that quotes somebody unnamed, or is all quotation.

    That is whoever says the words further on, or whom the article begins with.
    """
    for n, quotation in enumerate(reading.quotations):
        if quotation.start > _HEAD:
            return
        answer, frame = reading.answers[n], reading.frames[n]
        if frame and answer.status == "none" and _is_headline(quotation, frame, reading):
            reading.answers[n] = _by_main_speaker(frame, reading) or answer
            continue
        found = echoed(quotation, frame, reading) if frame and answer.status == "attributed" else None
        if found is None or found.named is None or found.named.kind != "person":
            continue
        named = answer.mention is not None and answer.mention.form == "name"
        if answer.kind == "person" and answer.antecedent is None and not named:
            reading.answers[n] = answer._replace(antecedent=found.named)
        elif answer.kind != "person" and answer.cue is None:
            reading.answers[n] = Answer(
                mention=found.named, rule=echoed.__name__
            )  # "Lorient stuns Lens: «…»"


def settle_names(reading: Reading) -> None:
    """Take what stands in marks again and again for a name everywhere, where mostly it is one: „Extrablatt“."""
    places: dict[str, list[int]] = {}
    for n, quotation in enumerate(reading.quotations):
        places.setdefault(reading.content(quotation).rstrip(",."), []).append(n)
    for content, same in places.items():
        named = sum(reading.answers[n].status == "not_speech" for n in same)
        if named < _OFTEN or 2 * named <= len(same) or not content[0].isupper():
            continue
        if content.count(" ") < _FEW and not has_verb(letters_of(reading.quotations[same[0]], reading)):
            for n in same:
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


def _holds(words: list[str], said: list[str]) -> bool:
    """Whether words have others in their order, no more than an aside between: « On a joué, admet Kim, avec cœur »."""
    first = said[0]
    for start in (n for n, word in enumerate(words) if word == first):
        rest = iter(words[start : start + len(said) + _ASIDE])
        if all(word in rest for word in said):
            return True
    return False
