"""Who says what is said in the passive: "wird von der Stadt als «…» bezeichnet", "in dem Brief wird … gefordert"."""

import re

from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, is_subordinate
from quotes.text.verbs.cues import Saying

# "In dem Papier, das uns vorliegt, | wird der Plan «…» genannt"
_OPENED = re.compile("[BK]*(P)P*,[Rr][^,;:Q]*,")
_OF_SUBJECT = re.compile("[BK]*(M)[PA]*(?=F)")


def is_passive(sentence: Sentence, verb: int, saying: Saying, lexicon: Lexicon) -> bool:
    """Whether a verb of saying has a passive, its auxiliary apart from it too; who is cited speaks all the same."""
    if saying.frame == "cite":
        return False
    if saying.passive or not lexicon.verb_last:
        return saying.passive
    letters = sentence.letters
    finite = max(letters.rfind(letter, 0, verb) for letter in "CF")
    if finite < 0 or "e" not in sentence.tags_of(finite):
        return False
    apart = re.search("[;:Q]", letters[finite:verb]) and letters[verb - 1] != "Q"
    same = is_subordinate(letters, finite) == is_subordinate(letters, verb)
    last = sentence.chunks[verb][1]
    readings = lexicon.language.forms.get(sentence.words[last - 1], ())
    apart = apart or sentence.tags[last : last + 1] == "+"  # "die Kolb erklärt hatte"
    return not apart and same and any(form.mood == "participle" for form in readings)


def passive_source(sentence: Sentence, verb: int, lexicon: Lexicon) -> int | None:
    """Return the agent of a passive in its clause, else the paper it is in, None where neither is told."""
    start, end = clause_of(sentence.letters, verb)
    held = [n for n in range(start, min(end, verb + 2)) if sentence.letters[n] in "PA"]
    opened = _OF_SUBJECT.match(sentence.letters, start, verb)  # "die Lieferung | von Kolb | wird verlangt"
    held = [n for n in held if not (opened and opened.end(1) <= n < opened.end())]
    agents = [
        n
        for n in held
        if sentence.letters[n] == "A" and (has_name(sentence, n) or noun_kind(sentence, n, lexicon))
    ]
    opening = _OPENED.fullmatch(sentence.letters, 0, start)
    held = held if agents or opening is None else [opening.start(1), *held]
    papers = [n for n in held if noun_kind(sentence, n, lexicon) == "document"]
    while len(agents) > 1 and agents[-2] == agents[-1] - 1:
        agents.pop()  # "vom Bürgermeister | von Jena"
    return next(iter(agents[::-1] or papers), None)
