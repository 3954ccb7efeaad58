"""What users call a country, and the data behind it."""

import pytest

from quotes.errors import UnknownName
from quotes.lang import available_languages, build_places, load_language
from quotes.speakers.countries import country_code, country_codes, country_name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KR", "KR"),
        ("kor", "KR"),
        ("Corea del Sud", "KR"),
        ("South Korea", "KR"),
        ("SÜDKOREA", "KR"),
        ("Coreia do Sul", "KR"),
        ("sudcoreano", "KR"),
        ("nord-coreane", "KP"),
        ("Costa d’Avorio", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("U.S.A.", "US"),
        ("olanda", "NL"),
        ("Birmania", "MM"),
        ("Santa Sede", "VA"),
        ("Federazione Russa", "RU"),
        ("Repubblica Popolare Democratica di Corea", "KP"),
        ("belghe", "BE"),
        ("Kosovo", "XK"),
    ],
)
def test_a_country_has_many_names(name, code):
    assert country_code(name) == code


def test_languages_narrow_the_names():
    assert country_code("Allemagne", languages=["fr"]) == "DE"
    with pytest.raises(UnknownName):
        country_code("Allemagne", languages=["it"])


@pytest.mark.parametrize(
    ("name", "closest"),
    [("Gernania", ("Germania",)), ("Coreaa del Sud", ("Corea del Sud",)), ("", ()), ("Quidam", ())],
)
def test_an_unknown_name_brings_the_closest(name, closest):
    with pytest.raises(UnknownName, match="no country") as problem:
        country_code(name)
    assert problem.value.known[:1] == closest


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("KR", "it", "Corea del Sud"),
        ("kr", "de", "Südkorea"),
        ("MM", "it", "Myanmar"),
        ("RE", "it", "Réunion"),
    ],
)
def test_a_code_has_an_everyday_name(code, lang, name):
    assert country_name(code, lang) == name


def test_no_name_for_what_is_no_code():
    with pytest.raises(UnknownName):
        country_name("XX", "it")


@pytest.mark.parametrize("code", country_codes())
def test_every_name_leads_back_to_its_code(code):
    for lang in available_languages():
        assert country_code(country_name(code, lang), languages=[lang, "en"]) == code


@pytest.mark.parametrize("name", ["countries.json", "languages.json"])
def test_generated_names_are_what_cldr_says(tmp_path, name):
    pytest.importorskip("babel")
    for lang in available_languages():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "places.toml").touch()
    build_places.main(tmp_path)
    assert (tmp_path / name).read_bytes() == (build_places.FOLDER / name).read_bytes(), "run: make data"


@pytest.mark.parametrize(
    ("code", "name", "names"),
    [
        ("MM", "Myanmar (Birmania)", ["Myanmar", "Birmania"]),
        ("MO", "RAE de Macao (China)", ["RAE de Macao (China)"]),
        ("IT", "Italia", ["Italia"]),
    ],
)
def test_a_former_name_in_brackets_is_a_second_name(code, name, names):
    assert build_places.names_of(code, name) == names


def test_nearly_every_state_has_its_adjective_in_italian():
    adjectives = set(load_language("it").places.adjectives.values())
    assert {"US", "GB", "FR", "DE", "IT", "RU", "UA", "CN", "JP", "KR", "KP", "IN", "BR", "ZA"} <= adjectives
    assert len(adjectives) > 180
