"""Saved web pages: what of them is the article, and what they say of it."""

import gzip
import io
import json
import sys
from datetime import date
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from quotes.errors import UnreadableInput
from quotes.read import ArticleDefaults, list_inputs, read_articles

pytest.importorskip("trafilatura", reason="the extra 'html' is not installed")

STORY = (
    "<p>La sindaca di Ferrara, Marta Bellandi, ha firmato ieri l’accordo sul ponte dopo tre anni di lavoro.</p>"
    "<p>«Apriremo a maggio», ha detto Bellandi. «E sarà gratis», ha aggiunto davanti a duecento persone.</p>"
    "<p>Il comitato dei residenti chiede da anni che il cantiere finisca, e adesso aspetta i fatti.</p>"
)
TEXT = STORY.removeprefix("<p>").removesuffix("</p>").replace("</p><p>", "\n\n") + "\n"
HEAD = "<title>Il ponte apre a maggio - Il Faro</title>"
MENU = "<nav><ul><li><a href='/a'>Cronaca</a></li><li><a href='/b'>Sport</a></li></ul></nav>"


def page(story=STORY, head=HEAD, above="<h1>Il ponte apre a maggio</h1>", lang="it"):
    body = f"<body>{MENU}<article>{above}{story}</article><footer>Il Faro, via Roma 1</footer></body>"
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head>{head}</head>{body}</html>'


def read(path, data, **defaults):
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    [found] = read_articles(path, defaults=ArticleDefaults(**defaults))
    return found


def test_the_text_is_the_article_alone_and_its_headline_the_title(tmp_path):
    article = read(tmp_path / "ponte.html", page())
    assert (article.text, article.title) == (TEXT, "Il ponte apre a maggio")
    assert (article.id, article.origin) == ("ponte", str(tmp_path / "ponte.html"))
    assert article.lang is None  # that of the text: templates declare what they like


META = """<title>Il ponte | Il Faro</title><meta property="og:site_name" content="Il Faro">
    <meta property="og:title" content="Il ponte apre a maggio"><meta name="author" content="Paola Verri">
    <meta property="article:published_time" content="2024-06-21T10:00:00+02:00">
    <link rel="canonical" href="https://ilfaro.example/ponte">"""
RECORD = {
    "@type": ["NewsArticle"],
    "headline": "Il ponte apre a maggio",
    "author": [{"@type": "Person", "name": "Paola Verri"}, {"name": "Ugo D&#39;Elia"}],
    "publisher": {"name": "Il Faro"},
    "datePublished": "2024-06-21T10:00:00+02:00",
}
LINKED = (
    f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebSite"}, RECORD]})}</script>'
)
SAVED = "<!-- saved from url=(0028)https://ilfaro.example/ponte -->"


@pytest.mark.parametrize(
    ("head", "author", "url"),
    [
        (META, "Paola Verri", "https://ilfaro.example/ponte"),
        (LINKED, "Paola Verri, Ugo D'Elia", None),
        (SAVED + LINKED, "Paola Verri, Ugo D'Elia", "https://ilfaro.example/ponte"),
        # What is no JSON, no whole address, no name of somebody.
        (
            META.replace("https://ilf", "/ilf") + "<script type='application/ld+json'>{</script>",
            "Paola Verri",
            None,
        ),
        (META.replace("Paola Verri", "https://ilfaro.example/verri"), None, "https://ilfaro.example/ponte"),
        (META.replace("Paola Verri", "ilfaro.example"), None, "https://ilfaro.example/ponte"),
        (META.replace("Paola Verri", "Di Paola Verri"), "Paola Verri", "https://ilfaro.example/ponte"),
    ],
    ids=["meta", "json-ld", "saved from", "broken", "address of an author", "site", "byline"],
)
def test_what_a_page_says_of_itself(tmp_path, head, author, url):
    article = read(tmp_path / "a.html", page(head=head, above=""), outlet="Altro", published=date(2020, 1, 1))
    assert (article.title, article.outlet) == ("Il ponte apre a maggio", "Il Faro")
    assert (article.author, article.url) == (author, url)
    assert (article.published, article.published_basis) == (date(2024, 6, 21), "given")


def test_what_a_page_does_not_say_is_what_the_user_says(tmp_path):
    article = read(tmp_path / "a.htm", page(), outlet="Il Faro", published=date(2020, 1, 1), lang="it")
    assert (article.outlet, article.published, article.lang) == ("Il Faro", date(2020, 1, 1), "it")


@pytest.mark.parametrize(
    ("head", "above", "title"),
    [
        # The headline a reader sees, where the head has it too; the outlet's name is none, nor part of one.
        (HEAD, "<h1>Il Faro</h1><h2>Il ponte apre a maggio</h2>", "Il ponte apre a maggio"),
        ("<meta property='og:site_name' content='Il Faro'>" + HEAD, "", "Il ponte apre a maggio"),
        ("", "<h1>Il ponte apre</h1>", "Il ponte apre"),
        (HEAD, "", "Il ponte apre a maggio - Il Faro"),
    ],
)
def test_the_title(tmp_path, head, above, title):
    article = read(tmp_path / "a.html", page(head=head, above=above))
    assert (article.title, article.text) == (title, TEXT)


