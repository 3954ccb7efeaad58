"""Who is spoken of before a pronoun or an unspoken subject: as what, and how far off.

Everybody counts who is named or described in the sentences before and agrees in number and gender, and whoever spoke
there.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from quotes.model import Mention
from quotes.text.agreement import Asked, agrees, first_of_pronoun, is_theirs, with_gender
from quotes.text.named_people import pronoun_for, tells_of_another, tells_of_name
from quotes.text.owners import owner_within
from quotes.text.phrases.appositions import name_behind, opens_with_trait
from quotes.text.phrases.mentions import may_speak, mention_of
from quotes.text.phrases.noun_words import is_bare_complement
from quotes.text.reading import Reading, Unspoken
from quotes.text.reporters import only_asks, speaker_in
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.clefts import doer
from quotes.text.verbs.first_subjects import first_subject, leaves_out_subject
from quotes.text.verbs.newcomers import acts_on_one, who_died
from quotes.text.verbs.subjects import subject_of

_BACK = 5  # sentences
_ROLES = {"M": "object", "P": "complement", "A": "agent"}


class SpokenOf(NamedTuple):
    """A mention of somebody: as what it stands in its sentence, and how many sentences and paragraphs before.

    `nearer` are how many sentences between have somebody of the same role; who `acts` does something to one who
    is known: "Un vecino lo llevó al hospital". Without a distance it stands far before.
    """

    mention: Mention
    role: str
    sentences: int = _BACK
    paragraphs: int = _BACK
    nearer: int = _BACK
    acts: bool = False


class _Named(NamedTuple):
    """A noun phrase with its role and number in its sentence; or who speaks there, who may be named elsewhere."""

    mention: Mention
    role: str
    at: int | None = None
    acts: bool = False


class Before:
    """Finds who is spoken of before places of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._lexicon = reading, reading.lexicon
        self._phrases: dict[int, list[_Named]] = {}  # of a whole sentence, by its start

    def who(self, unspoken: Unspoken, asked: Asked) -> Iterator[SpokenOf]:
        """Yield who can be meant by a pronoun or an unspoken subject, mention by mention, the nearest sentence first.

        Sentences about the same pronoun that name nobody do not count: "Kim vit seule. Elle lit. Elle sort."
        """
        nearer: Counter[str] = Counter()
        sentences = paragraphs = 0
        later: Sentence | None = None
        for sentence, named in self._sentences(unspoken):
            meant = self._meant(sentence, named, asked)
            if later is not None:
                sentences += not self._goes_on(sentence, meant, asked)
                paragraphs += self._reading.line_ends(sentence.end, later.start)
            for one in meant:
                yield SpokenOf(one.mention, one.role, sentences, paragraphs, nearer[one.role], one.acts)
            nearer.update({one.role for one in named})
            later = sentence

    def _sentences(self, unspoken: Unspoken) -> Iterator[tuple[Sentence, list[_Named]]]:
        """Yield the words before a place of a sentence and the sentences before it, with who is spoken of in each."""
        sentence, at, *_ = unspoken
        end = first_of_pronoun(sentence, at) if sentence.letters[at : at + 1] == "O" else at
        yield sentence, [*self._speaker_before(unspoken), *self._in(sentence, end if end > 0 else 0)]
        for earlier in (one.whole for one in islice(self._reading.sentences_before(sentence), _BACK)):
            if only_asks(self._reading, earlier):
                continue
            speaker = speaker_in(self._reading, earlier)
            if earlier.start not in self._phrases:
                self._phrases[earlier.start] = self._in(earlier, None)
            spoke = [_Named(speaker, "speaker")] if speaker else []
            yield earlier, spoke + self._phrases[earlier.start]

    def _speaker_before(self, unspoken: Unspoken) -> list[_Named]:
        """Return who else said the last words before a place of a sentence."""
        sentence, at, *_ = unspoken
        for word in reversed(sentence.quotations) if at >= 0 else ():
            answer = self._reading.answer_to(sentence.quotations[word])
            own = answer is None or answer.sought == unspoken or answer.unspoken is not None
            if word < sentence.chunks[at][0] and answer and answer.named and not own:
                return [_Named(answer.named, "speaker")]
        return []

    def _in(self, sentence: Sentence, end: int | None) -> list[_Named]:
        """Return who can speak of the noun phrases of a sentence (of its chunks up to `end`), and its subject."""
        if end == 0:
            return []
        lexicon = self._lexicon
        dead, subject = who_died(sentence, lexicon), first_subject(sentence, lexicon, end=end)
        subject = subject if dead is None else _who_tells(sentence, lexicon) or subject
        name = None if subject is None else name_behind(sentence, subject, lexicon)
        clefted = doer(sentence, lexicon, end=end)
        verb = main_verb(sentence.letters, end)
        acts = verb is not None and acts_on_one(sentence, verb, lexicon)  # "Un vecino lo llevó al hospital"
        found, owns = [], "'" in sentence.tags
        for at, letter in enumerate(sentence.letters[:end]):
            if letter not in "MPA" or (letter == "M" and tells_of_name(sentence, at)):
                continue
            if opens_with_trait(sentence, at, lexicon):
                continue  # "Nata a Bari, figlia di operai, ha detto"
            if owns and (owner := owner_within(sentence, at, self._reading)):
                found.append(_Named(owner, "owner"))
            if at == name or (may_speak(sentence, at, lexicon) and name_behind(sentence, at, lexicon) == at):
                role = "subject" if at in (subject, name) else _role(sentence, at, lexicon)
                role = "dead" if at == dead else "doer" if at == clefted else role
                mention = mention_of(self._reading.text, sentence, at, lexicon)
                found.append(_Named(mention, role, at, acts and role == "subject"))
        return found

    def _meant(self, sentence: Sentence, named: list[_Named], asked: Asked) -> list[_Named]:
        """Return those who agree, with the gender that the article tells."""
        found = []
        for one in named:
            nobody = one.mention.form == "pronoun" or one.mention.names_place
            if nobody or not (one.at is None or may_speak(sentence, one.at, self._lexicon)):
                continue
            mention = with_gender(one.mention, asked, self._reading)
            words = [] if one.at is None else sentence.words_of(one.at)
            if agrees(mention, asked) and not is_theirs(mention, words, asked, self._reading):
                found.append(one._replace(mention=mention))
        return found

    def _goes_on(self, sentence: Sentence, meant: list[_Named], asked: Asked) -> bool:
        """Whether a sentence is about the same pronoun or unspoken subject, and names no person who can be meant."""
        if any(one.mention.kind == "person" for one in meant):
            return False
        verb = main_verb(sentence.letters, None) if asked.other_than else None
        acted = verb is not None and acts_on_one(sentence, verb, self._lexicon)  # "Il giudice gli chiede"
        if acted or pronoun_for(self._reading, sentence, asked):
            return True
        return asked.gender is None and leaves_out_subject(sentence, self._lexicon)


def _who_tells(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Return who tells of what befell the subject of a sentence: "Kim murió ayer, según informó | su hija"."""
    verb = sentence.letters.find("C")
    return subject_of(sentence, verb, lexicon) if verb >= 0 else None


def _role(sentence: Sentence, at: int, lexicon: Lexicon) -> str:
    """Return what a noun phrase that is no subject stands as: an owner, a bare noun, an object, an agent …."""
    if tells_of_another(sentence, at, lexicon):
        return "owner"
    return "bare noun" if is_bare_complement(sentence, at, lexicon) else _ROLES[sentence.letters[at]]
