"""Lists of speakers: each format read, each broken row named with its line, ours written and read again."""

import io
import json
from datetime import date

import pytest

from quotes.errors import UnreadableInput
from quotes.export import WRITERS, Sheet
from quotes.fold import fold
from quotes.model import Role, Speaker
from quotes.speakers.reference import read_reference
from quotes.speakers.reference_out import popolo, reference_rows
from quotes.speakers.row import COLUMNS
from quotes.speakers.seeds import load_seed_speakers

POPOLO = {
    "persons": [
        {
            "id": "a1",
            "name": "Marta Bellandi",
            "other_names": [{"name": "M. Bellandi"}, {"name": "Bellandi"}, {"name": "Marta Bellandi"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q11"}, {"scheme": "x", "identifier": "7"}],
        },
        {"id": "a2", "name": "Ugo Rossi"},
        {"id": "a3", "name": "Ugo Rossi"},
    ],
    "organizations": [{"id": "o1", "name": "Camera dei deputati", "classification": "legislature"}],
    "posts": [{"id": "p1", "label": "sindaca", "organization_id": "o1"}],
    "events": [{"id": "term/1", "start_date": "2018", "end_date": "2022-09"}],
    "memberships": [
        {"person_id": "a1", "role": "member", "organization_id": "o1", "legislative_period_id": "term/1"},
        {"person_id": "a1", "post_id": "p1", "start_date": "2023-01-02"},
    ],
}
MEMBER = Role("member", "Camera dei deputati", None, date(2018, 1, 1), date(2022, 9, 30), "import")
MAYOR = Role("sindaca", "Camera dei deputati", None, date(2023, 1, 2), None, "import")
BELLANDI = Speaker("person", "Marta Bellandi", "IT", None, "Q11", ("M. Bellandi",), (MEMBER, MAYOR),
                   identifier="popolo:a1")  # fmt: skip

CELLS = {
    "item": "http://www.wikidata.org/entity/Q11", "itemLabel": "Marta Bellandi", "country": "IT",
    "aliases": "M. Bellandi|Bellandi", "positionLabel": "sindaca", "organizationLabel": "Ferrara",
    "officeCountry": "ITA", "start": "2023-01-02T00:00:00Z", "end": "",
}  # fmt: skip
ASKED = Speaker("person", "Marta Bellandi", "IT", None, "Q11", ("M. Bellandi",),
                (Role("sindaca", "Ferrara", "IT", date(2023, 1, 2), None, "import"),))  # fmt: skip
OURS = "kind,name,country,aliases,office,start,end\n"


def write(tmp_path, text, name="list.json"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_popolo(tmp_path):
    read = read_reference(write(tmp_path, json.dumps(POPOLO)), country="Italia")
    assert read.problems == ()
    others = [Speaker("person", "Ugo Rossi", "IT", identifier=f"popolo:{id_}") for id_ in ("a2", "a3")]
    assert read.speakers == (BELLANDI, *others)


def test_a_membership_of_nobody_is_told(tmp_path):
    lists = {
        "persons": [{"id": "a", "name": "Ugo Rossi"}],
        "memberships": [{"person_id": "b", "role": "sindaco"}],
    }
    path = write(tmp_path, json.dumps(lists))
    assert [str(one) for one in read_reference(path).problems] == [
        f"{path}, line 1 (membership 1): no person 'b' in this file"
    ]


WIKIDATA = [
    ("plain.json", json.dumps([CELLS])),
    ("sparql.json", json.dumps({"results": {"bindings": [{key: {"value": v} for key, v in CELLS.items()}]}})),
    ("query.csv", ",".join(CELLS) + "\n" + ",".join(CELLS.values()) + "\n"),
]


@pytest.mark.parametrize(("name", "text"), WIKIDATA, ids=[name for name, _ in WIKIDATA])
def test_the_result_of_a_wikidata_query(tmp_path, name, text):
    assert read_reference(write(tmp_path, text, name)) == ((ASKED,), ())


def test_rows_of_one_person_are_put_together(tmp_path):
    rows = "person,Ugo Rossi,IT,Rossi,sindaco,2001,2002\nperson,Ugo Rossi,Italy,U. Rossi,senatore,2003-05,\n"
    [one] = read_reference(write(tmp_path, OURS + rows, "a.csv")).speakers
    assert one.aliases == ("Rossi", "U. Rossi")  # in our own file, a single word may be an alias
    assert [(role.office, role.start, role.end) for role in one.roles] == [
        ("sindaco", date(2001, 1, 1), date(2002, 12, 31)),
        ("senatore", date(2003, 5, 1), None),
    ]


BROKEN = [
    ("person,,IT,,,,", "line 2: the name is missing"),
    ("person,...,IT,,,,", "line 2: '...' is no name: it has no letters"),
    ("people,Rossi,IT,,,,", "line 2: kind 'people'; one of: person, organization, group, document"),
    ("person,Rossi,Atlantide,,,,", "line 2: no country 'Atlantide'"),
    ("person,Rossi,IT,,sindaco,2024-13-01,", "line 2: '2024-13-01' is no day; write it as 2024-07-14"),
    (
        "person,Rossi,IT,,sindaco,2024,2023",
        "line 2: the office ends (2023-12-31) before it begins (2024-01-01)",
    ),
    ("person,Rossi,IT,,,2024,", "line 2: a day without an office"),
    ("person,Rossi,IT", "line 2: not as many cells as the first line"),
    ("person,Rossi,IT,,,,,,", "line 2: not as many cells as the first line"),
    (f"person,{'a' * 100_000},IT,,,,", "line 2: name of 100,000 characters; 200 at most"),
    (f"person,{'a' * 10**7},IT,,,,", "line 2: not readable as CSV: field larger than field limit"),
    ('person,Ugo "Rossi,IT,,,,\nperson,"Ugo" Rossi,IT,,,,', "line 3: not readable as CSV"),
]


@pytest.mark.parametrize(("row", "problem"), BROKEN, ids=[problem for _, problem in BROKEN])
def test_a_broken_row_names_its_line(tmp_path, row, problem):
    path = write(tmp_path, f"{OURS}{row}\nperson,Anna Moro,IT,,,,\n", "a.csv")
    read = read_reference(path)
    assert str(read.problems[0]).startswith(f"{path}, {problem}")
    assert "Anna Moro" in [one.name for one in read.speakers]


JSON_BROKEN = [
    ([{"id": "a1", "name": "..."}], "line 3 (person 1): '...' is no name"),
    (["Rossi"], " (person 1): no person: 'Rossi'"),
    ([{"id": "a1", "name": "Rossi", "national_identity": "Atlantide"}], "line 3 (person 1): no country"),
    ([{"id": "a1", "name": "\ud800"}], "line 3 (person 1): name with half a character"),
    (
        [{"id": "a1", "name": "Rossi", "identifiers": [{"scheme": "wikidata", "identifier": "11"}]}],
        "line 3 (person 1): '11' is no item of Wikidata; it is written Q57665",
    ),
    ([{"id": "a1", "name": "a" * 10**7}], "line 3 (person 1): name of 10,000,000 characters; 200 at most"),
]


@pytest.mark.parametrize(("persons", "problem"), JSON_BROKEN, ids=[problem for _, problem in JSON_BROKEN])
def test_a_broken_person_names_its_line(tmp_path, persons, problem):
    path = write(tmp_path, json.dumps({"persons": persons}, indent=0).replace("[\n{", "[{"))
    [found] = read_reference(path).problems
    assert problem.removeprefix("line 3") in str(found)
    assert ("line" in problem) == (", line " in str(found))


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.csv", "nome,paese\nRossi,IT\n", "no list of speakers: the first line must name the columns"),
        ("a.csv", "", "no list of speakers"),
        ("a.json", "{]", "line 1: not readable as JSON"),
        ("a.json", "[" * 100_000, "not readable as JSON"),
        ("a.json", '{"people": []}', "no list of speakers"),
        ("a.json", '[{"name": "Rossi"}]', "(row 1): no item or itemLabel; the query is in the README"),
    ],
)
def test_a_file_that_is_none(tmp_path, name, data, problem):
    path = write(tmp_path, data, name)
    try:
        found = str(read_reference(path).problems[0])
    except UnreadableInput as error:
        found = str(error)
    assert problem in found and str(path) in found


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "latin.csv").write_bytes("kind,name\nperson,Peña\n".encode("latin-1"))
    for name, problem in (("latin.csv", "not UTF-8"), ("none.csv", "no such file"), ("", "is a folder")):
        with pytest.raises(UnreadableInput, match=problem):
            read_reference(tmp_path / name)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_written_is_read_again(tmp_path, form):
    known = [one for one in load_seed_speakers() if form == "csv" or one.kind == "person"]
    stream = io.StringIO(newline="")
    if form == "csv":
        WRITERS["csv"](reference_rows(known), stream, Sheet(COLUMNS, raw=True))
    else:
        stream.write(json.dumps(popolo(known), ensure_ascii=False, indent=1))
    read = read_reference(write(tmp_path, stream.getvalue(), f"out.{form}"))
    assert read.problems == ()
    assert {one.name: _plain(one) for one in read.speakers} == {one.name: _plain(one) for one in known}


def _plain(speaker):
    aliases = {fold(alias) for alias in speaker.aliases} - {fold(speaker.name)}
    return speaker.kind, speaker.country, speaker.relation, speaker.wikidata, speaker.roles, len(aliases) > 0
