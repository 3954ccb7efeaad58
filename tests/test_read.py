"""Reading: what a file, folder, line or stream gives, and the clear word for each that gives nothing."""

import io
import json
import os
import sys
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from quotes.errors import UnreadableInput
from quotes.model import Article
from quotes.read import ArticleDefaults, list_inputs, read_articles
from quotes.read.dates import find_date
from quotes.read.header import Header, read_header
from quotes.read.words import head_words

PLAIN = "Il ministro ha detto: «È già così».\r\nPoi è partito.\n"


def read(*paths, **defaults):
    return list(read_articles(paths, defaults=ArticleDefaults(**defaults)))


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        PLAIN.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "cp1252"],
)
def test_text_is_decoded_and_newlines_stay(tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    [article] = read(tmp_path / "a.txt")
    assert article.text == PLAIN
    assert (article.id, article.origin, article.lang) == ("a", str(tmp_path / "a.txt"), None)


BAD_FILES = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \r\n\t", "is empty"),
    ("nul.txt", b"a\0b", "NUL bytes"),
    ("nul16.txt", "a\0b".encode("utf-16"), "NUL characters"),
    ("noise.txt", bytes(range(1, 32)) * 9, "control characters"),
    ("odd.txt", b"perch\x81 no", "neither UTF-8 nor Windows-1252"),
    ("half.txt", b"\xff\xfea", "no valid UTF-16"),
    ("paper.pdf", b"%PDF-1.7 ...", "is a PDF"),
    ("letter.docx", b"PK\x03\x04....", "an office document"),
    ("page.html.gz", b"\x1f\x8b\x08 ...", "is compressed"),
    ("feed.txt", b'<?xml version="1.0"?><rss/>', "is XML"),
    ("cut.json", b'[{"text": "x"}', "is not JSON (Expecting ',' delimiter at character 15)"),
    ("none.json", b"[]", 'is empty; give a list of {"text": …}'),
    ("word.json", b'"x"', "is not an object"),
    ("rows.csv", b"id,quotation\n1,x\n", "must name a column text, and may name id, lang, outlet"),
    ("head.csv", b"id,text\n", "is empty; below the heading"),
    ("blank.tsv", b"\n\n", "must name a column text"),
    ("mail.eml", b"From: a@example.org\n\nx", "is an e-mail"),
    ("lines.jsonl", b"\n\n", "is empty"),
]


