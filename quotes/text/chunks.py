"""Words into chunks: one regular expression over the tags of a sentence.

A chunk is a group of words that does one thing: a noun phrase, one governed by a preposition, a verb of saying with its
auxiliaries. A sentence so becomes a line of a dozen letters, and the sieves are written over such lines.
"""

import re

LETTERS = {
    "Q": "a quotation",
    "M": "a noun phrase that no preposition governs",
    "P": "a noun phrase with its preposition",
    "A": "the same with the preposition of a passive's agent",
    "S": "the words of a source phrase",
    "C": "a verb of saying, finite, with its auxiliaries",
    "D": "the same in the passive",
    "G": "a verb of saying, gerund",
    "I": "a verb of saying, infinitive",
    "X": "a verb of saying, past participle without auxiliary",
    "F": "another finite verb",
    "R": "a relative or complementizer",
    "r": "a relative governed by a preposition",
    "U": "a subordinator",
    "K": "a coordinating conjunction",
    "O": "a subject pronoun",
    "B": "an adverb or word of time",
    "W": "any other word",
}

_NAME = "[NTu][tNTu]*"
_NOUN = (
    "(?:[wjnkTx#h]|(?<![nkNuTw#V])V)"  # a form like "nota" is a noun behind an article, a verb behind a noun
)
_NOUNS = f"(?:wV)?{_NOUN}{{0,4}}(?:{_NAME})?j?"
# Behind a preposition a whole name ends the noun phrase: "dell'Economia | Davide Colonna", "di Milano | Sala".
_GOVERNED = rf"(?:{_NOUN}{{0,3}}u(?=[NT])|(?:wV)?{_NOUN}{{0,4}}(?:(?<![wxhV#]){_NAME})?j?)"
_CHUNK = re.compile(
    rf"""
    (?P<Q>Q)
  | (?P<S>S_*)
  | (?P<r>[pg]d?r)
  | (?P<R>d?r)
  | (?P<D>[ld]*(?:a[bl]*y|eb*y)b*[xk])                         # "è stato poi definito", "può essere definito"
  | (?P<C>[ld]{{0,2}}[ae]o?(?:,b+,|[bl]*)(?:[wxyi]b*)?(?:p?i|[xk])m*        # "ha poi detto", "ha voluto precisare"
        | (?:[ld]{{0,2}}v|l?V)m*(?:b*p?i)?)                        # "dice", "si legge", "continua a ripetere"
  | (?P<F>[ld]*(?:[aef][by]*)+[vV]?|l+w)
  | (?P<G>l*zm*)
  | (?P<I>p?(?:im*|yb*[xk]m*))
  | (?P<A>g[db]*o|g[db]*(?=[wjnkVTNx#htu]){_GOVERNED})
  | (?P<P>p[db]*o|p[db]*(?=[wjnkVTNx#htu]){_GOVERNED})
  | (?P<M>[db]*d[#d]*(?=[wjnkVTNx#htu]){_NOUNS}
        | [db]*d(?=p[db]*[wjnkNu])                               # "uno dei passeggeri"
        | (?:\#)?[nk][jw]{{0,2}}(?:{_NAME})?j?
        | {_NAME}j?)
  | (?P<X>l*x)
  | (?P<O>o)
  | (?P<U>s)
  | (?P<K>c)
  | (?P<B>[bh]+)
  | (?P<W>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_MARKS = frozenset(",:;()-.")


def chunk(tags: str) -> tuple[str, list[tuple[int, int]]]:
    """Return one letter a chunk (punctuation stands for itself) and the range of words of each."""
    letters = []
    chunks = []
    for match in _CHUNK.finditer(tags):
        letter = match.lastgroup or "W"
        first, last = match.span()
        letters.append(tags[first] if letter == "W" and tags[first] in _MARKS else letter)
        chunks.append((first, last))
    return "".join(letters), chunks
