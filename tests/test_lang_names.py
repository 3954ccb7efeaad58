"""Names that all languages share: given names that are words of one begin a person's name, firms are nobody."""

import pytest

from quotes.lang import available_languages, load_language
from quotes.lang.firms import firms, names_of_firms
from quotes.lang.given_names import given_names
from quotes.lang.source import fold_word
from quotes.model import Article
from quotes.text import annotate
from quotes.text.tags.lexicon import lexicon_of

SAYING = {
    "de": "„Wir unterschreiben morgen“, sagte {} Bellandi.",
    "en": "“We sign tomorrow,” said {} Bellandi.",
    "es": "«Firmamos mañana», dijo {} Bellandi.",
    "fr": "« Nous signerons demain », a déclaré {} Bellandi.",
    "it": "«Firmiamo domani», ha detto {} Bellandi.",
    "pt": "“Assinamos amanhã”, disse {} Bellandi.",
}
NAMES = (name.strip() for entries in firms().values() for entry in entries for name in entry.split("|"))
FIRMS = {fold_word(name): name for name in NAMES}
NOT_YET = {"J.P. Morgan", "Uber"}
OTHERWISE = {"T", "h", "p"}  # titles, times and prepositions: "Don Bellandi", "August", "per"


def names_that_are_words(code: str) -> list[str]:
    """Given names that the language knows as another word, or as the end of one, but for titles and offices."""
    lexicon = lexicon_of(load_language(code))
    found = []
    for name in given_names():
        known, noun = lexicon.tags.get(name), lexicon.noun(name)
        office = noun is not None and noun.office
        if (known or noun or name in lexicon.common) and known not in OTHERWISE and not office:
            found.append(name)
    return sorted(found)


@pytest.mark.parametrize("code", available_languages())
def test_a_given_name_that_is_a_word_begins_a_name(code):
    language = load_language(code)
    wrong = []
    for name in names_that_are_words(code):
        answer = next(iter(annotate(Article(SAYING[code].format(name.title()), lang=code), language)))
        if answer.mention is None or answer.mention.text != f"{name.title()} Bellandi":
            wrong.append(name)
    assert wrong == []


SURNAME = {
    "de": (
        "Am Montag kam Emil {0} an. {0} sagte: „Wir unterschreiben morgen.“",
        "Kurz Neuer Fischer Herzog Westerwelle",
    ),
    "en": ("Emily {0} arrived on Monday. {0} said: “We sign tomorrow.”", "May Young Brown Baker English"),
    "es": ("Emilio {0} llegó el lunes. {0} dijo: «Firmamos mañana».", "Rey Duda Turco Blanco Aragonés"),
    "fr": (
        "Émile {0} est arrivé lundi. {0} a déclaré : « Nous signerons demain ».",
        "Conte Durant Lenoir Marchand",
    ),
    "it": (
        "Emilio {0} è arrivato lunedì. {0} ha detto: «Firmiamo domani».",
        "Albanese Letta Romano Lombardi Conte",
    ),
    "pt": ("Emílio {0} chegou na segunda. {0} disse: “Assinamos amanhã”.", "Conte Napolitano Reis Fico"),
}


@pytest.mark.parametrize(
    "code, text, name",
    [(code, text, name) for code, (text, names) in SURNAME.items() for name in names.split()],
)
def test_a_surname_that_is_a_word_is_known_by_the_given_name_before_it(code, text, name):
    answer = next(iter(annotate(Article(text.format(name), lang=code), load_language(code))))
    assert answer.mention is not None and answer.mention.text == name


@pytest.mark.parametrize(
    "code, text, name",
    [
        ("de", "„Wir unterschreiben morgen“, sagte {}.", "Samuel Eto’o"),
        ("en", "“We sign tomorrow,” said {}.", "Samuel Eto’o"),
        ("en", "“We sign tomorrow,” said {}.", "Valéry Giscard d’Estaing"),
        ("fr", "« Nous signerons demain », a déclaré {}.", "Samuel Eto'o"),
        ("it", "«Firmiamo domani», ha detto {}.", "Gideon Sa'ar"),
        ("it", "«Firmiamo domani», ha detto {}.", "Valéry Giscard d'Estaing"),
        ("it", "{} ha detto: «Firmiamo domani».", "Ma Ying-jeou"),
        ("it", "{} ha detto: «Firmiamo domani».", "Li Qiang"),
        ("fr", "« Nous signerons demain », a déclaré {}.", "Antonio Di Pietro"),
        ("de", "„Wir unterschreiben morgen“, sagte {}.", "Luiz Inácio Lula da Silva"),
        ("de", "„Wir unterschreiben morgen“, sagte {}.", "Park Geun-hye"),
    ],
)
def test_a_name_is_whole(code, text, name):
    answer = next(iter(annotate(Article(text.format(name), lang=code), load_language(code))))
    assert answer.mention is not None and answer.mention.text == name


@pytest.mark.parametrize("code", available_languages())
def test_a_known_firm_is_no_person(code):
    language = load_language(code)
    wrong = []
    for name in sorted(names_of_firms()):
        printed = FIRMS[name]
        text = SAYING[code].format(printed).replace(" Bellandi", "")
        answer = next(iter(annotate(Article(text, lang=code), language)))
        if answer.mention is None or (answer.mention.text, answer.mention.kind) != (printed, "organization"):
            wrong.append(printed)
    assert set(wrong) <= NOT_YET


MEDIA = {
    "de": ("Laut {} ist der Plan „ein Fehler“.", "taz | dpa | Le Monde | n-tv | Tagesspiegel"),
    "en": ("According to {}, the plan is “a bad joke”.", "Le Monde | El País | Daily Caller | Die Zeit"),
    "es": (
        "{} escribe que el plan es «un error grave».",
        "El País | La Voz de Galicia | Infobae | Página 12",
    ),
    "fr": (
        "{} écrit que le plan est « une erreur grave ».",
        "Le Monde | L’Équipe | Libération | La Voix du Nord",
    ),
    "it": (
        "{} scrive che il piano è «un grave errore».",
        "Il Sole 24 Ore | L'Espresso | La Stampa | El País",
    ),
    "pt": (
        "Segundo {}, o plano é «um erro grave».",
        "O Globo | Folha de S.Paulo | Correio da Manhã | Expresso",
    ),
}


@pytest.mark.parametrize(
    "code, text, name",
    [(code, text, name) for code, (text, names) in MEDIA.items() for name in names.split(" | ")],
)
def test_a_paper_is_named_with_the_article_that_is_its_own(code, text, name):
    answer = next(iter(annotate(Article(text.format(name), lang=code), load_language(code))))
    assert (answer.mention.text, answer.mention.kind) == (name, "organization")


@pytest.mark.parametrize(
    "code, text, name",
    [
        ("de", "Die Zeit drängt, sagt Jan Kolb: „Wir müssen los.“", "Jan Kolb"),
        ("es", "El País Vasco dijo: «Hay que irse».", "País Vasco"),
        ("fr", "En 20 minutes, dit Jan Kolb, « tout était fini ».", "Jan Kolb"),
        ("it", "La stampa ha detto: «Si deve andare».", "stampa"),
    ],
)
def test_what_is_spelt_almost_like_a_paper_is_none(code, text, name):
    answer = next(iter(annotate(Article(text, lang=code), load_language(code))))
    assert answer.mention.text == name
