"""Words of saying in a sentence: which chunk is one, what it means, and whom it can belong to."""

from dataclasses import dataclass
from typing import Literal

from quotes.model import Cue, Gender, Number
from quotes.text.lexicon import Lexicon
from quotes.text.sentences import Sentence

Frame = Literal["say", "name", "think", "write"]


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying at work: its cue, what its subject must agree with, and how it ties a quotation.

    `frame` is the verb's (`quotes.lang.data.CueEntry`); `third` is False for "ho detto", which a reporter does not
    write of a source.
    """

    cue: Cue
    frame: Frame
    third: bool = True
    number: Number | None = None
    gender: Gender | None = None


def saying_at(text: str, sentence: Sentence, at: int, lexicon: Lexicon) -> Saying | None:
    """Return the verb of saying in chunk `at` (a C, D, G, I or X), None where the chunk holds none."""
    first, last = sentence.chunks[at]
    words, tags = sentence.words, sentence.tags
    head = next((n for n in range(last - 1, first - 1, -1) if tags[n] in "vVzix"), None)
    form = None if head is None else lexicon.verb(words[head])
    if head is None or form is None:
        return None
    person, number, gender = form.person, form.number, form.gender
    auxiliaries = lexicon.language.grammar.auxiliaries
    for n in range(first, head):
        if tags[n] in "ae":
            person, number = auxiliaries.get(words[n], (3, None))
            gender = form.gender if tags[n] == "e" else None
            break
        if tags[n] in "vV" and (finite := lexicon.verb(words[n])):
            person, number, gender = finite.person, finite.number, None
            break
    if tags[head] in "zix" and person == 0:
        number = gender = None
    start, end = sentence.places[first][0], sentence.places[last - 1][1]
    entry = lexicon.language.verbs.get(form.lemma)
    frame: Frame = entry.frame if entry else "say"
    return Saying(Cue(start, end, text[start:end], form.lemma), frame, person in (0, 3), number, gender)
