"""Whom a relative stands for: "il ministro degli Esteri, che ha detto", "Kim, secondo cui", "che ha definito «…»"."""

import re

from quotes.model import Mention, Span
from quotes.text.phrases.appositions import apposed_to, head_of_apposition
from quotes.text.phrases.complements import belongs
from quotes.text.phrases.mentions import has_name, holds_object, is_office, noun_kind
from quotes.text.phrases.noun_words import is_genitive, is_place
from quotes.text.reading import Answer, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon

_OPENS_RELATIVE = re.compile(r"R(?:,[BPW]+,)?[BP]*$")
# "a man who shot | a mayor | said"
_OBJECT_OF_WHO = re.compile(r"[MPA](R)[BP]*[WCF]+(?:K[BP]*[WCF])?[^,;:.()QRrUK-]*$")
_TOLD = re.compile(r"CB*(P)[PB]*$")
_NAMED_BEHIND = re.compile("(W?)R?Q([MP]?)|R")
_OBJECT_IN_RELATIVE = re.compile(r"[MPA]([Rr])[BPW]*[CFWI]+[BWI]*$")
_ASIDE = re.compile("[MPA](,[WXF][PB]*,)$")
_OF_BODY = re.compile("M,([PA])[PA]*$")
_IN_RELATIVE = re.compile(r"[rR][^,]*[CF][BW]*M[PB]*,$")  # "la cena alla quale era il vice, Lee, ha aperto …"
_THING_IN_RELATIVE = re.compile(r"[,\-][rR]B*[CF]B*$")  # "che ha ricordato | il peso del porto, …"


