"""Lists of speakers into the database: updated, never doubled, and fast to find."""

from datetime import date

import pytest

from quotes.model import Role, Speaker
from quotes.store import decisions
from quotes.store.decisions import Decider
from quotes.store.load import load_speakers
from quotes.store.put import save_speakers
from quotes.store.speakers import speaker_ids

MAYOR = Role("sindaco", "Ferrara", "IT", date(2020, 1, 1), None, "import")
ROSSI = Speaker("person", "Ugo Rossi", "IT", None, "Q1", ("U. Rossi",), (MAYOR,))


def stored(session):
    return [(one.name, one.country, one.wikidata, one.aliases, one.roles) for one in load_speakers(session)]


def test_the_same_list_again_changes_nothing(session):
    first = save_speakers(session, [ROSSI, Speaker("organization", "Fiat", "IT")])
    before = stored(session)
    assert (first.new, first.changed) == (2, 0)
    assert save_speakers(session, [ROSSI, Speaker("organization", "Fiat", "IT")]) == (first.ids, 0, 0)
    assert stored(session) == before


@pytest.mark.parametrize(
    ("there", "comes", "expected"),
    [
        # the item is the same: a new name, the old one stays an alias; offices of a list are replaced by its newer ones
        (
            ROSSI,
            ROSSI.__class__("person", "Hugo Rossi", "IT", None, "Q1"),
            [("Hugo Rossi", ("U. Rossi", "Ugo Rossi"))],
        ),
        # one of whom articles told the name becomes the one of the list
        (Speaker("person", "Ugo Rossi"), ROSSI, [("Ugo Rossi", ("U. Rossi",))]),
        # two items are two people, whatever their names
        (
            ROSSI,
            Speaker("person", "Ugo Rossi", "IT", None, "Q2"),
            [("Ugo Rossi", ("U. Rossi",)), ("Ugo Rossi", ())],
        ),
        (ROSSI, Speaker("person", "Ugo Rossi", "CH"), [("Ugo Rossi", ("U. Rossi",)), ("Ugo Rossi", ())]),
        # what our own lists say of name and country stands above others
        (
            Speaker("person", "Ugo Rossi", "IT", "represents", "Q1"),
            Speaker("person", "Hugo Rossi", "CH", None, "Q1"),
            [("Ugo Rossi", ("Hugo Rossi",))],
        ),
    ],
)
def test_who_is_there_is_brought_up_to_date(session, there, comes, expected):
    save_speakers(session, [there])
    save_speakers(session, [comes])
    assert [(name, aliases) for name, _, _, aliases, _ in stored(session)] == expected


def test_two_of_one_name_in_a_list_are_told_apart_by_their_identifiers(session):
    twins = [Speaker("person", "Ugo Rossi", "IT", identifier=f"popolo:{n}") for n in range(2)]
    made = save_speakers(session, twins)
    assert len(set(made.ids)) == 2
    assert save_speakers(session, twins) == (made.ids, 0, 0)
    printed = Speaker("person", "Ugo Rossi", "IT")  # an article that does not say which of them
    [id_] = speaker_ids(session, [(printed, 1)]).values()
    assert id_ not in made.ids
    assert set(speaker_ids(session, [(printed, 2)]).values()) == {id_}


def test_a_name_that_people_gave_and_a_merge_survive_a_list(session):
    [one] = save_speakers(session, [ROSSI]).ids
    [other] = save_speakers(session, [Speaker("person", "Ugo Rosso", "IT", None, "Q2")]).ids
    decisions.rename(session, str(one), "Rossi il Vecchio", Decider("desk"))
    decisions.merge(session, str(one), str(other), Decider("desk"))
    save_speakers(session, [ROSSI, Speaker("person", "Ugo Rosso", "IT", None, "Q2", ("Rosso il Giovane",))])
    [found] = load_speakers(session)
    assert (found.id, found.name) == (one, "Rossi il Vecchio")
    assert set(found.aliases) == {"U. Rossi", "Ugo Rossi", "Ugo Rosso", "Rosso il Giovane"}


def test_offices_of_another_basis_stay(session):
    seed = Role("ministro", None, "IT", basis="seed")
    save_speakers(session, [Speaker("person", "Ugo Rossi", "IT", roles=(seed,))])
    save_speakers(session, [ROSSI])
    save_speakers(session, [Speaker("person", "Ugo Rossi", "IT", None, "Q1", (), (MAYOR,))])
    assert stored(session)[0][4] == (seed, MAYOR)
