"""The sieve for what stands in writing: "auf dem Schild steht «…»", "im Bericht ist von «…» die Rede".

A sieve reads the line of chunk letters around the quotation (`quotes.text.chunks`).
"""

import re

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk
from quotes.text.authors import author_of
from quotes.text.meant_papers import therein
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.speech.cues_beside import is_spoken_of
from quotes.text.speech.kinds import PREDICATE, holds_cue_noun, letters_of
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.clauses import clause_of
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject, is_copula
from quotes.text.verbs.report_clauses import in_mood, in_report

_OPENS = re.compile(r"[BK]*[Q.,\-]*")
_HELD = re.compile(r"([MPA]+),?r(?:(M)[PB]*)?$|(?:^|[.;])[BK]*(P[PA]*),?(M)[PB]*$")
_KEPT_BEHIND = re.compile("[PBX]*,?[Rr][BW]*(?:[MO][PB]*)?([CFMW])[^,;:QCFRr]*:$")  # "una carta que | guarda"
_KEPT_BEFORE = re.compile("([CFW])[MO]?[PABW]*$")  # "encontró | en el coche | una nota", "bekam sie | Mails"
_COMES_OUT = re.compile(  # "aus dem Vermerk, der uns vorliegt, | geht | hervor | , | dass"
    "[BKO]*(?:[PA]+(?:,[^,;:Q]*,)?)?B*[FCW][BW]*[PA]*,?R"
)
_UP_TO_WORDS = re.compile("[PBWX]*[:,]")
_WORDS_BEFORE_VERB = re.compile(r"[,:\-]?[BW]*[CF]")
_ASIDE = re.compile(",B*FW?P+,")
# "c'est | le message | que | les familles | ont | …", "it was | the last message Kim | got", "das ist …, | die | Kim"
_SENT = re.compile("[BOR]*(F)[BP]*(M)B*(?:(?=P)|,?R?(M)?[BPA]*)([CFW]*)[^,Q;:]*")


