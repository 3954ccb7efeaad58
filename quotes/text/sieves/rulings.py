"""The sieve for what a law, a contract or a plan lays down: "das Gesetz verbietet «…»", "under the contract, … «…»"."""

import re

from quotes.model import Quotation
from quotes.text.answers import from_chunk
from quotes.text.papers import is_paper
from quotes.text.reading import Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.subjects import subject_of

_COMPLEMENTS = re.compile("[BMPAWOIFXK]*(?:,[BMPAWOI]*)?")
_RULES = re.compile(
    r"([MP])[WPA]*(?:,[^;:.Q]*,|,?R[BO]*|B*)$"
)  # "Article 5 | of the treaty, in force, | excludes"
_UNDER = re.compile("[BK]*(?:(S)[MP]|(P))P*,[^DS;:.]*[CF][^DS;:.]*")
_DOES = re.compile("[BK]*(M)(?:[PB]|(?<=P)M)*M?B?([CF])[MPWABI]*")
_FEW_WORDS = 2  # spaces
_INFINITIVE = "i"  # tag


def laid_down(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Der Vertrag verpflichtet die Stadt zu «…» / Under the bill, the town must pay «…»: a paper that rules."""
    sentence, at = frame
    paper = _paper_that_rules(sentence, at, reading)
    paper = _paper_in_force(sentence, at, reading) if paper is None else paper
    return None if paper is None else from_chunk(reading, sentence, paper, None)


def _paper_that_rules(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return the paper whose verb lays down what a quotation says: "Article 5 | of the treaty | excludes «…»"."""
    ruling = reading.lexicon.language.grammar.ruling
    if ruling.isdisjoint(sentence.words[: sentence.chunks[at][0]]):
        return None
    verbs = (n for n in range(at - 1, -1, -1) if sentence.letters[n] in "FX")
    verb = next((n for n in verbs if not ruling.isdisjoint(sentence.words_of(n))), None)
    if verb is None or not _COMPLEMENTS.fullmatch(sentence.letters, verb + 1, at):
        return None
    found = _RULES.search(sentence.letters, 0, verb)
    subjects = (subject_of(sentence, verb, reading.lexicon), found.start(1) if found else None)
    return next((n for n in subjects if n is not None and is_paper(sentence, n, reading)), None)


def holds_words(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """The letter gave tenants “a last chance to pay”: a paper does with its words whatever it does."""
    sentence, at = frame
    content = reading.content(quotation)
    found = _DOES.fullmatch(sentence.letters, 0, at)
    if found is None or content[0].isupper() or content.count(" ") < _FEW_WORDS:
        return None
    lexicon = reading.lexicon
    if _only_is(sentence, found.start(2), lexicon):
        return None
    noun = sentence.words_of(found.start(1))[-1]
    written = lexicon.cue_noun(noun) or noun in lexicon.language.grammar.messages
    if not is_paper(sentence, found.start(1), reading) or (lexicon.is_work(noun) and not written):
        return None  # "le roman marque"
    return from_chunk(reading, sentence, found.start(1), None)


def _only_is(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb tells what something is or undergoes: "the plan is “a gift”", "would be funded by “closing …”"."""
    be = not {"e", "y"}.isdisjoint(sentence.tags_of(verb))
    return be or not lexicon.language.grammar.states.isdisjoint(sentence.words_of(verb))


def _paper_in_force(sentence: Sentence, at: int, reading: Reading) -> int | None:
    """Return the paper by whose words a sentence opens: "Aux termes du contrat, la ville doit garantir «…»"."""
    found = _UNDER.fullmatch(sentence.letters, 0, at)
    if found is None:
        return None
    paper = found.start(1) + 1 if found[1] else found.start(2)
    governed = sentence.words[sentence.chunks[paper][0]] in reading.lexicon.language.grammar.in_force
    several = found[1] and len(sentence.words_of(found.start(1))) > 1
    if not (governed or several) or not is_paper(sentence, paper, reading):
        return None
    said = (n for n in range(paper, at) if sentence.letters[n] == "C")
    return paper if all(sentence.tags_of(n)[-1] == _INFINITIVE for n in said) else None
