"""Whose name stands in print: the one speaker on record who has it, in this spelling or in another.

And whether a new one can be known again by it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotes.lang.data import Language
from quotes.model import CountryClaim, Mention, Speaker, SpeakerKind
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.words import name_key, words_of


class Named(NamedTuple):
    """A mention that may be a name, of which kind of speaker, and the country that the article says it is of."""

    referent: Mention
    kind: SpeakerKind
    country: str | None


def firm_country(stated: CountryClaim | None) -> str | None:
    """Return the country that an article says somebody is of: not only where they work, or the story is."""
    firm = (
        stated is not None
        and stated.evidence == "stated"
        and stated.relation in ("represents", "nationality")
    )
    return stated.code if firm and stated is not None else None


def find_named(name: Named, gazetteer: Gazetteer) -> Speaker | None:
    """Return the one known speaker that fits the name and no other country is stated for.

    A single word fits an alias only: "Kim" is not part of somebody's name.
    """
    return _only_of(name, _fitting(name, gazetteer), gazetteer) if _is_name(name) else None


def _is_name(name: Named) -> bool:
    """Whether a mention is a name; of bodies a noun with a capital may be one: "la Cgil"."""
    capital = name.kind == "organization" and name.referent.text[0].isupper()
    return name.referent.form == "name" or capital


def find_spelt(name: Named, gazetteer: Gazetteer) -> Speaker | None:
    """Return the one known person whose name this is in another spelling; what is a name as it is has no other."""
    if name.referent.form != "name" or name.kind != "person" or _fitting(name, gazetteer):
        return None
    return _only_of(name, gazetteer.spelt(name.referent.text, country=name.country), gazetteer)


def only(fits: Sequence[Speaker]) -> Speaker | None:
    """Return the only one; of several none is meant for sure."""
    return fits[0] if len(fits) == 1 else None


def _fitting(name: Named, gazetteer: Gazetteer) -> tuple[Speaker, ...]:
    printed = name.referent.text
    fits = gazetteer.named(printed)
    if fits or name.kind != "person" or len(name_key(printed)) < 2:
        return fits
    return gazetteer.find(printed, kind="person") or gazetteer.ending(printed)


def _only_of(name: Named, fits: Sequence[Speaker], gazetteer: Gazetteer) -> Speaker | None:
    """Return the only one of whom no other country is stated."""
    return only([one for one in fits if name.country is None or gazetteer.may_be_of(one, name.country)])


def is_local(mention: Mention, kind: SpeakerKind, language: Language, *, of_a_state: bool) -> bool:
    """Whether nobody could know a new speaker again in another article.

    Groups, documents, common nouns and people with one name only ("Emma") are local. A body is local where nothing in
    it is a name ("l'azienda", "la commissione elettorale"), unless it is said to be `of_a_state`.
    """
    others = words_of(mention.text)[1:]
    if kind == "organization":
        names = [word for word in others if word.capital and word.spelt not in language.names.nouns]
        return mention.form != "name" and not names and not of_a_state
    return not others or kind != "person" or mention.form != "name"