def stands_in(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Auf dem Schild steht: «…» / im Bericht ist von «…» die Rede: the paper that holds the words."""
    sentence, at = frame
    standing = reading.lexicon.language.grammar.standing
    if standing.isdisjoint(sentence.words):
        return None
    held = [n for n, word in enumerate(sentence.words) if word in standing]
    verb = next((n for n in held if _ties(sentence, at, n, reading)), None)
    if verb is None:
        return None
    start, end = sentence.place(verb)
    cue = Cue(start, end, reading.text[start:end], sentence.words[verb])
    source = _paper(sentence, sentence.chunk_of(verb), reading)
    if source is not None:
        return from_chunk(reading, sentence, source, cue)
    return therein(reading, sentence, cue)


def _ties(sentence: Sentence, at: int, word: int, reading: Reading) -> bool:
    """Whether the verb at a word says where the quotation at chunk `at` stands."""
    letters, place = sentence.letters, sentence.chunk_of(word)
    start, end = clause_of(letters, at)
    if start <= place < end:
        if letters[start] == "r" and reading.lexicon.verb_last:
            return False  # "Kolb kam mit Schildern, auf denen «…» stand": whose words they are stands before
        if is_spoken_of(sentence, at, reading.lexicon):
            return True  # "ist von «…» die Rede", "l’article 4, où il est question de «…»"
        between = letters[min(place, at) + 1 : max(place, at)]
        if place > at and _OPENS.fullmatch(letters[:at]) and _WORDS_BEFORE_VERB.match(letters, at + 1):
            return True  # "«…» stand auf dem Schild"
        if place > at and (letters[at - 1 : at] in ("P", "A") or place + 1 < end):
            return False  # "in dem Buch «…» steht"
        return not between.strip("BWMPI")  # "steht das Wort «…»", "war die Parole «…» zu lesen"
    if place < at:
        reported = letters[at - 1] == ":" or in_report(sentence, at, reading.lexicon)
        reported = reported or _opens_report(sentence, place, reading.lexicon)
        return reported and "C" not in letters[place + 1 : at]
    opens = _OPENS.fullmatch(letters[:at]) and _WORDS_BEFORE_VERB.match(letters, at + 1)
    return bool(opens) and not re.search("[,;:]", letters[at + 2 : place])


def _opens_report(sentence: Sentence, verb: int, lexicon: Lexicon) -> bool:
    """Whether what is written is told behind a verb, or around it: "im Text steht, es gelte für alle, die «…»"."""
    aside = _ASIDE.match(sentence.letters, sentence.letters.rfind(",", 0, verb))
    behind = sentence.letters.find(",", verb) + 1
    return aside is not None or (0 < behind < len(sentence.letters) and in_mood(sentence, behind, lexicon))


def _paper(sentence: Sentence, verb: int, reading: Reading) -> int | None:
    """Return the paper in the clause of a verb, else the nearest one before it: "im Brief, der uns vorliegt, steht"."""
    start, end = clause_of(sentence.letters, verb)
    papers = [
        n
        for n in range(end)
        if sentence.letters[n] in "MPA" and noun_kind(sentence, n, reading.lexicon) == "document"
    ]
    held = [
        n for n in papers if n >= start and sentence.letters[n] != "M" and not _is_owner(sentence, n, reading)
    ]
    held = [n for n in held if n - 1 not in held]  # "in der Begründung | zum Gesetz"
    before = [n for n in papers if n < start and sentence.letters[n + 1 : n + 3].strip("P")[:1] == ","]
    return min(held or before, key=lambda n: abs(n - verb), default=None)


def _is_owner(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase tells whose the words in marks before it are: "er stehe «zu jedem Wort» des Entwurfs"."""
    return sentence.letters[max(0, at - 1)] == "Q" and is_genitive(sentence, at, reading.lexicon)


def comes_out(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Dal verbale risulta che era «…» / En el acta consta que «…»: the paper from which a thing is known."""
    sentence, at = frame
    emerging = reading.lexicon.language.grammar.emerging
    if emerging.isdisjoint(sentence.words[: sentence.chunks[at][0]]):
        return None
    found = _COMES_OUT.match(sentence.letters, 0, at)
    if found is None or emerging.isdisjoint(sentence.words[: sentence.chunks[found.end() - 1][0]]):
        return None
    papers = [n for n in range(found.end()) if noun_kind(sentence, n, reading.lexicon) == "document"]
    paper = next((n for n in papers if sentence.letters[n] in "PA"), None)
    said = (saying_at(reading.text, sentence, n, reading.lexicon) for n in range(found.end(), at))
    if paper is None or any(one is not None and one.strong for one in said):
        return None
    word = next(n for n, one in enumerate(sentence.words) if one in emerging)
    start, end = sentence.place(word)
    return from_chunk(
        reading, sentence, paper, Cue(start, end, reading.text[start:end], sentence.words[word])
    )


def in_paper(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """In una nota il club «prende atto …»: the words lack their subject, whose they are.

    It may be that of the main clause: "il club ha diffuso una nota in cui «prende atto …»".
    """
    sentence, at = frame
    if not reading.lexicon.language.grammar.null_subject or reading.content(quotation)[0].isupper():
        return None
    held = _HELD.search(sentence.letters, 0, at)
    if held is None:
        return None
    run, subject = (held.span(1), held.start(2)) if held[1] else (held.span(3), held.start(4))
    paper = next((at for at in range(*run) if _speaks_of_words(sentence, at, reading)), None)
    if paper is None:
        return None
    if not PREDICATE.match(letters_of(quotation, reading)):
        return None
    whose = subject if subject >= 0 else first_subject(sentence, reading.lexicon, end=paper)
    answer = None if whose is None else from_chunk(reading, sentence, whose, None)
    return answer if answer and answer.kind in ("person", "organization") else None


def read_out(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim ha letto la lettera di una pensionata: «…»: what somebody reads out are the words of whoever wrote it."""
    sentence, at = frame
    lexicon = reading.lexicon
    verb = sentence.letters.rfind("C", 0, at) if sentence.letters[at - 1 : at] == ":" else -1
    saying = saying_at(reading.text, sentence, verb, lexicon) if verb >= 0 else None
    if saying is None or saying.cue.lemma not in lexicon.language.grammar.reciting:
        return None
    held = (n for n in range(verb + 1, at) if sentence.letters[n] in "MP")
    papers = (n for n in held if noun_kind(sentence, n, lexicon) == "document")
    author = next(filter(None, (author_of(sentence, paper, at, lexicon) for paper in papers)), None)
    if author is None:
        return None
    answer = from_chunk(reading, sentence, name_behind(sentence, author, lexicon), saying.cue)
    return answer if answer and answer.kind in SPEAKERS else None


def found_paper(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Kim found a note: «…» / una carta que Kim aún guarda: «…»: what somebody found, keeps or shows has the words."""
    sentence, at = frame
    grammar = reading.lexicon.language.grammar
    keeping, before = grammar.keeping, sentence.words[: sentence.chunks[at][0]]
    if sentence.letters[at - 1 : at] not in (":", ",") or keeping.isdisjoint(before):
        return None
    if sentence.letters[at - 1] == "," and (
        grammar.messages.isdisjoint(before) or reading.content(quotation)[0].islower()
    ):
        return None  # "hanno esposto lo striscione del 2013, «Vergogna»"
    papers = (n for n in range(at - 1) if noun_kind(sentence, n, reading.lexicon) == "document")
    kept = next(
        (n for n in papers if sentence.letters[n] in "MPA" and _is_kept(sentence, n, at, keeping)), None
    )
    return None if kept is None else from_chunk(reading, sentence, kept, None)


def sent(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """«Plus jamais ça»: c'est le message que Kim a lancé / «…». È l'ultimo messaggio che ha ricevuto dal figlio.

    Words that are told to be a message are its sender's, who may be told behind the verb.
    """
    sentence, _ = frame
    start = 2 if sentence.letters.startswith("Q:") else 0
    later = sentence if start else reading.sentence_after(sentence)
    if (
        later is None
        or sentence.nested
        or (not start and (sentence.letters.strip("Q.,-") or later.quotations))
    ):
        return None
    lexicon = reading.lexicon
    messages = lexicon.language.grammar.messages | lexicon.language.cue_nouns.keys()
    found = None if messages.isdisjoint(later.words) else _SENT.match(later.letters, start)
    if found is None or not is_copula(later, found.start(1), lexicon):
        return None
    if messages.isdisjoint(later.words_of(found.start(2))):
        return None
    who = _sender(later, found, lexicon)
    answer = None if who is None else from_chunk(reading, later, name_behind(later, who, lexicon), None)
    return answer if answer and answer.kind in SPEAKERS else None


def _sender(later: Sentence, found: re.Match[str], lexicon: Lexicon) -> int | None:
    """Return who a sentence says sent a message: from whom it comes, else the subject of what it says of that."""
    grammar, words = lexicon.language.grammar, found.end(2)
    for n in range(words, found.end()):
        first = later.words_of(n)[0]
        kinds = SPEAKERS if n == words else ("person",)  # "the message from the union"
        speaks = noun_kind(later, n, lexicon) in kinds or has_name(later, n)
        sends = later.letters[n] == "A" or grammar.prepositions.get(first, first) in grammar.senders
        if later.letters[n] in "PA" and speaks and sends:
            return n
    verbs = later.words[later.chunks[words - 1][0] : later.chunks[found.end() - 1][1]]
    if not grammar.keeping.isdisjoint(verbs):
        return None  # "C'est le mot que Kim a trouvé sur la table"
    behind = (n for n in range(found.end(4), found.end()) if found[4] and later.letters[n] in "MO")
    return found.start(3) if found[3] else next(behind, None)


def _is_kept(sentence: Sentence, paper: int, at: int, keeping: frozenset[str]) -> bool:
    """Whether a verb of finding or keeping stands beside a paper, and both in the clause before the colon."""
    behind = _KEPT_BEHIND.match(sentence.letters, paper + 1, at)
    before = None if behind else _KEPT_BEFORE.search(sentence.letters, 0, paper)
    if before and not _UP_TO_WORDS.fullmatch(sentence.letters, paper + 1, at):
        return False
    verb = behind or before
    return verb is not None and not keeping.isdisjoint(sentence.words_of(verb.start(1)))


def _speaks_of_words(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a noun phrase speaks of a paper or of words said."""
    is_paper = noun_kind(sentence, at, reading.lexicon) == "document"
    return is_paper or holds_cue_noun(sentence, at, reading.lexicon)
