"""Where a name begins and ends: what of a body's noun, or of the words behind it, belongs to it; where a noun does."""

import re

from quotes.text.phrases.complements import has_capitals, in_body_name
from quotes.text.phrases.noun_words import noun_at
from quotes.text.phrases.offices import seats, surname_behind
from quotes.text.sentences import Sentence
from quotes.text.tags.given_names import behind_body, body_behind, is_sure_given, person_start
from quotes.text.tags.lexicon import Lexicon
from quotes.text.tags.words import is_acronym

NAME = re.compile(r"[Nu](?:[tNu]*[Nu])?")
# Behind an office, what its complement ends in: "del partito | Mario Rossi", "della Lega | Matteo Salvini".
_NAME_IN_COMPLEMENT = re.compile(r"(?<=[nj])N(?:[tN]*N)?$|(?<=[wN])N(?:[tN]*N)$")
_HELD = re.compile("nN[tN]*")


def name_start(sentence: Sentence, noun: int | None, name: int, lexicon: Lexicon) -> int:
    """Return where a name begins: an organization's noun with a capital belongs to it ("Casa Reale").

    Behind somebody's office the body or country does not ("il presidente Usa | Aldo Neri", "il deputato Pd |").
    """
    known = noun_at(sentence, noun, lexicon)
    if lexicon.common and sentence.words[name] in lexicon.language.names.organization_marks:
        return _firm_start(sentence, name, lexicon)
    if noun != name - 1 or known is None:
        return name + (
            _opens_with_calling(sentence, name, lexicon) or _after_body(sentence, name, name, lexicon)
        )
    if sentence.words[noun] in lexicon.language.names.named_for:
        return noun  # "il governo Meloni" is not she
    if body := _after_body(sentence, noun, name, lexicon):
        return noun + body  # "la Lega Nord | Roberto Calderoli"
    held_in = seats(lexicon) if known.office else lexicon.language.names.parties  # "le candidat LR"
    seat = sentence.words[name] in held_in and not _is_person(sentence, name, lexicon)
    if known.kind == "person" and (whole := _whole_body(sentence, name, lexicon)):
        return whole  # "le député Les Républicains de l'Ain"
    if known.kind == "person" and seat:
        return name + 1
    if known.kind == "person" and known.office and (person := _person_in(sentence, name, lexicon)):
        return name + person  # "le sénateur Les Républicains | Luc Roux"
    marks = lexicon.language.names.organization_marks
    body = known.kind in ("organization", "group") or sentence.words[noun] in marks
    return noun if body and sentence.printed[noun][0].isupper() else name


def _is_person(sentence: Sentence, name: int, lexicon: Lexicon) -> bool:
    """Whether a run of two names is a given name and a surname: "la députée | Marine Roux"."""
    run = NAME.match(sentence.tags, name)
    return run is not None and run.end() == name + 2 and sentence.words[name] in lexicon.given


