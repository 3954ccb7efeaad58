"""The ordered sieves: each a small named test that may say who spoke one quotation.

After Muzny et al. 2017 (A Two-stage Sieve Approach for Quote Attribution) and Pouliquen et al. 2007 (Automatic
Detection of Quotations in Multilingual News): the surest sieve goes first, over all quotations, and a later one sees
the answers of those before it. A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

from collections.abc import Callable

from quotes.model import Quotation
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sieves.announcing import announced
from quotes.text.sieves.answering import asked_whether, replied
from quotes.text.sieves.attitudes import body_acts, done, viewed, wanted
from quotes.text.sieves.claims import aimed, claimed, promised
from quotes.text.sieves.colon_clauses import colon
from quotes.text.sieves.colons import name_and_colon
from quotes.text.sieves.cries import cried, cried_around
from quotes.text.sieves.deeds import called_from, chosen, said_with
from quotes.text.sieves.distant_cues import (
    clause_before_other,
    clause_behind_colon,
    cue_aside,
    cue_behind_aside,
    cue_far,
    shared_verb,
)
from quotes.text.sieves.echoes import echoed
from quotes.text.sieves.facts import behind_facts
from quotes.text.sieves.going_on import goes_before, goes_on
from quotes.text.sieves.headlines import named_acting, named_first, named_last, subhead
from quotes.text.sieves.incises import incise, incise_between_commas
from quotes.text.sieves.interviews import (
    answered,
    asked_in_passing,
    asked_of_words,
    interview,
    interviewed,
    put_to,
)
from quotes.text.sieves.labels import label
from quotes.text.sieves.leading_cues import cue_before, cue_in_clause
from quotes.text.sieves.minds import felt, in_mind, thinks_so
from quotes.text.sieves.nouns import gives_words, noun_of_saying
from quotes.text.sieves.own_words import introduced, own_verb, owned_words, speaks_of_self, told_along
from quotes.text.sieves.owned_sources import heard_from, owned_source
from quotes.text.sieves.participles import told_of_noun
from quotes.text.sieves.pointing_back import how_put, so_told, told_behind
from quotes.text.sieves.postures import then_said, with_posture
from quotes.text.sieves.reasons import ground_given, own_aim, own_reason
from quotes.text.sieves.recollections import recalled
from quotes.text.sieves.reported import aside_first, reported_cue, reported_on
from quotes.text.sieves.rulings import holds_words, laid_down
from quotes.text.sieves.same_sentence import same_sentence
from quotes.text.sieves.sentences_around import continued, goes_unsaid
from quotes.text.sieves.signatures import signature
from quotes.text.sieves.sources import source_phrase
from quotes.text.sieves.speech_within import announced_within, goes_on_within, quotes_self, says_plainly
from quotes.text.sieves.tellers import cites_and_tells, told_by_known
from quotes.text.sieves.told_papers import on_told_paper
from quotes.text.sieves.topics import topic
from quotes.text.sieves.trailing_cues import (
    cue_behind,
    cue_later,
)
from quotes.text.sieves.turns import asks_and_answers, takes_turn
from quotes.text.sieves.undergone import undergone
from quotes.text.sieves.unlisted_verbs import quotative, unlisted_verb
from quotes.text.sieves.unowned_words import unowned_words
from quotes.text.sieves.unsaid import about_one, colon_alone
from quotes.text.sieves.written import comes_out, found_paper, in_paper, read_out, sent, stands_in

Sieve = Callable[[Quotation, Frame, Reading], Answer | None]

# The reason for each place: which wrong answer of another sieve it forestalls, or which answers it needs. Sieves
# without one answer what no other does, and stand with their kind.
SIEVES: tuple[Sieve, ...] = (
    # What stands inside the marks or touches them is nearest.
    label,  # before all others: a speech that goes on behind a transcript's line needs to know whose it is
    incise,  # before all that look outside: "«Noi – dice il sindaco – apriamo»", whatever stands around it
    incise_between_commas,  # likewise: "Kim s'est expliqué. « Je n'ai rien signé, a-t-il dit, »" is not announced
    claimed,  # before cue_behind: "Der Vorwurf der Stadt, das Amt sei «…», sagte Kolb, sei falsch" is the town's
    promised,  # before cue_before: "Kim ricorda la promessa di Lee di «cambiare tutto»" is Lee's
    undergone,  # before cue_behind and cue_before: "Kim s'est vu reprocher par Lee «…»" is Lee's
    owned_words,  # before cue_behind: "Kim, avec son « je reste », annonce un tournant" says it before
    in_mind,  # before cue_behind: "Kim, sûr que c'est « fini », avertit Lee" says it before
    recalled,  # before cue_behind and cue_before: "“…,” Kim recalls Lee saying" is Lee's
    cue_behind,  # before noun_of_saying: "«…», heißt es in einer Mitteilung der Bahn" is the paper's, not the company's
    cue_behind_aside,  # behind cue_behind, whose verb stands nearer
    # One sentence, a word of saying: the closer it binds, the earlier.
    cried_around,  # before said_with and cried: "Kim saiu sob gritos de «fora»" is not Kim's
    said_with,  # before noun_of_saying: "Con el grito de «…» Kim abrió la marcha" is no more than Kim's
    cites_and_tells,  # before noun_of_saying: "Kim cite la lettre de Lee : « Elle m'écrit : “…” »" is Kim's
    noun_of_saying,  # before cue_before: "la réplica de Kim no se ha hecho esperar: «…»" is Kim's, not the reply's
    gives_words,  # before cue_before: "Kim gave a promise that Lee recalls: «…»" is not Lee's
    chosen,  # behind noun_of_saying, which knows whose the words are
    unowned_words,  # behind noun_of_saying, which knows whose the words are
    read_out,  # before cue_before: "Kim a lu la lettre d'une infirmière : « … »" is the nurse's
    found_paper,  # before cue_before: "Kim found a note: «…»" is not Kim's
    cried,
    called_from,
    laid_down,  # before cue_before: "Le contrat oblige la ville à garantir «…»" is not the town's
    comes_out,  # before cue_in_clause: "en el acta consta que «…»" is not whoever spoke before
    aside_first,  # before cue_before: "Wie Kolb erklärte, sieht die Stadt darin «…»" is Kolb's, not the town's
    reported_cue,  # before cue_before: "Kolb erklärte, das Land sei ernst und hoffe auf «…»" is Kolb's
    quotes_self,  # before cue_before: "I told them: ‘…’" is not theirs
    put_to,  # before cue_before, which knows no more than that somebody asks
    cue_before,  # before name_and_colon: "Kim told the council: «…»" is not the council's
    # No verb of saying: a name in a place where only who speaks stands.
    with_posture,  # before name_and_colon: "Kim, the hand on her heart: «…»" is not the heart's
    ground_given,  # before name_and_colon: "Motif : «…»" names nobody
    name_and_colon,  # before colon: "School meals, Kim: «…»" is not the meals'
    signature,  # before continued: what is signed below does not go on with what stands above
    subhead,  # behind signature, which knows who is named below; before continued: nobody goes on with it
    named_last,
    named_acting,
    named_first,
    how_put,
    so_told,  # before source_phrase: "Secondo la Procura era «…». Così la pm Kim" is no more than hers
    source_phrase,  # behind cue_behind: "Según el contrato, es «…», recordó Kim"; before own_verb, which looks inside
    owned_source,
    heard_from,
    # Words woven into a clause: the verb is further off.
    told_of_noun,  # before cue_in_clause: "laut Rast hat die von Kolb als «…» bezeichnete Reform" is Kolb's word
    in_paper,  # before cue_in_clause: "Kim ha scritto una lettera in cui il club «prende atto»" is the club's
    cue_in_clause,  # behind all whose verb stands nearer; before felt: "er erklärte, er sei «traurig»" is a report
    shared_verb,  # before same_sentence: "Kim ha parlato di «…», Lee di «…»" has two speakers
    cue_later,  # behind cue_before: "ses détracteurs, qui le surnomment «…», lui reprochent" has its verb before it
    quotative,
    unlisted_verb,  # any verb there is: only where no verb of saying has answered
    same_sentence,  # needs what the sieves above say of the other quotations in the sentence
    replied,  # before colon and goes_unsaid: "Réponse immédiate : «…»" is by nobody who spoke before
    colon,  # any clause: only where neither a verb of saying nor a name stands before the colon
    clause_before_other,  # behind colon: "La folla tace, quando Kim prende la parola: «…»" is Kim's
    own_verb,  # behind cue_in_clause: "contestó que los populares «no temen a nadie»" is whoever answered
    # The sentences around, of which some have answers by now.
    asked_of_words,  # before interviewed: whoever is interviewed may be asked for another's words
    interviewed,  # before announced and told_behind: "Il papa le ha chiesto aiuto?" is the paper's question
    answered,  # before continued: whoever asked does not answer in the next paragraph
    asks_and_answers,  # before continued: who answered does not ask in the next words
    introduced,  # before continued: "«…» Léa Roux, 40 ans, enrage" does not go on with the paragraph above
    told_by_known,  # before announced: "Der Chef rief sie an. „Er sagte: ‚…‘“" is not the boss's
    asked_whether,  # before announced: whoever asks does not answer
    behind_facts,  # before announced: "dice Kim. L'azienda ha annunciato 200 esuberi. «…»" is not the company's
    announced,  # before continued, which hands on to the next speech what this one finds
    announced_within,
    goes_on_within,  # before continued: what opens somebody's words with marks of its own is not theirs
    continued,  # before goes_before and told_behind: a speech goes on more often than it waits for its speaker
    on_told_paper,  # before told_behind: "Gira un post. «…». La Asl smentisce" is the post's
    told_behind,
    sent,  # behind told_behind: "Es la frase que repitió Kim" has a verb of saying
    goes_before,  # needs the answer to the quotation behind
    interview,
    # Weaker signs in the sentence itself.
    stands_in,
    wanted,
    aimed,
    felt,
    thinks_so,
    own_reason,
    own_aim,
    viewed,
    done,
    body_acts,  # before goes_on and goes_unsaid: a body of whom nobody has spoken before acts for itself
    cue_aside,
    cue_far,  # behind all other words of saying: in a long sentence they stand nearer
    # A report that goes on, then what only the context tells.
    goes_on,  # before about_one: "sagt der Bäcker. Seine Tochter hilft mit. «…»" is not the daughter's
    then_said,
    reported_on,  # behind the verbs of saying: what they govern is in the same mood
    holds_words,  # behind reported_on: "Die Pläne lägen «…»" is whoever spoke before
    speaks_of_self,  # behind the incises, whose "I" is somebody's already
    says_plainly,
    colon_alone,
    asked_in_passing,  # before about_one: of the question's own names none speaks
    behind_facts,  # once more, behind what has answered since
    about_one,
    clause_behind_colon,
    goes_unsaid,  # takes over whatever answer the sentence before has
    takes_turn,  # behind all that a reporter's words tell of the lines before
    topic,  # behind all that know more than who is spoken of
    continued,  # once more, behind what has answered since: a speech goes on in the next paragraph
    told_along,  # needs the answers beside it
    echoed,  # last: needs the answers of all quotations behind
)
