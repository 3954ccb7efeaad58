"""Groups of countries: sound data, every way to name one, and days of membership."""

from datetime import date

import pytest

from quotes.errors import LanguageDataError, UnknownName
from quotes.speakers.groups import countries_named, load_groups, read_groups

GROUPS = {group.id: group for group in load_groups()}


def codes(name, day=None):
    return {
        code
        for code, start, end in countries_named(name)
        if day is None or ((start is None or start <= day) and (end is None or day <= end))
    }


SIZES = [
    ("UE", date(2016, 6, 23), 28),
    ("European Union", date(2021, 1, 1), 27),
    ("Unione Europea", date(2003, 1, 1), 15),
    ("nato", date(2024, 7, 1), 32),
    ("OTAN", date(2016, 1, 1), 28),
    ("Nato", date(2022, 3, 1), 30),
    ("G7", date(2024, 1, 1), 7),
    ("g-7", date(2024, 1, 1), 7),
    ("G8", date(2010, 1, 1), 8),
    ("G8", date(2015, 1, 1), 7),
    ("G20", date(2024, 1, 1), 19),
    ("ASEAN", date(2024, 1, 1), 10),
    ("ASEAN", date(2026, 1, 1), 11),
    ("brics", date(2015, 1, 1), 5),
    ("BRICS", date(2025, 6, 1), 10),
    ("eurozona", date(2014, 6, 1), 18),
    ("eurozona", date(2024, 6, 1), 20),
    ("OCSE", date(2024, 1, 1), 38),
    ("Lega araba", date(2015, 1, 1), 22),
    ("Unione africana", date(2018, 1, 1), 55),
    ("SCO", date(2024, 12, 1), 10),
]


@pytest.mark.parametrize(("name", "day", "size"), SIZES, ids=[f"{row[0]} {row[1]}" for row in SIZES])
def test_how_many_belonged_on_a_day(name, day, size):
    assert len(codes(name, day)) == size


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("URSS", {"RU"}),
        ("Unione Sovietica", {"RU"}),
        ("Sowjetunion", {"RU"}),
        ("Jugoslavia", {"BA", "HR", "ME", "MK", "RS", "SI", "XK"}),
        ("Jugoslawien", {"BA", "HR", "ME", "MK", "RS", "SI", "XK"}),
        ("Cecoslovacchia", {"CZ", "SK"}),
        ("DDR", {"DE"}),
        ("Kosovo", {"XK"}),
        ("kosovaro", {"XK"}),
        ("Taiwan", {"TW"}),
        ("TWN", {"TW"}),
        ("Palestina", {"PS"}),
        ("Gaza", {"PS"}),
        ("palestinese", {"PS"}),
        ("Crimea", {"UA"}),
        ("Südkorea", {"KR"}),
        ("kor", {"KR"}),
        ("sudcoreana", {"KR"}),
        ("south korean", {"KR"}),
    ],
)
def test_historical_and_disputed_ones_and_plain_countries(name, expected):
    assert codes(name) == expected


@pytest.mark.parametrize("lang, name", [("it", "Francia"), ("en", "France"), ("fr", "France"), ("es", "Francia"),
                                        ("pt", "França"), ("de", "Frankreich")])  # fmt: skip
def test_a_country_in_six_languages(lang, name):
    assert codes(name) == {"FR"}


def test_what_is_neither_gets_the_closest_countries():
    with pytest.raises(UnknownName, match="no country 'Giapone'; did you mean"):
        countries_named("Giapone")


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_every_name_of_a_group_leads_to_it_or_to_the_country_it_is(group):
    members = {member.code for member in group.members}
    for name in (group.id, *group.names):
        assert codes(name) == members or len(codes(name)) == 1, name


ONE = '[[group]]\nid = "X"\nnames = ["X"]\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (ONE, "no members"),
        (ONE + 'members = ["XX"]\n', "XX is no country"),
        (ONE + 'members = ["IT", "IT"]\n', "IT is no country, stands twice"),
        (ONE + 'members = ["IT"]\nuntil.FR = 2020-01-01\n', "one that left was none"),
        (ONE + 'since.2020-01-01 = ["IT"]\nuntil.IT = 2019-01-01\n', "left before it came"),
        (ONE + 'since.yesterday = ["IT"]\n', "'yesterday' is no day"),
        (ONE + 'countries = ["IT"]\n', "keys must be"),
        (ONE + 'members = ["IT"]\n' + ONE + 'members = ["FR"]\n', "'x' stands twice"),
        ("[[group", "groups.toml"),
    ],
)
def test_a_broken_file_says_where(tmp_path, text, complaint):
    path = tmp_path / "groups.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=complaint):
        read_groups(path)
