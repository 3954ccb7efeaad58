"""Offices over time: who is meant by "il premier" of a day, and what articles say that people are."""

from datetime import date

import pytest

from quotes.attribute import attribute
from quotes.model import Article, Role, Speaker
from quotes.speakers.asked import office_fits
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.offices import _offices, posts_named, posts_of_role
from quotes.speakers.seeds import load_seed_speakers

SEEDS = Gazetteer(load_seed_speakers())


def said(text, day="2024-06-20", lang="it", gazetteer=SEEDS):
    published = None if day is None else date.fromisoformat(day)
    _, [found] = attribute(Article(text, lang=lang, published=published), gazetteer)
    return found


HOLDERS = [
    ("it", "2024-06-20", "il premier giapponese", "Fumio Kishida"),
    ("it", "2025-06-20", "il premier giapponese", "Shigeru Ishiba"),
    ("it", "1995-06-20", "il premier giapponese", "premier giapponese"),  # not known: as printed
    ("it", None, "il premier giapponese", "premier giapponese"),  # no day
    ("it", "2024-06-20", "l'ex premier giapponese", "ex premier giapponese"),
    ("it", "2024-06-20", "il vice premier giapponese", "vice premier giapponese"),
    ("it", "2024-06-20", "il ministro degli Esteri russo", "Sergej Lavrov"),
    ("it", "2024-06-20", "il presidente del Consiglio", "Giorgia Meloni"),
    ("it", "2019-06-20", "il presidente del Consiglio", "Giuseppe Conte"),
    ("it", "2024-06-20", "il presidente francese", "Emmanuel Macron"),
    (
        "it",
        "2024-06-20",
        "il presidente italiano",
        "presidente italiano",
    ),  # of the republic, or of the council?
    ("it", "2024-06-20", "il segretario generale della Nato", "Jens Stoltenberg"),
    ("it", "2024-12-20", "il segretario generale della Nato", "Mark Rutte"),
    ("it", "2024-06-20", "il papa", "Papa Francesco"),
    ("de", "2024-06-20", "der Bundeskanzler", "Olaf Scholz"),
    ("de", "2019-06-20", "die Bundeskanzlerin", "Angela Merkel"),
    ("de", "2024-06-20", "der Bundesfinanzminister", "Christian Lindner"),
    ("it", "2024-06-20", "la presidente della Bce", "Christine Lagarde"),
    ("fr", "2024-06-20", "le ministre de l'Intérieur", "Gérald Darmanin"),
    ("fr", "2018-06-20", "le ministre français de l'Économie", "Bruno Le Maire"),
    ("en", "2024-06-20", "the British home secretary", "James Cleverly"),
    ("en", "2025-06-20", "the European Commission president", "Ursula von der Leyen"),
    ("es", "2025-03-20", "el ministro español del Interior", "Fernando Grande-Marlaska"),
    ("es", "2024-03-20", "la presidenta de la Comisión Europea", "Ursula von der Leyen"),
    ("es", "2024-06-20", "el canciller brasileño", "Mauro Vieira"),
    ("it", "2024-06-20", "il capo dell'Eliseo", "Emmanuel Macron"),
    ("pt", "2024-06-20", "o ministro das Finanças português", "Joaquim Miranda Sarmento"),
    ("it", "2024-06-20", "la segretaria del Pd", "Elly Schlein"),
    ("it", "2022-06-20", "il segretario del Pd", "Enrico Letta"),
    ("it", "2024-06-20", "il segretario del Pd di Prato", "segretario del Pd di Prato"),
    ("it", "2024-06-20", "il leader M5S", "Giuseppe Conte"),
    ("it", "2024-06-20", "il presidente della Camera", "Lorenzo Fontana"),
    ("it", "2024-06-20", "il presidente della Camera di commercio", "presidente della Camera di commercio"),
    ("it", "2018-06-20", "la sindaca di Roma", "Virginia Raggi"),
    ("it", "2024-06-20", "la sindaca di Roma", "sindaca di Roma"),  # a man was
    ("it", "2024-06-20", "il sindaco di Parigi", "Anne Hidalgo"),
    ("de", "2025-06-20", "der CDU-Chef", "Friedrich Merz"),
    ("de", "2025-06-20", "der SPD-Chef", "Lars Klingbeil"),  # of two a man …
    ("de", "2025-06-20", "die SPD-Chefin", "Saskia Esken"),  # … and a woman
    ("de", "2025-06-20", "die CDU-Chefin", "CDU-Chefin"),
    ("de", "2025-06-20", "Bayerns Ministerpräsident", "Markus Söder"),
    ("de", "2025-06-20", "der Bürgermeister von Hamburg", "Peter Tschentscher"),
    ("fr", "2024-06-20", "la maire de Paris", "Anne Hidalgo"),
    ("fr", "2024-06-20", "le maire de Paris", "maire de Paris"),  # there offices agree
    ("fr", "2024-06-20", "le patron du RN", "Jordan Bardella"),
    ("es", "2024-06-20", "la presidenta de la Comunidad de Madrid", "Isabel Díaz Ayuso"),
    ("es", "2024-11-20", "la presidenta mexicana", "Claudia Sheinbaum"),
    ("es", "2024-06-20", "la presidenta mexicana", "presidenta mexicana"),
    ("en", "2024-06-20", "the Labour leader", "Labour leader"),  # of which country?
    ("en", "2024-06-20", "the mayor of London", "Sadiq Khan"),
]
SAYS = {
    "de": "„Ja“, sagte {}.",
    "en": '"Yes," said {}.',
    "es": "«Sí», dijo {}.",
    "fr": "« Oui », a déclaré {}.",
    "it": "«Sì», ha detto {}.",
    "pt": "«Sim», disse {}.",
}


