"""`quotes lookup` and `quotes export`: the same filters, every format, and what is said beside."""

import csv
import io
import json

import pytest
from conftest import ARTICLE, command_line, copied

from quotes.store.lookup import COLUMNS

UNDATED = """\
«Il patto non ci riguarda», ha detto il presidente russo Vladimir Putin.

Nel film «La grande guerra» non si parla.
"""


@pytest.fixture(scope="module")
def of_two_articles(tmp_path_factory):
    """The folder of a database of a dated article and an undated one."""
    folder = tmp_path_factory.mktemp("two")
    paths = folder / "ottawa.txt", folder / "altro.txt"
    for path, text in zip(paths, (ARTICLE, UNDATED), strict=True):
        path.write_text(text, encoding="utf-8")
    assert command_line(folder)("add", *paths, "--outlet", "Il Faro").exit_code == 0
    return folder


@pytest.fixture
def filled(of_two_articles, tmp_path):
    """The command line over a copy of the database of two articles."""
    return copied(of_two_articles, tmp_path)


def found(run):
    return [row["quotation"] for row in json.loads(run.stdout)]


AMMUNITION, SUPPORT, PACT = (
    "un’enorme quantità di munizioni",
    "Si sostengono a vicenda",
    "Il patto non ci riguarda",
)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ([], [AMMUNITION, SUPPORT, PACT]),
        (["--speaker", "Stoltenberg"], [AMMUNITION, SUPPORT]),
        (["--speaker", "jens STOLTENBERG"], [AMMUNITION, SUPPORT]),
        (["--country", "Russia"], [PACT]),
        (["--country", "RUS"], [PACT]),
        (["--country", "russo", "--relation", "represents"], [PACT]),
        (["--country", "russo", "--relation", "setting"], []),
        (["--said", "MUNIZIONI"], [AMMUNITION]),
        (["--said", "un'enorme quantita"], [AMMUNITION]),
        (["--said", "munizioni", "--said", "ENORME"], [AMMUNITION]),
        (["--said", "munizioni", "--said", "vicenda"], []),
        (["--lang", "it-IT"], [AMMUNITION, SUPPORT, PACT]),
        (["--lang", "de"], []),
        (["--kind", "fragment"], [AMMUNITION]),
        (["--since", "2024-07-14"], [AMMUNITION, SUPPORT]),
        (["--until", "2024-07-13"], []),
        (["--outlet", "Il Faro"], [AMMUNITION, SUPPORT, PACT]),
        (["--outlet", "IL FARÒ"], [AMMUNITION, SUPPORT, PACT]),
        (["--outlet", "Altro"], []),
        (["--status", "attributed"], [AMMUNITION, SUPPORT, PACT]),
        (["--terms", "--said", "grande guerra"], ["La grande guerra"]),
        (["--said", "grande guerra"], []),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_filters(filled, filters, words):
    looked_up = filled("lookup", *filters, "--json")
    assert sorted(found(looked_up)) == sorted(words)
    assert looked_up.exit_code == (0 if words else 1)
    exported = filled("export", "-", "--format", "json", *filters)
    assert found(exported) == found(looked_up)


def test_keys_are_the_columns_of_a_row(filled):
    [first, *_] = json.loads(filled("lookup", "--json").stdout)
    assert tuple(first) == COLUMNS


def test_limit_says_that_there_is_more(filled):
    run = filled("lookup", "--limit", "1", "--json")
    assert (len(found(run)), run.stderr) == (1, "first 1 of 3; --limit and --offset for more\n")
    run = filled("lookup", "--limit", "1", "--offset", "1", "--json")
    assert run.stderr == "2 to 2 of 3; --limit and --offset for more\n"
    run = filled("lookup", "--offset", "9", "--json")
    assert (run.exit_code, run.stderr) == (1, "no rows after 9: there are 3\n")


def test_since_says_how_many_have_no_day(filled):
    run = filled("lookup", "--since", "2024-01-01", "--json")
    assert "left out: 1 without a day of publication\n" in run.stderr


def test_a_name_that_several_have_finds_all_and_says_so(filled):
    run = filled("lookup", "--speaker", "Kim")
    assert run.exit_code == 1
    assert "Kim fits " in run.stderr
    assert "Kim Jong Un (KP)" in run.stderr
    assert "narrow with the id: --speaker " in run.stderr


