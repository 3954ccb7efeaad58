"""What rule after rule asks of the same sentence, found once and kept in it: it goes when the article does."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from quotes.text.sentences import Sentence

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
OfSentence = Callable[Concatenate[Sentence, Asked], Found]


def once(find: OfSentence[Asked, Found]) -> OfSentence[Asked, Found]:
    """Let a function of a sentence be asked as often as one likes: the subject of a verb is looked for once.

    What it returns is the same for all who ask, and must not be changed.
    """

    @wraps(find)
    def kept(sentence: Sentence, /, *asked: Asked.args, **named: Asked.kwargs) -> Found:
        question = (find, *asked, *named.values()) if named else (find, *asked)
        if question not in sentence.kept:
            sentence.kept[question] = find(sentence, *asked, **named)
        found: Found = sentence.kept[question]
        return found

    return kept
