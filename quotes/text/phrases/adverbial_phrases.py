"""Adverbials: complements that say when, where or to whom something is said, and are no object of the verb."""

from quotes.text.phrases.mentions import has_name, may_speak, noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon


def is_adverbial(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a complement tells when, where or to whom, and not what: "in una nota", "dal palco", "ai giornalisti".

    Right before a quotation only a place, a paper and who is told stand so: "protesta contro una legge «ingiusta»".
    """
    if sentence.letters[at] not in "PA":
        return sentence.letters[at] == "B"
    if sentence.letters[at] == "A" and (has_name(sentence, at) or noun_kind(sentence, at, lexicon)):
        return False  # "fu definito dal sindaco", but "ha definito dal palco"
    word, grammar = sentence.words[sentence.chunks[at][0]], lexicon.language.grammar
    base = grammar.prepositions.get(word)
    if base is None or base in grammar.genitives or word in grammar.owners:
        return False  # "parla di corteo «pacifico»"
    if not sentence.letters.startswith("Q", at + 1) or is_place(sentence, at, lexicon):
        return True
    kind = noun_kind(sentence, at, lexicon)
    there = kind == "document" or any(map(lexicon.is_work, sentence.words_of(at)))
    addressed = word in grammar.object_prepositions and may_speak(sentence, at, lexicon)
    return addressed or (there and word in grammar.locatives)


def behind_adverbials(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return the chunk behind the adverbials that begin at chunk `at`: "denuncia | ieri | in una nota | il"."""
    while at < len(sentence.letters) and is_adverbial(sentence, at, lexicon):
        if sentence.letters[at : at + 2] == "PW" and is_genitive(sentence, at + 1, lexicon):
            break  # "sang in a preview | of “…”"
        at += 1
    return at


def without_adverbials(sentence: Sentence, verb: int, end: int, lexicon: Lexicon) -> str:
    """Return the letters up to chunk `end`, the adverbials right behind a verb as adverbs: "sprach | in Köln | von"."""
    behind = min(behind_adverbials(sentence, verb + 1, lexicon), end)
    return sentence.letters[: verb + 1] + "B" * (behind - verb - 1) + sentence.letters[behind:end]
