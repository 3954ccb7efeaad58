"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

from collections.abc import Callable

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.colons import colon, name_and_colon
from quotes.text.sieves.distant_cues import cue_far, shared_verb
from quotes.text.sieves.headlines import named_first, named_last
from quotes.text.sieves.labels import label
from quotes.text.sieves.leading_cues import cue_before, cue_in_clause
from quotes.text.sieves.nouns import noun_of_saying
from quotes.text.sieves.own_words import own_verb, speaks_of_self
from quotes.text.sieves.owned_sources import owned_source
from quotes.text.sieves.reported import aside_first, goes_on, reported_cue, reported_on
from quotes.text.sieves.same_sentence import same_sentence
from quotes.text.sieves.sentences_around import (
    announced,
    continued,
    goes_before,
    interview,
    told_behind,
)
from quotes.text.sieves.signatures import signature
from quotes.text.sieves.sources import source_phrase
from quotes.text.sieves.trailing_cues import (
    cue_behind,
    cue_later,
    incise,
    incise_between_commas,
)
from quotes.text.sieves.unlisted_verbs import unlisted_verb
from quotes.text.sieves.unsaid import about_one, colon_alone, goes_unsaid
from quotes.text.sieves.wishes import felt, wanted
from quotes.text.sieves.written import stands_in

Sieve = Callable[[Quotation, Frame, Reading], Answer | None]

SIEVES: tuple[Sieve, ...] = (
    label,
    incise,
    incise_between_commas,
    cue_behind,
    noun_of_saying,
    aside_first,
    reported_cue,
    cue_before,
    name_and_colon,
    signature,
    named_last,
    named_first,
    source_phrase,
    owned_source,
    cue_in_clause,
    shared_verb,
    cue_later,
    unlisted_verb,
    same_sentence,
    colon,
    own_verb,
    announced,
    continued,
    told_behind,
    goes_before,
    interview,
    stands_in,
    wanted,
    felt,
    cue_far,
    goes_on,
    reported_on,
    speaks_of_self,
    colon_alone,
    about_one,
    goes_unsaid,
)
