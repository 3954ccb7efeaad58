"""Verbs of saying without tense: who acts in the passive, of whom a participle, a gerund, an infinitive speaks.

"definito «…» da X", "X, convinto che «…»", "with Kim saying «…»".
"""

import re

from quotes.lang.data import VerbForm
from quotes.model import Cue, Quotation
from quotes.text.answers import from_chunk, speaks
from quotes.text.phrases.appositions import name_behind
from quotes.text.phrases.mentions import has_name, is_time, may_speak, noun_kind
from quotes.text.phrases.noun_words import is_genitive
from quotes.text.reading import SPEAKERS, Answer, Frame, Reading
from quotes.text.sentences import Sentence
from quotes.text.tags.lexicon import Lexicon
from quotes.text.verbs.causatives import caused, moved
from quotes.text.verbs.clauses import ends_in_as
from quotes.text.verbs.cues import Saying
from quotes.text.verbs.passives import agent_of
from quotes.text.verbs.subjects import main_subject, subject_of

_OWN_OF_GERUND = re.compile("[CF][^;:Q]*,(M)[PB]*$|-(M)$|G[^;:]*K(M)$")  # "and Kim calling it «…»"
_LAST_OF_SEVERAL = re.compile("PKM$")  # "with marchers and tourists | chanting «…»"
_SECOND_OF_TWO = re.compile("(?:(?<=P)|(?<=,))(G)[^CG;:]*KB*$")  # "with Kim calling it «…» and | asking"
_OBJECT_OF_SAYING = re.compile("C[BWPM]*,$")  # "Kim a fustigé Lee, accusé de «…»"
_HELPED_IN_REPORT = re.compile("[CG][BP]*R[^CDFGRrU,;:]*(C)[^CDFGRrU,;:]*KB*$")
_HEARD = re.compile("[FW][^C,;:Q]*([MPA])P*$")
_DOING = re.compile("(P)(W)[PB]*$")
_OF_NOUN = re.compile(r"W(A)[PB]*(?:RW?|[CFWX])?$")  # "die | von Kolb | als «…» bezeichnete"
_APART = re.compile(r",(A)[PB]*(?:RW?)?$")  # "das Gesetz, | von Kolb | als «…» verspottet, …"
_CLOSES_APART = re.compile("C[,.]")
_ATTRIBUTE = re.compile("(.+?)e[nmrs]?")
_OPENED = re.compile(r"[BK]*(P)P*(?:,[Rr][^,;:Q]*,|,[^,;:QCDF]*,|,)?B*(?:[MO][PB]*)?")
_DONE_BY = re.compile("[BP]*(?:R?W{0,2}Q[PB]*)?A")
_COMPLEMENTS = re.compile("[BW]*P+")


def from_agent(reading: Reading, frame: Frame, cue: int, saying: Saying) -> Answer | None:
    """Return the answer of a participle: who acts in the passive, or the subject it shares with the verb before."""
    sentence, at = frame
    letters = sentence.letters
    agent = agent_of(letters, cue, at)
    if (
        agent is None
        and letters[cue : cue + 2] in ("XR", "Xr")  # "convencido de que"
        and not ends_in_as(sentence, cue + 1, reading.lexicon)
    ):
        agent = _described(sentence, cue, reading.lexicon)
    if agent is not None and is_time(sentence, agent):
        return None  # "non si parlano da vent'anni"
    shared = re.search(r"[CF].*K$", letters[:cue]) or (
        cue in (at - 2, at - 3) and _OBJECT_OF_SAYING.search(letters[:cue])
    )
    if agent is None and letters[cue] == "X" and shared:
        agent = _subject_of_both(sentence, cue, reading.lexicon)
    if agent is not None and saying.cue.lemma in reading.lexicon.language.grammar.relaying:
        agent = _relayed(sentence, cue, agent, at, reading.lexicon)
    if agent is None:
        paper = _paper_around(sentence, cue, at, reading.lexicon) if saying.passive else None
        return None if paper is None else from_chunk(reading, sentence, paper, saying.cue)
    answer = from_chunk(reading, sentence, name_behind(sentence, agent, reading.lexicon), saying.cue)
    if answer and letters[agent] == "A" and not speaks(answer):
        return None  # "preguntado por su gestión": a cause, not who asked
    return answer


