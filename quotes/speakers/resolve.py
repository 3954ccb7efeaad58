"""Who the speakers of an article are, and for which country they speak.

One decision for each referent, however often it speaks. A wrong name is worse than none: where several
known speakers fit, none is taken, and a new one is made with the name as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.lang.data import Language
from quotes.model import Article, Attribution, CountryClaim, Mention, Relation, Span, Speaker, SpeakerKind
from quotes.speakers.evidence import Reading, is_state, read_phrase
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.places import name_key, place_named, words_of
from quotes.speakers.setting import Scene

_SENTENCE_END = re.compile(r"[.!?][»”\"]?\s+(?=[«“\"]?[A-ZÀ-Þ])|\n")


def resolve(
    article: Article, attributions: Sequence[Attribution], gazetteer: Gazetteer, language: Language
) -> tuple[Attribution, ...]:
    """Fill in `speaker` and `country` of the attributed ones; the others come back as they are.

    New speakers have no id; the caller saves them and adds them to the gazetteer.
    """
    scene = Scene(article.text, language, gazetteer)
    cases: dict[object, list[Attribution]] = {}
    for attribution in attributions:
        if (case := _case_of(attribution)) is not None:
            cases.setdefault(case, []).append(attribution)
    answers = {
        case: _Decision(scene, gazetteer, language, tuple(members)).answer()
        for case, members in cases.items()
    }
    return tuple(
        attribution
        if case is None
        else attribution._replace(speaker=answers[case][0], country=answers[case][1])
        for attribution, case in ((attribution, _case_of(attribution)) for attribution in attributions)
    )


def _referent(attribution: Attribution) -> Mention | None:
    return attribution.referent or attribution.antecedent or attribution.mention


def _case_of(attribution: Attribution) -> object:
    """Return what attributions to the same one share: the name, or the place of a common noun."""
    referent = _referent(attribution)
    if attribution.status != "attributed" or referent is None:
        return None
    return name_key(referent.text) if referent.form == "name" else referent.span


@dataclass(frozen=True, slots=True)
class _Decision:
    """One referent with all its attributions in an article."""

    scene: Scene
    gazetteer: Gazetteer
    language: Language
    members: tuple[Attribution, ...]

    @property
    def referent(self) -> Mention:
        referent = _referent(self.members[0])
        assert referent is not None  # _case_of let only such through
        return referent

    def answer(self) -> tuple[Speaker, CountryClaim | None]:
        """Return the speaker and the country."""
        own = self._read(self._own_phrases())
        reading = own if own.claim or own.body else self._read(self._described())
        if self._is_organ():
            claim = reading.claim or self._inferred(reading)
            return self._known_organ(claim) or self._new(claim), claim
        known = self._known(own.claim)
        claim = self._claim(known, reading)
        return known or self._new(claim), claim

    def _own_phrases(self) -> list[Span]:
        """Return the phrases around the mentions themselves; what they say can part a namesake."""
        mentions = [
            m for member in self.members for m in (member.mention, member.referent, member.antecedent) if m
        ]
        return [mention.phrase for mention in mentions]

    def _described(self) -> list[Span]:
        return [span for member in self.members for span in member.described]

    def _read(self, phrases: list[Span]) -> Reading:
        """Return what the phrases say, the first that says something."""
        for phrase in dict.fromkeys(phrases):
            reading = read_phrase(self.scene.text, phrase, self.language)
            if reading.claim or reading.body:
                return self._fitting(reading)
        return Reading()

    def _fitting(self, reading: Reading) -> Reading:
        """Return the reading with a relation that suits the kind: a body has a seat, no nationality."""
        claim = reading.claim
        if claim is None or self.kind != "organization" or claim.relation in ("represents", "organization"):
            return reading
        return Reading(replace(claim, relation="organization"))

    @property
    def kind(self) -> SpeakerKind:
        """The kind of speaker; a country, capital or international body that speaks is an organisation."""
        place = place_named(self.referent.text, self.language)
        if place is not None and place.sort in ("name", "body"):
            return "organization"
        if self.referent.kind is None:
            return "organization" if place is not None and place.sort == "capital" else "person"
        return self.referent.kind

    def _is_organ(self) -> bool:
        """Whether the name fits an organ of many states: then only name and country together say which."""
        return self.kind == "organization" and is_state(words_of(self.referent.text), self.language)

    def _is_body(self) -> bool:
        place = place_named(self.referent.text, self.language)
        return place is not None and place.sort == "body"

    def _known_organ(self, claim: CountryClaim | None) -> Speaker | None:
        fits = self.gazetteer.named(self.referent.text) if claim is not None else ()
        return _only([speaker for speaker in fits if claim is not None and speaker.country == claim.code])

    def _known(self, stated: CountryClaim | None) -> Speaker | None:
        """Return the one known speaker that fits the name and no other country is stated for.

        A single word fits an alias only: "Kim" is not part of somebody's name.
        """
        if self.referent.form != "name":
            return None
        fits = self.gazetteer.named(self.referent.text)
        if not fits and self.kind == "person" and len(name_key(self.referent.text)) > 1:
            fits = self.gazetteer.find(self.referent.text, kind="person")
        return _only([speaker for speaker in fits if not _contradicts(stated, speaker)])

    def _claim(self, known: Speaker | None, reading: Reading) -> CountryClaim | None:
        """Return the country that is stated, else on record, else inferred."""
        if known is None or known.country is None:
            return reading.claim or self._inferred(reading)
        if reading.claim is None or reading.claim.code != known.country:
            return CountryClaim(known.country, known.relation or "nationality", "known")
        if (
            self.kind == "organization" and known.relation is not None
        ):  # "l'agenzia nordcoreana" is the state's
            return replace(reading.claim, relation=known.relation)
        return reading.claim

    def _inferred(self, reading: Reading) -> CountryClaim | None:
        """Return what a weaker reading of sentence and story gives; nothing for international bodies."""
        if reading.body or self._is_body():
            return None
        words = [word for span in self._own_phrases() for word in words_of(self.scene.text, span)]
        state = is_state(words, self.language)
        at = self.referent.start
        if state and self.kind == "organization":
            place = self.scene.governed(self._sentence(at))
            if place is not None and place.code is not None:
                return CountryClaim(place.code, "represents", "inferred", place.span)
        return self._from_setting(state=state)

    def _from_setting(self, *, state: bool) -> CountryClaim | None:
        """Return the country of the story, of the place named last, or the one the press leaves unsaid."""
        if self.kind == "document":  # a treaty has no home
            return None
        at = self.referent.start
        relation: Relation = "represents" if state else "setting"
        code = self.scene.dominant or (self.scene.unsaid if state else None)
        if code is not None:
            return CountryClaim(code, relation, "inferred", self.scene.sign_of(code, at))
        if self.referent.form == "noun" and (place := self.scene.nearest(at)) is not None and place.code:
            return CountryClaim(place.code, relation, "inferred", place.span)
        return None

    def _sentence(self, at: int) -> Span:
        text = self.scene.text
        starts = [match.end() for match in _SENTENCE_END.finditer(text, 0, at)]
        end = _SENTENCE_END.search(text, at)
        return Span(starts[-1] if starts else 0, end.start() if end else len(text))

    def _new(self, claim: CountryClaim | None) -> Speaker:
        """Return a new speaker; only what the article states of a person's country goes on record."""
        kind = self.kind
        firm = claim if claim is not None and (kind == "organization" or claim.evidence == "stated") else None
        return Speaker(
            kind=kind,
            name=self.referent.text,
            country=firm.code if firm else None,
            relation=firm.relation if firm else None,
            local=self._is_local(claim),
        )

    def _is_local(self, claim: CountryClaim | None) -> bool:
        """Whether nobody could know the speaker again in another article.

        Groups, documents, common nouns and people with one name only ("Emma") are local; a "ministero" is
        not where its country is known.
        """
        if self.kind == "organization":
            return self.referent.form != "name" and claim is None and len(name_key(self.referent.text)) == 1
        if self.kind == "person" and self.referent.form == "name":
            return len(name_key(self.referent.text)) == 1
        return True


def _only(fits: list[Speaker]) -> Speaker | None:
    return fits[0] if len(fits) == 1 else None


def _contradicts(stated: CountryClaim | None, known: Speaker) -> bool:
    """Whether the article says another country of somebody than the record: then it is a namesake."""
    if stated is None or known.country is None or stated.relation not in ("represents", "nationality"):
        return False
    return stated.code != known.country
