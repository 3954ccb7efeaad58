"""Lines of a page that are no part of the story are read apart: the story says the same as without them."""

from pathlib import Path
from random import Random

import pytest
from tagged import answers_in

from quotes.lang import available_languages, load_language
from quotes.model import Article, Attribution
from quotes.text.furniture import furniture, story_of
from quotes.text.tags.lexicon import lexicon_of

LANGS = available_languages()
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*/*.txt"))
STORY = (
    "The council voted on Monday night after a long debate. "
    "The bridge will stay shut until May, said the mayor of the town."
)
FURNITURE = {
    "de": """Lesen Sie auch: Warum die Fähre nicht fährt
Anzeige
Lesezeit: 4 Min.
Aktualisiert am 3. März 2025, 10:35 Uhr
Melden Sie sich für unseren Newsletter an
Mark Thoma, Feuerwehrmann, in Berlin. Foto: Jan Martens/dpa
Quelle: picture alliance/dpa/Jan Martens
— Mark Thoma (@mthoma) 3. März 2025""",
    "en": """READ MORE: Inside the flood that shook Leeds
Story continues below advertisement
4 min read
10:35 a.m.
Sign up for our newsletter
Mark Cole in London on March 3. (John Martin/AP)
Mayor Mark Cole, left, with his wife in 2019.Credit...John Martin
So proud of the crews tonight! — Mark Cole (@mcole) March 3, 2025""",
    "es": """LEER MÁS: Los vecinos cortan la carretera
Publicidad
Tiempo de lectura: 4 min
Actualizado el 3 de marzo de 2025, 10:35 h
Suscríbete para seguir leyendo
Marcos Gil, en Madrid, el 3 de marzo. JUAN MARTÍN (EFE)
El alcalde Marcos Gil, ayer en Burgos. / LUCÍA MORENO
— Marcos Gil (@mgil) 3 de marzo de 2025""",
    "fr": """À lire aussi : Le budget en cinq questions
La suite après cette publicité
Temps de lecture : 4 min
Publié le 3 mars 2025 à 10h35
Inscrivez-vous à notre newsletter
Marc Vial, pompier, à Paris, le 3 mars. PAUL GAUTIER / AFP
— Marc Vial (@mvial) March 3, 2025
— Marc Vial (@mvial) 3 mars 2025""",
    "it": """LEGGI ANCHE: I residenti bloccano la strada
Pubblicità
Tempo di lettura: 4 minuti
Aggiornato il 3 marzo 2025 alle 10:35
Iscriviti alla newsletter
Marco Neri, a Roma, il 3 marzo. (Ansa/Mario Bo)
Il sindaco Marco Neri (foto Ansa)
— Marco Neri (@mneri) 3 marzo 2025""",
    "pt": """Leia também: Moradores cortam a estrada
Continua após a publicidade
Tempo de leitura: 4 min
Atualizado em 3 de março de 2025, 10h35
Receba as notícias no seu e-mail
Marco Vilar, em Lisboa, a 3 de março. Foto: João Martins/Lusa
Marco Vilar em Brasília - João Martins - 3.mar.25/Folhapress
— Marco Vilar (@mvilar) 3 de março de 2025""",
}


def apart_in(text: str, lang: str = "en") -> list[str]:
    return [one.line.of(text) for one in furniture(text, lexicon_of(load_language(lang)))]


@pytest.mark.parametrize("lang", FURNITURE)
def test_furniture_is_known(lang: str) -> None:
    lines = FURNITURE[lang].splitlines()
    assert apart_in("\n\n".join([STORY, *lines, STORY]), lang) == lines


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (f"{STORY}\n\nA winter of mud\n\n{STORY}", ["A winter of mud"]),
        (f"{STORY}\n\nRead more:\n\nMark Cole resigns\n\nThe flood in maps\n\n{STORY}", 3),
        (f"{STORY}\n\nAll out! #leeds\n\n— Mark Cole (@mcole) March 3, 2025\n\n{STORY}", 2),
        ("Read more: “We ran”", 0),
        (f"{STORY}\n\nRead more\n\nMark Cole resigns\n\n“We ran,” she said.\n\n{STORY}", 2),
        (f"{STORY}\n\nDana Reed\n\n{STORY}", 0),
        (f"{STORY}\n\nDana Reed, 54\n\n{STORY}", 0),
        (f"{STORY}\n\nDana Reed: “We ran”\n\n{STORY}", 0),
        (f"{STORY}\n\nWhat did you see?\n\n{STORY}", 0),
        (f"Leeds closes its bridge\n\nBy Dana Reed\n\n{STORY}", 0),
        ("The bridge of May\nunder the moon\npeople sing low\nan old song\n", 0),
        ("Advertisement banned by court\n\n“It misled people,” said Dana Reed.", 0),
        (f"{STORY}\n\n“We ran,” said Dana Reed. (AP/John Martin)", 0),
        (f"{STORY}\n\nRelated Companies said: “We were misled”", 0),
    ],
)
def test_what_is_furniture(text: str, apart: list[str] | int) -> None:
    found = apart_in(text)
    assert found == apart if isinstance(apart, list) else len(found) == apart


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        (lang, line)
        for lang in LANGS
        for page in [load_language(lang).page]
        for line in [*page.labels, *(f"{one}: …" for one in page.links), *(f"{one} …" for one in page.calls)]
    ],
)
def test_a_word_of_a_page_tells_its_line(lang: str, line: str) -> None:
    assert apart_in(f"{STORY}\n\n{line.capitalize()}\n\n{STORY}", lang) == [line.capitalize()]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_story_says_the_same_with_furniture_in_it(path: Path) -> None:
    text, lang = path.read_text(encoding="utf-8"), path.parent.name
    random, lexicon = Random(path.stem), lexicon_of(load_language(lang))
    lines = FURNITURE[lang].splitlines()
    printed = "\n\n".join(f"{part}\n\n{random.choice(lines)}" for part in text.split("\n\n"))
    stories = (story_of(one, furniture(one, lexicon)).text.strip() for one in (printed, text))
    assert next(stories) == next(stories)
    assert [_answer(one) for one in _said(printed, lang)] == [_answer(one) for one in _said(text, lang)]


def _said(text: str, lang: str) -> tuple[Attribution, ...]:
    return answers_in(Article(text=text, lang=lang))


def _answer(found: Attribution) -> tuple[str, str | None]:
    name = found.referent or found.named
    return found.status, name.text if name else None
