"""Whom an article names and whom it is about, by the full names in it."""

import pytest

from quotes.lang import load_language
from quotes.text.names.full_names import FullNames
from quotes.text.tags.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Ada Landa nació en Vigo. Landa estudió. Marta Brey lo recuerda. Landa murió ayer.", "Ada Landa"),
        # Somebody is no rival by another surname.
        ("Luis Brey Gómez nació. Luis Brey Gómez creció. Marta Ruiz calla.", "Luis Brey Gómez"),
        ("Ada Landa nació. Landa estudió. Marta Brey lo recuerda. Brey calla.", None),
        ("Aquí nadie tiene nombre.", None),
    ],
)
def test_main_person(text: str, main: str | None) -> None:
    assert FullNames(text, lexicon_of(load_language("es"))).main_person == main


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        # Places and bodies of several words, and what has an article before it.
        ("it", "In Nuova Zelanda e nel Regno Unito cercano Carla Venni.", "Carla Venni"),
        ("en", "Ann Marrow left New Hampshire for the Marrow Plaza.", "Ann Marrow"),
        ("fr", "Le Grand Prix a été remis à Paul Vinet.", "Paul Vinet"),
        ("es", "La Casa Rosada negó lo que dijo Marta Solís.", "Marta Solís"),
        ("pt", "O João Prates jogou pelo Resende Atlético.", "João Prates"),
        ("it", "La De Carlis ha parlato della Riforma Marsi.", "De Carlis"),
        # German nouns, their adjectives, and what a preposition ties to them.
        ("de", "Scharfe Kritik am Pappbecher Benzin übte Jana Melk.", "Jana Melk"),
        ("de", "Das Nickerchen zum Frühstück half Ida von Brack.", "Ida von Brack"),
        ("de", "Moritz auf der Mauer und Rolf zur Linde kamen.", "Moritz auf der Mauer; Rolf zur Linde"),
        (
            "de",
            "Moren schwieg. Juri Morens Warnung verhallte; Ulf Peters rief Peter.",
            "Juri Moren; Ulf Peters",
        ),
        # A given name makes a surname of any word.
        ("de", "Ulrich Müller und Petra Richter klagten.", "Ulrich Müller; Petra Richter"),
        ("pt", "O ministro António Lobato Reis falou com Nuno Faria.", "António Lobato Reis; Nuno Faria"),
        ("en", "Outside stood Kevin Bishop and Susan Major.", "Kevin Bishop; Susan Major"),
        # Capitals of headlines.
        ("en", "Ann Marrow Worked For Spies\n\nShe denied it on Friday.", "Ann Marrow"),
        ("en", "Smoking Ban Backed By Kim Soller\n\nThey spoke on Friday.", "Kim Soller"),
        ("fr", "PÉTARD MOUILLÉ\n\nPHARMA Le groupe a nommé Paul Vinet.", "Paul Vinet"),
        # What is inside a name.
        ("it", "Ha vinto Marianna Di Martino De Cecco.", "Marianna Di Martino De Cecco"),
        ("en", "He met Omar al-Hadi and Hassan bin Salem.", "Omar al-Hadi; Hassan bin Salem"),
        ("it", "Kim Jong Un ha visto Carla Venni Una volta.", "Kim Jong Un; Carla Venni"),
        ("it", "La procura di Santa Maria Capua Vetere cerca Ugo Marsi PD.", "Ugo Marsi"),
        ("es", "La investigadora de la UNAM Wen Li Castellar lo sabe.", "Wen Li Castellar"),
        ("de", "Sprachliche Vielfalt und Anjas Timeline mag Jana K. nicht.", "Jana K"),
        ("en", "He met Sammy Davison Jr. and John St. Clare.", "Sammy Davison; John St. Clare"),
    ],
)
def test_people(lang: str, text: str, people: str) -> None:
    names = FullNames(text, lexicon_of(load_language(lang)))
    assert [name for _, name in names.people] == people.split("; ")
