"""The sieves for what somebody wants, does or takes a thing for: "Kolb will «noch einmal alles prüfen»".

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Cue, Mention, Quotation
from quotes.text.agreement import is_same_name
from quotes.text.answers import from_chunk
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading, Unspoken
from quotes.text.sentences import Sentence, read_sentences
from quotes.text.sieves.minds import told_of
from quotes.text.speech.naming import is_noun
from quotes.text.speech.term_places import viewed_by
from quotes.text.speech.woven import tells_how
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.first_subjects import is_copula
from quotes.text.verbs.newcomers import is_only_told_of
from quotes.text.verbs.passives import is_undergone
from quotes.text.verbs.subjects import subject_of
from quotes.text.verbs.verb_last_subjects import clause_subject

_FEW_WORDS = 1  # spaces
_FEW_WORDS_OF_MANNER = 2  # spaces: fewer are a set phrase, "«a parametro zero»"
_ACTS = re.compile(  # "Elle vit seule, vote «…»", "Kim keeps it in a drawer, “just in case”"
    r"(?:^|[;:]|,K)[BK]*(?:(?:P[PB]*)?,)?(?:([MO])[PB]*(?:,[Rr][^;:Q]*,|,M[PB]*,)?)?([FC]|(?<=O)W)[MOPBWI]*"
    r"(?:(?:,|,?K)[FCW][MPBWI]*)*(?:,[Rr][^,;:Q]*)?(?:,P[PB]*)*([,\-]?)$"
)
_BODY_BEFORE = re.compile(r"(?:^|[,;:K])(?:[BK]*[PB]*,?)?(M)[PB]*(?:Q[^CSQ,;:]*K)?$")
_TELLS_SO = re.compile("[CF][^:;]*:")  # "Kim en est sûr : la préfecture « suit de près » le dossier"
_PREDICATE_ENDS = re.compile(r"[PBAMWI]*(?:[.,K]|$)")
_VIEWED_FIRST = re.compile("[BK]*(P)P*O(F)W?")
_CLAUSE_ENDS = re.compile("[BPAW]*(?:[.,;K)]|$)")
_CLAUSE_ENDS_AT_ONCE = re.compile(r"[.,;K)\-]|$")


def wanted(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kolb will «noch einmal alles prüfen»: the words of a wish are those of whoever has it."""
    sentence, at = frame
    wants = reading.lexicon.language.grammar.wants
    content = reading.content(quotation)
    if wants.isdisjoint(sentence.words) or content.count(" ") < _FEW_WORDS:
        return None
    doing = content[0].islower() or (reading.lexicon.common and content.endswith("en"))  # „Taten sehen“
    if not doing:
        return None
    start, end = clause_of(sentence.letters, at)
    held = [n for n in range(start, at) if sentence.letters[n] == "F"]
    verb = held[-1] if held else None
    wish = sentence.letters[start : end if reading.lexicon.verb_last else at]
    if verb is None or "C" in wish or is_noun(quotation, frame, reading):
        return None
    word = next((n for n in range(*sentence.chunks[verb]) if sentence.words[n] in wants), None)
    subject = clause_subject(sentence, start, verb, reading.lexicon)
    opens = verb == start and sentence.letters[start - 1 : start] == ","  # "der Chef, Jan Kolb, will das «…»"
    subject = subject_of(sentence, verb, reading.lexicon) if opens or subject is None else subject
    owner = sentence.letters[at - 1] == "P" and subject != at - 2  # but "will ein Sprecher der Bahn «…»"
    owner = owner and is_genitive(sentence, at - 1, reading.lexicon)
    if word is None or owner or not (subject is not None or reading.lexicon.language.grammar.null_subject):
        return None  # "die Anhänger des Stamms «…»"
    if not reading.lexicon.verb_last and sentence.letters[verb + 1 : at].strip("B"):
        return None  # "ne veut pas d'une « union »"
    first, last = sentence.place(word)
    cue = Cue(first, last, reading.text[first:last], sentence.words[word])
    if subject is None:
        return Answer(cue=cue, unspoken=Unspoken(sentence, verb, None, None))
    answer = from_chunk(reading, sentence, subject, cue)
    return answer if answer and answer.named and (answer.unspoken or answer.named.kind in SPEAKERS) else None


