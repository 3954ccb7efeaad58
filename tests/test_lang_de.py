"""German data: forms of strong and separable verbs, cases of nouns, nouns declined like adjectives."""

import pytest

from quotes.lang import load_language

GERMAN = load_language("de")


@pytest.mark.parametrize(
    "form, lemma, mood",
    [
        ("sagte", "sagen", "finite"),
        ("erklärt", "erklären", "finite"),
        ("geantwortet", "antworten", "participle"),
        ("bezeichnete", "bezeichnen", "finite"),
        ("sprach", "sprechen", "finite"),
        ("versprochen", "versprechen", "participle"),
        ("rief", "rufen", "finite"),
        ("hielte", "halten", "finite"),
        ("nannten", "nennen", "finite"),
        ("kritisiert", "kritisieren", "finite"),
        ("mitteilte", "mitteilen", "finite"),
        ("mitgeteilt", "mitteilen", "participle"),
        ("mitzuteilen", "mitteilen", "infinitive"),
        ("eingestanden", "eingestehen", "participle"),
        ("hinzufügend", "hinzufügen", "gerund"),
    ],
)
def test_forms(form, lemma, mood):
    assert (lemma, mood) in {(reading.lemma, reading.mood) for reading in GERMAN.forms[form]}


@pytest.mark.parametrize(
    "form, lemma, particle",
    [("teilte", "mitteilen", "mit"), ("räumt", "einräumen", "ein"), ("wies", "zurückweisen", "zurück")],
)
def test_separable(form, lemma, particle):
    assert lemma in {reading.lemma for reading in GERMAN.separable[form]}
    assert GERMAN.verbs[lemma].particle == particle


def test_what_a_separable_verb_leaves_behind_is_no_verb_of_saying():
    assert not {"teilte", "fügte", "räumte"} & GERMAN.forms.keys()


@pytest.mark.parametrize(
    "form, kind, gender, number, office",
    [
        ("ministers", "person", "m", "s", True),
        ("ministern", "group", "m", "p", True),
        ("ministerinnen", "group", "f", "p", True),
        ("präsidentin", "person", "f", "s", True),
        ("abgeordnete", "person", None, "s", True),
        ("abgeordneter", "person", "m", "s", True),
        ("abgeordneten", "group", None, "p", True),
        ("ministeriums", "organization", None, "s", False),
        ("regierungen", "organization", "f", "p", False),
        ("eltern", "group", None, "p", False),
        ("berichts", "document", "m", "s", False),
    ],
)
def test_nouns(form, kind, gender, number, office):
    noun = GERMAN.names.nouns.get(form)
    found = (noun.kind, noun.gender, noun.number, noun.office) if noun else (None,) * 4
    assert found == (kind, gender, number, office)


@pytest.mark.parametrize("form", ["zeitungen", "plänen", "jahres", "studien", "häusern", "unfälle", "namens"])
def test_a_form_of_a_noun_is_no_name(form):
    assert form in GERMAN.names.common or form in GERMAN.names.nouns


@pytest.mark.parametrize(
    "form, code", [("französischen", "FR"), ("norwegerinnen", "NO"), ("finnen", "FI"), ("französin", "FR")]
)
def test_adjectives(form, code):
    assert GERMAN.places.adjectives[form] == code


def test_words_that_no_subject_has_are_told_by_their_case():
    assert {"dem", "des", "den"} <= GERMAN.grammar.oblique
    assert {"des", "der"} <= GERMAN.grammar.owners
