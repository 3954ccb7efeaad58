"""Who one speaker is, and the country, from all that an article and the record say of him.

The order of evidence: words beside the mentions, words elsewhere in the article, the record, the sentence,
the story. What the article states beats the record where a namesake explains it.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from quotes.lang.data import Language
from quotes.model import Attribution, CountryClaim, Mention, Relation, Role, Span, Speaker, SpeakerKind
from quotes.speakers.bodies import is_of_body, seat_beside, seat_of_office
from quotes.speakers.evidence import Tie, read_phrase
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.heads import posts_of_mention
from quotes.speakers.holders import body_of, holder_of, one_meant
from quotes.speakers.named import Named, find_named, find_spelt, firm_country, is_local, only
from quotes.speakers.offices import Holder, posts_named, read_office
from quotes.speakers.places import Place, place_named
from quotes.speakers.setting import Scene
from quotes.speakers.state import is_state, speaks_for_state
from quotes.speakers.story import city_behind, country_of_story, may_be_local
from quotes.speakers.words import Word, name_key, words_of


class Identity(NamedTuple):
    """A speaker and the country spoken for, None where nothing says which; `office` is what told who it is.

    `spelling` is the name in print where it is another spelling of the speaker's.
    """

    speaker: Speaker
    country: CountryClaim | None
    office: Role | None = None
    spelling: str | None = None


def referent_of(attribution: Attribution) -> Mention | None:
    """Return the mention that says most of who speaks, None where there is none."""
    return attribution.referent or attribution.antecedent or attribution.mention


@dataclass(frozen=True)
class Decision:
    """One referent with all its attributions in an article."""

    scene: Scene
    gazetteer: Gazetteer
    language: Language
    members: tuple[Attribution, ...]
    published: date | None = None

    @cached_property
    def referent(self) -> Mention:
        """The fullest mention of the one to decide on."""
        referent = referent_of(self.members[0])
        assert referent is not None  # resolve asks only where there is one
        return referent

    def identity(self) -> Identity:
        """Return the speaker and the country."""
        own = self._as_place() or self._read(self._own_phrases)
        tie = own if own.claim or own.body else self._read(self._described())
        if self.kind == "organization" and not (tie.claim or tie.body):
            tie = Tie(seat_beside(self.referent, self.scene.text, self.language))
        if self._is_organ():
            claim = tie.claim or self._inferred(tie)
            return Identity(self._known_organ(claim) or self._new(claim), claim)
        name = Named(self.referent, self.kind, firm_country(own.claim))
        if (known := find_named(name, self.gazetteer)) is not None:
            return Identity(known, self._claim(known, tie))
        if (known := find_spelt(name, self.gazetteer)) is not None:
            return Identity(known, self._claim(known, tie), spelling=name.referent.text)
        claim = self._claim(None, tie)
        if (holder := self._holder(claim)) is not None:
            return Identity(holder.speaker, self._claim(holder.speaker, tie), holder.role)
        if (found := holder_of(self.referent, self.scene, self.language, self.published)) is not None:
            return Identity(found.speaker, self._claim(found.speaker, tie), found.role)
        stated = claim.code if claim is not None and claim.evidence == "stated" else None
        if (body := body_of(self.referent, stated, self.scene, self.language)) is not None:
            return Identity(body, self._claim(body, tie))
        return Identity(self._new(claim), claim)

    def _as_place(self) -> Tie | None:
        """Return what a country, capital or organ of state says by its own name: "Pyongyang", "(desde) Moncloa"."""
        place = self._place
        if place is None or place.code is None or place.sort not in ("name", "capital", "institution"):
            return None
        span = Span(self.referent.start + place.start, self.referent.start + place.end)
        return Tie(CountryClaim(place.code, "represents", "stated", span))

    @cached_property
    def _own_phrases(self) -> list[Span]:
        """The phrases of the mentions themselves, each once; what they say can part a namesake."""
        mentions = [
            m for member in self.members for m in (member.mention, member.referent, member.antecedent) if m
        ]
        return list(dict.fromkeys(mention.phrase for mention in mentions))

    def _described(self) -> list[Span]:
        return [span for member in self.members for span in member.described]

    def _read(self, phrases: list[Span]) -> Tie:
        """Return what the phrases say, the first that says something."""
        for phrase in dict.fromkeys(phrases):
            without = self._name_words | self.scene.words_of_bodies(phrase)
            tie = read_phrase(self.scene.text, phrase, self.language, without=without)
            if tie.claim or tie.body:
                return self._fitting(tie)
        return Tie()

    @cached_property
    def _name_words(self) -> frozenset[str]:
        """The folded words of a person's name: "Luís Montenegro" is of no other country by it."""
        person = self.kind == "person" and self.referent.form == "name"
        return frozenset(name_key(self.referent.text)) if person else frozenset()

    def _fitting(self, tie: Tie) -> Tie:
        """Return the tie with a relation that suits the kind: a body has a seat, no nationality."""
        claim = tie.claim
        if claim is None or self.kind != "organization" or claim.relation in ("represents", "organization"):
            return tie
        return Tie(replace(claim, relation="organization"))

    @cached_property
    def _place(self) -> Place | None:
        """What the name stands for, if that is a place."""
        return place_named(self.referent.text, self.language)

    @cached_property
    def kind(self) -> SpeakerKind:
        """The kind of speaker; a country, capital or international body that speaks is an organisation."""
        place = self._place
        if place is not None and place.sort in ("name", "body"):
            return "organization"
        if self.referent.kind is None:
            return "organization" if place is not None and place.sort == "capital" else "person"
        return self.referent.kind

    def _is_organ(self) -> bool:
        """Whether the name fits an organ of many states: then only name and country together say which."""
        return self.kind == "organization" and is_state(words_of(self.referent.text), self.language)

    def _is_body(self) -> bool:
        return self._place is not None and self._place.sort == "body"

    def _known_organ(self, claim: CountryClaim | None) -> Speaker | None:
        fits = self.gazetteer.named(self.referent.text) if claim is not None else ()
        return only([speaker for speaker in fits if claim is not None and speaker.country == claim.code])

    def _holder(self, claim: CountryClaim | None) -> Holder | None:
        """Return who held the office that the mention names on the day of the article.

        The country must stand in the mention, be stated elsewhere, or be that of the press, which leaves it unsaid.
        """
        referent = self.referent
        if self.published is None or self.kind != "person" or referent.number == "p":
            return None
        office, country = read_office(self.scene.text, referent.span, self.language)
        if country is None and claim is not None and referent.form == "noun":
            sure = claim.evidence == "stated" or claim.code in (self.language.places.home, self.scene.where)
            country = claim.code if sure and claim.relation == "represents" else None
        story = self.scene.dominant or self.language.places.home
        posts = posts_named(office, country) or posts_of_mention(
            referent, self.scene.text, self.language, story
        )
        return one_meant(self.gazetteer.holders(posts, self.published), referent, self.language)

    def _claim(self, known: Speaker | None, tie: Tie) -> CountryClaim | None:
        """Return the country that is stated, else on record, else inferred."""
        if known is None or known.country is None:
            return tie.claim or self._by_body(tie) or self._inferred(tie)
        if tie.claim is None or tie.claim.code != known.country:
            return CountryClaim(known.country, known.relation or "nationality", "known")
        weaker = self.kind == "organization" or tie.claim.relation in ("nationality", "setting")
        if weaker and known.relation is not None:
            return replace(tie.claim, relation=known.relation)  # "l'agenzia nordcoreana" is the state's
        return tie.claim

    def _by_body(self, tie: Tie) -> CountryClaim | None:
        """Return the seat of the body that an office is held in: "portavoce della Lufthansa"."""
        if tie.body or self.kind == "organization":
            return None
        phrases = (*self._own_phrases, *self._described())
        return seat_of_office(phrases, self.scene.text, self.gazetteer, self.language)

    def _inferred(self, tie: Tie) -> CountryClaim | None:
        """Return what a weaker reading of sentence and story gives; nothing for international bodies."""
        if tie.body or self._is_body():
            return None
        words = [word for span in self._own_phrases for word in words_of(self.scene.text, span)]
        if is_of_body(words, self.language) and any(one.sort == "body" for one in self.scene.places):
            return None
        state = self._speaks_for_state(words)
        at = self.referent.start
        if state and self.kind == "organization":
            place = self.scene.governed(at)
            if place is not None and place.code is not None:
                return CountryClaim(place.code, "represents", "inferred", place.span)
        return self._from_setting(state=state)

    def _speaks_for_state(self, words: list[Word]) -> bool:
        """Whether somebody holds an office of a state: by the mention's words, else by those that say who that is."""
        told = (words_of(self.scene.text, span) for span in dict.fromkeys(self._described()))
        if speaks_for_state(words, self.language):
            return True
        return any(speaks_for_state(one, self.language, bare=False) for one in told)

    def _from_setting(self, *, state: bool) -> CountryClaim | None:
        """Return the country of the story, of the place named last, or the one the press leaves unsaid."""
        if not may_be_local(self.referent, self.language):
            return None
        at = self.referent.start
        relation: Relation = "represents" if state else "setting"
        named = self.referent.text if self.kind == "person" and self.referent.form == "name" else None
        city = None if state else city_behind(self.referent, self.scene)
        if city is not None and city.code is not None:
            return CountryClaim(city.code, relation, "inferred", city.span)
        code = country_of_story(self.scene, named, self.language, state=state)
        near = self.scene.told_in_sentence(at) if state or (code and named is None) else None
        if near is not None and near.code not in (None, code):
            return CountryClaim(near.code, relation, "inferred", near.span)
        if code is not None:
            return CountryClaim(code, relation, "inferred", self.scene.sign_of(code, at))
        if self.kind == "organization" and not state:
            return None  # "l'azienda" can be from anywhere
        if (
            self.referent.form == "noun"
            and (place := self.scene.nearest(at, state=state)) is not None
            and place.code
        ):
            return CountryClaim(place.code, relation, "inferred", place.span)
        home = self.scene.unsaid if self.kind in ("person", "group") and named is None else None
        return CountryClaim(home, relation, "inferred", self.scene.sign_of(home, at)) if home else None

    def _new(self, claim: CountryClaim | None) -> Speaker:
        """Return a new speaker; what the article states of the country goes on record, of an organ any."""
        kind = self.kind
        organ = kind == "organization" and claim is not None and claim.relation == "represents"
        stated = claim is not None and claim.evidence == "stated"
        firm = claim if organ or stated else None
        return Speaker(
            kind=kind,
            name=self.referent.text,
            country=firm.code if firm else None,
            relation=firm.relation if firm else None,
            local=is_local(self.referent, kind, self.language, of_a_state=self._is_organ() and stated),
        )