def test_a_name_that_nobody_has_gets_the_closest_ones(filled):
    run = filled("lookup", "--speaker", "Stoltenburg")
    assert (run.exit_code, run.stdout) == (1, "[]\n")
    assert run.stderr.startswith("no speaker 'Stoltenburg'; did you mean Jens Stoltenberg")
    run = filled("lookup", "--speaker", "99999")
    assert (run.exit_code, run.stdout, run.stderr) == (1, "[]\n", "no speaker '99999'\n")


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("Corea", "Corea is taken for KR (South Korea)\n"),
        ("russo", "russo is taken for RU (Russia)\n"),
        ("Benelux", "Benelux is taken for BE, LU, NL\n"),
        ("Corea del Sud", ""),
        ("south korea", ""),
        ("KOR", ""),
    ],
)
def test_which_countries_a_name_was_taken_for_is_said_where_it_is_not_plain(filled, country, said):
    for command in (["lookup"], ["report", "cues"], ["export", "-", "--format", "csv"]):
        stderr = filled(*command, "--country", country).stderr
        assert stderr.startswith(said)
        assert ("is taken for" in stderr) is bool(said)


@pytest.mark.parametrize(
    ("report", "filters", "counted"),
    [
        ("speakers", [], {"Jens Stoltenberg": 2, "Vladimir Putin": 1}),
        ("speakers", ["--since", "2024-01-01"], {"Jens Stoltenberg": 2}),
        ("speakers", ["--country", "Russia"], {"Vladimir Putin": 1}),
        ("speakers", ["--country", "NATO", "--outlet", "il faro"], {"Jens Stoltenberg": 2}),
        ("countries", ["--until", "2024-12-31"], {"NO": 2}),
        ("countries", ["--relation", "represents"], {"RU": 1}),
        ("cues", ["--country", "RU", "--lang", "it"], {"dire": 1}),
        ("cues", ["--lang", "de"], {}),
        ("countries", ["--outlet", "Eco"], {}),
    ],
)
def test_reports_count_what_fits(filled, report, filters, counted):
    run = filled("report", report, *filters)
    key = {"speakers": "speaker", "countries": "country", "cues": "cue_lemma"}[report]
    assert {row[key]: row["quotations"] for row in json.loads(run.stdout)} == counted
    assert run.exit_code == (0 if counted else 1)
    assert ("1 without a day" in run.stderr) is bool({"--since", "--until"}.intersection(filters))
    assert ("no quotation fits" in run.stderr) is not bool(counted)


def test_an_unknown_country_gets_the_closest_ones(filled):
    run = filled("lookup", "--country", "Giapone")
    assert run.exit_code == 2
    assert "did you mean" in run.stderr


@pytest.fixture(scope="module")
def of_three_articles(tmp_path_factory):
    """The folder of a database of three quotations of one British minister: of 2019, of 2021 and of no day."""
    folder = tmp_path_factory.mktemp("three")
    path = folder / "a.jsonl"
    records = [
        {"text": f"«Numero {n}», ha detto il ministro britannico Ortensio Malvezzi.", "lang": "it"}
        for n in range(3)
    ]
    for record, day in zip(records, ("2019-05-01", "2021-05-01"), strict=False):
        record["published"] = day
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert command_line(folder)("add", path).exit_code == 0
    return folder


@pytest.fixture
def of_britain(of_three_articles, tmp_path):
    """The command line over a copy of the database of the British minister."""
    return copied(of_three_articles, tmp_path)


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("UE", [0]),  # while it was a member; what has no day counts for those that still are
        ("NATO", [0, 1, 2]),
        ("G7", [0, 1, 2]),
        ("BRICS", []),
        ("GBR", [0, 1, 2]),
        ("británico", [0, 1, 2]),
    ],
)
def test_a_group_counts_its_members_of_the_day(of_britain, country, numbers):
    run = of_britain("lookup", "--country", country, "--json")
    assert found(run) == [f"Numero {n}" for n in numbers]