@pytest.mark.parametrize(
    ("lang", "marked", "seen"),
    [
        ("it", "<q>Apriremo</q>", "«Apriremo»"),
        ("de", "<q>Bald <b>auf</b>, <q>ganz</q> sicher</q>", "„Bald auf, ‚ganz‘ sicher“"),
        ("en-GB", "<q>Open</q>", "“Open”"),
        ("it", "«<q>Apriremo</q>»", "«Apriremo»"),
        ("it", "<q>«Apriremo»</q>", "«Apriremo»"),
        ("it", "Sì: <q>Uno <i>due</i></q>", "Sì: «Uno due»"),
    ],
)
def test_marks_that_a_browser_writes(tmp_path, lang, marked, seen):
    story = STORY.replace("«Apriremo a maggio»", marked)
    assert f"\n\n{seen}, ha detto Bellandi." in read(tmp_path / "a.html", page(story, lang=lang)).text


def test_blocks_are_paragraphs_and_a_break_is_a_line_end(tmp_path):
    story = (
        STORY + "<blockquote><p>Il ponte è di tutti.</p></blockquote><h2>Le reazioni</h2><p>Uno.<br>Due.</p>"
    )
    article = read(tmp_path / "a.html", page(story))
    assert article.text == f"{TEXT}\nIl ponte è di tutti.\n\nLe reazioni\n\nUno.\nDue.\n"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1252", "windows-1252"),
        ("cp1252", "iso-8859-1"),
        ("cp1252", None),
        ("cp1252", "utf-8"),
        ("cp1252", "no-such-thing"),
        ("iso8859-15", "iso-8859-15"),
        ("utf-8", "windows-1252"),
        ("utf-8-sig", None),
        ("utf-16", None),
    ],
)
def test_encoding_is_declared_or_found_out(tmp_path, encoding, declared):
    text = TEXT.replace("’", "'")  # which ISO 8859-15 does not have
    head = HEAD + (f'<meta charset="{declared}">' if declared else "")
    data = page(STORY.replace("’", "'"), head=head).encode(encoding)
    assert read(tmp_path / "a.html", data).text == text


def test_a_broken_byte_spoils_no_other_letter(tmp_path):
    data = page(head=HEAD + '<meta charset="utf-8">').encode().replace(b"cantiere", b"cantiere\xe8")
    assert read(tmp_path / "a.html", data).text == TEXT.replace(
        "cantiere", "cantiere\N{REPLACEMENT CHARACTER}"
    )


def test_xhtml_and_pages_without_their_suffix(tmp_path, monkeypatch):
    xhtml = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert read(tmp_path / "a.xhtml", xhtml).text == TEXT
    assert read(tmp_path / "a.txt", page()).text == TEXT
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page().encode())))
    assert [(one.text, one.origin) for one in read_articles("-")] == [(TEXT, "-")]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_page_saved_as_a_single_file(tmp_path, encoding):
    whole = MIMEMultipart("related", type="text/html")
    whole.attach(MIMEText(page(), "html", encoding))
    whole.attach(MIMEText("p { color: red }", "css"))
    data = b"From: <Saved by a browser>\r\n" + whole.as_bytes()
    assert read(tmp_path / "a.mhtml", data).text == TEXT


TEASERS = "".join(
    f"<li><a href='/{n}'>Il sindaco {n} ha detto la sua sul ponte di Ferrara</a></li>" for n in range(40)
)
FRONT = '<link rel="canonical" href="https://ilfaro.example/">'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html>", "no article is found"),
        (b"<!-- -->", "no article is found"),
        (page("<p>In arrivo.</p>"), "no article is found"),
        (page(f"<ul>{TEASERS}</ul>"), "no article is found"),
        (page(head=HEAD + FRONT), "is the front page"),
        (page("<p>Una riga in più.</p>" * 40_000), "larger than any article"),
        (gzip.compress(page().encode()), "is compressed"),
        (b"%PDF-1.7", "is a PDF"),
        (b"<html>\0", "NUL bytes"),
        (b"Content-Type: multipart/related\n\nx", "no article is found"),
    ],
    ids=lambda value: value if isinstance(value, str) and "<" not in value else "",
)
def test_page_without_an_article_is_a_problem(tmp_path, data, reason):
    problem = read(tmp_path / "a.html", data)
    assert isinstance(problem, UnreadableInput)
    assert problem.place == str(tmp_path / "a.html")
    assert reason in problem.reason


def test_an_article_is_no_front_page_though_its_address_says_so(tmp_path):
    article = read(
        tmp_path / "a.html", page(head=HEAD + FRONT + '<meta property="og:type" content="article">')
    )
    assert (article.text, article.url) == (TEXT, None)


def test_folder_of_pages_without_what_belongs_to_them(tmp_path):
    names = ["Il ponte.html", "Il ponte_files/frame.html", "Il ponte_files/ad.js", "b.htm", "b-Dateien/x.css"]
    for name in [*names, "c_files/d.html", "style.css"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page(), encoding="utf-8")
    inputs = list_inputs(tmp_path)
    assert [path.name for path in inputs.items] == ["Il ponte.html", "b.htm", "d.html"]
    assert inputs.left_out == {".css": 1}


@pytest.mark.parametrize("missing", ["lxml", "trafilatura"])
def test_without_the_library_a_page_is_a_problem_that_says_what_to_install(tmp_path, monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    assert read(tmp_path / "a.html", page()).reason.endswith("pip install 'quotes[html]'")
