"""What a noun says that somebody does: a calling that no list has, the part that one has in a story."""

from itertools import dropwhile, pairwise, takewhile

from quotes.lang.data import Part
from quotes.model import Mention
from quotes.text.names.nouns import head_of
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


def parts_in(text: str, lexicon: Lexicon) -> frozenset[Part]:
    """Return the parts in a story that a noun phrase tells of somebody: "l'avocat de la victime" is no victim."""
    parts, tags = lexicon.language.names.parts, lexicon.tags
    words = dropwhile(lambda word: tags.get(word, "w") in "dpg", folded_words(text, lexicon))
    core = list(takewhile(lambda word: tags.get(word, "w") not in "dpg", words))
    pairs = (" ".join(pair) for pair in pairwise(core))
    if phrase := next((pair for pair in pairs if pair in parts), None):
        return parts[phrase]  # "the district attorney" is no attorney
    found = [one for one in (_of_word(word, lexicon) for word in core) if one]
    last = lexicon.order_tells or lexicon.verb_last  # "the defendant's lawyer", but "l'accusée défaillante"
    return found[-last] if found else _NO_PART


def _of_word(word: str, lexicon: Lexicon) -> frozenset[Part]:
    """Return the parts that a word stands for; where nouns are compounds, what it ends in: "Bundesrichterin"."""
    parts = lexicon.language.names.parts
    ends = range(len(word) - _SHORTEST if lexicon.common else 1)
    return next((parts[word[at:]] for at in ends if word[at:] in parts), _NO_PART)


def excludes(asked: frozenset[Part], known: frozenset[Part]) -> bool:
    """Whether somebody with the `known` parts cannot be who has those asked for: no judge is the witness."""
    stories = {one.story for one in asked} & {one.story for one in known}
    return bool(stories) and asked.isdisjoint(known)