def test_a_judged_speaker_counts_for_the_group(of_britain):
    assert of_britain("judge", "1", "--speaker", "Putin", "--by", "desk").exit_code == 0
    assert found(of_britain("lookup", "--country", "BRICS", "--json")) == ["Numero 0"]
    assert found(of_britain("lookup", "--country", "UE", "--json")) == []


def test_countries_are_counted(of_britain):
    [row] = json.loads(of_britain("countries").stdout)
    assert row == {
        "country": "GB",
        "alpha3": "GBR",
        "name": "United Kingdom",
        "quotations": 3,
        "represents": 3,
        "organization": 0,
        "nationality": 0,
        "setting": 0,
        "speakers": 1,
        "articles": 3,
    }
    groups = {row["group"]: row for row in json.loads(of_britain("countries", "--groups").stdout)}
    assert "GB 1973-01-01–2020-01-31" in groups["EU"]["countries"]


OFFICES = [
    (["--role", "segretario generale"], [AMMUNITION, SUPPORT]),
    (["--role", "Secretary general of NATO", "--on", "2024-06-20"], [AMMUNITION, SUPPORT]),
    (["--role", "segretario generale", "--on", "2024-12-20", "--speaker", "Stoltenberg"], []),
    (["--role", "presidente", "--on", "2024-06-20", "--country", "RU"], [PACT]),
    (["--role", "president", "--speaker", "Putin"], [PACT]),
    (["--role", "presidente", "--on", "1999-06-20", "--speaker", "Putin"], []),
    (["--role", "astronauta"], []),
]


@pytest.mark.parametrize(("filters", "words"), OFFICES, ids=[" ".join(row[0]) for row in OFFICES])
def test_who_held_an_office(filled, filters, words):
    run = filled("lookup", *filters, "--json")
    assert run.exit_code == (0 if words else 1)
    assert words == [] or sorted(found(run)) == sorted(words)


def test_an_office_is_that_of_the_day_of_each_article(quotes, tmp_path):
    for year in (2023, 2024, 2025):
        text = f"«Era il {year}», ha detto Jens Stoltenberg."
        line = {"text": text, "lang": "it", "published": f"{year}-12-20"}
        (tmp_path / f"{year}.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (tmp_path / "senza.jsonl").write_text(
        json.dumps({"text": "«Quando?», ha detto Jens Stoltenberg.", "lang": "it"}), encoding="utf-8"
    )
    assert quotes("add", tmp_path).exit_code == 0
    run = quotes("lookup", "--role", "Secretary general of NATO", "--json")
    assert found(run) == ["Era il 2023"]
    assert run.stderr == "left out: 1 without a day of publication\n"
    assert found(quotes("lookup", "--role", "segretario generale", "--on", "2023-01-01")) == [
        "Era il 2023",
        "Era il 2024",
        "Era il 2025",
        "Quando?",
    ]


def test_more_speakers_than_can_be_asked_about(filled, monkeypatch):
    monkeypatch.setattr("quotes.store.lookup.MOST_SPEAKERS", 1)
    assert filled("lookup", "--speaker", "Jens Stoltenberg").exit_code == 0
    run = filled("lookup", "--speaker", "Kim")
    assert (run.exit_code, run.stdout) == (2, "")
    assert "can be asked about at once" in run.stderr
    assert found(filled("lookup", "--role", "segretario generale", "--json")) == [AMMUNITION, SUPPORT]


def test_nobody_in_an_office_is_said(filled):
    run = filled("lookup", "--role", "astronauta", "--on", "2024-06-20")
    assert run.stderr == "nobody is known to have been 'astronauta' on 2024-06-20\n"
    run = filled("lookup", "--on", "2024-06-20")
    assert (run.exit_code, run.stderr.splitlines()[-1]) == (
        2,
        "Error: --on says when an office was held; say which with --role",
    )


def test_an_office_in_print_is_kept_beside_who_held_it(quotes, tmp_path):
    path = tmp_path / "a.jsonl"
    record = {"text": "«Firmiamo», ha detto il premier giapponese.", "lang": "it", "published": "2024-06-20"}
    path.write_text(json.dumps(record), encoding="utf-8")
    assert quotes("add", path).exit_code == 0
    [row] = json.loads(quotes("lookup", "--speaker", "Kishida").stdout)
    assert (row["mention"], row["speaker"], row["office"]) == (
        "premier giapponese",
        "Fumio Kishida",
        "primo ministro, JP (2021–2024)",
    )


