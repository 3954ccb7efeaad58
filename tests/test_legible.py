"""A text is read as a reader sees it, and what is found is told by the places of the text as it is."""

import textwrap
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from tagged import answers_in

from quotes.lang import available_languages, load_language
from quotes.legible import legible
from quotes.model import Article, Attribution
from quotes.packaged import packaged_folder
from quotes.text.annotate import as_seen

LANGS = available_languages()
ARTICLES = [
    *sorted((packaged_folder("seeds") / "articles").glob("*.txt")),
    *sorted((Path(__file__).parent / "articles").glob("*/*.txt")),
]

WRAPPED = """\
Die Stadt baut die Brücke an der Mühle neu. Der Bürger-
meister sprach von einem „guten Tag für alle, die
morgens im Stau stehen“. Die Arbeiten beginnen am
Montag und dauern bis zum Frühjahr.
Auch der Rat stimmte zu."""

UNEVEN = """\
The council voted on Monday to close the swimming pool in
the old town, which needs a new roof. “Nobody asked those of us
who swim there every day, even in winter,” said
Jo Tanner, a retired nurse.
The mayor did not answer."""


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("Kim said so.", "Kim said so."),
        ("Der Bundes\u00adtag tagt", "Der Bundestag tagt"),
        ("\ufeffKim\u200b said", "Kim said"),
        ("perche\u0301 no\u0303", "perché nõ"),
        ("Luís\u00a0Marto  disse,\tdepois", "Luís Marto disse, depois"),
        ("Kim.\r\n\r\nNo.", "Kim.\n\nNo."),
        (
            "**Kim** and _Lee_ and [Park](https://example.org/a_b) said 2 * 3 * 4",
            "Kim and Lee and Park said 2 * 3 * 4",
        ),
        (
            "# Strike\n\n• Kim left.\n* Lee stayed.\n> Park came.",
            "Strike\n\nKim left.\nLee stayed.\nPark came.",
        ),
        ("â€œNÃ£oâ€\x9d, disse JoÃ£o Â« aÃ±o Â»", "“Não”, disse João « año »"),
        ("â€žWir kommenâ€œ, sagte JÃ¶rg â€“ GrÃ¶ÃŸe", "„Wir kommen“, sagte Jörg – Größe"),
        ("Ã¨ vero Â«siÂ»", "è vero «si»"),
        ("A\u0303\x83A\u0302¡n and Ã\x83Â©", "án and é"),
        ("«A IRMû, “ALEMÔ, âé", "«A IRMû, “ALEMÔ, âé"),
        (
            "<p>&laquo;&nbsp;Oui&nbsp;&raquo;, dit <a href='x'>Kim</a> &#8220;R&amp;D&#x201d;</p><p>Non</p>",
            "\n« Oui », dit Kim “R&D”\n\nNon\n",
        ),
        ("5 < 6 > 4 <tweet 3> AT&T; <Kim> 3<b", "5 < 6 > 4 <tweet 3> AT&T; <Kim> 3<b"),
        (
            "> Kim left.\n>\n> Lee stayed.\n> > Park came.\n>> No.",
            "Kim left.\n\nLee stayed.\nPark came.\nNo.",
        ),
        ("> Kim left.\r\n>\r\n> Lee stayed.", "Kim left.\n\nLee stayed."),
        ("LoÌˆsung, sagte sie â€“ â€žjaâ€œ", "Lösung, sagte sie – „ja“"),
        (
            "1\r\n00:01,000 --> 00:04,200\r\n“Not\r\nyet,”\r\n\r\n2\r\n00:04,300 --> 00:07,000\r\nsaid Kim.",
            "“Not yet,” said Kim.",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:04.000 start\n- Who did?\n- Kim did.\n\n00:05.000 --> 00:06.000\nLEE: No.",
            "- Who did?\n- Kim did.\nLEE: No.",
        ),
        (
            "WEBVTT\nKind: captions\n\n00:01.000 --> 00:04.000\n<v Lee>No,</v> said\n\n00:05.000 --> 00:06.000\nKim.",
            "No, said Kim.",
        ),
        ("Der Bürger-\n\nSeite 2 von 3\n\nmeister kam", "Der Bürgermeister kam"),
        ("an ex-\n2 May\n\nMayor Kim", "an ex-\n2 May\n\nMayor Kim"),
        ("At 00:01 --> go\n\nKim", "At 00:01 —> go\n\nKim"),
        ("snake_case and 5 > 3 # 1", "snake_case and 5 > 3 # 1"),
        (
            WRAPPED,
            "Die Stadt baut die Brücke an der Mühle neu. Der Bürgermeister sprach von einem „guten Tag für alle, die "
            "morgens im Stau stehen“. Die Arbeiten beginnen am Montag und dauern bis zum Frühjahr.\n"
            "Auch der Rat stimmte zu.",
        ),
        *((WRAPPED.replace("-", hyphen), legible(WRAPPED).text) for hyphen in "\u00ad\u2010¬"),
        (
            UNEVEN,
            "The council voted on Monday to close the swimming pool in the old town, which needs a new roof. “Nobody "
            "asked those of us who swim there every day, even in winter,” said Jo Tanner, a retired nurse.\n"
            "The mayor did not answer.",
        ),
        ("Titolo breve\nRoma\nil resto del testo", "Titolo breve\nRoma\nil resto del testo"),
        (
            "«Arriva», disse.\n— Chi?\n— lui, e poi\ntutti gli altri",
            "«Arriva», disse.\n— Chi?\n— lui, e poi\ntutti gli altri",
        ),
    ],
)
def test_a_text_is_seen_as_a_reader_sees_it(printed: str, seen: str) -> None:
    assert legible(printed).text == seen


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("E' vero: perche' la citta' non e' piu' cosi'?", "È vero: perché la città non è più così?"),
        ("Ne’ l’universita’ ne’ l’eta’", "Né l’università né l’età"),
        ("UN PO' DI LIBERTA', di' la tua", "UN PO' DI LIBERTÀ, di' la tua"),
        ("La ‘solita novita’ di Totti", "La ‘solita novita’ di Totti"),
        ("dell'uomo, un' altra, anch’io", "dell'uomo, un' altra, anch’io"),
    ],
)
def test_an_accent_may_be_typed_as_an_apostrophe(printed: str, seen: str) -> None:
    assert as_seen(printed, load_language("it")).text == seen
    assert as_seen(printed, load_language("fr")).text == printed


