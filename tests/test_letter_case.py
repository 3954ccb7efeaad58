"""Capitals for the eye: what is read without them, and what is left as it is."""

import pytest

from quotes import Article, annotate
from quotes.lang import load_language
from quotes.text.letter_case import in_usual_case
from quotes.text.tags.lexicon import lexicon_of

TAKEN_OFF = [
    (
        "it",
        "GARBINI ATTACCA LA REGIONE\n\nOlivo Garbini attacca la Regione.",
        "Garbini attacca la Regione\n\nOlivo Garbini attacca la Regione.",
    ),
    (
        "en",
        "Pell Slams New Tax Plan\n\nAnn Pell slams a new tax.",
        "Pell slams new tax plan\n\nAnn Pell slams a new tax.",
    ),
    ("en", "FLOOD IN NORTH KOREA KILLS TEN\n\nIt rained.", "Flood in North Korea kills ten\n\nIt rained."),
    ("fr", "Jean TARVOUX part. M. TARVOUX revient.", "Jean Tarvoux part. M. Tarvoux revient."),
    (
        "fr",
        "ETIENNE DUBROC PART\n\nÉtienne Dubroc a dit oui.",
        "Étienne Dubroc part\n\nÉtienne Dubroc a dit oui.",
    ),
    ("fr", "LA MINISTRE DE LA MER a dit oui.", "La ministre de la mer a dit oui."),
    ("es", "JAVIER DE LA QUADRA-MIER\n\nLlueve.", "Javier de la Quadra-Mier\n\nLlueve."),
    ("fr", "Recep ERDOĞANSU part. M. ERDOĞANSU revient.", "Recep Erdoğansu part. M. Erdoğansu revient."),
    ("it", "Parla l'on. GARBINI. GARBINI resta.", "Parla l'on. Garbini. Garbini resta."),
    ("de", "Anselm von der KRUSCHKE kam. KRUSCHKE blieb.", "Anselm von der Kruschke kam. Kruschke blieb."),
    ("de", "Minister HOLLBEIN blieb.", "Minister Hollbein blieb."),
    ("de", "VON ANSELM KRUSCHKE\n\nEs regnet.", "Von Anselm Kruschke\n\nEs regnet."),
    ("en", "ALİ DEMİR LEAVES\n\nHe was ill.", "Ali Demir leaves\n\nHe was ill."),
]
LEFT = [
    ("it", "La CGIL e l'ENI tacciono. LA UIL ha scritto. Papa Benedetto XVI prega."),
    ("pt", "A OEA saudou o pacto."),
    ("de", "Lars Hollbein SPD sprach, die IG METALL schwieg."),
    ("en", "PELL: Is Ann Pell here?\n\nHARROW: She left."),
    ("fr", "Le président SNCF a parlé au patron RATP."),
    ("en", "FULL TEXT.\n\nIt rained on Ann Pell."),
    ("it", "Sul muro: «NON CI AVRETE MAI»."),
    ("en", "Ann Pell, Ben Harrow, Pentatonix, Cloudmakers\n\nIt rained."),
]


@pytest.mark.parametrize("lang, printed, read", TAKEN_OFF)
def test_capitals_for_the_eye_are_read_as_the_article_writes_the_words(lang, printed, read):
    assert in_usual_case(printed, lexicon_of(load_language(lang))) == read


@pytest.mark.parametrize("lang, printed", LEFT)
def test_acronyms_labels_and_shouts_stay(lang, printed):
    assert in_usual_case(printed, lexicon_of(load_language(lang))) == printed


def test_a_name_is_shown_as_print_has_it_without_capitals():
    text = "DOUG PELLINGHAM RESIGNS\n\n“We sail at noon,” Pellingham said. Captain Doug Pellingham waited."
    (found,) = annotate(Article(text, lang="en"))
    assert found.referent is not None
    assert found.referent.text == "Doug Pellingham" == found.referent.span.of(text)
