"""Whom an article is about, by the full names in it."""

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