@pytest.mark.parametrize(
    ("printed", "words", "home"),
    [
        ("so Bundes\u00adtag\u00ad, aha", "Bundestag", "Bundes\u00adtag"),
        ("Cafe\u0301, oui", "Café", "Cafe\u0301"),
        ("Jan  **Kolb** said", "Jan Kolb", "Jan  **Kolb"),
        (WRAPPED, "Der Bürgermeister sprach", "Der Bürger-\nmeister sprach"),
        (UNEVEN, "said Jo Tanner", "said\nJo Tanner"),
    ],
)
def test_what_is_seen_stands_somewhere_in_print(printed: str, words: str, home: str) -> None:
    seen = legible(printed)
    start = seen.text.index(words)
    assert seen.span(start, start + len(words)).of(printed) == home


WAYS: dict[str, Callable[[str], str]] = {
    "accents apart": lambda text: normalize("NFD", text),
    "soft hyphens": lambda text: "".join(letter + "\u00ad" * (n % 7 == 3) for n, letter in enumerate(text)),
    "blanks without a break": lambda text: text.replace(" ", "\u00a0"),
    "two blanks, Windows": lambda text: text.replace(" ", "  ").replace("\n", "\r\n"),
    "short lines": lambda text: "\n\n".join(
        "\n".join(textwrap.wrap(part, 64, break_on_hyphens=False)) for part in text.split("\n\n")
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_who_speaks_does_not_hang_on_how_a_text_is_stored(path: Path, way: str) -> None:
    text, lang = path.read_text(encoding="utf-8"), path.parent.name if path.parent.name in LANGS else "it"
    assert _said(WAYS[way](text), lang) == _said(text, lang)


def _said(text: str, lang: str) -> list[tuple[str, str | None]]:
    return [_answer(found, text) for found in answers_in(Article(text=text, lang=lang))]


def _answer(found: Attribution, text: str) -> tuple[str, str | None]:
    name = found.referent or found.named
    return found.status, " ".join(legible(name.span.of(text)).text.split()) if name else None
