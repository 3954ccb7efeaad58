"""Who comes in as new, whom a pronoun or an unspoken subject in the next sentence does not mean."""

import re

from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import main_verb
from quotes.text.verbs.clefts import doer
from quotes.text.verbs.first_subjects import dead_kin, first_subject


def is_newcomer(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether who cannot be meant comes in: "Un marito «geloso», …", "Interpreta un avvocato", "Sua zia è morta"."""
    first, alone = sentence.words_of(at)[0], lexicon.language.grammar.alone
    dead = dead_kin(sentence, lexicon) is not None
    if dead or not (first in lexicon.indefinite or first in alone) or has_name(sentence, at):
        return dead
    relative = re.match("[PB]*[Rr]", sentence.letters[at + 1 :])
    if relative and noun_kind(sentence, at, lexicon) is None:
        return False  # "Un argument qui surprend Kim"
    verb = re.search("[CDFO]", sentence.letters)
    if verb is None or verb.start() > at or doer(sentence, lexicon) == at:
        return verb is None
    told = verb[0] == "C" and not sentence.quotations
    return told or (verb[0] == "F" and not sentence.tags_of(verb.start()).strip("eylb"))  # "Era una cantante"


def newcomer_acts(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is about what somebody unnamed and new does: "A woman in the third row stood up"."""
    subject, verb = first_subject(sentence, lexicon), main_verb(sentence.letters, None)
    if subject is None or verb is None or sentence.letters[verb] != "F" or has_name(sentence, subject):
        return False
    new = not lexicon.indefinite.isdisjoint(sentence.words_of(subject))
    return new and not set("ea") & set(sentence.tags_of(verb))
