"""What a noun phrase says about a country."""

import pytest

from quotes.lang import load_language
from quotes.model import Span
from quotes.speakers.evidence import read_phrase
from quotes.speakers.state import is_state, speaks_for_state
from quotes.speakers.words import words_of

ITALIAN = load_language("it")


@pytest.mark.parametrize(
    ("phrase", "code", "relation", "words"),
    [
        ("il capo del gabinetto giapponese, Yoshimasa Hayashi", "JP", "represents", "giapponese"),
        ("il ministero degli Esteri della Corea del Sud", "KR", "represents", "della Corea del Sud"),
        ("il presidente russo Vladimir Putin", "RU", "represents", "russo"),
        ("funzionari statunitensi", "US", "represents", "statunitensi"),
        ("il ministro della Difesa ucraino", "UA", "represents", "ucraino"),
        ("il sindaco di Londra", "GB", "represents", "di Londra"),
        ("Seul", "KR", "represents", "Seul"),
        ("il papa", "VA", "represents", "papa"),
        (
            "Cheong Seong-chang, analista del Sejong Institute, un think tank di Seul",
            "KR",
            "organization",
            "di Seul",
        ),
        (
            "Leif-Eric Easley, professore alla Ewha Womans University di Seoul",
            "KR",
            "organization",
            "di Seoul",
        ),
        ("il quotidiano francese", "FR", "organization", "francese"),
        ("il segretario del sindacato spagnolo", "ES", "organization", "spagnolo"),
        ("il pugile messicano", "MX", "nationality", "messicano"),
        ("il norvegese Thorbjørn Jagland", "NO", "nationality", "norvegese"),
        ("una donna di Napoli", "IT", "setting", "di Napoli"),
    ],
)
def test_a_phrase_states_a_country(phrase, code, relation, words):
    claim = read_phrase(phrase, Span(0, len(phrase)), ITALIAN).claim
    assert claim is not None and claim.span is not None
    assert (claim.code, claim.relation, claim.evidence) == (code, relation, "stated")
    assert claim.span.of(phrase) == words


@pytest.mark.parametrize(
    "phrase",
    [
        "il leader in visita a Roma",
        "le proteste contro la Russia",
        "l'inviato per la Libia",
        "i ministri degli Esteri di Francia e Germania",
        "Mario Rossi, appena tornato dalla Cina",
        "il premier",
        "",
    ],
)
def test_other_prepositions_and_two_countries_state_none(phrase):
    reading = read_phrase(phrase, Span(0, len(phrase)), ITALIAN)
    assert reading.claim is None and not reading.body


@pytest.mark.parametrize(
    "phrase",
    [
        "il segretario generale della Nato, Jens Stoltenberg",
        "un portavoce della Commissione europea",
        "l'Onu",
    ],
)
def test_international_bodies_speak_for_no_country(phrase):
    reading = read_phrase(phrase, Span(0, len(phrase)), ITALIAN)
    assert reading.claim is None and reading.body


@pytest.mark.parametrize(
    ("words", "state"),
    [("il primo ministro", True), ("la guardia costiera", True), ("il primo della classe", False)],
)
def test_organs_of_state_are_known_by_their_words(words, state):
    assert is_state(words_of(words), ITALIAN) is state


@pytest.mark.parametrize(
    ("lang", "phrase", "code", "relation"),
    [
        ("de", "das Außenministerium in Moskau", None, None),
        ("de", "der türkische Außenminister", "TR", "represents"),
        ("fr", "le président du Sénégal", "SN", "represents"),
        ("fr", "le ministère sud-coréen de la Défense", "KR", "represents"),
        ("es", "la policía de Chile", "CL", "represents"),
        ("pt", "o Ministério da Saúde de Portugal", "PT", "represents"),
        ("it", "un docente all'università di Sydney", "AU", "organization"),
    ],
)
def test_nouns_of_state_keep_their_accents(lang, phrase, code, relation):
    claim = read_phrase(phrase, Span(0, len(phrase)), load_language(lang)).claim
    assert (claim.code, claim.relation) == (code, relation) if claim else code is None
    assert is_state(words_of(phrase), load_language(lang)) is (relation != "organization")


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Prime Minister Ana Ruiz of Canada", "CA"),
        ("contender Ana Ruiz of showing support for Russian President", None),
    ],
)
def test_what_stands_far_behind_a_name_is_not_of_it(phrase, code):
    claim = read_phrase(phrase, Span(0, len(phrase)), load_language("en"), without={"ana", "ruiz"}).claim
    assert (claim and claim.code) == code


@pytest.mark.parametrize(
    ("lang", "phrase", "bare", "expected"),
    [
        ("fr", "le responsable", True, True),
        ("fr", "le responsable", False, False),
        ("fr", "son président Luc Badel", False, False),
        ("fr", "le président de la République", False, True),
        ("fr", "le ministre des Transports", False, True),
        ("es", "su presidente Luis Rojo", False, False),
        ("es", "el ministro de Transportes", False, True),
        ("pt", "o presidente Luís Rocha", False, False),
        ("pt", "o ministro dos Transportes", False, True),
        ("en", "the agency spokesperson", False, False),
    ],
)
def test_what_heads_any_body_may_be_no_office_of_state(lang, phrase, bare, expected):
    words = list(words_of(phrase, Span(0, len(phrase))))
    assert speaks_for_state(words, load_language(lang), bare=bare) is expected