@pytest.mark.parametrize(("name", "data", "reason"), BAD_FILES, ids=[row[0] for row in BAD_FILES])
def test_bad_file_is_named_and_the_next_one_is_read(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(PLAIN, encoding="utf-8")
    problem, article = read(tmp_path / name, tmp_path / "good.txt")
    assert isinstance(problem, UnreadableInput)
    assert problem.place == str(tmp_path / name)
    assert reason in problem.reason
    assert isinstance(article, Article)


def test_missing_file_and_name_too_long(tmp_path):
    missing, too_long = read(tmp_path / "no.txt", tmp_path / ("n" * 300))
    assert missing.reason == "no such file or folder"
    assert "too long" in too_long.reason


def test_no_name_is_not_the_folder_one_is_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(PLAIN, encoding="utf-8")
    [problem] = read("")
    assert str(problem) == "'': is no file; this folder is '.'"
    assert (list_inputs(["", "a.txt"]).count_articles(), len(read("."))) == (1, 1)


def test_file_larger_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr("quotes.read.decode.LARGEST", 10)
    (tmp_path / "a.txt").write_text("x" * 11, encoding="utf-8")
    [problem] = read(tmp_path / "a.txt")
    assert "larger than" in problem.reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_no_permission(tmp_path):
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    [problem] = read(tmp_path / "a.txt")
    assert "no permission" in problem.reason


def test_system_refuses_permission(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    [problem] = read(tmp_path / "a.txt")
    assert problem.reason.startswith("no permission to read it")


def test_folder_gives_its_files_in_order_without_hidden_ones(tmp_path):
    for name in ["b.txt", "a.TXT", "c/d.md", ".hidden.txt", ".git/x.txt", "e.png", "z.jsonl"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "z"}' if name == "z.jsonl" else name, encoding="utf-8")
    assert [article.text for article in read(tmp_path)] == ["a.TXT", "b.txt", "z", "c/d.md"]
    assert list_inputs([tmp_path, "-"]).count_articles() == 5


def test_folder_without_articles_is_a_problem(tmp_path):
    [problem] = read(tmp_path)
    assert "a folder without articles" in problem.reason


def test_file_name_that_is_not_utf8_gives_an_origin_that_is(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(PLAIN, encoding="utf-8")
    [article] = read(tmp_path)
    assert article.origin == f"{tmp_path}/caf\N{REPLACEMENT CHARACTER}.txt"


def test_json_lines_bring_their_own_fields(tmp_path):
    record = {"id": 7, "lang": "it", "text": "a\r\nb", "outlet": "Il Foglio", "url": "https://x.example/1"}
    record |= {"title": "T", "published": "2024-06-20T10:00:00", "quotes": []}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8-sig")
    [article] = read(tmp_path / "a.jsonl", outlet="Altro", lang="en")
    assert article == Article(
        "a\r\nb",
        lang="it",
        id="7",
        outlet="Il Foglio",
        url="https://x.example/1",
        title="T",
        published=date(2024, 6, 20),
        published_basis="given",
        origin=f"{tmp_path / 'a.jsonl'}, line 1",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not JSON"),
        ("[1]", "is not an object"),
        ("{}", 'needs a "text"'),
        ('{"text": 3}', 'needs a "text"'),
        ('{"text": ""}', "is empty"),
        ('{"text": "a\\u0000"}', "NUL characters"),
        ('{"text": "a\\ud83d"}', "half a character (U+D83D) at code point 1"),
        ('{"text": "a", "url": 1}', '"url" must be a string'),
        ('{"text": "a", "id": []}', '"id" must be a string'),
        ('{"text": "a", "published": "ieri"}', "write the day as 2024-07-14"),
        ("[" * 100_000, "is nested too deeply"),
    ],
)
def test_bad_line_is_named_by_its_number_and_the_others_are_read(tmp_path, line, reason):
    (tmp_path / "a.jsonl").write_text(f'{{"text": "A"}}\n{line}\n\n{{"text": "B"}}\n', encoding="utf-8")
    first, problem, last = read(tmp_path / "a.jsonl")
    assert (first.text, last.text) == ("A", "B")
    assert problem.place.startswith(f"{tmp_path / 'a.jsonl'}, line 2")
    assert reason in problem.reason


def test_line_that_is_not_utf8(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"text": "perché"}'.encode("cp1252"))
    [problem] = read(tmp_path / "a.jsonl")
    assert "is not UTF-8" in problem.reason


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"Un testo.\r\n", ["Un testo.\r\n"]),
        (b'{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
        (b"{graffa} in testa\n", ["{graffa} in testa\n"]),
    ],
)
def test_standard_input_is_text_or_json_lines(monkeypatch, data, texts):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [article.text for article in read("-")] == texts


@pytest.mark.parametrize(
    ("line", "day"),
    [
        # An Italian weekday and month with an English ordinal, as one program dates its pages.
        ("Dom. Lug 14th, 2024", date(2024, 7, 14)),
        ("14 luglio 2024", date(2024, 7, 14)),
        ("domenica 14 luglio 2024, ore 12:30", date(2024, 7, 14)),
        ("Roma, 3 marzo 2021", date(2021, 3, 3)),
        ("(ANSA) - ROMA, 3 MAR 2021 - Il premier ha detto", date(2021, 3, 3)),
        ("Pubblicato il 1° maggio 2020", date(2020, 5, 1)),
        ("2024-07-14", date(2024, 7, 14)),
        ("14/07/2024", date(2024, 7, 14)),
        ("March 3, 2021", date(2021, 3, 3)),
        ("Sonntag, den 14. Juli 2024, 12:30 Uhr", date(2024, 7, 14)),
        ("Veröffentlicht am 3. März 2021", date(2021, 3, 3)),
        ("Wien, 1. Jänner 2020", date(2020, 1, 1)),
        ("Publié le 1er août 2021 à 12h30", date(2021, 8, 1)),
        ("dimanche 14 juillet 2024", date(2024, 7, 14)),
        ("Madrid, 14 de julio de 2024", date(2024, 7, 14)),
        ("Actualizado el lunes, 3 de marzo del 2021", date(2021, 3, 3)),
        ("14 de março de 2021 às 18h05", date(2021, 3, 14)),
        ("Lisboa, 5 out. 2022", date(2022, 10, 5)),
        ("Published on Sunday, 14th of July 2024", date(2024, 7, 14)),
        # A day that is none, and sentences or titles that hold a date.
        ("31/02/2020", None),
        ("Vertice del 3 marzo 2021", None),
        ("Il 3 marzo 2021 il governo ha giurato", None),
        ("Parigi: un grande incendio a Notre-Dame, 16 aprile 2019", None),
        ("Maturità 2008", None),
    ],
)
def test_find_date(line, day):
    assert find_date(line) == day


