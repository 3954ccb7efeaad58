"""Where several people could be meant, the answer says so and names them."""

import pytest

from quotes.model import Article
from quotes.text import annotate

SAID = "«Siamo d'accordo», ha detto."


@pytest.mark.parametrize(
    ("before", "status", "could_be"),
    [
        (
            "Il piano è pronto. Con Aldo Bruni e Carlo Neri si è deciso tutto.",
            "ambiguous",
            ["Aldo Bruni", "Carlo Neri"],
        ),
        ("Il piano è pronto. Aldo Bruni ha deciso tutto.", "attributed", []),
        ("Il piano è pronto.", "none", []),
    ],
)
def test_who_is_left_unsaid(before: str, status: str, could_be: list[str]) -> None:
    (found,) = annotate(Article(text=f"{before} {SAID}", lang="it"))
    assert (found.status, [one.text for one in found.candidates]) == (status, could_be)
