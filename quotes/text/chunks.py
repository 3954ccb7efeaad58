"""Words into chunks: one regular expression over the tags of a sentence.

A chunk is a group of words that does one thing: a noun phrase, one governed by a preposition, a verb of saying with its
auxiliaries. A sentence so becomes a line of a dozen letters (LETTERS, and punctuation, which stands for itself); the
sieves are written over such lines.
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
# A form like "nota" is a noun behind an article ("la nota"), a verb behind a noun; "agenzia stampa nordcoreana" is one.
# A participle of saying before a quotation speaks of the noun: "une loi jugée « inutile » par les maires".
# A word of time behind a noun for speakers says when: "a dit le maire lundi", "dit le Danois dimanche"; not so in
# "la loi | lundi | prévoit".
_PERIOD = "(?<!n)(?<!dj)(?<!n[wj])(?<!n[wj][wj])(?:(?<=[dpg#])h|h(?!h?l*[vVa]))"
_NOUN = f"(?:[wjk#]|{_PERIOD}|x(?![pr]?Qg)|(?<!h)n|(?<![nkNuTw#Vjh])V|V(?=j))"
_NOUNS = f"(?:wV(?!r?Q))?{_NOUN}{{0,4}}(?:(?<!h){_NAME})?j?"
# Behind a preposition a whole name ends the noun phrase: "dell'Economia | Davide Colonna", "di Milano | Sala".
_GOVERNED = rf"(?:{_NOUN}{{0,3}}u(?=[NT])|wu(?=,)|(?:wV)?{_NOUN}{{0,4}}(?:(?<![wxhV#]){_NAME})?j?)"
_OWNED = f"(?:'(?=[wjnkVTNx#htu]){_NOUNS})"  # "Rossi's campaign manager"
# Between auxiliary and participle: "a, pour sa part, dit", "a une nouvelle fois dit", "a en outre dit".
_WHEN = "(?:b?[pg]{1,2}d?[wnhobuxVk]{1,2}(?:ph)?|b?p{1,2}|b?d?[nwj]?(?:[#]?h){1,2}[#]?[wj]?(?:pb)?|ob*){1,2}(?=[xk])"
_ASIDE = f"(?:,(?:o?b*|[pgdwnhobkjuNTcxf#]{{1,9}}),|{_WHEN}|[bl]*)"
# The name of an alternative stands behind it, as an empty group: a group around it is tried, noted and forgotten at
# every place where the alternative does not fit, which takes twice the time.
_CHUNK = re.compile(
    rf"""
    [w*_](?P<W>)                                                 # what opens nothing goes first, for speed
  | [,.:;()\-]                                                  # marks have no name: they stand for themselves
  | (?:(?<![pgd])b*d?(?:\#ph(?:p\#)?|h[pg]d?h)|h\#h+\#?)(?![whnNjku\#])(?P<b>)  # "el 4 de marzo", "lundi 4 mars"
  | Q(?P<Q>)
  | S_*(?P<S>)
  | [pg]d?r(?P<r>)
  | d?r(?P<R>)
  | (?=[ld]*[aefvVz=]|l+w)(?:                                     # a verb: looked for only where there is one
      [ld]*(?:(?:a[bl]*)+y|eb*y)b*[xk](?P<D>)                       # "è stato poi definito", "può essere definito"
    | (?:[ld]{{0,2}}[ae]o?{_ASIDE}(?:y[wx](?=z)|[wxyi]m*[bh]*)?(?:[pgr]?i|[xkz])m*  # "ha poi detto"
        | (?:[ld]{{0,2}}vl?|l?V)m*(?:b*[pgr]?i)?)(?P<C>)                     # "dice", "si legge", "continua a ripetere"
    | (?:[ld]*(?:[aef=][by]*)+(?:(?<!f)[vV])?|l+w)(?P<F>)
    | l*zm*(?P<G>))
  | p?(?:im*|yb*[xk]m*)(?P<I>)
  | (?:l*x|(?<![dlpgjwnkNTu\#])k(?=[pr]?Q|g)|(?<=c)k(?=[dN])|(?<=,)k(?=r[nk]))(?P<X>)  # "X, accusé de «…» par Y"
  | g[db]*(?:o|(?=[wjnkVTNx#htu]){_GOVERNED}{_OWNED}*)(?P<A>)
  | p(?:p?[db]*o|[db]*(?=[wjnkVTNx#htu]){_GOVERNED}(?:(?<=h)pb)?{_OWNED}*|d(?=p[db]*[wjnkNuo]))(?P<P>)
  | (?:[db]*d[#db]*(?=[wjnkVTNx#htu]){_NOUNS}{_OWNED}*
        | [jNun][jwnuVN]{{0,5}}(?<=n){_NAME}{_OWNED}*                  # "Libyan foreign minister Mr Smith"
        | j{{1,2}}[nk]+{_OWNED}*                                   # "Israeli officials"
        | [db]*d(?=pp?[db]*[wjnkNuo])                         # "uno dei passeggeri", "l'un d'eux"
        | (?<=[vVxk])dd?(?=[.,;)]|$|pp?o)                         # "reconnaît un autre"
        | [\#q]?n{{0,2}}[nk](?:[jw]|V(?=j)){{0,2}}(?:{_NAME})?j?{_OWNED}*
        | {_NAME}j?{_OWNED}*)(?P<M>)
  | o(?P<O>)
  | s(?P<U>)
  | c(?P<K>)
  | (?:[bh]+|\+)(?P<B>)
  | .(?P<w>)
    """,
    re.VERBOSE | re.DOTALL,
)
FINITE = re.compile("[CDF]")
"""A finite verb among letters."""

_TIME = re.compile("[pg][^NTun]*h[^NTun]*|d#h+#?")


def chunk(tags: str) -> tuple[str, list[tuple[int, int]]]:
    """Return one letter a chunk (punctuation stands for itself) and the range of words of each."""
    found = list(_CHUNK.finditer(tags))
    letters = "".join([one.lastgroup or one[0] for one in found]).replace("w", "W").replace("b", "B")
    spans = list(map(re.Match.span, found))
    return _times_behind_verbs(letters, spans, tags) if "h" in tags else letters, spans


def _times_behind_verbs(letters: str, spans: list[tuple[int, int]], tags: str) -> str:
    """Return the letters with complements of time behind a verb of saying as adverbs: "denuncia | en la tarde | un"."""
    for verb in [n for n, letter in enumerate(letters[:-1]) if letter == "C"]:
        behind = verb + 1
        for n, letter in enumerate(letters[behind:], behind):
            named = letters[n : n + 2] == "MQ"  # "ha proclamato | il 18 luglio | «Mandela day»"
            time = letter in "PAM" and not named and _TIME.fullmatch(tags, *spans[n])
            if not (letter == "B" or time):
                break
            behind = n + 1
        letters = letters[: verb + 1] + "B" * (behind - verb - 1) + letters[behind:]
    return letters


def behind_bracket(letters: str, at: int) -> int:
    """Return the chunk behind the bracket that opens at chunk `at`; the next one where nothing closes it."""
    closes = letters.find(")", at)
    return (at if closes < 0 else closes) + 1


def before_brackets(letters: str, comma: int) -> int:
    """Return where brackets before a comma begin, else the comma: "Jean Roux (PS), maire de Brest"."""
    return max(1, letters.rfind("(", 0, comma)) if letters[comma - 1] == ")" else comma


def segment_start(letters: str, end: int) -> int:
    """Return where the segment between commas, dashes or quotations begins that ends at `end`."""
    for at in range(end - 1, -1, -1):
        if letters[at] in ",-Q;:(":
            return at + 1
    return 0