@pytest.mark.parametrize(
    ("lang", "day", "mention", "name"), HOLDERS, ids=[f"{row[1]} {row[2]}" for row in HOLDERS]
)
def test_an_office_is_its_holder_on_the_day(lang, day, mention, name):
    found = said(SAYS[lang].format(mention), day, lang)
    assert found.speaker.name == name
    assert (found.office is None) is (found.speaker.local)
    assert found.mention.text in mention  # what is printed stays


def test_an_open_office_is_known_to_be_held_until_a_day():
    role = Role("primo ministro", None, "JP", date(2024, 1, 1), known_until=date(2024, 6, 1))
    people = Gazetteer([Speaker("person", "Aiko Tanaka", "JP", roles=(role,))])
    names = [
        said("«Sì», ha detto il premier giapponese.", day, gazetteer=people).speaker.name
        for day in ("2024-06-01", "2024-06-02")
    ]
    assert names == ["Aiko Tanaka", "premier giapponese"]


def test_an_office_of_another_state_is_another_person():
    text = "Secondo Wolodymyr Selenskyj «non basta». Il premier italiano ha detto: «Vediamo»."
    _, found = attribute(Article(text, lang="it"), SEEDS)
    assert [one.speaker.name for one in found] == ["Volodymyr Zelensky", "premier italiano"]
    assert [one.spelling for one in found] == ["Wolodymyr Selenskyj", None]


def test_an_office_of_home_is_not_who_spoke_before_and_never_had_it():
    text = (
        "« J'y crois », a promis Jordan Bardella. Le chef du gouvernement a dénoncé « un saut dans le vide »."
    )
    _, found = attribute(Article(text, lang="fr", published=date(2024, 6, 21)), SEEDS)
    assert [one.speaker.name for one in found] == ["Jordan Bardella", "Gabriel Attal"]


def test_an_office_for_a_woman_is_no_man_who_spoke_before():
    text = "En México, López Obrador dijo: «Me retiro». La presidenta respondió: «Gracias»."
    _, [_, found] = attribute(Article(text, lang="es", published=date(2024, 11, 12)), SEEDS)
    assert found.speaker.name == "presidenta"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«No», ha detto Anna Bellandi. La segretaria del Pd insiste: «Mai».", "Elly Schlein"),
        ("«No», ha detto Anna Bellandi, segretaria del Pd. La segretaria insiste: «Mai».", "Anna Bellandi"),
        ("Anna Bellandi, segretaria del Pd, sorride. La segretaria del Pd insiste: «Mai».", "Anna Bellandi"),
    ],
)
def test_what_an_article_says_of_an_office_comes_first(text, name):
    _, [*_, found] = attribute(Article(text, lang="it", published=date(2024, 6, 20)), SEEDS)
    assert found.speaker.name == name


def test_who_heads_an_international_body_has_the_country_on_record():
    text = "Caracas está en calma. La jefa de la diplomacia europea anunció «nuevas sanciones» a Caracas."
    _, [found] = attribute(Article(text, lang="es", published=date(2025, 1, 11)), SEEDS)
    assert (found.speaker.name, found.country.code) == ("Kaja Kallas", "EE")


