"""Whether a noun that no list has can stand for a person: "il pallavolista", "the goalie", but no "Äußerung"."""

from quotes.model import Mention
from quotes.text.names.nouns import head_of
from quotes.text.phrases.offices import folded_words
from quotes.text.tags.lexicon import Lexicon


def may_be_calling(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the noun of a mention is no word for what is said or written, and ends as none for a thing does."""
    noun, names = head_of(folded_words(mention.text, lexicon), lexicon), lexicon.language.names
    thing = noun in lexicon.language.cue_nouns or noun in names.work_nouns
    return not (thing or noun.endswith((*names.abstract_endings, *names.common_endings)))
