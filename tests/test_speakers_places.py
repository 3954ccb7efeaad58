"""Words for countries are found where they stand, and only where they mean a country."""

import pytest

from quotes.lang import load_language
from quotes.model import Span
from quotes.speakers.places import find_places, place_named
from quotes.speakers.words import name_key

ITALIAN = load_language("it")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La Corea del Sud e la Corea del Nord", [("Corea del Sud", "KR"), ("Corea del Nord", "KP")]),
        ("in Costa d’Avorio", [("Costa d’Avorio", "CI")]),
        ("in Costa d'Avorio", [("Costa d'Avorio", "CI")]),
        ("il presidente sudcoreano", [("sudcoreano", "KR")]),
        ("due navi nord-coreane", [("nord-coreane", "KP")]),
        ("l'asse Mosca-Pyongyang", [("Mosca", "RU"), ("Pyongyang", "KP")]),
        ("un think tank di Seul", [("Seul", "KR")]),
        ("il segretario della Nato", [("Nato", None)]),
        ("la commissione europea", [("commissione europea", None)]),
        ("il papa in Messico", [("papa", "VA"), ("Messico", "MX")]),
        ("la Repubblica Democratica del Congo", [("Repubblica Democratica del Congo", "CD")]),
        # a capital makes a surname of an adjective, a first name beside it one of a city
        ("Romano Prodi", []),
        ("il direttore Giuliano Ferrara", []),
        ("Ferrara Giuliano", []),
        ("la sindaca di Torino Chiara Appendino", [("Torino", "IT")]),
        # lower case makes an everyday word of a name
        ("i mali del paese", []),
        ("le marche da bollo", []),
        ("è nato ieri", []),
        ("suo papà", []),
        ("la Riunione è finita", []),
        ("", []),
    ],
)
def test_places_are_found(text, found):
    places = find_places(text, ITALIAN)
    assert [(place.span.of(text), place.code) for place in places] == found


def test_places_within_a_span_keep_the_offsets_of_the_text():
    text = "In Cina: il premier russo a Roma"
    (place,) = find_places(text, ITALIAN, within=Span(9, 25))
    assert place.span.of(text) == "russo"


@pytest.mark.parametrize(
    ("name", "code"),
    [("Seul", "KR"), ("la Cina", "CN"), ("L'Aia", "NL"), ("Nato", None), ("Seul ieri", 0), ("nato", 0)],
)
def test_a_name_as_a_whole_is_a_place(name, code):
    place = place_named(name, ITALIAN)
    assert (place.code if place else 0) == code


def test_a_key_is_what_spellings_share():
    assert name_key("Recep Tayyip Erdoğan") == name_key("RECEP TAYYIP ERDOGAN")
    assert name_key("Kim Jong-un") == ("kim", "jong", "un")


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "There is no doubt, said G. Bush.", []),
        ("en", "No 10 and MI5 said so at the G7.", ["No 10", "MI5", "G7"]),
        ("es", "En Génova 13 dicen que no.", ["Génova 13"]),
    ],
)
def test_a_name_with_a_number_is_none_without_it(lang, text, found):
    places = find_places(text, load_language(lang))
    assert [place.span.of(text) for place in places] == found