def over_object(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return who is the subject where noun phrase `at` before a verb is the object of a relative's verb.

    "Una mujer que no quiso dar | su nombre | dijo": the woman; the noun phrase itself anywhere else. A name may be
    the relative's subject: "el portavoz del partido que lidera | Kim | dijo"; None: "en el partido que lidera Kim".
    """
    if lexicon.order_tells and sentence.letters[max(0, at - 1) : at] == "M":
        participle = sentence.words_of(at - 1)[-1].endswith(lexicon.language.grammar.gerund_endings)
        at -= participle and noun_kind(sentence, at - 1, lexicon) is not None  # "a man wearing | a hat"
    who = _OBJECT_OF_WHO.search(sentence.letters[:at]) if lexicon.order_tells else None
    if who and sentence.words_of(who.start(1))[-1] in lexicon.language.grammar.speaking:
        person = antecedent_of(sentence, who.start(1), lexicon)
        return at if person is None else person
    relative = _OBJECT_IN_RELATIVE.search(sentence.letters[:at])
    if relative is None or not _belongs_to(sentence, relative, at, lexicon):
        return at
    person = antecedent_of(sentence, relative.start(1), lexicon)
    head = relative.start()
    paper = sentence.letters[head] == "M" and noun_kind(sentence, head, lexicon) == "document"
    if person is None and paper and lexicon.language.grammar.null_subject and has_name(sentence, at):
        return head  # "el estudio que ha dirigido | Kim | concluye"
    if person is None or sentence.letters[person] == "M" or not has_name(sentence, at):
        return at if person is None else person
    between = sentence.words[sentence.chunks[relative.start(1)][1] : sentence.chunks[at][0]]
    return (
        None if lexicon.clitics.isdisjoint(between) else at
    )  # "ai cronisti che lo inseguono | Neri | risponde"


def _belongs_to(sentence: Sentence, relative: re.Match[str], at: int, lexicon: Lexicon) -> bool:
    """Whether noun phrase `at` belongs to the clause of the relative: a thing, or its subject behind its verb."""
    if not has_name(sentence, at):
        return noun_kind(sentence, at, lexicon) is None
    verb = sentence.letters[relative.end(1) : at].strip("B")
    return verb in ("C", "F") or (verb == "W" and lexicon.order_tells)


def antecedent_of(sentence: Sentence, relative: int, lexicon: Lexicon) -> int | None:
    """Return the chunk that a relative stands for, if that can speak; of an apposition the name."""
    letters = sentence.letters
    if opens_report(sentence, relative, lexicon):
        return None
    at = relative - 1
    while at >= 0 and letters[at] in (",BWCDF" if lexicon.verb_last else ",BW"):
        at -= 1
    if letters[at] == ")" and at > 0:
        at = letters.rfind("(", 0, at) - 1  # "Luca Neri (Sel), secondo il quale"
    antecedent = _antecedent(sentence, at, lexicon) if at >= 0 else None
    if antecedent is None or letters[antecedent] != "M" or antecedent == 0:
        return antecedent
    second = letters[antecedent - 1] == "K" and is_office(sentence, antecedent, lexicon)
    if letters[:antecedent].rstrip("BW")[-1:] not in (",", "-") and not (
        second and sentence.tags[sentence.chunks[antecedent][0]] == "n"
    ):
        return antecedent  # but "Luca Neri, senatore e capogruppo, che"
    if (named := apposed_to(sentence, antecedent, lexicon)) is not None:
        return named  # "da Federer, ospite d'onore, che"
    head = head_of_apposition(sentence, antecedent, lexicon)
    return antecedent if head is None else head


def newcomer(sentence: Sentence, word: str, at: int, lexicon: Lexicon) -> int | None:
    """Return whom a relative behind chunk `at` brings in by no noun for speakers: "trolls who", "eine Stimme, die"."""
    letters, grammar = sentence.letters, lexicon.language.grammar
    if lexicon.verb_last:
        return at if letters[at] == "M" and word not in grammar.complementizers else None
    if not lexicon.order_tells or word not in grammar.personal or letters[at] not in "MPA":
        return None
    if letters[at - 1] in "PA" and (has_name(sentence, at - 1) or noun_kind(sentence, at - 1, lexicon)):
        return at - 1  # "told Kim | on camera, who"
    return head_of_apposition(sentence, at, lexicon) if letters[at - 1 : at] == "," else at


def paper_beside(sentence: Sentence, relative: int, person: int | None, lexicon: Lexicon) -> int | None:
    """Return the paper that a relative stands for, though a person is beside it: "a note from Kim, which read"."""
    letters, word = sentence.letters, sentence.words_of(relative)[-1]
    grammar = lexicon.language.grammar
    comma = letters[relative - 1] == ","
    if lexicon.verb_last:  # "ein Gutachten, das die Brücke als «…» bezeichnet"
        held = person is None and noun_kind(sentence, relative - 1 - comma, lexicon) == "document"
        return relative - 1 - comma if held else None
    apart = comma and word in grammar.complementizers
    beside = {noun_kind(sentence, at, lexicon) for at in (person, relative - 1 - comma) if at is not None}
    thing = word in grammar.speaking - grammar.personal and not beside.isdisjoint(("person", "document"))
    aside = _ASIDE.search(letters, 0, relative)  # "un rapport, daté de mai, qui parle"
    if not lexicon.order_tells:  # "un informe | que habla", but "dice en la carta | que"
        plain_report = word in grammar.complementizers and not _TOLD.search(letters, 0, relative)
        apart = person is None and (plain_report or word in grammar.nominative)
    if not (aside or apart or thing) or letters[relative + 1 : relative + 2] in ("M", "O"):
        return None
    for at in range((aside.start(1) if aside else relative) - 1, -1, -1):
        if letters[at] in "MPA" and noun_kind(sentence, at, lexicon) == "document":
            return over_participle(sentence, at, lexicon)
        if letters[at] not in "MPAB,":
            break
    return None


def over_participle(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return the paper that a participle ties chunk `at` to, else that: "la relazione allegata | al testo, che"."""
    if sentence.letters[at] != "P" or is_genitive(sentence, at, lexicon):
        return at
    verb = sentence.letters[at - 1] in "WCXF"  # "an assessment | published | with the statement"
    head = at - 1 - verb
    # but "the paper | linked | to the report"
    verbs = re.search("[CDFGIW]", sentence.letters[: max(0, head)])
    if not verbs or not (verb or sentence.tags_of(head)[-1] in "wx"):
        return at
    return head if noun_kind(sentence, head, lexicon) == "document" else at


def opens_report(sentence: Sentence, relative: int, lexicon: Lexicon) -> bool:
    """Whether "che" only opens what is said: "dijo a Ruiz | que lo veía «…»", "dijo en la radio | que temía"."""
    said = None if lexicon.order_tells or lexicon.verb_last else _TOLD.search(sentence.letters[:relative])
    grammar = lexicon.language.grammar
    if said is None or _brings_in(sentence, relative, lexicon):
        return False
    form = lexicon.verb(sentence.words[sentence.chunks[said.start()][1] - 1])
    verb = lexicon.language.verbs.get(form.lemma) if form else None
    first = sentence.words[sentence.chunks[said.start(1)][0]]
    spoken_to = grammar.prepositions.get(first) in grammar.object_prepositions
    return spoken_to or (verb is not None and (verb.frame, verb.strength) == ("say", "strong"))


def _brings_in(sentence: Sentence, relative: int, lexicon: Lexicon) -> bool:
    """Whether a relative with its verb of saying tells of somebody new: "recuerda a un hombre | que gritaba «…»"."""
    words, grammar = sentence.words_of(relative - 1), lexicon.language.grammar
    new = not lexicon.indefinite.isdisjoint(words)
    whom = (
        sentence.letters[relative - 1] != "P"
        or grammar.prepositions.get(words[0]) in grammar.object_prepositions
    )
    return new and whom and re.match("B*CQ", sentence.letters[relative + 1 :]) is not None


def _antecedent(sentence: Sentence, at: int, lexicon: Lexicon) -> int | None:
    """Return what a relative behind chunk `at` stands for, if that can speak: a name, a noun for speakers."""
    letters = sentence.letters
    of = _OF_BODY.search(letters, 0, at + 1)
    if of and has_name(sentence, of.start()) and is_genitive(sentence, of.start(1), lexicon):
        return of.start()  # "Miguel Padilla, de COAG, quien", "Luc Roux, de l'université de Nantes, qui"
    apart = re.search("[MPA],P$", letters[: at + 1]) and not is_genitive(sentence, at, lexicon)
    if (
        apart
        and noun_kind(sentence, at, lexicon) is None
        and noun_kind(sentence, at - 2, lexicon) == "person"
    ):
        return at - 2  # "una señora, en Paraty, que dijo"
    head = at
    while head > 0 and letters[head] in "PA" and letters[head - 1] in "PMA":
        if not belongs(sentence, head, lexicon):
            head = _employed(sentence, head, lexicon)  # "a mother of three from Cobb County who"
            break
        head -= 1
    for place in range(head, at + 1):
        if letters[place] in "MPA" and noun_kind(sentence, place, lexicon) not in (None, "document"):
            return place
        held = letters[place] != "A" and is_place(sentence, place, lexicon)
        held = held and not (place and any(map(lexicon.cue_noun, sentence.words_of(place - 1))))
        if letters[place] in "MPA" and has_name(sentence, place) and not held:
            return place  # "sanzionata da Washington, che la accusa", "la posizione di Pechino, che"
    return None


def _employed(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return who works or lives where chunk `at` says, else that: "la portavoz del sindicato en Renfe, que"."""
    letters = sentence.letters
    first = len(letters[:at].rstrip("PA")) - 1
    if lexicon.order_tells:
        new = sentence.words[sentence.chunks[first][0]] in lexicon.indefinite  # "a theorist at Yale who"
        of_person = letters[first] == "M" and (new or noun_kind(sentence, first, lexicon) == "person")
        return first if of_person else at
    somebody = noun_kind(sentence, at, lexicon) == "person" or sentence.tags_of(at).count("N") > 1
    if somebody or letters[at + 1 : at + 2] != ",":
        return at
    people = (n for n in range(at - 1, max(0, first) - 1, -1) if letters[n] in "MP")
    return next((n for n in people if noun_kind(sentence, n, lexicon) == "person"), at)


def as_printed(
    answer: Answer | None, sentence: Sentence, subject: int, verb: int, reading: Reading
) -> Answer | None:
    """Return an answer with the relative between subject and verb as its mention: "Kim, who said «…»"."""
    speaking = reading.lexicon.language.grammar.speaking
    opening = _OPENS_RELATIVE.search(sentence.letters, subject, verb) if answer and speaking else None
    if answer is None or opening is None or answer.mention is None or answer.antecedent is not None:
        return answer
    word = sentence.chunks[opening.start()][1] - 1
    if sentence.words[word] not in speaking or re.search(
        "[CDFGI]", sentence.letters[subject : opening.start()]
    ):
        return answer
    start, end = sentence.place(word)
    number = answer.mention.number
    printed = Mention(start, end, sentence.printed[word], "pronoun", None, Span(start, end), None, number)
    return answer._replace(mention=printed, antecedent=answer.mention, unspoken=None)


def names_object(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb of naming leaves what it names to the words before it: "che ha definito / que calificó de «…»"."""
    named = _NAMED_BEHIND.match(sentence.letters, verb + 1)
    if named is None or holds_object(sentence, verb, lexicon):
        return False
    if named[1] and sentence.tags_of(verb + 1) != "p":
        return False  # "who called her “…”"
    at, grammar = named.end() - 1, lexicon.language.grammar
    if named[2] == "P":  # "que llama «chapuza» a la obra"
        return grammar.prepositions.get(sentence.words_of(at)[0]) not in grammar.object_prepositions
    kind = noun_kind(sentence, at, lexicon)  # "che ha definito «normali» le liti"
    return not named[2] or has_name(sentence, at) or kind not in (None, "document")


def is_in_relative(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase tells of one in a relative clause: "la cena alla quale era il vice, Lee,".

    Behind one of somebody unnamed it is that one's name: "la juez que preside el tribunal, Ana Ruiz,".
    """
    if _THING_IN_RELATIVE.search(sentence.letters, 0, at) and not has_name(sentence, at):
        return noun_kind(sentence, at, lexicon) is None
    relative = _IN_RELATIVE.search(sentence.letters, 0, at)
    if relative is None or not relative.start():
        return False
    who = relative.start() - 1
    unnamed = not has_name(sentence, who) and noun_kind(sentence, who, lexicon) == "person"
    return not (unnamed and has_name(sentence, at))