def test_a_day_with_two_holders_has_none():
    roles = [Role("primo ministro", None, "JP", date(2024, 1, 1), date(2024, 6, 1))]
    roles += [Role("premier", None, "JP", date(2024, 6, 1))]
    people = Gazetteer(Speaker("person", f"Tanaka {n}", "JP", roles=(role,)) for n, role in enumerate(roles))
    names = [
        said("«Sì», ha detto il premier giapponese.", day, gazetteer=people).speaker.name
        for day in ("2024-05-31", "2024-06-01", "2024-06-02")
    ]
    assert names == ["Tanaka 0", "premier giapponese", "Tanaka 1"]


@pytest.mark.parametrize(
    ("office", "country", "posts"),
    [
        ("Außenminister", "IT", (("foreign minister", "IT"),)),
        ("foreign secretary", "GB", (("foreign minister", "GB"),)),
        ("foreign secretary", "IT", ()),
        ("cancelliere", "DE", (("head of government", "DE"),)),
        ("cancelliere", "IT", ()),
        ("Pope", None, (("pope", "VA"),)),
        ("premier", None, ()),
        ("pilota", "IT", ()),
    ],
)
def test_words_for_offices(office, country, posts):
    assert posts_named(office, country) == posts


def test_roles_of_lists_are_the_same_posts():
    assert posts_of_role(Role("cancelliere", None, "DE")) == (("head of government", "DE"),)
    assert posts_of_role(Role("segretario generale", "NATO")) == (("secretary general", "NATO"),)
    assert posts_of_role(Role("segretario generale", "Cgil")) == (("head", "Cgil"),)
    assert posts_of_role(Role("segretario generale", "Confartigianato")) == ()
    assert posts_of_role(Role("presidente", "Bundesbank", "DE")) == ()
    assert posts_of_role(Role("papa", "Santa Sede", "VA")) == (("pope", "VA"),)


@pytest.mark.parametrize(
    ("asked", "role", "fits"),
    [
        ("foreign minister", Role("ministro degli Esteri", None, "IT"), True),
        ("ministro degli esteri", Role("segretario di Stato", None, "US"), True),
        ("professore", Role("professore", "Ewha Womans University"), True),
        ("Ewha Womans University", Role("professore", "Ewha Womans University"), True),
        ("professore", Role("professoressa"), False),
        ("Bundeskanzler", Role("primo ministro", None, "PT"), False),  # only two countries have one
        ("Bundeskanzler", Role("cancelliere", None, "DE"), True),
        ("", Role("professore"), False),
        ("premier", Role("premier secrétaire du Parti socialiste"), False),
        ("premier", Role("le premier ministre"), True),
        ("premier", Role("l'ex premier"), False),
        ("premier", Role("il portavoce del premier"), False),
        ("premier", Role("il premier italiano"), True),
        ("presidente", Role("presidente", "BCE"), True),
        ("presidente", Role("president-elect"), False),
        ("presidente", Role("il vicepresidente del Senato"), False),
        ("foreign minister", Role("il ministro degli Esteri ucraino"), True),
        ("foreign minister", Role("deputy foreign minister"), False),
        ("direttore", Role("il direttore generale dell'azienda"), True),
    ],
)
def test_an_office_that_is_asked_for(asked, role, fits):
    assert office_fits(asked)(role) is fits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Sì», ha detto Marta Bellandi, sindaca di Ferrara.", ["sindaca di Ferrara"]),
        ("«Sì», ha detto il ministro Marta Bellandi.", ["il ministro"]),
        ("Anche il ministro Marta Bellandi ha detto: «Sì».", ["il ministro"]),
        ("«Sì», ha detto Marta Bellandi.", []),
        ("«Sì», ha detto il sindaco.", []),  # nobody is named
        ("Il sindaco Marta Bellandi è qui. «Sì», ha detto Bellandi.", ["Il sindaco"]),
        ("«Sì», ha detto Bellandi. Poi Marta Bellandi, sindaca di Ferrara, esce.", ["sindaca di Ferrara"]),
        ("Ieri con il ministro Marta Bellandi al tavolo. «Sì», ha detto Bellandi.", ["il ministro"]),
        ("Il figlio di Marta Bellandi è qui. «Sì», ha detto Bellandi.", []),
        ("Rossi, il sindaco, è contrario. «Sì», ha detto il 3 maggio Bellandi. Marta Bellandi esce.", []),
    ],
)
def test_what_an_article_says_somebody_is(text, words):
    assert [span.of(text) for span in said(text).observed] == words


def test_the_data_names_each_office_once():
    assert len(_offices()) > 100
