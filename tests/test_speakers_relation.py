"""Who holds an office in a body that is none of the state's does not speak for the country."""

import pytest
from tagged import answers_in

from quotes.model import Article

SAID = "ha detto: «Serve un piano»."


@pytest.mark.parametrize(
    ("who", "relation"),
    [
        ("Il ministro Aldo Bruni", "represents"),
        ("Aldo Bruni, presidente della Confederazione degli industriali,", "setting"),
        ("Aldo Bruni, presidente della Repubblica,", "represents"),
    ],
)
def test_an_office_speaks_for_the_state_it_is_held_in(who: str, relation: str) -> None:
    (found,) = answers_in(Article(text=f"{who} {SAID}", lang="it"))
    assert found.country is not None
    assert (found.country.code, found.country.relation) == ("IT", relation)
