"""Whether a word of saying behind a quotation rather speaks of another one, or the quotation has its own before it."""

import re

from quotes.text.reading import Answer

_TOLD_BEFORE = re.compile("[MOR][PB]*C[BPW]*$")
_REPORTED_BEFORE = re.compile(r"C[BP]*R[^CDQRU;:,]*U?$")
_ASIDE = re.compile(
    r"^(?:[BK]*P[PBKM]*,)?[BKP]*(?:M[PB]*(?:\([^)]*\)|(?=M)))?M[PB]*(?:\([^)]*\))?,(?:[RrX][^,;:Q]*|[^CDFGIQO,;:]*PW)$"
)
_SAID_IN_CLAUSE = re.compile(
    r"U[BPW]*[MO][PB]*C[BW]*$|(?:^|[.;])[BK]*[UR]B*[MO][PB]*C(?:,|[^,;:QUrC]*)$"
)  # "mentre la giunta si dice «unita», il Pd ha detto", "Although Kim admitted that it was “bad,” he claimed"
_TOLD_ALREADY = re.compile("[MO][PB]*C[^,;:QC]*$")
_SUBJECT_BEHIND = re.compile(r"[BPW]*[MO]")


def belongs_before(letters: str, at: int, found: re.Match[str]) -> bool:
    """Whether a quotation has a cue of its own before it: "dijo que es «…», informó la agencia", "ve «…», citó".

    `found` are the subject and the cue behind it, as groups 2 and 3, and the mark before them.
    """
    reported = _REPORTED_BEFORE.search(letters[:at]) is not None and found.group(1) == ","
    if re.search("[MO]", found.group(2)) and _SAID_IN_CLAUSE.search(letters[:at]):
        return True
    told = _TOLD_BEFORE.search(letters[:at]) and not _SUBJECT_BEHIND.match(letters, found.end(3))
    aside = found.group(1) == "," and _ASIDE.search(letters[:at])  # "el autor, que firma «…», dijo"
    vouched = (
        found.group(1) == "," and found.group(2) and letters[:at].endswith("C")
    )  # "dijo «…», según consta"
    return bool(reported or told or aside or vouched)


def belongs_ahead(letters: str, at: int, cue: int) -> bool:
    """Whether the cue behind a quotation rather opens the next one: «A», e ha aggiunto: «B»."""
    introduced = at > 0 and letters[at - 1] in ":RC"  # "dénonce «A», Kim parle de «B»"
    return introduced and bool(re.match(r"[BPMWA]*[:R]?W?Q", letters[cue + 1 :]))


def goes_on_beside(before: str, found: re.Match[str], answer: Answer) -> bool:
    """Whether who said the words goes on with another verb: "Kolb nannte den Plan «mutig», forderte aber mehr Geld".

    `before` are the letters before the quotation, `found` the cue behind it, as for `belongs_before`.
    """
    thing = answer.mention is not None and answer.mention.form == "noun" and answer.kind is None
    return thing and found[1] == "," and not found[2] and _TOLD_ALREADY.search(before) is not None
