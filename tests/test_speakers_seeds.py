"""The packaged speakers are sound, and a file that is not says what is wrong."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from quotes.errors import LanguageDataError
from quotes.model import Role
from quotes.speakers.offices import posts_of_role
from quotes.speakers.seeds import load_seed_speakers, read_people, read_speakers, read_terms
from quotes.speakers.words import name_key

SPEAKERS = {speaker.name: speaker for speaker in load_seed_speakers()}


@pytest.mark.parametrize(
    ("name", "country", "relation"),
    [
        ("Jens Stoltenberg", "NO", "nationality"),
        ("Yoshimasa Hayashi", "JP", "represents"),
        ("Leif-Eric Easley", "KR", "organization"),
        ("KCNA", "KP", "represents"),
        ("NATO", None, None),
    ],
)
def test_the_speakers_the_project_starts_from(name, country, relation):
    assert (SPEAKERS[name].country, SPEAKERS[name].relation) == (country, relation)


def test_roles_carry_days():
    assert SPEAKERS["Jens Stoltenberg"].roles[1].start == date(2014, 10, 1)


HOLDERS = {name: speaker for name, speaker in SPEAKERS.items() if speaker.roles}


@pytest.mark.parametrize("speaker", HOLDERS.values(), ids=HOLDERS)
def test_no_role_ends_before_it_starts(speaker):
    assert all(role.start < role.end for role in speaker.roles if role.start and role.end)


@pytest.mark.parametrize("speaker", HOLDERS.values(), ids=HOLDERS)
def test_no_role_stands_twice(speaker):
    terms = [(role.office, role.organization, role.country, role.start) for role in speaker.roles]
    assert len(set(terms)) == len(terms)


def test_facts_enough_and_none_of_the_future():
    roles = [role for speaker in SPEAKERS.values() for role in speaker.roles]
    assert (len(SPEAKERS) >= 400, len(roles) >= 300) == (True, True)
    assert all(day < date(2027, 1, 1) for role in roles for day in (role.start, role.end) if day)


LED_BY_TWO = {("head", "SPD"), ("head", "AfD")}


def test_no_two_held_one_office_of_a_state_for_long():
    """Terms may touch on a day; two holders for longer is a slip in one of the dates."""
    held = {}
    for speaker in SPEAKERS.values():
        for role in speaker.roles:
            for post in posts_of_role(role) if role.start else ():
                held.setdefault(post, []).append((role.start, role.end or date.max, speaker.name))
    for post, terms in held.items():
        if post in LED_BY_TWO:
            continue
        for (_, end, one), (start, _, other) in pairwise(sorted(terms)):
            assert end <= start or one == other, (post, one, other)


def test_an_open_office_is_known_until_half_a_year_later_or_to_the_end_of_its_term(tmp_path):
    (tmp_path / "s.toml").write_text(
        "as_of = 2025-01-01\n" + ONE + "roles = [{ office = 'sindaco', start = 2020-01-01 },"
        " { office = 'giudice', start = 2020-01-01, term = 2029-01-01 },"
        " { office = 'deputato', start = 2020-01-01, end = 2021-01-01 }]\n",
        encoding="utf-8",
    )
    [speaker] = read_speakers(tmp_path / "s.toml")
    assert [role.known_until for role in speaker.roles] == [date(2025, 7, 3), date(2029, 1, 1), None]
    assert [role.last for role in speaker.roles][2] == date(2021, 1, 1)


def test_no_open_office_answers_for_ever():
    roles = [role for speaker in SPEAKERS.values() for role in speaker.roles if role.start]
    assert all(role.last is not None for role in roles)


ONE = '[[speaker]]\nkind = "person"\nname = "Mario Rossi"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (ONE + 'nation = "IT"\n', "unknown key 'nation'"),
        ('[[person]]\nname = "Mario Rossi"\n', "unknown key 'person'"),
        (ONE.replace("person", "people"), "'people' is not known; one of: person"),
        (ONE + 'country = "XX"\nrelation = "nationality"\n', "country: 'XX' is not known"),
        (ONE + 'country = "IT"\nrelation = "home"\n', "relation: 'home' is not known"),
        (ONE + 'country = "IT"\n', "country and relation come together"),
        (ONE + ONE.replace("Rossi", "Verdi") + 'aliases = ["mario rossi"]\n', "stands twice"),
        (ONE + 'aliases = ["Rossi", "Rossi"]\n', "stands twice"),
        (ONE + 'roles = [{ organization = "Rai" }]\n', "office is missing"),
        ('as_of = "2025"\n' + ONE, "as_of must be a day"),
        (
            ONE
            + 'roles = [{ office = "sindaco", start = 2020-01-02, end = 2021-01-01, term = 2022-01-01 }]\n',
            "it has no term any more",
        ),
        (ONE + 'roles = [{ office = "sindaco", start = "2020" }]\n', "must be a day"),
        (
            ONE + 'roles = [{ office = "sindaco", start = 2020-01-02, end = 2020-01-01 }]\n',
            "sindaco ends before it begins",
        ),
        (ONE.replace("Mario Rossi", "..."), "name must be words"),
        ('[[speaker]]\nkind = "person"\n', "without a name"),
        ("[[speaker\n", "not readable as TOML"),
    ],
)
def test_a_broken_file_says_where(tmp_path, text, complaint):
    _says_where(read_speakers, tmp_path / "speakers.toml", text, complaint)


def _says_where(read, path, text, complaint):
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=str(path)) as problem:
        read(path)
    assert complaint in str(problem.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LanguageDataError, match="missing"):
        read_speakers(tmp_path / "speakers.toml")


@pytest.mark.parametrize(
    ("name", "alias", "country", "relation"),
    [
        ("Mwai Kibaki", "Kibaki", "KE", "represents"),
        ("Bashar al-Assad", "Bashar al-Asad", "SY", "represents"),
        ("Lufthansa", None, "DE", "organization"),
        ("Maria Sharapova", "Sharapova", "RU", "nationality"),
    ],
)
def test_people_and_bodies_in_lists(name, alias, country, relation):
    speaker = SPEAKERS[name]
    assert (speaker.country, speaker.relation) == (country, relation)
    assert alias is None or alias in speaker.aliases


def test_a_list_gives_other_names_and_the_last_word(tmp_path):
    path = tmp_path / "people.toml"
    path.write_text('[people.IT]\nrepresents = ["Mario Rossi+ | M. Rossi"]\n', encoding="utf-8")
    (rossi,) = read_people(path)
    assert (rossi.name, rossi.kind, rossi.aliases) == ("Mario Rossi", "person", ("M. Rossi", "Rossi"))


def test_terms_are_roles_of_people_known_elsewhere(tmp_path):
    path = tmp_path / "terms.toml"
    lines = ["2016-12-06 2017-05-15 Ada Riva", "2018-02-05 -2026-05-15 Mario Rossi", "2019-01-01 - Ada Riva"]
    path.write_text(f"as_of = 2025-11-30\n[states.IT]\npremier = {lines}\n", encoding="utf-8")
    first, last = date(2016, 12, 6), date(2017, 5, 15)
    riva, rossi = read_terms(path)["Ada Riva"], read_terms(path)["Mario Rossi"]
    assert riva[0] == Role("premier", country="IT", start=first, end=last)
    assert (riva[1].end, riva[1].last, rossi[0].last) == (None, date(2026, 6, 1), date(2026, 5, 15))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[states.IT]\npremier = ["2016-12-06 Ada Riva"]\n', "must be two days and a name"),
        ('[states.IT]\npremier = ["2016-13-06 - Ada Riva"]\n', "month must be in 1..12"),
        ('[states.IT]\npremier = ["2016-12-06 2015-01-01 Ada Riva"]\n', "premier ends before it begins"),
        ('[states.XX]\npremier = ["2016-12-06 - Ada Riva"]\n', "'XX' is not known"),
        ("[people.IT]\npremier = []\n", "unknown key 'people'"),
    ],
)
def test_broken_terms_say_where(tmp_path, text, complaint):
    _says_where(read_terms, tmp_path / "terms.toml", text, complaint)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[nobody.IT]\nrepresents = ["Mario Rossi"]\n', "unknown key 'nobody'"),
        ('[people.XX]\nrepresents = ["Mario Rossi"]\n', "unknown key 'XX'"),
        ('[people.IT]\nhome = ["Mario Rossi"]\n', "unknown key 'home'"),
        ('[people.IT]\nrepresents = ["..."]\n', "a name must be words"),
    ],
)
def test_a_broken_list_says_where(tmp_path, text, complaint):
    _says_where(read_people, tmp_path / "people.toml", text, complaint)


def test_no_body_stands_twice_under_one_name():
    bodies = [speaker for speaker in load_seed_speakers() if speaker.kind == "organization"]
    keys = [key for body in bodies for key in {name_key(name) for name in (body.name, *body.aliases)}]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