def test_table_and_columns(filled):
    run = filled("lookup", "--speaker", "Stoltenberg", "--table", "-c", "id", "-c", "speaker", "-c", "date")
    assert run.stdout == (
        "id  speaker           date\n"
        "--  ----------------  ----------\n"
        " 1  Jens Stoltenberg  2024-07-14\n"
        " 2  Jens Stoltenberg  2024-07-14\n"
    )
    run = filled("lookup", "--speaker", "Stoltenberg", "--tsv", "--no-headers", "-c", "id", "-c", "country")
    assert run.stdout == "1\tNO\n2\tNO\n"


def test_export_writes_whole_files_and_overwrites_only_when_told(filled, tmp_path):
    target = tmp_path / "sheet.csv"
    run = filled("export", target)
    assert (run.exit_code, run.stdout) == (0, "")
    assert run.stderr == f"3 quotations in {target}\n"
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 3
    refused = filled("export", target)
    assert refused.exit_code == 2
    assert "is there already; write over it with --force" in refused.stderr
    assert filled("export", target, "--force", "--bom").exit_code == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfid,date")
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_export_of_some_columns_in_their_order(filled):
    run = filled("export", "-", "--format", "csv", "--columns", "speaker, context,id", "--said", "munizioni")
    assert run.stdout.startswith("speaker,context,id\nJens Stoltenberg,")
    unknown = filled("export", "-", "--format", "csv", "--columns", "speaker,contest")
    assert unknown.exit_code == 2
    assert f"no column 'contest'; there are: {', '.join(COLUMNS)}. See quotes export" in unknown.stderr
    assert "there is nothing in it" in filled("export", "-", "--format", "csv", "--columns", ",").stderr


def test_export_into_a_place_that_is_not_there(filled, tmp_path):
    run = filled("export", tmp_path / "nowhere" / "sheet.csv")
    assert run.exit_code == 2
    assert run.stderr.endswith("sheet.csv cannot be written: no such file or directory\n")


def test_who_asks_for_nobody_or_an_unknown_outlet_gets_an_empty_answer_and_a_reason(filled):
    nobody = filled("lookup", "--speaker", "Nemo", "--json")
    assert (json.loads(nobody.stdout), nobody.exit_code) == ([], 1)
    unknown = filled("lookup", "--outlet", "Faro", "--json")
    assert (json.loads(unknown.stdout), unknown.exit_code) == ([], 1)
    assert "no outlet 'Faro'; there are: Il Faro\n" in unknown.stderr


def test_export_counts_one_quotation(filled):
    assert filled("export", "-", "--format", "csv", "--said", "munizioni").stderr == "1 quotation\n"


def test_words_are_found_as_they_are_seen(quotes, tmp_path):
    stored = "Kanzlerin Ada Vogt blieb hart. „Wir haben ge\u00adliefert, was\r\nwir versprachen“, sagte\u00a0sie.\r\n"
    path = tmp_path / "vogt.txt"
    path.write_bytes(stored.encode())
    assert quotes("add", path).exit_code == 0
    run = quotes("lookup", "--speaker", "Ada Vogt", "--said", "geliefert, was wir versprachen", "--json")
    assert found(run) == ["Wir haben ge\u00adliefert, was\r\nwir versprachen"]


@pytest.mark.parametrize(
    ("command", "nothing"),
    [
        (["judgements"], "no judgement has been made yet"),
        (["countries"], "no country has been quoted yet"),
        (["report", "speakers"], "nobody has been quoted yet"),
        (["speakers", "candidates"], "no two speakers look like one"),
        (["speakers", "decisions"], "nothing has been decided"),
    ],
)
def test_a_list_with_nothing_in_it_says_so(quotes, tmp_path, command, nothing):
    (tmp_path / "a.txt").write_text("Ciao a tutti.\n", encoding="utf-8")
    assert quotes("add", tmp_path / "a.txt", "--lang", "it").exit_code == 0
    run = quotes(*command)
    assert (run.exit_code, run.stdout) == (1, "[]\n")
    assert run.stderr.startswith(nothing)
