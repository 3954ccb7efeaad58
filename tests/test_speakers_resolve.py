"""Who speaks and for which country: small texts, with mentions marked as the reader of texts gives them."""

import re
from functools import cache

import pytest

from quotes.attribute import attribute
from quotes.lang import load_language
from quotes.model import Article, Attribution, Mention, MentionForm, Quotation, Span, Speaker, SpeakerKind
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.resolve import resolve
from quotes.speakers.seeds import load_seed_speakers

ITALIAN = load_language("it")
SEEDS = load_seed_speakers()


def said(marked: str, kind: SpeakerKind | None = "person") -> tuple[str, Attribution]:
    """Read a text with the quotation in guillemets, [the noun phrase] and {the mention} of who said it."""
    text = re.sub(r"[\[\]{}]", "", marked)
    start, end = text.index("«"), text.index("»") + 1
    words = mention(marked, kind)
    return text, Attribution(
        Quotation(start, end, start + 1, end - 1),
        "attributed",
        words,
        referent=words,
        described=(words.phrase,),
    )


def mention(marked: str, kind: SpeakerKind | None = "person") -> Mention:
    """Return the {mention} of a marked text, in its [noun phrase] where one is marked."""
    opening, closing = ("[", "]") if "[" in marked else ("{", "}")
    phrase, words = _place(marked, opening, closing), _place(marked, "{", "}")
    text = re.sub(r"[\[\]{}]", "", marked)
    form: MentionForm = "name" if words.of(text)[0].isupper() else "noun"
    return Mention(words.start, words.end, words.of(text), form, kind, phrase)


def _place(marked: str, opening: str, closing: str) -> Span:
    ends = (marked.index(opening), marked.index(closing))
    return Span(*(at - len(re.findall(r"[\[\]{}]", marked[:at])) for at in ends))


@cache
def gazetteer(*known: Speaker) -> Gazetteer:
    return Gazetteer((*SEEDS, *known))


def answer(text: str, attribution: Attribution, *known: Speaker) -> Attribution:
    (resolved,) = resolve(Article(text), [attribution], gazetteer(*known), ITALIAN)
    return resolved


@pytest.mark.parametrize(
    ("marked", "name", "country"),
    [
        # the record, by name, by alias, by part of a name
        ("«Sì», ha detto {Jens Stoltenberg}.", "Jens Stoltenberg", "NO nationality known"),
        ("«Sì», ha detto {Zelensky}.", "Volodymyr Zelensky", "UA represents known"),
        ("«Sì», ha detto {Eric Easley}.", "Leif-Eric Easley", "KR organization known"),
        ("«Sì», dice {Likud Benjamin Netanyahu}.", "Benjamin Netanyahu", "IL represents known"),
        # the article states what is on record
        ("«Sì», dice [il presidente russo {Vladimir Putin}].", "Vladimir Putin", "RU represents stated"),
        # half a name is nobody's
        ("«Sì», ha detto {Kim}.", "Kim", None),
        # a namesake of another country
        ("«Sì», dice [il pugile messicano {Mario Draghi}].", "Mario Draghi", "MX nationality stated"),
        # whoever holds the office of an international body has no country but the one on record
        ("A Londra [il commissario della Ue, {Anna Verdi}]: «Sì».", "Anna Verdi", None),
        ("A Londra [il segretario della Nato, {Rutte}]: «Sì».", "Mark Rutte", "NL nationality known"),
        # the setting: the dominant country, the place named last, the country left unsaid
        ("A Roma i soccorsi. «Sì», dice {Mario Rossi}.", "Mario Rossi", "IT setting inferred"),
        (
            "Da Parigi a Londra. «Sì», dice {Joe Bloggs}.",
            "Joe Bloggs",
            None,
        ),  # he may have come from anywhere
        ("Da Parigi a Berlino. «Sì», dice un {testimone}.", "testimone", "DE setting inferred"),
        ("«Sì», dice [il ministro {Mario Rossi}].", "Mario Rossi", "IT represents inferred"),
        # with a name of home in a story that names no country, not with a foreign one
        ("«Sì», dice {Mario Rossi}.", "Mario Rossi", "IT setting inferred"),
        ("«Sì», dice {Joe Bloggs}.", "Joe Bloggs", None),
        ("A Roma i soccorsi. «Sì», dice {Joel Brooks}.", "Joel Brooks", None),
        # a local abroad is only whom the headline puts there
        (
            "Canada: maltempo\n\nIl Canada è al buio. «Sì», dice {Joe Bloggs}.",
            "Joe Bloggs",
            "CA setting inferred",
        ),
        # nobody is from the Vatican because the story plays there
        ("In Vaticano il papa. «Sì», dice {Joe Bloggs}.", "Joe Bloggs", None),
    ],
)
def test_people(marked, name, country):
    resolved = answer(*said(marked))
    assert (resolved.speaker and resolved.speaker.name) == name
    assert shown(resolved) == country