def is_whole_name(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether chunk `at` is somebody's given name and surname, and no more; or the surname alone of one so named."""
    tags, words = sentence.tags_of(at), sentence.words_of(at)
    whole = tags[0] + tags[-1] == "NN" and words[0] in lexicon.given
    return sentence.is_surname(sentence.chunks[at][0]) if tags == "N" else whole


def _person_in(sentence: Sentence, name: int, lexicon: Lexicon) -> int:
    """Return after how many words of a run of names a person's begins."""
    end = run.end() if (run := NAME.match(sentence.tags, name)) else name
    return person_start(sentence.words[name:end], lexicon) or surname_behind(sentence, name, end, lexicon)


def _after_body(sentence: Sentence, first: int, name: int, lexicon: Lexicon) -> int:
    """Return after how many words, from `first`, a person's name begins behind a body's: "il Pd | Ettore Rosato"."""
    run = NAME.match(sentence.tags, name)
    if run is None:
        return 0
    words = sentence.words[first : run.end()]
    joined = first == name and sentence.tags[max(0, name - 1)] == "c"  # "di Fisica e Astronomia | Luca Neri"
    start = person_start(words, lexicon) if joined else behind_body(words, lexicon)
    return start or surname_behind(sentence, first, run.end(), lexicon)


def _whole_body(sentence: Sentence, name: int, lexicon: Lexicon) -> int | None:
    """Return the end of a run of names that is a known body's and no more: "la députée | La France insoumise"."""
    run = NAME.match(sentence.tags, name)
    body = body_behind(sentence.words[name : run.end()], lexicon) if run else None
    return run.end() if run and body is not None and body <= 1 else None


def _firm_start(sentence: Sentence, mark: int, lexicon: Lexicon) -> int:
    """Return the first of the words with a capital before the mark of a firm: "Autobahn GmbH"."""
    while mark and sentence.tags[mark - 1] in "wNn" and sentence.printed[mark - 1][:1].isupper():
        known = lexicon.noun(sentence.words[mark - 1])
        if known is not None and known.kind != "organization":
            break  # "Sprecher"
        mark -= 1
    return mark


def _opens_with_calling(sentence: Sentence, name: int, lexicon: Lexicon) -> bool:
    """Whether a name's first word says what its bearer is: "le Slovène | Luc Roux", "SVP-Einwohnerrat | Jan Kolb"."""
    words, tags = sentence.words[name : name + 4], sentence.tags[name : name + 4]
    if lexicon.verb_last and tags[:3] == "NNN" and "-" in words[0]:
        return person_start(words[:3], lexicon) == 1
    whole = tags[1:3] == "NN" or (tags[:2] == "NN" and sentence.is_surname(name + 1))
    native = words[0] in lexicon.language.places.adjectives and whole
    return native and sentence.tags[name - 1 : name] == "d" and lexicon.company.isdisjoint(words)


def body_end(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return where the name of a body ends: "Organización Mundial | de la Salud"."""
    _, end = sentence.chunks[at]
    while at + 1 < len(sentence.letters) and in_body_name(sentence, at + 1, lexicon):
        if not has_capitals(sentence, at + 1):
            break
        at, end = at + 1, sentence.chunks[at + 1][1]
    return end


def is_adjunct(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase says when or where: "il giorno dopo", "dal palco di piazza | San Giovanni".

    An acronym behind a complement's adjective may be its name as well: "a la televisora estatal | VTV".
    """
    if sentence.letters[at] != "M":
        return False
    first, last = sentence.chunks[at]
    tags = sentence.tags[first:last]
    if not NAME.search(tags):
        dated = tags.lstrip("d") == "#" and sentence.letters[at + 1 : at + 2] == "P"
        return "h" in tags or (dated and "h" in sentence.tags_of(at + 1))  # "el 16 | de noviembre"
    if sentence.letters[at - 1] not in "PA" or tags[0] == "d":
        return False
    before = max(sentence.chunks[at - 1][0], first - 2)
    before += sentence.tags[before] == "p"  # "via internet | Ana Ruiz"
    site = sentence.tags[first - 1] != "u"  # but "en San Sebastián | Ana Ruiz"
    return (site and not lexicon.language.names.sites.isdisjoint(sentence.words[before:first])) or (
        sentence.tags[first - 1 : last] == "wu" and is_acronym(sentence.printed[first])
    )


def affair_start(sentence: Sentence, first: int, name: tuple[int, int], lexicon: Lexicon) -> int | None:
    """Return where a noun phrase begins whose name only tells it from others: "la loi Duplomb", "el ex Barça"."""
    affairs = lexicon.language.names.affairs
    before = sentence.words[name[0] - 1] if name[0] > first else ""
    if before in lexicon.prefixes and lexicon.noun(before) is None:
        return name[0] - 1  # but "il procuratore capo | Aldo Neri"
    word = name[0] if sentence.words[name[0]] in affairs else name[0] - 1
    if " ".join(sentence.words[name[0] : name[1]]) in lexicon.language.places.bodies:
        return None  # "Amnistía Internacional"
    return word if word >= first and sentence.words[word] in affairs and word + 1 < name[1] else None


def office_in_body(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the office between a body's name and that of who holds it: "Bank of England | Governor Andrew Bailey"."""
    found = _HELD.search(sentence.tags, first, last) if lexicon.order_tells else None
    noun = lexicon.noun(sentence.words[found.start()]) if found and found.end() == last else None
    whole = found and (last > found.start() + 2 or sentence.is_surname(last - 1))
    return found.start() if found and whole and noun and noun.office else None


def is_site(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a name of several words is that of a place or building: "Porto Vecchio", "Skerrow Bay"."""
    names, (opening, ending) = lexicon.language.names, (sentence.words[first], sentence.words[last - 1])
    site = opening in names.sites or ending in names.site_ends
    return last - first > 1 and site and opening not in lexicon.given


def goes_by_article(sentence: Sentence, at: int, name: int, lexicon: Lexicon) -> bool:
    """Whether a name behind an article is somebody's: "a Ionela", "die Hilde", but "un Logan", "an der Havel"."""
    if lexicon.order_tells or not (sentence.letters[at] == "M" or not lexicon.verb_last):
        return False
    article, word = sentence.words[name - 1 : name + 1]
    woman = lexicon.agreement.get(article) == ("f", "s") and sentence.is_of_woman(name)  # "la Rossi"
    return article not in lexicon.indefinite and (woman or is_sure_given(word, lexicon))


def ends_body(sentence: Sentence, start: int, last: int, lexicon: Lexicon) -> bool:
    """Whether words behind a noun with a capital are of a body's name: "della Corte | Costituzionale".

    A surname may stand there where people's names end like it: "della Camera | Fico".
    """
    places, words = lexicon.language.places, sentence.words
    if not sentence.printed[start - 1][0].isupper():
        return False
    known = (" ".join(words[first:last]) for first in (start - 1, start - 2))
    surname = words[last - 1].endswith(places.home_endings)
    surname = surname and not _is_called_by_noun(sentence, start, lexicon)
    return not surname or any(name in places.state or name in places.bodies for name in known)


def _is_called_by_noun(sentence: Sentence, start: int, lexicon: Lexicon) -> bool:
    """Whether a body's noun without an article opens its name: "di Sinistra | Civica", but "della Camera | Fico"."""
    noun, preposition = sentence.words[start - 1], sentence.words[start - 2]
    known = noun in lexicon.language.places.state or noun in lexicon.language.names.parties
    return sentence.tags[start - 2 : start] == "pn" and preposition not in lexicon.joined and not known


def name_in_complement(sentence: Sentence, words: tuple[int, int], noun: int, lexicon: Lexicon) -> int | None:
    """Return where a name begins that ends a complement's `words`, of who bears the noun at word `noun` before it."""
    first, last = words
    found = _NAME_IN_COMPLEMENT.search(sentence.tags[first:last])
    start = first + found.start() if found else last
    saints = lexicon.language.names.saints
    start -= sentence.words[start - 1] in saints  # "di San | Lorenzo Luca Neri"
    own = (n for n in range(start, last) if sentence.words[n - 1] not in saints)
    given = any(sentence.words[n] in lexicon.given for n in own)
    named = sentence.tags[start - 1] in "nN"  # "delle Nazioni | Unite Ban Ki-moon"
    inside = behind_body(sentence.words[start - 1 : last], lexicon) - 1 if named else 0
    body = not given and inside < 1 and ends_body(sentence, start, last, lexicon)  # "de la Audiencia"
    near = sentence.words[start - 1 : start + 1]
    held = lexicon.language.places.state if given and last - start > 1 else ()  # "la région Anne Morvan"
    other = near[0] not in held and not lexicon.language.names.sites.isdisjoint(near)  # "Sant Pere"
    other = other or _is_others(sentence, noun, (start, last), lexicon)
    home = given and last - start == 1 and sentence.printed[start - 1][:1].isupper()  # "della Casa Bianca"
    if home or body_behind(sentence.words[noun + 1 : last], lexicon) is not None:
        return None  # "la relatrice di Fratelli d'Italia"
    if found and (body or other or (lexicon.verb_last and last - start == 1)):
        return None  # "der Landrat des Kreises Ahrweiler"
    start += max(inside, person_start(sentence.words[start:last], lexicon))
    if start < last and sentence.words[start] in seats(lexicon):  # "di Forza Italia Aldo Neri"
        start += last - start != 2  # "le patron des députés Renaissance": nobody
    return start if start < last and sentence.words[start] not in saints else None


def _is_others(sentence: Sentence, noun: int, name: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether the words of a name behind the noun at word `noun` name whose that one is: "un asesor del rey Juan".

    A full name behind the one of an office is its holder's: "el portavoz del alcalde Juan Ruiz"; one word behind a
    firm or government is theirs: "le patron du groupe Bolloré", "il ministro del governo Meloni".
    """
    bodies = lexicon.language.names.firms | lexicon.language.names.named_for
    if name[1] - name[0] == 1 and sentence.words[name[0] - 1] in bodies:
        return sentence.words[name[0]] not in lexicon.given
    owner = noun_at(sentence, name[0] - 1, lexicon)
    held = owner is not None and owner.kind == "person" and owner.number != "p"
    return held and (name[1] - name[0] == 1 or sentence.words[noun - 1] in lexicon.indefinite)


def handle_in(sentence: Sentence, at: int) -> int | None:
    """Return the word of a chunk that is a handle: "le compte @jan_kolb"."""
    return next((n for n in range(*sentence.chunks[at]) if sentence.printed[n][:1] == "@"), None)


def before_verb(sentence: Sentence, at: int, noun: int, end: int, lexicon: Lexicon) -> int:
    """Return where a noun phrase ends before a verb that no list has: "the company | declined", "a man | wearing"."""
    first, last = sentence.chunks[at]
    endings = lexicon.past_endings + lexicon.gerund_endings * sentence.letters.startswith("MM", at)
    if sentence.words[first] in lexicon.indefinite | lexicon.language.grammar.selves:
        endings += lexicon.present_endings  # "a patient | comes in and says"
    own = [*range(noun + 1, last), *range(max(last, end - 1), end)]  # "hundreds of fans | joined"
    verbs = (n for n in own if sentence.tags[n] == "w" and sentence.words[n].endswith(endings))
    return next(verbs, end)
