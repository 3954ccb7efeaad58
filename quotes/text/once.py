"""What rule after rule asks of the same sentence, found once and kept in it: it goes when the article does."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from quotes.text.sentences import Sentence

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


def once(find: Callable[Concatenate[Sentence, Asked], Told]) -> Callable[Concatenate[Sentence, Asked], Told]:
    """Let a function of a sentence be asked as often as one likes: the subject of a verb is looked for once.

    What it returns is the same for all who ask, and must not be changed.
    """

    @wraps(find)
    def told(sentence: Sentence, /, *asked: Asked.args, **named: Asked.kwargs) -> Told:
        question = (find, *asked, *named.values()) if named else (find, *asked)
        if question not in sentence.told:
            sentence.told[question] = find(sentence, *asked, **named)
        found: Told = sentence.told[question]
        return found

    return told
