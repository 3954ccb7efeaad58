"""Words told of with who chose them: "“Shameful” was the word Kim used", "« Honteux », le mot est lâché par Kim"."""

import re

from quotes.text.phrases.mentions import may_speak
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_CHOSEN = re.compile(
    r"Q[,:\-]?(?:[BR]*F)?B*(?P<noun>[MP])[PBWX]*"
    r"(?:(?:,?[Rr]B*|,?)(?P<who>[MO])[PB]*[FCW]|[Rr][BW]*[FC]?[BW]*(?P<late>M)|[CFW]*(?P<agent>A)|(?=[CFW]))"
)
_CHOSE = re.compile(r"Q[,:\-]M[CF]B*(?P<who>M)")  # „Falsch“ – dieses Wort wählte | Kolb


def chosen_by(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return the chunk of who chose the words that open a sentence, by what it says of them as words."""
    wordings = lexicon.language.grammar.wordings
    if at or wordings.isdisjoint(sentence.words):
        return None
    if not lexicon.language.grammar.denials.isdisjoint(sentence.words):
        return None  # "was not a word he used"
    for pattern in (_CHOSEN, _CHOSE)[: 1 + lexicon.verb_last]:
        found = pattern.match(sentence.letters)
        who = _who(found) if found else 0
        if not who or wordings.isdisjoint(sentence.words[: sentence.chunks[who][1]]):
            continue
        several = lexicon.agreement.get(sentence.words_of(who)[0], (None, None))[1] == "p"
        if sentence.letters[who] == "O" or (may_speak(sentence, who, lexicon) and not several):
            return who  # not "«Wesh» est un mot que les jeunes emploient"
    return None


def _who(found: re.Match[str]) -> int:
    """Return the chunk of who chose: by its own group, else inside the noun phrase, "the word Kim (used)"."""
    held = (name for name, told in found.groupdict().items() if told and name != "noun")
    return found.start(next(held, "noun"))
