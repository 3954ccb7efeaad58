"""Known speakers are found by their names, and not by half of one."""

import pytest

from quotes.model import Speaker
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.words import Words

SPEAKERS = (
    Speaker("person", "Kim Jong Un", "KP", "represents", aliases=("Kim Jong-un",)),
    Speaker("person", "Kim Yo Jong", "KP", "represents"),
    Speaker("person", "Recep Tayyip Erdoğan", "TR", "represents", aliases=("Erdogan",)),
    Speaker("person", "Xi Jinping", "CN", "represents", aliases=("Xi",)),
    Speaker("organization", "ministero degli Esteri", "KR", "represents"),
    Speaker("organization", "ministero degli Esteri", "CN", "represents"),
    Speaker("person", "testimone", local=True),
)


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer(SPEAKERS)


@pytest.mark.parametrize(
    ("name", "options", "found"),
    [
        ("kim jong un", {}, ["Kim Jong Un"]),
        ("KIM JONG-UN", {}, ["Kim Jong Un"]),
        ("Kim", {}, []),
        ("Yo-Jong", {}, ["Kim Yo Jong"]),
        ("Recep-Tayyip", {}, []),
        ("Yo Jong", {}, ["Kim Yo Jong"]),
        ("Kim Un", {}, []),
        ("erdogan", {}, ["Recep Tayyip Erdoğan"]),
        ("Tayyip Erdogan", {}, ["Recep Tayyip Erdoğan"]),
        ("Ministero degli Esteri", {}, ["ministero degli Esteri", "ministero degli Esteri"]),
        ("Ministero degli Esteri", {"country": "CN"}, ["ministero degli Esteri"]),
        ("Kim Jong Un", {"kind": "organization"}, []),
        ("testimone", {}, []),
        ("", {}, []),
        ("«»", {}, []),
    ],
)
def test_find(gazetteer, name, options, found):
    assert [speaker.name for speaker in gazetteer.find(name, **options)] == found


def test_local_speakers_stay_out(gazetteer):
    assert len(gazetteer) == len(SPEAKERS) - 1


def test_a_speaker_that_is_added_is_found(gazetteer):
    gazetteer.add(Speaker("person", "Mario Rossi"))
    assert gazetteer.named("mario rossi")


def test_a_longer_name_may_end_in_a_known_one(gazetteer):
    assert [s.name for s in gazetteer.ending("Partito Xi Jinping")] == ["Xi Jinping"]
    assert gazetteer.ending("Papa Xi") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ieri Kim Jong Un ha visto Xi Jinping.", ["KP", "CN"]),
        ("Nel secolo XI il ministero degli Esteri", []),  # a number, and a name that two have
        ("erdogan", []),
    ],
)
def test_known_speakers_are_found_in_a_text(gazetteer, text, found):
    assert [speaker.country for _, speaker in gazetteer.mentioned(Words(text))] == found


def test_a_channel_with_a_number_is_no_country():
    gazetteer = Gazetteer([Speaker("organization", "Italia 1", "IT")])
    assert gazetteer.named("Italia") == ()
    assert [one.name for one in gazetteer.named("Italia 1")] == ["Italia 1"]


def test_a_name_in_a_text_has_its_whole_place():
    text = "Lo scrive Le Monde di Parigi."
    [(word, speaker)] = Gazetteer([Speaker("organization", "Le Monde", "FR")]).mentioned(Words(text))
    assert (text[word.start : word.end], speaker.name) == ("Le Monde", "Le Monde")
