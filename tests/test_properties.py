"""What holds for any text at all, however broken its marks."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tagged import answers_in, read_cases

from quotes.lang import available_languages, load_language
from quotes.model import Article, Attribution, Quotation
from quotes.text import annotate
from quotes.text.reading import read
from quotes.text.scan import scan
from quotes.text.tags.lexicon import lexicon_of

FRAGMENTS = (
    "ha detto", "ha poi aggiunto", "secondo", "che", "di", "da", "affermando", "definito", "Marta Bellandi",
    "il ministro", "la donna", "gli analisti", "l’accordo", "un po’", "l'uomo", "Corea del Sud", "il film",
    "la strada riaprirà", "non lo so", "Putin", "Rossi", "e", "ma", "poi", "lei", "il cosiddetto",
    "1.000", "dott.", "[...]", "\u200b", "🙂", "\x00",
)  # fmt: skip
MARKS = (*"«»“”„‟\"'‘’‹›—", "''", "<<", ">>", "``", ",,", " - ", " – ")
JOINTS = (" ", " ", " ", "", ", ", ". ", ": ", "; ", "? ", "\n", "\n\n", "\r\n", "\t", "\xa0")

press_like = st.lists(st.sampled_from(FRAGMENTS + MARKS + JOINTS), max_size=60).map("".join)
any_text = st.one_of(press_like, st.text(max_size=200))
with_guillemets = st.lists(
    st.one_of(
        st.sampled_from([mark for mark in FRAGMENTS if not set(mark) & set("‘’'")] + [*JOINTS]),
        st.sampled_from(
            ["«la strada riaprirà» ", "«folle» ", "«la strada riaprirà»» ", " «il resto manca.\n\n"]
        ),
    ),
    max_size=40,
).map("".join)

_LONGEST = (
    10  # seconds, where the slowest takes two and a time growing with the square of the length takes twenty
)

bounded = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


with_dialogue = st.lists(
    st.one_of(
        st.sampled_from(("\n—", "\n— ", " —", "—", "—.", " – ", "? ", ".\n", "¿", "«", "»", '"')),
        st.sampled_from(("No sé nada", "dijo Ana Ruiz", "pregunta", "el alcalde", "añadió", "1.000")),
    ),
    max_size=40,
).map("".join)


def _annotate(text: str, lang: str = "it") -> tuple[Attribution, ...]:
    return annotate(Article(text=text), load_language(lang))


@bounded
@given(any_text)
def test_every_span_lies_in_its_text(text: str) -> None:
    for found in _annotate(text):
        quotation = found.quotation
        assert 0 <= quotation.start <= quotation.content_start
        assert quotation.content_start <= quotation.content_end <= quotation.end <= len(text)
        for words in (found.mention, found.antecedent, found.referent, found.cue):
            assert words is None or text[words.start : words.end] == words.text != ""


@bounded
@given(any_text)
def test_quotations_overlap_only_by_nesting(text: str) -> None:
    _assert_nested([found.quotation for found in _annotate(text)])


@bounded
@given(with_dialogue)
@example("—No sé —dijo Ana Ruiz —«No sé nada")
def test_lines_of_dialogue_overlap_only_by_nesting(text: str) -> None:
    _assert_nested([found.quotation for found in _annotate(text, "es")])


def _assert_nested(quotations: list[Quotation]) -> None:
    assert quotations == sorted(quotations, key=lambda one: (one.start, -one.end))
    for number, outer in enumerate(quotations):
        for inner in quotations[number + 1 :]:
            apart = inner.start >= outer.end
            inside = inner.start >= outer.content_start and inner.end <= outer.content_end
            assert apart or inside


@bounded
@given(any_text)
def test_status_and_words_agree(text: str) -> None:
    for found in _annotate(text):
        who = found.mention or found.antecedent
        assert (found.status == "attributed") == (who is not None)
        assert found.status != "ambiguous" or len(found.candidates) > 1
        assert (found.status == "not_speech") == (found.quotation.kind == "term")


@bounded
@given(any_text)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert _annotate(text) == _annotate(text)


@bounded
@given(any_text)
def test_parts_of_an_utterance_are_numbered_in_order(text: str) -> None:
    parts: dict[int, list[int]] = {}
    for found in _annotate(text):
        parts.setdefault(found.quotation.utterance, []).append(found.quotation.part)
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in parts.values())
    assert all(later - earlier == 1 for earlier, later in pairwise(sorted(parts)))


@bounded
@given(with_guillemets)
def test_the_style_of_the_marks_changes_nothing(text: str) -> None:
    curly = text.replace("«", "“").replace("»", "”")
    assert _shape(_annotate(curly)) == _shape(_annotate(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "«",
        "»",
        "«»",
        "“”",
        '"',
        "'",
        "’",
        "\n",
        "\r\n«\r\n»",
        "« »",
        "«" * 30_000,
        "«La strada riaprirà», secondo",
    ],
)
def test_the_barest_texts_are_read(text: str) -> None:
    assert all(found.status in ("none", "not_speech") for found in _annotate(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "„Ein Wunder“, sagte diese"),  # a determiner that nothing follows
        ("it", "La sindaca ha chiuso le scuole. «Restate in casa», l'appello rivol"),
        ("de", "„Die Lage ist ernst“, so am Abend die Minis"),
        ("de", "Davon war die Rede; „Halt“,"),
        ("en", "MAYOR DEMİRCİ İNAN LEAVES\n“No  way"),
        (
            "es",
            "Ana Landa llegó en 1964. Enviudó pro(nto y su hija la apuntó al coro. «Me enfadé», confiesa.",
        ),
    ],
)
def test_a_text_that_breaks_off_is_read(lang: str, text: str) -> None:
    assert answers_in(Article(text, lang=lang))


@pytest.mark.parametrize(
    "text",
    [
        "«No» " + "!" * 15_000,
        "«" * 15_000 + "no",
        "«No» e" + "\u0301\u0323" * 40_000,
    ],
    ids=["stops", "marks in a row", "accents"],
)
def test_a_long_text_is_read_in_a_time_that_grows_with_its_length(text: str) -> None:
    begun = process_time()
    _annotate(text)
    assert process_time() - begun < _LONGEST


@pytest.mark.parametrize("text", ["Non so, ha detto: no» " * 12_000, "«Poi «no», \n" * 4_000])
def test_marks_without_a_partner_are_paired_in_a_time_that_grows_with_their_number(text: str) -> None:
    begun = process_time()
    scan(text, load_language("it").marks)
    assert process_time() - begun < _LONGEST


@pytest.mark.parametrize("lang", available_languages())
def test_garbled_lines_are_read(lang: str) -> None:
    """The lines of the cases with their words cut, moved and joined: no error, and each quotation stays a word."""
    chance, language = Random(lang), load_language(lang)
    lines = [case.text for case in read_cases(Path(__file__).parent / "cases" / f"{lang}.txt")]
    for line in chance.choices(lines, k=200):
        text = _garbled(line, chance)
        answers_in(Article(text, lang=lang))
        frames = read(text, lexicon_of(language), scan(text, language.marks)).frames
        assert all(frame is None or frame.sentence.letters[frame.at] == "Q" for frame in frames), text


def _garbled(line: str, chance: Random) -> str:
    words = line.split(" ")
    for _ in range(chance.randint(1, 5)):
        at, other = chance.randrange(len(words)), chance.randrange(len(words))
        word, part = words[at], chance.choice(("’", "-", ".", "\n", "«", "»", '"', "(", words[other]))
        words[at] = chance.choice(
            (word.title(), word.upper(), word.strip(".,:"), word + part, part + word, "")
        )
        words = words[: at + 1] if chance.random() < 0.1 else words
    return " ".join(words)


def _shape(found: Sequence[Attribution]) -> list[tuple[object, ...]]:
    return [
        (one.quotation, one.status, one.rule, one.mention and one.mention.span, one.cue and one.cue.start)
        for one in found
    ]


def test_brackets_that_never_close_are_read_to_an_end() -> None:
    text = "Poi (ieri Rossi, era (ieri, «noi ci andiamo». «Non ci vado», ha detto."
    assert [found.quotation.content.of(text) for found in _annotate(text)] == [
        "noi ci andiamo",
        "Non ci vado",
    ]
