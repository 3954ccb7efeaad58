"""Portuguese: irregular verbs, pronouns behind a hyphen, joined names, the article that is a preposition too."""

import pytest

from quotes.lang import find_readings, load_language
from quotes.model import Article
from quotes.text import annotate

PORTUGUESE = load_language("pt")


@pytest.mark.parametrize(
    "forms, lemma",
    [
        ("diz dizia disse dissera dirá diria diga dissesse disser disseram dizendo dito", "dizer"),
        ("propõe propunha propôs propuseram proporá proponha propondo proposto", "propor"),
        ("mantém mantêm manteve mantiveram mantenha mantinha", "manter"),
        ("intervém interveio intervieram intervenha", "intervir"),
        ("vê via viu veem viram veja", "ver"),
        ("prevê previu preveem previsto", "prever"),
        ("lê leu leem leram leia lendo", "ler"),
        ("pede pediu peça pediram pedindo", "pedir"),
        ("refere referiu refira referiram", "referir"),
        ("repete repetiu repita", "repetir"),
        ("desmente desmentiu desminta", "desmentir"),
        ("sugere sugeriu sugira", "sugerir"),
        ("prossegue prosseguiu prossiga", "prosseguir"),
        ("exige exigiu exija exigiram", "exigir"),
        ("conclui concluiu concluíram concluindo", "concluir"),
        ("esclarece esclareceu esclareça", "esclarecer"),
        ("destaca destacou destaquem destacaram", "destacar"),
        ("alega alegou alegue", "alegar"),
        ("ameaçou ameace ameaçaram", "ameaçar"),
        ("saúda saudou saúde", "saudar"),
        ("receia receou receie", "recear"),
        ("traduz traduziu traduza", "traduzir"),
        ("previne preveniu previna previnem", "prevenir"),
        ("requer requeiro requeira requereu", "requerer"),
        ("argui arguiu argua arguido", "arguir"),
        ("admitimos admitíamos", "admitir"),
        ("falámos falamos", "falar"),
        ("disse-lhe disse-nos dizer-lhes dizendo-lhe", "dizer"),
        ("queixou-se queixam-se", "queixar"),
        ("classificando-o classificou-a classificá-lo", "classificar"),
        ("descrevê-la", "descrever"),
        ("defini-la", "definir"),
    ],
)
def test_forms(forms, lemma):
    for form in forms.split():
        assert lemma in {reading.lemma for reading in find_readings(form, PORTUGUESE)}, form


@pytest.mark.parametrize(
    "text, mention",
    [
        ("«Logo se vê», disse Marta da Cunha e Silva.", "Marta da Cunha e Silva"),
        ("«Logo se vê», segundo explicou Lúcia Moura.", "Lúcia Moura"),
        ("Pelo contrário, na opinião da Lúcia Moura, «a lei é clara».", "Lúcia Moura"),
        ("«Logo se vê», queixou-se a diretora.", "diretora"),
        ("A reforma foi apelidada de «inútil» pelos sindicatos.", "sindicatos"),
        ("«Logo se vê», voltou a dizer Júlio Tavares.", "Júlio Tavares"),
        ("«A linha fica cortada», lê-se numa nota da companhia.", "nota da companhia"),
    ],
)
def test_who_speaks(text, mention):
    (found,) = annotate(Article(text=text, lang="pt"), PORTUGUESE)
    assert found.mention is not None
    assert found.mention.text == mention


@pytest.mark.parametrize(
    "forms",
    [
        "capitães cônsules juízes irmãos responsáveis presidenciáveis rappers influencers",
        "primeiros-ministros primeiras-ministras secretários-gerais procuradoras-gerais decretos-leis",
    ],
)
def test_plurals(forms):
    for form in forms.split():
        assert PORTUGUESE.names.nouns[form].number == "p", form


def test_the_press_of_eight_countries_has_no_home():
    assert PORTUGUESE.places.home is None
