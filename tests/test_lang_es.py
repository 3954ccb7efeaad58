"""Spanish: forms of irregular verbs, accents under enclitics, joined names, the words that open a source."""

import pytest

from quotes.lang import find_readings, load_language
from quotes.model import Article
from quotes.text import annotate

SPANISH = load_language("es")


@pytest.mark.parametrize(
    "forms, lemma",
    [
        ("dice decía dijo dirá diría diga dijera dijese dijeron dirán digan diciendo dicho", "decir"),
        ("sostiene sostuvo sostendrá sostenga sostuvieron sosteniendo", "sostener"),
        ("niega negó niegue nieguen negaron", "negar"),
        ("agrega agregó agregue agregaron agregando", "agregar"),
        ("pide pidió pida pidieron pidiendo pidamos", "pedir"),
        ("advierte advirtió advierta advirtieron advirtiendo", "advertir"),
        ("reconoce reconozca reconoció reconocieron", "reconocer"),
        ("concluye concluyó concluya concluyeron concluyendo", "concluir"),
        ("propone propuso propondrá propuesto propusieron", "proponer"),
        ("lee leyó leyeron leyendo leído", "leer"),
        ("escribe escribió escrito", "escribir"),
        ("indica indicó indique indiquen", "indicar"),
        ("comienza comenzó comience", "comenzar"),
        ("continúa continuó continúe", "continuar"),
        ("prosigue prosiguió prosiga prosiguiendo", "proseguir"),
        ("predice predijo predecirá predirá", "predecir"),
        ("prevé previó preverá prevén previsto", "prever"),
        ("dedujo deduzca dedujeron", "deducir"),
        ("sonríe sonrió sonrieron sonriendo", "sonreír"),
        ("diciéndole decirles decírselo", "decir"),
        ("definirla definiéndolo", "definir"),
        ("calificándola", "calificar"),
        ("agregándose", "agregar"),
    ],
)
def test_forms(forms, lemma):
    for form in forms.split():
        assert lemma in {reading.lemma for reading in find_readings(form, SPANISH)}, form


@pytest.mark.parametrize(
    "text, mention",
    [
        ("«Ya veremos», dijo María del Carmen Ruiz de la Prada.", "María del Carmen Ruiz de la Prada"),
        ("«Ya veremos», según explicó Lucía Moreno.", "Lucía Moreno"),
        ("Según Lucía Moreno, «ya se verá en otoño».", "Lucía Moreno"),
        ("La reforma fue tachada de «inútil» por los sindicatos.", "sindicatos"),
        ("«Ya veremos», estaba diciendo Julio Ferrer.", "Julio Ferrer"),
    ],
)
def test_who_speaks(text, mention):
    (found,) = annotate(Article(text=text, lang="es"), SPANISH)
    assert found.mention is not None
    assert found.mention.text == mention


def test_the_press_of_twenty_countries_has_no_home():
    assert SPANISH.places.home is None
