"""Whom somebody quoted means by "he": « Une femme est entrée et elle a dit : “Sortez !” », raconte Kim."""

from collections.abc import Iterator
from itertools import islice

from quotes.model import Mention
from quotes.text.agreement import Asked, agrees, asked_of, is_same_name
from quotes.text.antecedents import antecedent
from quotes.text.first_names import is_doubtful
from quotes.text.named_people import named_nearest
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import mention_of
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.replies import whom_answered
from quotes.text.sentences import Sentence

_SENTENCES_BACK = 3


def trace_within(answer: Answer, unspoken: Unspoken, reading: Reading) -> Answer:
    """Return the answer with whom a pronoun or an unspoken subject stands for in the words of somebody quoted."""
    if answer.cue is not None and answer.cue.lemma in reading.lexicon.language.grammar.hearing:
        return answer._replace(status="none", mention=None, unspoken=None)  # "llevo años oyendo ‘…’"
    quoted = speaker_around(unspoken, reading)
    own = unspoken.own or _is_aside(answer, unspoken)
    found = quoted if own else _spoken_of(reading, unspoken, quoted)
    neuter = reading.lexicon.language.grammar.neuter
    thing = answer.mention is not None and answer.mention.text.lower() in neuter  # "it's easy to say, ‘…’"
    sought = None if thing or own else unspoken
    if thing or (found is None and (own or answer.mention is None)):
        return answer._replace(status="none", mention=None, unspoken=sought, sought=sought)
    return answer._replace(antecedent=found, unspoken=None, sought=sought)


def speaker_around(unspoken: Unspoken, reading: Reading) -> Mention | None:
    """Return who says the words that a pronoun or an unspoken subject stands in, None in the article's own."""
    around = reading.answer_around(unspoken.sentence)
    return around.named if around and around.status == "attributed" else None


def other_than(answer: Answer, reading: Reading) -> Mention | None:
    """Return who is not meant by an answer: who says the words it stands in, or whom it answers."""
    if answer.sought and answer.sought.sentence.nested:
        return speaker_around(answer.sought, reading)
    return whom_answered(answer, reading)


def asked_within(unspoken: Unspoken, reading: Reading) -> Asked:
    """Return what whom somebody quoted means must agree with: a person, new or somebody's own, and not the speaker."""
    quoted = speaker_around(unspoken, reading)
    asked = asked_of(unspoken, reading)._replace(person=unspoken.number != "p" or None, owned=True)
    return asked._replace(other_than=quoted.text) if quoted else asked


def _is_aside(answer: Answer, unspoken: Unspoken) -> bool:
    """Whether somebody says by the way how he does something: «Resisto dicendo “aspettiamo”»."""
    at = unspoken.sentence.chunk_at(answer.cue.start) if answer.cue and answer.mention is None else None
    return at is not None and unspoken.sentence.letters[at] == "G"


def _spoken_of(reading: Reading, unspoken: Unspoken, quoted: Mention | None) -> Mention | None:
    """Return who is named last before, other than who is `quoted`: in the same words or those they are told with.

    That one may be new or somebody's own: "Habló de su marido. «Me dijo: “Ven”», contó".
    """
    sentence, at, *_ = unspoken
    asked = asked_within(unspoken, reading)
    if found := named_nearest(reading, sentence, at, asked):
        return found
    impersonal = unspoken.number == "p" and _is_told_me(sentence, at, reading)
    for earlier in islice(_told_before(reading, sentence, quoted), _SENTENCES_BACK):
        if impersonal and not earlier.nested:
            return None  # "Las autoras callan. «Me dijeron: “Vuelva”»": whoever it was
        end = earlier.letters.find("Q") if "Q" in earlier.letters else len(earlier.letters)
        if found := _surely_named(reading, earlier, end, asked):
            return found
        if not earlier.nested and (found := _told_of_behind(reading, earlier, asked)):
            return found
    return antecedent(reading, unspoken, quoted)


def _surely_named(reading: Reading, sentence: Sentence, end: int, asked: Asked) -> Mention | None:
    """Return the person named last before a place of a sentence who is surely one: "Era con lui | a Ostia"."""
    while found := named_nearest(reading, sentence, end, asked):
        if not is_doubtful(found, reading, sentence):
            return found
        end = sentence.chunk_at(found.start) or 0
    return None


def _is_told_me(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a verb with its subject left out has "me" or "us" with it: "mi hanno detto", "disseram-me"."""
    words = sentence.words_of(at) if at >= 0 and sentence.letters[at] != "O" else []
    parts = {part for word in words for part in word.split("-")}
    grammar = reading.lexicon.language.grammar
    return not (grammar.first_persons | grammar.selves).isdisjoint(parts)


def _told_before(reading: Reading, sentence: Sentence, quoted: Mention | None) -> Iterator[Sentence]:
    """Yield the sentences before one in somebody's words: theirs, those they said just before, then the others."""
    own = True
    for earlier in reading.sentences_before(sentence):
        if own and not earlier.nested and sentence.around is not None:
            own = False
            yield from reversed(_said_before(reading, sentence.around, quoted))
        yield earlier


def _said_before(reading: Reading, number: int, quoted: Mention | None) -> list[Sentence]:
    """Return what somebody said just before a quotation, in its paragraph: „Mein Sohn ist zwölf“, sagt Kim. „…“."""
    n = number - 1
    while n >= 0 and "nested" in reading.quotations[n].flags:
        n -= 1
    last, frame = reading.answers.get(n), reading.frames[number]
    same = last and quoted and last.named and is_same_name(last.named.text, quoted.text)
    apart = not same or reading.line_ends(reading.quotations[n].end, reading.quotations[number].start)
    between = (
        reading.sentence_before(frame.sentence) if frame else None
    )  # "Su marido fue guarda. «Me decía: …»"
    return [] if apart or (between and not between.quotations) else reading.sentences_in(n)


def _told_of_behind(reading: Reading, sentence: Sentence, asked: Asked) -> Mention | None:
    """Return whom words are said of, behind them: "« Il m’a dit : “Viens” », raconte Kim | de son frère Ivo"."""
    grammar = reading.lexicon.language.grammar
    spoken_of = grammar.genitives | grammar.matters
    for at in range(sentence.letters.rfind("Q") + 1, len(sentence.letters)):
        base = grammar.prepositions.get(sentence.words[sentence.chunks[at][0]])
        if sentence.letters[at] == "P" and base in spoken_of:
            named = mention_of(
                reading.text, sentence, name_behind(sentence, at, reading.lexicon), reading.lexicon
            )
            if named.kind == "person" and agrees(named, asked):
                return named
    return None


def is_placeholder(answer: Answer, reading: Reading) -> bool:
    """Whether a pronoun only holds the place of what follows: "it is hard to say “…”", but "it is proud to say"."""
    grammar, asked, cue = reading.lexicon.language.grammar, answer.unspoken, answer.cue
    if asked is None or cue is None or asked.at < 0:
        return False
    at = asked.sentence.chunk_at(cue.start)
    if at is None or grammar.neuter.isdisjoint(asked.sentence.words_of(asked.at)):
        return False
    words = asked.sentence.words[asked.sentence.chunks[asked.at][1] : asked.sentence.chunks[at][1]]
    to_say = len(words) > 2 and words[-2] in reading.lexicon.markers
    felt = any(word in grammar.feelings or word.endswith(reading.lexicon.past_endings) for word in words)
    return (
        to_say and words[0] in grammar.passive_auxiliaries | grammar.possessives and not felt
    )  # "it's hard"
