"""What many rules ask of one sentence or person, found once and kept there: it goes when the article does."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

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


class found_once(Generic[Told]):  # noqa: N801 - a decorator
    """Make a property of what a method finds, kept where it was found: `functools.cached_property` without its lock.

    >>> class Word(str):
    ...     @found_once
    ...     def folded(self) -> str:
    ...         return self.lower()
    >>> word = Word("Kim")
    >>> word.folded, vars(word)
    ('kim', {'folded': 'kim'})
    """

    def __init__(self, find: Callable[[Any], Told]) -> None:
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    def __get__(self, owner: object, kind: type | None = None) -> Told:
        found = vars(owner)[self._name] = self._find(owner)
        return found
