"""Looking a word up among the forms of a verb, with or without the pronouns written at its end."""

from quotes.lang.data import CueEntry, Language, Mood, VerbForm

UNACCENTED = str.maketrans("áéí", "aei")  # the accent that a form takes on with its enclitics: "diciéndole"
_HOSTS: frozenset[Mood] = frozenset({"gerund", "infinitive", "participle"})


def find_readings(word: str, language: Language) -> tuple[VerbForm, ...]:
    """Return the readings of a folded word as a form of a verb of saying, surest first; empty for others.

    A form with enclitics ("definendolo", "chiedergli") has those readings of its verb that can carry them; with
    a hyphen ("queixou-se") any form can.
    """
    if found := language.forms.get(word):
        return found
    host = strip_clitic(word, language)
    if word.startswith("-", len(host)):
        return language.forms.get(host, ())
    return _hosts(host, language)


def strip_clitic(word: str, language: Language) -> str:
    """Return the form of a verb of saying that `word` is with enclitics at its end, else `word` itself."""
    if not word.endswith(language.grammar.enclitics):
        return word
    for enclitic in language.grammar.enclitics:
        if not word.endswith(enclitic):
            continue
        if enclitic.startswith("-") and (bare := word.removesuffix(enclitic)) in language.forms:
            return bare
        stem = word.removesuffix(enclitic)
        for host in dict.fromkeys((stem, stem.translate(UNACCENTED))):
            if _hosts(host, language):
                return host
    return word


def _hosts(form: str, language: Language) -> tuple[VerbForm, ...]:
    return tuple(reading for reading in language.forms.get(form, ()) if reading.mood in _HOSTS)


def reported_forms(language: Language) -> frozenset[str]:
    """Return the forms of verbs of saying that reported speech alone has: the root and an ending ("halte")."""
    endings = language.grammar.reported_endings
    return frozenset(
        form
        for forms in (language.forms, language.separable)
        for form, (first, *_) in forms.items()
        if endings and form.endswith(endings) and _is_root(form, language.verbs[first.lemma])
    )


def _is_root(form: str, verb: CueEntry) -> bool:
    """Whether a form is the root of a verb and one letter: "erinner|e" of "erinnern"."""
    infinitive = verb.lemma.removeprefix(verb.particle)
    return infinitive.startswith(form[:-1]) and len(infinitive) - len(form) in (0, 1)