@pytest.mark.parametrize(
    ("marked", "kind", "name", "country"),
    [
        ("«Sì», secondo l'[agenzia nordcoreana {KCNA}].", "organization", "KCNA", "KP represents stated"),
        ("«Sì», ha fatto sapere {Pyongyang}.", None, "Pyongyang", "KP represents stated"),
        ("«Sì», ha detto la {Cina}.", "person", "Cina", "CN represents stated"),
        ("«Sì», ha detto la {Nato} a Parigi, in Francia.", "organization", "NATO", None),
        (
            "La risposta della Cina è discreta, con il {Ministero degli Esteri} che dice: «Sì».",
            "organization",
            "Ministero degli Esteri",
            "CN represents inferred",
        ),
        ("A Londra il {trattato} dice «sì».", "document", "trattato", None),
    ],
)
def test_organizations_and_documents(marked, kind, name, country):
    resolved = answer(*said(marked, kind))
    assert (resolved.speaker and resolved.speaker.name) == name
    assert shown(resolved) == country


def shown(resolved: Attribution) -> str | None:
    claim = resolved.country
    return f"{claim.code} {claim.relation} {claim.evidence}" if claim else None


def test_the_evidence_is_words_of_the_article():
    text, attribution = said("«Sì», dice [il {ministero degli Esteri} della Corea del Sud].", "organization")
    claim = answer(text, attribution).country
    assert claim is not None and claim.span is not None
    assert claim.span.of(text) == "della Corea del Sud"


@pytest.mark.parametrize(("people", "speaker_id"), [("cinese", 7), ("sudcoreano", None)])
def test_the_ministries_of_two_countries_are_two_speakers(people, speaker_id):
    known = Speaker("organization", "ministero degli Esteri", "CN", "represents", id=7)
    text, attribution = said(f"«Sì», dice [il {{ministero degli Esteri}} {people}].", "organization")
    speaker = answer(text, attribution, known).speaker
    assert speaker is not None and speaker.id == speaker_id and not speaker.local


def test_a_ministry_in_a_sentence_about_another_country_is_not_the_one_named_before():
    marked = (
        "[Il {ministero degli Esteri} della Corea del Sud] tace. "
        "La risposta della Cina: «Sì», dice il Ministero degli Esteri."
    )
    text, first = said(marked, "organization")
    start = text.index("Ministero degli")
    later = mention("{Ministero degli Esteri}", "organization")
    later = later._replace(start=start, end=len(text) - 1, phrase=Span(start, len(text) - 1))
    resolved = answer(text, first._replace(mention=later))
    assert shown(resolved) == "CN represents inferred"
    assert resolved.referent == later


def test_two_known_people_of_one_name_are_not_guessed():
    known = [
        Speaker("person", "Mario Rossi", code, "nationality", id=n) for n, code in enumerate(("IT", "CH"))
    ]
    resolved = answer(*said("«Sì», ha detto {Mario Rossi}."), *known)
    assert resolved.status == "attributed"
    assert resolved.speaker is not None and resolved.speaker.id is None


@pytest.mark.parametrize(
    ("words", "kind", "local"),
    [
        ("Mario Rossi", "person", False),
        ("Emma", "person", True),
        ("testimone", "person", True),
        ("analisti", "group", True),
        ("rapporto", "document", True),
        ("Sejong Institute", "organization", False),
        ("azienda", "organization", True),
        ("azienda dei trasporti", "organization", True),
        ("procura di Milano", "organization", False),
    ],
)
def test_who_could_not_be_known_again_is_local(words, kind, local):
    speaker = answer(*said(f"«Sì», secondo {{{words}}}.", kind)).speaker
    assert speaker is not None and speaker.local is local


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Aides said, “We support her.”"),
        ("en", "Some chanted “USA! USA!”"),
        ("fr", "Certains ont crié « Dehors »."),
        ("es", "Algunos gritaron «Fuera»."),
    ],
)
def test_a_noun_at_the_head_of_a_sentence_is_a_group_of_its_article(lang, text):
    _, [found] = attribute(Article(text, lang=lang), Gazetteer())
    assert found.speaker is not None
    assert (found.speaker.kind, found.speaker.local) == ("group", True)


def test_a_country_that_is_only_inferred_does_not_go_on_record():
    resolved = answer(*said("A Roma i soccorsi. «Sì», dice {Mario Rossi}."))
    assert resolved.country is not None and resolved.speaker is not None
    assert resolved.speaker.country is None
    body = answer(*said("A Kabul i soccorsi. «Sì», scrive {Mani Aperte}.", "organization"))
    assert body.country is not None and body.speaker is not None
    assert body.speaker.country is None


def test_one_referent_gets_one_answer_and_the_rest_is_left_alone():
    marked = "[Il presidente russo {Vladimir Putin}] ha parlato. «Sì», ha detto Putin. «No», ha detto."
    text, first = said(marked)
    second = first._replace(mention=None, antecedent=first.mention)
    neither = first._replace(status="none", mention=None, referent=None)
    answers = resolve(Article(text), [first, second, neither], gazetteer(), ITALIAN)
    assert answers[0].speaker is answers[1].speaker
    assert answers[0].country == answers[1].country and answers[0].country is not None
    assert answers[2] == neither
