"""The sieves for words that go with a deed: "Kim se fue con un seco «no»", "“Sorry” was the word Kim used"."""

import re
from functools import partial

from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk, said_by
from quotes.text.phrases.mentions import may_speak
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.sieves.nouns import holds_noun
from quotes.text.speech.word_choice import chosen_by
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.cues import saying_at
from quotes.text.verbs.first_subjects import first_subject
from quotes.text.verbs.passives import agent_of, undergone_in
from quotes.text.verbs.report_clauses import in_report
from quotes.text.verbs.subjects import main_subject

_RELATIVE_CLAUSE = re.compile(",[Rr][^,;:Q]*,")
_OPENED = re.compile(r"[BK]*(P)[PA]*,")
_DEED_BEHIND = re.compile(r"[^,;:Q]*,[CFW]B*([MO])")
_SAID_BEHIND = re.compile("C[BPWA]*([MO])")
_VERB_BEHIND = re.compile(",?[CFW]B*([MO])")
_THAT_IS_WHAT = re.compile("Q[,-]?(F)R(?:[MO][PB]*)?(C)(?![BP]*[:R]?Q)")
_FROM_WHERE = re.compile(r"[BK]*(?P<first>[PAM])[PA]*,?(?:[FC][BW]*M??|W{1,2})(?P<cry>[MW])[WR]?")


def said_with(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Mit den Worten «…» trat Kim zurück / Kim se despidió con un seco «no»: who does something with these words."""
    sentence, at = frame
    found = _words_of_deed(sentence, at, reading.lexicon)
    if found is None:
        return None
    place, subject = found
    word = sentence.chunks[place][1] - 1
    start, end = sentence.place(word)
    cue = Cue(start, end, reading.text[start:end], sentence.words[word])
    own = first_subject if reading.lexicon.verb_last else partial(main_subject, at=place)
    who = subject or own(sentence, lexicon=reading.lexicon)
    answer = from_chunk(reading, sentence, who if who != place else None, cue)
    named = answer.mention if answer else None
    speaks = named is None or named.form == "pronoun" or named.kind in (*SPEAKERS, "document")
    return answer if answer and speaks else None


def _words_of_deed(sentence: Sentence, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the chunk of the words somebody does something with, and who does, 0 for whom the sentence is about.

    "Mit den Worten «…» trat Kolb zurück", "mit ihrer Aussage, es sei «…», sorgte sie für Unmut".
    """
    letters, grammar = sentence.letters, lexicon.language.grammar
    place, subject = len(letters[:at].rstrip(":" if lexicon.verb_last else "")) - 1, 0
    if letters[place:at] == "W" and sentence.words_of(place)[0] in lexicon.genitives:
        place -= 1  # "con un grito de «…»"
    if _opens_with_words(sentence, at, lexicon) and (behind := _SAID_BEHIND.match(letters, at + 1)):
        return at - 1, behind.start(1)
    if (opened := _OPENED.match(letters, 0, at)) and in_report(sentence, at, lexicon):
        place = opened.start(1)
        behind = _DEED_BEHIND.match(letters, at + 1)
        if behind is None or grammar.possessors.keys().isdisjoint(sentence.words_of(place)):
            return None
        subject = behind.start(1)
    start = letters.rfind(":", 0, max(0, place)) + 1
    before = _RELATIVE_CLAUSE.sub(",", letters[start:place])
    other = "[CDRrU]" if lexicon.verb_last else "[RrU]"
    if place < 0 or not _goes_with_deed(sentence, place, lexicon) or re.search(other, before):
        return None
    if (verb := undergone_in(sentence, at, lexicon)) is not None:
        agent = None if lexicon.verb_last else agent_of(letters, verb, at)
        return None if agent is None else (place, agent)  # "salutato con un secco «no» dai tifosi"
    if not letters[start:place].strip("BK") and (behind := _VERB_BEHIND.match(letters, at + 1)):
        subject = behind.start(1)  # "mit den Worten «…» eröffnete sie die Sitzung"
    return place, subject


def _opens_with_words(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether no more than "with a" stands before words: "Con un «gracias» se despidió Kim"."""
    words, grammar = sentence.words[: sentence.chunks[at][0]], lexicon.language.grammar
    with_one = len(words) > 1 and words[0] in grammar.instruments and words[1] in lexicon.indefinite
    return with_one and (len(words) == 2 or (len(words) == 3 and words[2] in grammar.terse))


def _goes_with_deed(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase brings in words with which one does something: "con la frase", "al grito", "un secco"."""
    words, grammar = sentence.words_of(at), lexicon.language.grammar
    if words[-1] in grammar.terse:
        return sentence.letters[at] in "PM" and not lexicon.indefinite.isdisjoint(words)
    if sentence.letters[at] != "P" or words[0] not in grammar.instruments:
        return not lexicon.order_tells and sentence.letters[at] == "P" and words[-1] in grammar.cries
    return holds_noun(sentence, at, lexicon)


def chosen(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """“Shameful” was the word Kim used / «Chega», foi o que disse Kim: who chose the words told of, or said them."""
    place = chosen_by(frame.sentence, frame.at, reading.lexicon)
    found = _THAT_IS_WHAT.match(frame.sentence.letters) if place is None and frame.at == 0 else None
    if found and not reading.lexicon.order_tells:  # where it does, `how_put` knows
        return _said_so(frame.sentence, found.start(1), found.start(2), reading)
    answer = None if place is None else from_chunk(reading, frame.sentence, place, None)
    return answer if answer and (answer.unspoken or answer.kind in SPEAKERS) else None


def _said_so(sentence: Sentence, be: int, verb: int, reading: Reading) -> Answer | None:
    """Return who says at chunk `verb` "what" words are said to be: "« Assez », c'est | ce que | Kim | a dit"."""
    saying = saying_at(reading.text, sentence, verb, reading.lexicon)
    what, is_so = sentence.words_of(be + 1), sentence.tags_of(be)
    that = reading.lexicon.language.grammar.complementizers
    free = len(what) > 1 or what[0] not in that  # "o que", "quanto"
    if saying is None or not (saying.strong and saying.third and free):
        return None
    return said_by(reading, sentence, verb, saying) if "e" in is_so and "b" not in is_so else None


def called_from(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Aus den Reihen der SPD kam der Zwischenruf «…» / From the benches came a shout of “…”: where a cry comes from."""
    sentence, at = frame
    found = _FROM_WHERE.fullmatch(sentence.letters, 0, at)
    lexicon = reading.lexicon
    opens = sentence.words[sentence.chunks[found.start("first")][0]] if found else ""
    if found is None or opens not in lexicon.language.grammar.senders:
        return None
    cry = found.start("cry")
    if not (holds_noun(sentence, cry, lexicon) or _is_cry(quotation, sentence, cry, reading)):
        return None
    run = range(found.start("first"), cry)
    places = [n for n in run if sentence.letters[n] in "PAM"]
    speakers = (n for n in places if may_speak(sentence, n, lexicon))
    return from_chunk(reading, sentence, next(speakers, places[0]), None)


def _is_cry(quotation: Quotation, sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether an article alone makes an outcry of the words: "un «Vergogna!»"."""
    one = not reading.lexicon.indefinite.isdisjoint(sentence.words_of(at))
    return one and reading.content(quotation).endswith("!")
