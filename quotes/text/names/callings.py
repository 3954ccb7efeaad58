"""What a noun says that somebody does: a calling that no list has, the part that one has in a story."""

from collections.abc import Collection
from functools import lru_cache
from itertools import dropwhile, groupby, pairwise, takewhile

from quotes.lang.data import Part
from quotes.model import Mention
from quotes.text.names.noun_signs import head_of, is_former
from quotes.text.phrases.offices import folded_words
from quotes.text.tags.lexicon import Lexicon

_NO_PART = frozenset[Part]()
_SHORTEST = 3  # letters of what a compound ends in


def may_be_calling(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a noun that no list has can stand for a person: "il pallavolista", "the goalie", but no "Äußerung".

    It is then no word for what is said or written, and ends as none for a thing does.
    """
    noun, names = head_of(folded_words(mention.text, lexicon), lexicon), lexicon.language.names
    thing = noun in lexicon.language.cue_nouns or noun in names.work_nouns
    return not (thing or noun.endswith((*names.abstract_endings, *names.common_endings)))


def may_tell_part(words: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a part in a story may be told by some folded words, in whatever noun phrase: in few sentences it is."""
    known, ends = _words_for_parts(lexicon)
    compounds = (word for word in words if word[-_SHORTEST - 1 :] in ends) if lexicon.common else ()
    return not known.isdisjoint(words) or any(_of_word(word, lexicon) for word in compounds)


@lru_cache(maxsize=32)
def _words_for_parts(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that tell a part, and what compounds end in that do."""
    parts = lexicon.language.names.parts
    return frozenset(" ".join(parts).split()), frozenset(part[-_SHORTEST - 1 :] for part in parts)


def parts_in(text: str, lexicon: Lexicon) -> frozenset[Part]:
    """Return the parts in a story that a noun phrase tells of somebody: "l'avocat de la victime" is no victim.

    Who is two things has the parts of both: "deputato e medico".
    """
    tags = lexicon.tags
    words = dropwhile(lambda word: tags.get(word, "w") in "dpg", folded_words(text, lexicon))
    core = takewhile(lambda word: tags.get(word, "w") not in "dpg", words)
    joined = groupby(core, lambda word: tags.get(word) == "c")
    return _NO_PART.union(*(_of_one(list(one), lexicon) for joins, one in joined if not joins))


def _of_one(words: list[str], lexicon: Lexicon) -> frozenset[Part]:
    """Return the parts in stories that folded words give one person: of "the district attorney" no attorney's."""
    parts = lexicon.language.names.parts
    if any(is_former(word, lexicon) for word in words):
        return _NO_PART  # "l'ex sindaco" may be the minister
    pairs = (" ".join(pair) for pair in pairwise(words))
    if phrase := next((pair for pair in pairs if pair in parts), None):
        return parts[phrase]  # "the district attorney" is no attorney
    found = [one for one in (_of_word(word, lexicon) for word in words) if one]
    last = lexicon.order_tells or lexicon.verb_last  # "the defendant's lawyer", but "l'accusée défaillante"
    return found[-last] if found else _NO_PART


def _of_word(word: str, lexicon: Lexicon) -> frozenset[Part]:
    """Return the parts that a word stands for; where nouns are compounds, what it ends in: "Bundesrichterin"."""
    parts = lexicon.language.names.parts
    ends = range(len(word) - _SHORTEST if lexicon.common else 1)
    return next((parts[word[at:]] for at in ends if word[at:] in parts), _NO_PART)


def excludes(asked: frozenset[Part], known: frozenset[Part]) -> bool:
    """Whether somebody with the `known` parts cannot be who has those asked for: a judge is no witness, nor a baker."""
    shared = {one.story for one in asked - known} & {one.story for one in known - asked}
    return not shared.issubset(one.story for one in asked & known)