def is_passive_opening(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a verb is a participle with its agent: "Hailed as “a hero” by Kim, Lee went home"."""
    letters = sentence.letters
    opens = letters[cue - 1 : cue] == "," or not letters[:cue].strip("BKW")
    done = _DONE_BY.match(letters, cue + 1, at + 2) if letters[cue] == "C" and lexicon.order_tells else None
    if done is None:
        return False
    that = letters[cue + 1] == "R" and not ends_in_as(sentence, cue + 1, lexicon)
    behind = letters[cue - 1] == "M" and not that and may_speak(sentence, done.end() - 1, lexicon)
    if not (opens or behind):  # "a man branded “a thief” by Kim"
        return False
    readings = lexicon.language.forms.get(sentence.words[sentence.chunks[cue][1] - 1], ())
    return any(form.mood == "participle" for form in readings)


def _subject_of_both(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return the subject a participle shares: that of the verb whose auxiliary it needs, if a report holds both.

    "Kim rappelle que la cour avait jugé la situation « tendue » et | recommandé d'« agir »": the court's.
    """
    held = _HELPED_IN_REPORT.search(sentence.letters, 0, cue)
    if held and "a" in sentence.tags_of(held.start(1)):
        subject = subject_of(sentence, held.start(1), lexicon)
        if subject is not None and may_speak(sentence, subject, lexicon):
            return subject
    return main_subject(sentence, cue, lexicon)


def _relayed(sentence: Sentence, cue: int, agent: int, at: int, lexicon: Lexicon) -> int | None:
    """Return whose words a paper only passes on: "Kim a eu ce mot, rapporté par l'AFP : «…»", else the agent."""
    passed = sentence.letters[cue - 1] == "," and sentence.letters[at - 1] == ":" and agent > cue
    return main_subject(sentence, cue, lexicon) if passed else agent


def _described(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return of whom a participle before "che" speaks: "Kim, convinta che …", "Convinta che …, Kim ha detto"."""
    beside = re.search(r"([MP])[PB]*,B*$", sentence.letters[:cue])
    return beside.start(1) if beside else main_subject(sentence, cue, lexicon)


def _paper_around(sentence: Sentence, cue: int, at: int, lexicon: Lexicon) -> int | None:
    """Return the paper in which something is called so: "in the report, the bridge is described as «…»".

    It opens the sentence, stands behind the verb, or right behind the quotation.
    """
    opened = _OPENED.fullmatch(sentence.letters, 0, cue)
    runs = (_COMPLEMENTS.match(sentence.letters, place + 1) for place in (cue, at))
    held = [opened.start(1)] if opened else []
    held += [n for run in runs if run for n in range(*run.span()) if sentence.letters[n] == "P"]
    papers = (n for n in held if noun_kind(sentence, n, lexicon) == "document")
    return next((n for n in papers if not is_genitive(sentence, n, lexicon)), None)


def _before_times(sentence: Sentence, cue: int) -> int:
    """Return the chunk left of a verb, when it says so passed over: "with Kim | on Monday | calling it «…»"."""
    near = cue - 1
    while near > 0 and (
        sentence.letters[near] == "B" or (sentence.letters[near] == "P" and is_time(sentence, near))
    ):
        near -= 1
    return near


def accompanied(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return who a verb without tense is said of: "with Kim saying «…»", "l'armée tire, le Hamas dénonçant «…»"."""
    own = _OWN_OF_GERUND.search(sentence.letters[:cue]) if sentence.letters[cue] == "G" else None
    if own:
        return own.start(own.lastindex or 0)
    to_say = sentence.letters[cue] == "I"
    made = to_say and (moved(sentence, cue, lexicon) or caused(sentence, cue, lexicon))
    if made:
        return made
    if (first := _SECOND_OF_TWO.search(sentence.letters, 0, cue)) and lexicon.order_tells:
        with_first = accompanied(sentence, first.start(1), lexicon)
        apart = with_first is None and sentence.letters[first.start(1) - 1] == ","
        return main_subject(sentence, first.start(1), lexicon) if apart else with_first
    at = near = _before_times(sentence, cue)
    if _LAST_OF_SEVERAL.search(sentence.letters, 0, near + 1):
        at = near = near - 2
    while at > 0 and sentence.letters[at - 1 : at + 1] == "PP" and is_genitive(sentence, at, lexicon):
        at -= 1  # "with the leader of the union saying"
    word = sentence.words[sentence.chunks[at][0]] if at >= 0 and sentence.letters[at] in "PA" else ""
    kinds = (noun_kind(sentence, at, lexicon), noun_kind(sentence, near, lexicon))  # "with one | of her ads"
    with_them = word in lexicon.language.grammar.instruments and (has_name(sentence, at) or any(kinds))
    if to_say and not lexicon.order_tells:
        return at if with_them and near == cue - 1 and _begins_to(sentence, cue) else None
    if to_say:
        return at if word in lexicon.genitives else _doing(sentence, cue, lexicon)
    if with_them and not (lexicon.order_tells or has_name(sentence, at)):
        with_them = not _may_say(sentence, at, lexicon)
    if sentence.letters[cue] != "G" or with_them:
        return at if with_them else None
    return _heard(sentence, cue, lexicon)


def paper_calling(sentence: Sentence, gerund: int, at: int, lexicon: Lexicon) -> int | None:
    """Return the paper right before a gerund that says what is quoted: "hit by Kim's tweet calling her “…”".

    It is somebody's, or tells the sentence itself: "Nurses are leaving, says a report calling it “…”".
    """
    letters, paper = sentence.letters, gerund - 1
    if lexicon.order_tells and letters[max(0, gerund - 2) : gerund] == "CM":
        told = noun_kind(sentence, paper, lexicon) == "document"
        return paper if told and subject_of(sentence, gerund - 2, lexicon) == paper else None
    near = lexicon.order_tells and letters[paper:gerund] == "P" and not re.search("[CDF]", letters[gerund:at])
    owned = near and "'" in sentence.tags_of(paper) and noun_kind(sentence, paper, lexicon) == "document"
    return paper if owned and letters[gerund] == "G" else None


def _may_say(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the subject before chunk `at` may say something: "habló con el alcalde diciendo «…»", not "la noche"."""
    subject = main_subject(sentence, at, lexicon)
    if subject is None:
        return sentence.letters[0] != "M"
    return noun_kind(sentence, subject, lexicon) in ("person", "group") or has_name(sentence, subject)


def _begins_to(sentence: Sentence, cue: int) -> bool:
    """Whether a preposition opens an infinitive: "com os adeptos | a gritar «…»"."""
    return sentence.tags_of(cue).startswith("p")


def _heard(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return who right before a gerund is the object of another verb: "walked past protesters | chanting «…»"."""
    found = _HEARD.search(sentence.letters[:cue]) if lexicon.order_tells else None
    if found is None:
        return None
    at = found.start(1)
    addressed = sentence.words[sentence.chunks[at][0]] in lexicon.language.grammar.object_prepositions
    people = noun_kind(sentence, at, lexicon) in ("person", "group")
    return at if people and not addressed else None


def _doing(sentence: Sentence, cue: int, lexicon: Lexicon) -> int | None:
    """Return who goes along doing something to say it: "with Kim taking to Twitter to call Lee «…»"."""
    found = _DOING.search(sentence.letters[:cue]) if lexicon.order_tells else None
    if found is None or not sentence.words_of(found.start(2))[0].endswith(lexicon.gerund_endings):
        return None
    accompanies = sentence.words_of(found.start(1))[0] in lexicon.language.grammar.instruments
    return found.start(1) if accompanies else None


def told_of_noun(quotation: Quotation, frame: Frame, reading: Reading) -> Answer | None:
    """Die von Kolb als «Skandal» bezeichnete Reform / das von Kolb geforderte «klare Ja»: an attribute's agent.

    Behind its noun it is set apart: "die Reform, von Kolb als «Skandal» bezeichnet, ist tot".
    """
    sentence, at = frame
    if not reading.lexicon.verb_last:
        return None
    apart = _APART.search(sentence.letters, 0, at) if _CLOSES_APART.match(sentence.letters, at + 1) else None
    found = apart or _OF_NOUN.search(sentence.letters, 0, at)
    if found is None or not (apart or sentence.tags[sentence.chunks[found.start(1)][0] - 1] == "d"):
        return None
    word = sentence.chunks[at][0]
    for n in (word + 1, word - 1):
        form = _participle(sentence.words[n : n + 1], reading.lexicon, declined=not apart)
        if form is not None:
            start, end = sentence.place(n)
            cue = Cue(start, end, reading.text[start:end], form.lemma)
            agent = name_behind(sentence, found.start(1), reading.lexicon)
            answer = from_chunk(reading, sentence, agent, cue)
            return answer if answer and answer.kind in SPEAKERS else None
    return None


def _participle(words: list[str], lexicon: Lexicon, *, declined: bool) -> VerbForm | None:
    """Return what participle of a verb of saying a word is, its ending taken off where it is an attribute."""
    found = _ATTRIBUTE.fullmatch("".join(words)) if declined else None
    stem = found[1] if found else "" if declined else "".join(words)
    return next((form for form in lexicon.language.forms.get(stem, ()) if form.mood == "participle"), None)
