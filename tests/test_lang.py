"""The data of every language: examples that show their entries, forms up to date, mistakes refused."""

import re
import shutil
import time
from pathlib import Path

import pytest

import quotes.lang
from quotes.errors import LanguageDataError, UnknownName
from quotes.lang import available_languages, find_readings, fold_word, load_language
from quotes.lang.build import build_forms, render_forms
from quotes.lang.load import read_language

ROOT = Path(quotes.lang.__file__).parent
LANGUAGES = {code: load_language(code) for code in available_languages()}
SHIPPED = ("de", "en", "es", "fr", "it", "pt")


def entries(kind):
    """Every entry of a kind in every language, as (language, entry)."""
    return [
        pytest.param(language, entry, id=f"{code}-{name}")
        for code, language in LANGUAGES.items()
        for name, entry in kind(language)
    ]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+'?", fold_word(text))


def stands_in(needle: list[str], words: list[str]) -> bool:
    return any(words[place : place + len(needle)] == needle for place in range(len(words)))


@pytest.mark.parametrize("language, entry", entries(lambda language: language.verbs.items()))
def test_the_example_of_a_verb_has_a_form_of_it(language, entry):
    words = words_of(entry.example)
    if entry.complement or entry.governs:
        assert any(
            reading.lemma == entry.lemma
            and tuple(words[place : place + len(entry.complement)]) == entry.complement
            for place, word in enumerate(words, start=1)
            for reading in language.heads.get(word.removeprefix("l'"), ())
        )
    else:
        found = {reading.lemma for word in words for reading in find_readings(word, language)}
        if entry.particle in words:  # "teilte … mit"
            found |= {reading.lemma for word in words for reading in language.separable.get(word, ())}
        assert entry.lemma in found


@pytest.mark.parametrize("language, entry", entries(lambda language: language.cue_nouns.items()))
def test_the_example_of_a_noun_has_a_form_of_it(language, entry):
    assert entry in [language.cue_nouns.get(word) for word in words_of(entry.example)]


@pytest.mark.parametrize(
    "language, phrase",
    entries(lambda language: {phrase.example: phrase for phrase in language.phrases}.items()),
)
def test_the_example_of_a_phrase_has_one_of_its_forms(language, phrase):
    twins = [twin.words for twin in language.phrases if twin.example == phrase.example]
    assert any(stands_in(list(words), words_of(phrase.example)) for words in twins)


@pytest.mark.parametrize("code", SHIPPED)
def test_a_language_is_complete(code):
    files = {path.name for path in (ROOT / code).glob("*.toml")}
    language = LANGUAGES[code]
    assert files == {
        f"{name}.toml" for name in ("cues", "grammar", "inflection", "marks", "names", "page", "places")
    }
    assert len(language.verbs) >= 350
    assert len(language.phrases) >= 50
    assert len({entry.lemma for entry in language.cue_nouns.values()}) >= 70
    assert len(set(language.places.capitals.values())) >= 170
    assert len(set(language.places.adjectives.values())) >= 185


@pytest.mark.parametrize("code", LANGUAGES)
def test_forms_are_up_to_date(code):
    made = render_forms(build_forms(ROOT / code))
    assert made == (ROOT / code / "forms.json").read_text(encoding="utf-8"), "run: make data"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_loads_fast(code):
    def seconds() -> float:
        start = time.process_time()
        read_language(ROOT / code)
        return time.process_time() - start

    # Some 50 ms on an idle core; the rest, and a few more tries, are room for a busy one.
    assert any(seconds() < 0.2 for _ in range(5))


def test_a_language_is_read_once():
    assert load_language("it") is load_language("it")


def test_an_unknown_language_is_named_with_those_that_are_known():
    with pytest.raises(UnknownName, match=r"no language 'xx'; did you mean .*it"):
        load_language("xx")


@pytest.mark.parametrize(
    "form, weak", [("nota", True), ("replica", True), ("notò", False), ("accusa", True), ("ha", None)]
)
def test_weak_forms(form, weak):
    readings = LANGUAGES["it"].forms.get(form)
    assert (readings[0].weak if readings else None) == weak


@pytest.mark.parametrize(
    "form, kind, gender, number, office",
    [
        ("ministra", "person", "f", "s", True),
        ("ministri", "group", "m", "p", True),
        ("analista", "person", None, "s", True),
        ("analisti", "group", "m", "p", True),
        ("testimone", "person", None, "s", False),
        ("uomini", "group", "m", "p", False),
        ("portavoce", "person", None, "s", True),
        ("governo", "organization", "m", "s", False),
        ("banche", "organization", "f", "p", False),
        ("genitori", "group", "m", "p", False),
        ("folla", "group", "f", "s", False),
        ("nota", "document", "f", "s", False),
    ],
)
def test_nouns(form, kind, gender, number, office):
    noun = LANGUAGES["it"].names.nouns[form]
    assert (noun.kind, noun.gender, noun.number, noun.office) == (kind, gender, number, office)


