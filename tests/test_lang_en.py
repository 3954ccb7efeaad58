"""English data: forms that rules and principal parts give, words that mean two things, what has no gender."""

import pytest

from quotes.lang import load_language

ENGLISH = load_language("en")

# form: lemma and moods, in the order they are tried
FORMS = """
said say finite participle
says say finite
say say finite infinitive
saying say gerund
told tell finite participle
replies reply finite
replied reply finite participle
stresses stress finite
quipped quip finite participle
begging beg gerund
admitted admit finite participle
agreed agree finite participle
written write participle
wrote write finite
spoke speak finite
spoken speak participle
swore swear finite
began begin finite
begun begin participle
labelled label finite participle
labeling label gerund
echoes echo finite
read read finite participle infinitive
vowed vow finite participle
pled plead finite participle
"""


@pytest.mark.parametrize("line", FORMS.strip().splitlines(), ids=str.split)
def test_form(line):
    form, lemma, *moods = line.split()
    readings = [reading for reading in ENGLISH.forms[form] if reading.lemma == lemma]
    assert list(dict.fromkeys(reading.mood for reading in readings)) == moods


@pytest.mark.parametrize(
    "wrong", ["tellt", "sayed", "replyed", "admited", "writed", "echos", "quiping", "speaked", "agreeed"]
)
def test_no_wrong_form(wrong):
    assert wrong not in ENGLISH.forms


def test_a_past_says_nothing_of_person_and_number():
    past = ENGLISH.forms["said"][0]
    assert (past.mood, past.person, past.number) == ("finite", 0, None)


@pytest.mark.parametrize(
    "form, weak", [("claims", True), ("claimed", False), ("ruling", True), ("said", False)]
)
def test_weak_forms(form, weak):
    assert ENGLISH.forms[form][0].weak == weak


@pytest.mark.parametrize(
    "form, kind, gender, number, office",
    [
        ("spokeswoman", "person", "f", "s", True),
        ("spokesmen", "group", "m", "p", True),
        ("secretaries", "group", None, "p", True),
        ("witness", "person", None, "s", False),
        ("women", "group", "f", "p", False),
        ("people", "group", None, "p", False),
        ("wives", "group", "f", "p", False),
        ("ministry", "organization", None, "s", False),
        ("agencies", "organization", None, "p", False),
        ("police", "organization", None, "s", False),
        ("authorities", "organization", None, "p", False),
        ("crowd", "group", None, "s", False),
        ("statement", "document", None, "s", False),
    ],
)
def test_nouns(form, kind, gender, number, office):
    noun = ENGLISH.names.nouns[form]
    assert (noun.kind, noun.gender, noun.number, noun.office) == (kind, gender, number, office)


@pytest.mark.parametrize(
    "table, word, expected",
    [
        ("auxiliaries", "would", (3, None)),
        ("auxiliaries", "has", (3, "s")),
        ("auxiliaries", "been", (0, None)),
        ("pronouns", "she", ("f", "s")),
        ("pronouns", "they", (None, "p")),
        ("articles", "the", (None, None)),
        ("articles", "an", (None, "s")),
    ],
)
def test_grammar(table, word, expected):
    assert getattr(ENGLISH.grammar, table)[word] == expected


@pytest.mark.parametrize(
    "table, name, code",
    [
        ("countries", "south korea", "KR"),
        ("countries", "u.s.", "US"),
        ("countries", "burma", "MM"),
        ("adjectives", "italians", "IT"),
        ("adjectives", "japanese", "JP"),
        ("adjectives", "south-korean", "KR"),
        ("adjectives", "poles", "PL"),
        ("adjectives", "welshmen", "GB"),
        ("capitals", "beijing", "CN"),
        ("cities", "glasgow", "GB"),
        ("institutions", "downing street", "GB"),
    ],
)
def test_places(table, name, code):
    assert getattr(ENGLISH.places, table)[name] == code


def test_no_country_is_left_unsaid():
    assert ENGLISH.places.home is None
