"""How sure an answer is: as sure as its rule was measured to be where the speaker is named as near the quotation.

A rule is far surer of a name beside the quotation than of one two sentences off, so `quotes evaluate --calibrate`
measures its answers by that distance as well, where there are enough of them.
"""

from quotes.lang.data import Language
from quotes.model import Attribution, Confidence, Mention, Quotation, Span
from quotes.text.reading import Answer

_NEAR = 60  # code points between the words inside the marks and the speaker: less is beside, most often with the cue
_FAR = 200  # from here on it is another sentence, most often another speaker's


def case_of(rule: str, content: Span, speaker: Span | None) -> str:
    """Return the name under which an answer is measured beside its rule: "cue_before far"; of no speaker "… unsaid"."""
    if speaker is None:
        return f"{rule} unsaid"
    distance = max(speaker.start - content.end, content.start - speaker.end)
    return f"{rule} {'near' if distance < _NEAR else 'away' if distance < _FAR else 'far'}"


def shown_words(found: Attribution | Answer, language: Language | None) -> Mention | None:
    """Return the words that say who speaks.

    Where a language leaves its subjects out (Italian, Spanish), a pronoun is shown by the words it stands for, as
    an unspoken subject is; elsewhere it stands for itself.
    """
    if language and language.grammar.null_subject:
        return found.named
    return found.mention or found.antecedent


def confidence_of(answer: Answer, quotation: Quotation, language: Language) -> Confidence | None:
    """Return how sure an answer is: its case where that was measured, else its rule; None where neither was."""
    rule = language.confidence.get(answer.rule)
    if rule is None:
        return None
    named = shown_words(answer, language)
    case = case_of(answer.rule, quotation.content, named.span if named else None)
    return language.confidence.get(case, rule)
