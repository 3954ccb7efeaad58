"""Who says what is said in the passive: "wird von der Stadt als «…» bezeichnet", "in dem Brief wird … gefordert"."""

import re

from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of, is_subordinate
from quotes.text.verbs.cues import Saying

# "In dem Papier, das uns vorliegt, | wird der Plan «…» genannt"
_OPENED = re.compile("[BK]*(P)P*,[Rr][^,;:Q]*,")
_AGENT_BEHIND = re.compile(r"[BP]*,?B*(A)")
_NEXT_CLAUSE = re.compile(",[BO]*[CF]")  # "auch «…» genannt, reicht | von der Wiese zum «…»"
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


def is_undergone(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether the verb at chunk `verb` is done to its subject: "fue recibido", "è stato accolto"; not "è uscito"."""
    first, last = sentence.chunks[verb]
    tags = sentence.tags[first:last]
    if "y" in tags:  # "a été | accueilli", but "è andato | oltre un «no»"
        return tags[-1] != "y" or sentence.letters[verb + 1 : verb + 2] in tuple("WXM")
    if "e" not in tags or lexicon.language.grammar.perfects:
        return False
    return (
        lexicon.verb_last
        or tags[-1] in "xk"
        or "".join(sentence.words[last : last + 1]).endswith(lexicon.participle_endings)
    )


def undergone_in(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the verb before the quotation at chunk `at`, in its clause, that befalls its subject."""
    first, last = clause_of(sentence.letters, at)
    if lexicon.verb_last:
        held = range(last)  # "wird ihm mit den Worten «…» verliehen"
    else:
        held = range(first, at)
        opens = sentence.words[sentence.chunks[first][0]]
        if sentence.letters[first] in "WX" and opens.endswith(lexicon.participle_endings):
            return first  # "Kim, abucheado al grito de «…», calló"
    verbs = (n for n in held if sentence.letters[n] in "CDFX")
    return next((verb for verb in verbs if is_undergone(sentence, verb, lexicon)), None)


def agent_of(letters: str, verb: int, at: int) -> int | None:
    """Return who acts in a passive: "definito da X «…»", "definito «…» da X", "da X definito «…»".

    `verb` and `at` are the chunks of the verb and of the quotation.
    """
    inside = letters.find("A", verb + 1, at)
    own = _AGENT_BEHIND.match(letters, at + 1)
    if _NEXT_CLAUSE.search(letters, verb, at):
        return None
    if inside >= 0 and not (own and "Q" in letters[verb:inside]):
        return inside  # but "jugé «juste» par Kim et «faible» par Lee"
    if own:
        return own.start(1)
    return verb - 1 if verb and letters[verb - 1] == "A" else None


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