@pytest.mark.parametrize(
    "table, word, expected",
    [
        ("articles", "l'", (None, "s")),
        ("articles", "gli", ("m", "p")),
        ("prepositions", "nell'", "in"),
        ("prepositions", "dei", "di"),
        ("auxiliaries", "hanno", (3, "p")),
        ("auxiliaries", "ho", (1, "s")),
        ("auxiliaries", "essendo", (0, None)),
        ("pronouns", "quest'ultima", ("f", "s")),
        ("pronouns", "loro", (None, "p")),
    ],
)
def test_grammar(table, word, expected):
    assert getattr(LANGUAGES["it"].grammar, table)[word] == expected


@pytest.mark.parametrize(
    "table, name, code",
    [
        ("countries", "corea del sud", "KR"),
        ("countries", "stati uniti", "US"),
        ("countries", "myanmar", "MM"),
        ("countries", "birmania", "MM"),
        ("adjectives", "sudcoreani", "KR"),
        ("adjectives", "giapponese", "JP"),
        ("adjectives", "tedesche", "DE"),
        ("capitals", "pechino", "CN"),
    ],
)
def test_places(table, name, code):
    assert getattr(LANGUAGES["it"].places, table)[name] == code


def test_a_phrase_stands_for_all_forms_of_its_preposition():
    words = {phrase.words for phrase in LANGUAGES["it"].phrases}
    assert {("a", "detta", "di"), ("a", "detta", "della"), ("a", "detta", "dell'"), ("stando", "ai")} <= words


@pytest.fixture
def copied_language(tmp_path: Path) -> Path:
    """A language folder that a test may spoil."""
    shutil.copytree(ROOT / "it", tmp_path / "it")
    shutil.copy(ROOT / "countries.json", tmp_path)
    return tmp_path / "it"


@pytest.mark.parametrize(
    "name", ["marks.toml", "cues.toml", "names.toml", "places.toml", "grammar.toml", "forms.json"]
)
def test_a_missing_file_is_refused(copied_language, name):
    (copied_language / name).unlink()
    with pytest.raises(LanguageDataError, match=re.escape(name)):
        read_language(copied_language)


@pytest.mark.parametrize(
    "name, old, new, message",
    [
        ("marks.toml", "dashes", "hyphens", "unknown key 'hyphens'"),
        ("marks.toml", '["‹", "›"]', '["«", "»"]', "a pair is there twice"),
        ("marks.toml", "pairs", "pairs [", "not readable as TOML"),
        ("grammar.toml", "null_subject", "null_subjects", "unknown key 'null_subjects'"),
        ("grammar.toml", 'genitives = "di"', "", "key 'genitives' is missing"),
        ("grammar.toml", "null_subject = true", 'null_subject = "yes"', "null_subject must be true or false"),
        ("grammar.toml", 'mp = "i gli"', 'mp = "i gli il"', "'il' is there twice"),
        ("grammar.toml", 'passive_agents = "da"', 'passive_agents = "by"', "'by' is not in"),
        ("names.toml", "[titles]", "[titles]\nn = 'x'", "titles: unknown key 'n'"),
        ("names.toml", "[nouns.office]", "[nouns.office]\nn = 'x'", "nouns.office: unknown key 'n'"),
        ("grammar.toml", 'finite = """', 'finite = """ disse', "'disse' is a form of a verb in cues.toml"),
        ("names.toml", "papa pontefice", "papa pontefice governo", "'governo' is there twice"),
        (
            "names.toml",
            "papa pontefice",
            "papa pontefice quidam",
            "noun 'quidam' is not in forms.json; run: make data",
        ),
        ("cues.toml", 'lemma = "affermare"', 'lemma = "dire"', "verb: 'dire' is there twice"),
        (
            "cues.toml",
            'lemma = "affermare"',
            'lemma = "gorgheggiare"',
            "'gorgheggiare' is not in forms.json; run: make data",
        ),
        ("cues.toml", 'lemma = "affermare"', 'lemma = "affermare"\ntense = "past"', "unknown key 'tense'"),
        ("cues.toml", 'lemma = "affermare"', 'lemma = "affermare"\nframe = "sing"', "'sing' is none of"),
        ("cues.toml", 'lemma = "affermare"', 'lemma = "affermare che"', "a verb has one word"),
        ("cues.toml", 'words = "a detta di"', 'words = "a dire di"', "'?a dire di'?.* is there twice"),
        ("cues.toml", 'words = "a detta di"', 'words = "a detta di"\nside = "left"', "'left' is none of"),
        ("cues.toml", 'lemma = "replica"', 'lemma = "risposta"', "noun: 'risposta' is there twice"),
        ("places.toml", "[adjectives]", '[adjectives]\nmarziano = "MA"', "'marziano' is not in forms.json"),
        ("places.toml", "[capitals]", '[capitals]\n"Utopia" = "UU"', "'UU' is no ISO 3166-1 alpha-2 code"),
    ],
)
def test_a_mistake_is_refused(copied_language, name, old, new, message):
    path = copied_language / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LanguageDataError, match=f"{name}.*{message}"):
        read_language(copied_language)


def test_a_weak_form_must_be_a_form(copied_language):
    path = copied_language / "cues.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('weak = "nota"', 'weak = "note"'), encoding="utf-8"
    )
    with pytest.raises(LanguageDataError, match="verb 'notare': weak 'note' is no form of it"):
        build_forms(copied_language)
