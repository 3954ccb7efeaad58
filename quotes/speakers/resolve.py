"""Who the speakers of an article are, and for which country they speak.

One decision for each referent, however often it speaks. A wrong name is worse than none: where several
known speakers fit, none is taken, and a new one is made with the name as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.fold import fold
from quotes.lang.data import Language
from quotes.model import Article, Attribution, CountryClaim, Mention, Span, Speaker, SpeakerKind
from quotes.speakers.evidence import Reading, is_state, read_phrase
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.places import name_key, words_of
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
        described = self._read([span for member in self.members for span in member.described])
        reading = own if own.claim or own.body else described
        known = self._known(own.claim)
        if known is not None:
            return known, self._country_of_known(known, reading)
        claim = reading.claim or self._inferred(reading)
        return self._new(claim), claim

    def _own_phrases(self) -> list[Span]:
        mentions = [
            m for member in self.members for m in (member.mention, member.referent, member.antecedent) if m
        ]
        return [mention.phrase for mention in mentions]

    def _read(self, phrases: list[Span]) -> Reading:
        """Return what the phrases say, the first that says something."""
        for phrase in dict.fromkeys(phrases):
            reading = read_phrase(self.scene.text, phrase, self.language)
            if reading.claim or reading.body:
                return reading
        return Reading()

    def _kind(self) -> SpeakerKind:
        """Return the kind of speaker; a place or body that speaks is an organisation."""
        if self.referent.kind is not None:
            return self.referent.kind
        places = self.language.places
        word = self.referent.text.casefold()
        if word in places.countries or word in places.capitals or word in places.bodies:
            return "organization"
        return "person"

    def _known(self, stated: CountryClaim | None) -> Speaker | None:
        """Return the one known speaker that fits name, kind and stated country."""
        referent = self.referent
        if referent.form != "name":
            return None
        kind = referent.kind
        if self._kind() != "person" and stated is None:
            fits = self.gazetteer.named(referent.text)
        elif len(name_key(referent.text)) == 1:
            fits = self.gazetteer.named(referent.text)
        else:
            fits = self.gazetteer.find(referent.text)
        fits = tuple(s for s in fits if (kind is None or s.kind == kind) and not _contradicts(stated, s))
        return fits[0] if len(fits) == 1 else None

    def _country_of_known(self, known: Speaker, reading: Reading) -> CountryClaim | None:
        claim = reading.claim
        if known.country is None:
            if self._is_body():
                return None
            return claim or self._inferred(reading)
        if claim is not None and claim.code == known.country:
            return claim
        return CountryClaim(known.country, known.relation or "nationality", "known")

    def _is_body(self) -> bool:
        return fold(self.referent.text) in {fold(body) for body in self.language.places.bodies}

    def _inferred(self, reading: Reading) -> CountryClaim | None:
        """Return what a weaker reading of sentence and story gives; nothing for international bodies."""
        if reading.body or self._is_body():
            return None
        words = [word for span in self._own_phrases() for word in words_of(self.scene.text, span)]
        state = is_state(words, self.language)
        at = self.referent.start
        if state and self._kind() == "organization":
            place = self.scene.governed_in_sentence(self._sentence(at), self.language)
            if place is not None and place.code is not None:
                return CountryClaim(place.code, "represents", "inferred", place.span)
        return self._from_setting(state)

    def _from_setting(self, state: bool) -> CountryClaim | None:
        at = self.referent.start
        relation = "represents" if state else "setting"
        if self.scene.dominant is not None:
            return CountryClaim(
                self.scene.dominant, relation, "inferred", self.scene.sign_of(self.scene.dominant, at)
            )
        if self.referent.form == "noun" and (place := self.scene.nearest(at)) and place.code:
            return CountryClaim(place.code, relation, "inferred", place.span)
        return None

    def _sentence(self, at: int) -> Span:
        text = self.scene.text
        starts = [match.end() for match in _SENTENCE_END.finditer(text, 0, at)]
        end = _SENTENCE_END.search(text, at)
        return Span(starts[-1] if starts else 0, end.start() if end else len(text))

    def _new(self, claim: CountryClaim | None) -> Speaker:
        """Return a new speaker; only what the article states of a person's country goes on record."""
        kind = self._kind()
        local = self.referent.form != "name" and not (kind == "organization" and claim is not None)
        firm = claim is not None and (kind == "organization" or claim.evidence == "stated")
        return Speaker(
            kind=kind,
            name=self.referent.text,
            country=claim.code if firm and claim else None,
            relation=claim.relation if firm and claim else None,
            local=local or kind in ("group", "document"),
        )


def _contradicts(stated: CountryClaim | None, known: Speaker) -> bool:
    """Whether the article says another country of somebody than the record: then it is a namesake."""
    if stated is None or known.country is None or stated.relation not in ("represents", "nationality"):
        return False
    return stated.code != known.country
