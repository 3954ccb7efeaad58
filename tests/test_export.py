"""Sheets: the same rows in every format, whole outputs compared."""

import csv
import io
import json

import pytest

from quotes.export import WRITERS, Sheet

ROWS = [
    {
        "id": 1,
        "speaker": "Ada «X» Rossi",
        "words": 'Ha detto "sì",\npoi no',
        "flags": ["nested"],
        "country": None,
    },
    {"id": 22, "speaker": "=SUM(A1)", "words": "-5 gradi", "flags": [], "country": "IT"},
]
COLUMNS = ("id", "speaker", "words", "flags", "country")


def written(form, rows=ROWS, **options):
    stream = io.StringIO()
    options.setdefault("columns", COLUMNS)
    count = WRITERS[form](iter(rows), stream, Sheet(**options))
    assert count == len(rows)
    return stream.getvalue()


def test_csv_is_safe_by_default_and_raw_on_demand():
    safe = written("csv", columns=("id", "speaker", "words"))
    assert safe == (
        'id,speaker,words\n1,Ada «X» Rossi,"Ha detto ""sì"",\npoi no"\n22,\'=SUM(A1),\'-5 gradi\n'
    )
    assert written("csv", raw=True).endswith("22,=SUM(A1),-5 gradi,[],IT\n")


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx"])
def test_every_start_of_a_formula_is_covered(cell):
    stream = io.StringIO(written("csv", [{"a": cell}], columns=("a",), headers=False), newline="")
    assert next(csv.reader(stream)) == ["'" + cell]


def test_numbers_are_no_formulas():
    assert written("csv", [{"a": -5, "b": -0.5}], columns=("a", "b"), headers=False) == "-5,-0.5\n"


def test_csv_for_excel_and_tsv():
    assert written("csv", [{"a": "x"}], columns=("a",), excel=True) == "\ufeffa\r\nx\r\n"
    assert written("tsv", [{"a": "x", "b": "y\tz"}], columns=("a", "b")) == 'a\tb\nx\t"y\tz"\n'


def test_json_and_json_lines_give_the_rows_back():
    assert json.loads(written("json")) == ROWS
    assert [json.loads(line) for line in written("jsonl").splitlines()] == ROWS
    assert "«X»" in written("json")
    assert written("json", []) == "[]\n"
    assert written("jsonl", []) == ""


def test_columns_are_picked_in_order():
    assert written("jsonl", ROWS[:1], columns=("country", "id")) == '{"country": null, "id": 1}\n'


def test_a_table_has_aligned_columns():
    assert written("table", columns=("id", "speaker", "words", "country")).splitlines() == [
        "id  speaker        words                  country",
        "--  -------------  ---------------------  -------",
        ' 1  Ada «X» Rossi  Ha detto "sì", poi no',
        "22  =SUM(A1)       -5 gradi               IT",
    ]


def test_table_is_cut_to_its_width_at_the_widest_column():
    lines = written("table", [{"id": 1, "words": "a" * 50}], columns=("id", "words"), width=20).splitlines()
    assert lines == ["id  words", "--  ----------------", " 1  " + "a" * 15 + "…"]


def test_table_keeps_a_thousand_rows_and_widens_for_later_ones():
    stream = io.StringIO()

    def rows():
        for number in range(2500):
            assert len(stream.getvalue().splitlines()) >= number - 1000
            yield {"id": number, "words": "a" * (1 + number // 1000 * 10)}

    assert WRITERS["table"](rows(), stream, Sheet(("id", "words"), width=20)) == 2500
    lines = stream.getvalue().splitlines()
    assert (lines[:3], lines[-1]) == ([" id  words", "---  -----", "  0  a"], "2499  aaaaaaaaaaaaa…")


def test_table_holds_nothing_that_steers_the_terminal():
    assert "\x1b" not in written("table", [{"a": "\x1b[31mred\u202e"}], columns=("a",))


def test_table_of_no_rows():
    assert written("table", [], columns=("id", "name")) == "id  name\n--  ----\n"