def viewed(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Das ist für Kolb ein «Skandal» / For Kim it is “a scandal”: in whose view something is what stands in marks."""
    sentence, at = frame
    place = viewed_by(frame, reading) if reading.lexicon.verb_last else _viewed_first(sentence, at, reading)
    if place is None:
        return None
    word = sentence.chunks[place][0]
    first, last = sentence.place(word)
    cue = Cue(first, last, reading.text[first:last], sentence.words[word])
    answer = from_chunk(reading, sentence, name_behind(sentence, place, reading.lexicon), cue)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _viewed_first(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return who opens a sentence, with no comma behind, that tells what something is: "For Kim it is “a joke”"."""
    found = _VIEWED_FIRST.fullmatch(sentence.letters, 0, at) if reading.lexicon.order_tells else None
    if found is None or not is_copula(sentence, found.start(2), reading.lexicon):
        return None
    place = found.start(1)
    people = has_name(sentence, place) or noun_kind(sentence, place, reading.lexicon) in SPEAKERS
    people = people and not is_place(sentence, place, reading.lexicon)
    return place if people and sentence.words_of(place)[0] in reading.lexicon.sources.single else None


def done(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim a voté la loi «en se bouchant le nez»: words for how or why somebody acts are their own."""
    sentence, at = frame
    if not reading.content(quotation)[0].islower():
        return None
    acts = _ACTS.search(sentence.letters, 0, at)
    ends = _CLAUSE_ENDS if reading.lexicon.verb_last else _CLAUSE_ENDS_AT_ONCE
    if acts is None or not (_tells_manner(quotation, reading) or _tells_more(quotation, acts, reading)):
        return None
    if not ends.match(sentence.letters, at + 1) or _is_aim(quotation, frame, reading):
        return None
    if is_only_told_of(sentence, reading.lexicon):
        return None  # "Sua madre vendeva il pane, «anche di notte»": whoever tells of her
    verb = acts.start(2)
    not_own = reading.lexicon.language.grammar.states
    theirs = not_own.isdisjoint(sentence.words_of(verb)) and not told_of(sentence, verb, reading.lexicon)
    if is_undergone(sentence, verb, reading.lexicon) or not theirs:
        return None  # "Kim fue detenido «por motivos fútiles»", "der Rat müsse «aus dem Schlaf erwachen»": not theirs
    if acts[1] is None:
        unspoken = acts[3] and reading.lexicon.language.grammar.null_subject
        return Answer(unspoken=Unspoken(sentence, verb, "s", None, person=True)) if unspoken else None
    answer = from_chunk(reading, sentence, name_behind(sentence, acts.start(1), reading.lexicon), None)
    named = answer.named if answer else None
    if named and named.kind != "person" and at == verb + 1 and is_copula(sentence, verb, reading.lexicon):
        return None  # "L'ospedale è «al limite»": whoever judges it
    if answer is None or named is None or _is_told_on(sentence, named, reading):
        return None
    return answer if answer.unspoken or named.kind in SPEAKERS else None


def _is_told_on(sentence: Sentence, acting: Mention, reading: Reading) -> bool:
    """Whether whoever spoke just before goes on telling what somebody else did: "“He ran,” Kim said. Lee fled, “…”"."""
    named = acting.names_person and reading.lexicon.order_tells
    earlier = reading.sentence_before(sentence) if named else None
    if earlier is None or reading.line_ends(earlier.end, sentence.start):
        return False
    said = reading.goes_on_from(earlier)
    speaker = said.named if said and not said.sought else None
    if speaker is None or speaker.form == "pronoun":
        return speaker is not None  # "he said. Kim fled, “…”" is two
    return speaker.names_person and not is_same_name(speaker.text, acting.text)


def body_acts(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """La préfecture «suit de près» le dossier: what a body does, by a verb that only the marks hold, it tells itself.

    Where somebody else has spoken just before, it may be their word: "Le ministère «joue avec le feu»".
    """
    sentence, at = frame
    found = _BODY_BEFORE.search(sentence.letters, 0, at)
    if (
        found is None
        or _TELLS_SO.search(sentence.letters, 0, at)
        or not _PREDICATE_ENDS.match(sentence.letters, at + 1)
        or sentence.nested
    ):
        return None
    own = next(iter(read_sentences(reading.plain, *quotation.content, (), reading.lexicon)), None)
    verb = re.match("B*([CFW])", own.letters) if own and reading.content(quotation)[0].islower() else None
    if own is None or verb is None or not _is_deed(own, verb.start(1), reading.lexicon):
        return None
    if reading.lexicon.order_tells and sentence.tags[sentence.chunks[at][0] - 1] == "w":
        return None  # "The union wants “deeds, not words”"
    sure = own.letters[0] == "C" or sentence.letters[at - 1] == "K"  # "La ville « dort » sous la neige"
    if not (sure or " " in reading.content(quotation)) or _may_go_on(sentence, reading):
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, found.start(1), reading.lexicon), None)
    return answer if answer and answer.kind == "organization" else None


def _may_go_on(sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence before in the paragraph has words of a person, who may go on."""
    earlier = reading.sentence_before(sentence)
    if earlier is None or reading.line_ends(earlier.end, sentence.start):
        return False
    answer = reading.goes_on_from(earlier)
    return answer is not None and (answer.unspoken is not None or answer.kind == "person")


def _is_deed(own: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the verb that opens words in marks tells a deed: "suit de près", not "est en faillite"."""
    first, last = own.chunks[verb]
    word, tags = own.words[last - 1], own.tags_of(verb)
    if own.letters[verb] == "W":
        return tags == "w" and word.endswith(lexicon.present_endings)
    return not {"e", "y"} & set(tags) and lexicon.language.grammar.states.isdisjoint(own.words[first:last])


def _tells_more(quotation: Quotation, acts: re.Match[str], reading: Reading) -> bool:
    """Whether a longer content is set off by a comma, “just in case it rains”, or has its article in the marks.

    "Kim a renvoyé dos à dos « les marchands de peur et de rêve »": a term leaves that to the reporter.
    """
    content, lexicon = reading.content(quotation), reading.lexicon
    first, *more = content.lower().split()
    if len(more) < _FEW_WORDS_OF_MANNER:
        return False
    several = lexicon.agreement.get(first, (None, None))[1] == "p"
    several = several or first in lexicon.indefinite | lexicon.language.grammar.everybody
    article = several and lexicon.tags.get(first, "w") in "do"  # "la salle des pas perdus" is a name
    endings = lexicon.language.grammar.infinitive_endings
    if article and first in lexicon.clitics and more[0].endswith(endings):
        return False  # "le tenir pour acquis"
    return bool(acts[3] or article)


def _is_aim(quotation: Quotation, frame: Frame, reading: Reading) -> bool:
    """Whether the name of a work says what that is for: "la campagna «per una scuola viva»"."""
    causes = reading.lexicon.language.grammar.causes
    aim = reading.content(quotation).partition(" ")[0] in causes
    return aim and reading.lexicon.is_work(frame.sentence.words[frame.sentence.chunks[frame.at][0] - 1])


def _tells_manner(quotation: Quotation, reading: Reading) -> bool:
    """Whether a content is an adverbial: it opens with a preposition, a gerund or the word for a reason."""
    lexicon = reading.lexicon
    first, _, more = reading.content(quotation).lower().partition(" ")
    doing = bool(more) and first.endswith(lexicon.gerund_endings) and not lexicon.is_listed(first)
    long = more.count(" ") + 1 >= _FEW_WORDS_OF_MANNER
    return doing or (long and (tells_how(quotation, reading) or first in lexicon.language.grammar.reasons))
