"""What stands between a word of saying and a quotation behind it, and whether it ties the two."""

import re

from quotes.text.lexicon import Lexicon
from quotes.text.mentions import is_time
from quotes.text.noun_words import is_genitive
from quotes.text.sentences import Sentence
from quotes.text.subjects import is_like

# Between a cue and a quotation further on: a new clause of the reporter's, or a relative that is none of saying.
BARE_CLAUSE = re.compile(r",?[BPW]*F?[MOW]")
_LEFT_CLAUSE = re.compile(
    r";|Q,?[KU]?[MO][^Q]*F|^[^R]*MP*R|^(?!(?:[MO][PB]*|[PB]*),)[^RY]*F|Q[^QKR,]*PW$|[KU]S[MO]"
)


def opens_clause(behind: str, lexicon: Lexicon) -> bool:
    """Whether the chunks behind a cue begin a clause that it reports."""
    return "R" in behind[:3] or (
        lexicon.language.grammar.bare_clauses and BARE_CLAUSE.match(behind) is not None
    )


def left_clause(gap: str, lexicon: Lexicon) -> bool:
    """Whether the clause that a cue opens has ended before a quotation further on."""
    if lexicon.language.grammar.bare_clauses and BARE_CLAUSE.match(gap):
        gap = "R" + gap  # "he says it is «…»"
    return _LEFT_CLAUSE.search(gap) is not None


def gives_reason(sentence: Sentence, word: int, lexicon: Lexicon) -> bool:
    """Whether the words up to `word` open the reason of what was said: "perché", "in quanto"."""
    reasons = lexicon.language.grammar.reasons
    return any(" ".join(sentence.words[max(0, word - size) : word]) in reasons for size in (1, 2, 3))


def gap_before(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> str:
    """Return the letters of the chunks between a cue and a quotation, some of them changed for what they do here.

    R is what opens a clause of what was said, W a "come" that opens none, Y the reason of what was said, B a time.
    """
    gap = sentence.letters[cue + 1 : at]
    if gap[:1] == "W" and is_genitive(sentence, cue + 1, lexicon):
        gap = "R" + gap[1:]  # "ha detto di non …"
    if (
        gap[:1] == "r"
        and sentence.words[sentence.chunks[cue + 1][1] - 1] in lexicon.language.grammar.complementizers
    ):
        gap = "R" + gap[1:]  # "ha advertido de que …"
    colon = gap.find(":", 0, max(0, len(gap) - 1))
    if colon >= 0 and not lexicon.language.grammar.bare_clauses and not lexicon.verb_last:
        gap = gap[:colon] + "R" + gap[colon + 1 :]  # "ha avvertito tutti: o cambiano o «…»"
    for n in range(1, len(gap)):
        if gap[n] == "R" and is_like(sentence, cue + 1 + n, lexicon):
            gap = gap[:n] + "W" + gap[n + 1 :]
        elif gap[n] == "U" and gives_reason(sentence, sentence.chunks[cue + 1 + n][1], lexicon):
            gap = gap[:n] + "Y" + gap[n + 1 :]  # "si oppone, perché sarebbe …": his reason
        elif gap[n - 1] == "M" and is_time(sentence, cue + n):
            gap = gap[: n - 1] + "B" + gap[n:]  # "ha dicho este lunes que …"
    return gap


def calls_it(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether "als" and no more than an article stand before a quotation: "attackierte ihn als den «…»"."""
    start = at - 1 if sentence.letters[at - 1] == "R" else at - 2
    return sentence.letters[start:at] in ("R", "RW") and is_like(sentence, start, lexicon)
