"""Who speaks for a country by an office of its state, and who by a body that is none of it."""

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


@pytest.mark.parametrize(
    ("who", "relation"),
    [
        ("Kultusminister Helmut Bender", "represents"),
        ("Verkehrsminister Helmut Bender (CSU)", "represents"),
        ("Ein Sprecher des Bundestages", "represents"),
        ("Der CSU-Vorsitzende Helmut Bender", "organization"),
    ],
)
def test_a_party_in_brackets_holds_no_office_of_state(who: str, relation: str) -> None:
    text = f"Deutschland baut um. {who} sagte: „Wir brauchen einen Plan.“"
    (found,) = answers_in(Article(text=text, lang="de"))
    assert found.country is not None
    assert (found.country.code, found.country.relation) == ("DE", relation)


@pytest.mark.parametrize(
    ("who", "relation"),
    [
        ("Claire Delmas, ministre de l'Industrie,", "represents"),
        ("Le chef de l'Etat Paul Gautier", "represents"),
        ("Zoé Petit, cheffe de la police,", "represents"),
        ("Paul Gautier, président de Vernex,", "setting"),
        ("Paul Gautier, directeur général de Vernex,", "setting"),
        ("Paul Gautier, responsable du rayon,", "setting"),
        ("Paul Gautier, secrétaire général du gouvernement,", "represents"),
        ("Paul Gautier, président de France Bois Vif,", "organization"),
    ],
)
def test_who_heads_any_body_speaks_for_the_state_only_where_it_is_the_states(who: str, relation: str) -> None:
    (found,) = answers_in(Article(text=f"Lyon s'agite. {who} a dit : « Il faut un plan ».", lang="fr"))
    assert found.country is not None
    assert (found.country.code, found.country.relation) == ("FR", relation)