def test_a_spelling_of_a_month_is_the_same_month_in_every_language():
    spellings = [
        (word, number)
        for table in head_words()
        for number, words in enumerate(table["months"], 1)
        for word in words.split()
    ]
    assert all(len(table["months"]) == 12 for table in head_words())
    assert len(set(spellings)) == len({word for word, _ in spellings})


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Dom. Lug 14th, 2024\nIl titolo\n\nIl testo.", Header(date(2024, 7, 14), "Il titolo")),
        ("Il titolo\n\n14 luglio 2024\n\nIl testo.", Header(date(2024, 7, 14), "Il titolo")),
        ("\r\nIl titolo\r\n\r\nIl testo.", Header(None, "Il titolo")),
        ("## Il titolo\n\nIl testo.", Header(None, "Il titolo")),
        ("# Il titolo #\n\nIl testo.", Header(None, "Il titolo")),
        ("#\n\nIl testo.", Header()),
        ("**Lyon, le 14 aou\u0302t 2024**\nL’e\u0301te\u0301\n\nTexte.", Header(date(2024, 8, 14), "L’été")),
        ("Prima frase.\n\nIl testo.", Header()),
        ("Una riga lunga e un'altra\nsubito sotto.\n\nIl testo.", Header()),
        ("x" * 161 + "\n\nIl testo.", Header()),
        ("Solo un titolo", Header()),
        ("Fonte: Il Faro\nIl titolo\n\nIl testo.", Header(None, "Il titolo", "Il Faro")),
        ("Il testo.\nAncora.\n\nOutlet: Il Faro\n", Header(None, None, "Il Faro")),
        (
            "Der Titel\n\n14. Juli 2024\nQuelle: Der Bote\n\nText.",
            Header(date(2024, 7, 14), "Der Titel", "Der Bote"),
        ),
        ("Uno.\nDue.\nTre.\n14 luglio 2024\n", Header()),
        # Who wrote it stands below the title or above, and is no title.
        ("Il titolo\n\ndi Paola Verri\n\nIl testo.", Header(None, "Il titolo", None, "Paola Verri")),
        ("The title\nBy Jane Roe and Ann Lee, Paris\n\nText.", Header(None, "The title", None, "Jane Roe and Ann Lee")),
        ("14/07/2024\nVon Ina von Tabb\nTitel\n\nText.", Header(date(2024, 7, 14), "Titel", None, "Ina von Tabb")),
        ("par LUC D’ARMOR\n\nTexte.", Header(None, None, None, "LUC D’ARMOR")),
        ("O título\nPor: Ana dos Santos | Lisboa\n\nTexto.", Header(None, "O título", None, "Ana dos Santos")),
        ("El título\n\nPor Lucía Ruiz Sanz (Madrid)\n\nTexto.", Header(None, "El título", None, "Lucía Ruiz Sanz")),
        # But what may be a title is one, and a sentence names nobody.
        ("By Popular Demand\n\nText.", Header(None, "By Popular Demand")),
        ("Di Maio\n\nIl testo.", Header(None, "Di Maio")),
        ("Il titolo\n\nDi Paola Verri si sa poco.\n\nIl testo.", Header(None, "Il titolo")),
        ("Il titolo\n\nDi Redazione\n\nIl testo.", Header(None, "Il titolo")),
        ("Por Dios y España\n\nTexto.", Header(None, "Por Dios y España")),
    ],
)  # fmt: skip
def test_read_header(text, header):
    assert read_header(text) == header


def test_a_byline_that_opens_a_text_is_no_title_where_there_is_one(tmp_path):
    (tmp_path / "a.txt").write_text("By Jane Roe\n\nThe text.", encoding="utf-8")
    assert [(one.title, one.author) for one in read(tmp_path / "a.txt")] == [("By Jane Roe", None)]
    assert [(one.title, one.author) for one in read(tmp_path / "a.txt", title="T")] == [("T", "Jane Roe")]


