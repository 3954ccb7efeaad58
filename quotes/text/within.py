"""Whom somebody quoted means by "he": « Une femme est entrée et elle a dit : “Sortez !” », raconte Kim."""

from itertools import islice

from quotes.model import Mention
from quotes.text.agreement import Asked, agrees, asked_of
from quotes.text.antecedents import antecedent
from quotes.text.named_people import named_nearest
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import mention_of
from quotes.text.reading import Answer, Reading, Unspoken
from quotes.text.sentences import Sentence

_SENTENCES_BACK = 3


def trace_within(answer: Answer, unspoken: Unspoken, reading: Reading) -> Answer:
    """Return the answer with whom a pronoun or an unspoken subject stands for in the words of somebody quoted."""
    if answer.cue is not None and answer.cue.lemma in reading.lexicon.language.grammar.hearing:
        return answer._replace(status="none", mention=None, unspoken=None)  # "llevo años oyendo ‘…’"
    around = reading.answer_around(unspoken.sentence)
    quoted = around.named if around and around.status == "attributed" else None
    own = unspoken.own or _is_aside(answer, unspoken)
    found = quoted if own else _spoken_of(reading, unspoken, quoted)
    neuter = reading.lexicon.language.grammar.neuter
    thing = answer.mention is not None and answer.mention.text.lower() in neuter  # "it's easy to say, ‘…’"
    if thing or (found is None and (own or answer.mention is None)):
        return answer._replace(status="none", mention=None, unspoken=None if thing or own else unspoken)
    return answer._replace(antecedent=found, unspoken=None)


def _is_aside(answer: Answer, unspoken: Unspoken) -> bool:
    """Whether somebody says by the way how he does something: «Resisto dicendo “aspettiamo”»."""
    at = unspoken.sentence.chunk_at(answer.cue.start) if answer.cue and answer.mention is None else None
    return at is not None and unspoken.sentence.letters[at] == "G"


def _spoken_of(reading: Reading, unspoken: Unspoken, quoted: Mention | None) -> Mention | None:
    """Return who is named last before, other than who is `quoted`: in the same words or those they are told with.

    That one may be new or somebody's own: "Habló de su marido. «Me dijo: “Ven”», contó".
    """
    sentence, at, *_ = unspoken
    asked = asked_of(unspoken, reading)._replace(person=True, owned=True)
    asked = asked._replace(other_than=quoted.text) if quoted else asked
    if found := named_nearest(reading, sentence, at, asked):
        return found
    for earlier in islice(reading.sentences_before(sentence), _SENTENCES_BACK):
        end = earlier.letters.find("Q") if "Q" in earlier.letters else len(earlier.letters)
        found = named_nearest(reading, earlier, end, asked)
        if found := found or (_told_of_behind(reading, earlier, asked) if not earlier.nested else None):
            return found
    return antecedent(reading, unspoken, quoted)


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