def test_what_the_user_gives_stands_above_what_the_head_shows(tmp_path):
    (tmp_path / "a.txt").write_text("14 luglio 2024\nIl titolo\n\nIl testo.", encoding="utf-8")
    [shown] = read(tmp_path / "a.txt", outlet="Il Faro")
    assert (shown.published, shown.published_basis, shown.title) == (date(2024, 7, 14), "text", "Il titolo")
    assert shown.outlet == "Il Faro"
    [given] = read(tmp_path / "a.txt", published=date(2020, 1, 2), title="Altro")
    assert (given.published, given.published_basis, given.title) == (date(2020, 1, 2), "given", "Altro")


ROWS = [
    # Any case, other names for the same, a comma or a semicolon, marks and line ends within a cell.
    ("a.csv", 'id,text\n7,"Uno, «due».\nTre ""quattro""."\n', 'Uno, «due».\nTre "quattro".', {"id": "7"}),
    ("a.csv", "ID;Body;Headline;Source\r\n7;Uno;T;Il Faro\r\n", "Uno", {"id": "7", "title": "T", "outlet": "Il Faro"}),
    ("a.tsv", "text\tdate\tbyline\tlink\tlanguage\nUno\t2024-06-21\tEva\thttps://x.example\tpt-BR\n", "Uno",
     {"published": date(2024, 6, 21), "author": "Eva", "url": "https://x.example", "lang": "pt"}),
    ("a.csv", "text,body,other\nUno,Due,Tre\n", "Uno", {}),
    ("a.csv", "text,published\nUno,2024/06/21 10:00\n", "Uno", {"published": date(2024, 6, 21)}),
    ("a.csv", 'text,published\nUno,"June 21, 2024"\n', "Uno", {"published": date(2024, 6, 21)}),
    ("a.csv", "\n\ntext,title\n\n,\nUno,\n", "Uno", {"title": None}),
    # In other languages, with or without accents; a day under their names is before its month.
    ("a.csv", "Testo;Titolo;Testata;Data;Autore\nUno;T;Il Faro;03/04/2021;Eva\n", "Uno",
     {"title": "T", "outlet": "Il Faro", "published": date(2021, 4, 3), "author": "Eva"}),
    ("a.csv", "Text;Titel;Zeitung;Datum\nUno;T;Die Welle;21.06.2024\n", "Uno",
     {"title": "T", "outlet": "Die Welle", "published": date(2024, 6, 21)}),
    ("a.csv", "texte,titre,journal,date,lien\nUno,T,Le Phare,03/04/2021,https://x.example\n", "Uno",
     {"title": "T", "outlet": "Le Phare", "published": date(2021, 4, 3), "url": "https://x.example"}),
    ("a.tsv", "Texto\tTítulo\tMedio\tFecha\nUno\tT\tEl Faro\t2024-06-21\n", "Uno",
     {"title": "T", "outlet": "El Faro", "published": date(2024, 6, 21)}),
    ("a.csv", "texto,titulo,Veículo,data de publicação\nUno,T,O Farol,21 de junho de 2024\n", "Uno",
     {"title": "T", "outlet": "O Farol", "published": date(2024, 6, 21)}),
    # A word of a language that has another one for the text is none: "data" is no day in English.
    ("a.csv", "text,data,tag,title\nUno,x,y,T\n", "Uno", {"title": "T", "published": None}),
    ("a.json", '[{"article": "Uno", "data": {}, "media": [], "day": "2024-06-21"}]', "Uno",
     {"outlet": None, "published": date(2024, 6, 21)}),
    # By how they begin, under any name.
    ("a.txt", "title,text\nT,Uno\n", "Uno", {"title": "T"}),
    ("a.json", '[\n {"text": "Uno", "title": "T"}\n]', "Uno", {"title": "T"}),
    ("a.json", '{\n "body": "Uno", "id": 7\n}', "Uno", {"id": "7"}),
    ("a", '[\n{\n"text": "Uno"}]', "Uno", {}),
    ("a", '{"content": "Uno"}\n', "Uno", {}),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_tables_and_lists_of_articles(tmp_path, row, encoding):
    name, data, text, said = row
    if encoding == "utf-16" and not name.endswith(("csv", "tsv", "json")):
        pytest.skip("what begins with a mark of UTF-16 is told by its name")
    if encoding == "cp1252" and data.endswith("}\n"):
        pytest.skip("JSON lines are UTF-8")
    (tmp_path / name).write_bytes(data.encode(encoding))
    [article] = read(tmp_path / name)
    assert article.text == text
    assert {key: getattr(article, key) for key in said} == said
    assert list_inputs(tmp_path / name).count_articles() == 1


@pytest.mark.parametrize(
    ("name", "data", "line", "reason"),
    [
        ("a.csv", 'id,text\n1,"A\nB"\n2,b,c\n3,C\n', "line 4", "has 3 cells, the heading 2"),
        ("a.csv", 'id,text\n1,"A\nB"\n2,"b" c\n3,C\n', "line 4", "is not readable as CSV"),
        ("a.csv", 'id,text\n1,"A\nB"\n2,\n3,C\n', "line 4", "is empty"),
        ("a.csv", 'id,text,date\n1,"A\nB",\n2,b,03/04/2021\n3,C,\n', "line 4", "write the day as 2024-07-14"),
        ("a.json", '[{"text": "A\\nB"}, {"text": ""}, {"text": "C"}]', "item 2", "is empty"),
        ("a.json", '[{"text": "A\\nB"}, 7, {"text": "C"}]', "item 2", "is not an object"),
    ],
)
def test_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path, name, data, line, reason):
    (tmp_path / name).write_text(data, encoding="utf-8")
    first, problem, last = read(tmp_path / name)
    assert (first.text, last.text) == ("A\nB", "C")
    assert problem.place == f"{tmp_path / name}, {line}"
    assert reason in problem.reason


def test_an_article_in_a_cell_may_be_long(tmp_path):
    (tmp_path / "a.csv").write_text(f"text,title\n{'parola ' * 100_000},T\n", encoding="utf-8")
    [article] = read(tmp_path / "a.csv")
    assert len(article.text) == 700_000


def test_tables_and_lists_of_a_folder_are_left_out(tmp_path):
    for name in ("a.txt", "b.csv", "c.json"):
        (tmp_path / name).write_text(PLAIN, encoding="utf-8")
    inputs = list_inputs(tmp_path)
    assert ([path.name for path in inputs.items], inputs.left_out) == (["a.txt"], {".csv": 1, ".json": 1})


def test_json_lines_under_the_name_of_json(tmp_path):
    (tmp_path / "a.json").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
    assert [article.text for article in read(tmp_path / "a.json")] == ["a", "b"]


@pytest.mark.parametrize(("tag", "lang"), [("pt-BR", "pt"), ("en_GB", "en"), ("IT", "it"), ("de", "de")])
def test_a_language_is_read_from_its_tag(tmp_path, tag, lang):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "a", "lang": tag}), encoding="utf-8")
    assert [article.lang for article in read(tmp_path / "a.jsonl")] == [lang]


@pytest.mark.parametrize("name", ["corpus", "corpus.jl", "corpus.txt"])
def test_json_lines_under_any_name(tmp_path, name):
    (tmp_path / name).write_text('\n\n{"text": "a"}\n\n{"text": "b"}\n[]\n', encoding="utf-8")
    first, second, problem = read(tmp_path / name)
    assert (first.text, second.text, first.origin) == ("a", "b", f"{tmp_path / name}, line 3")
    assert problem.place == f"{tmp_path / name}, line 6"


@pytest.mark.parametrize("name", ["pipe.jsonl", "pipe"])
def test_a_named_pipe_is_read_once(tmp_path, name):
    os.mkfifo(tmp_path / name)
    writer = Thread(target=(tmp_path / name).write_text, args=('{"text": "a"}\n',))
    writer.start()
    assert list_inputs([tmp_path / name]).count_articles() == 1
    assert [article.text for article in read(tmp_path / name)] == ["a"]
    writer.join()


def test_standard_input_may_be_closed(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    [problem] = read("-")
    assert problem.reason.startswith("is closed")


def test_lines_of_standard_input_are_read_as_they_come(monkeypatch):
    line = b'{"text": "a"}\n'
    stream = Endless(line)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    assert [article.text for article, _ in zip(read_articles(["-"]), range(3), strict=False)] == ["a"] * 3


class Endless(io.BufferedIOBase):
    """A stream that gives one line for ever."""

    def __init__(self, line):
        self.line = line

    def readable(self):
        return True

    def readline(self, size=-1):
        return self.line


def test_a_single_path_is_no_list_of_letters(tmp_path):
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    for path in (tmp_path / "a.txt", str(tmp_path / "a.txt")):
        assert [article.text for article in read_articles(path)] == ["a"]
        assert list_inputs(path).count_articles() == 1


def test_spaces_around_a_day_do_no_harm(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "a", "published": " 2024-07-14 "}', encoding="utf-8")
    [article] = read(tmp_path / "a.jsonl")
    assert article.published == date(2024, 7, 14)
