"""`quotes explain`: one quotation in its paragraph, and why the program says what it says of it."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import click

from quotes.cli import Database
from quotes.cli.parameters import ROW_ID
from quotes.errors import UnknownName
from quotes.export.table import printable
from quotes.lang import known_language, language_names
from quotes.lang.version import data_version
from quotes.lang.weights import load_weights
from quotes.store.context import passage
from quotes.store.lookup import quotation_row
from quotes.store.session import open_database
from quotes.text.annotate import weigh
from quotes.text.names.weighing import Considered, considered
from quotes.text.sieves.order import SIEVES

_NARROWEST = 40  # columns: with less than its names take, breaking lines would never end
_NAMES = 12  # the width of what a line tells of
_RELATIONS = {
    "represents": "speaks for it by office",
    "organization": "the body they work for has its seat there",
    "nationality": "belongs to it",
    "setting": "the story takes place there",
}
_EVIDENCE = {
    "stated": "stated in the article",
    "known": "known of the speaker, not from this article",
    "inferred": "inferred from the words around",
    "judged": "said by a person",
}
_NOBODY = {
    "none": "nobody found",
    "ambiguous": "several could be meant",
    "not_speech": "nobody: no speech",
}


class _Mark(NamedTuple):
    """A span to be shown in brackets, with its label and its colour on a terminal."""

    start: int
    end: int
    label: str
    colour: str


@click.command
@click.argument("quotation", metavar="ID", type=ROW_ID)
@click.option("--json", "as_json", is_flag=True, help="All that is stored, as one JSON object.")
@click.pass_obj
def explain(database: Database, /, *, quotation: int, as_json: bool) -> None:
    """Show why a quotation was given its speaker and country: its words, the rule, the evidence.

    \b
    Example:
      quotes explain 12
    """
    with open_database(database.name) as session:
        row = quotation_row(session, quotation)
    if row is None:
        raise UnknownName("quotation", str(quotation))
    weighed = _weighed(row)
    if as_json:
        row = {**row, "weighed": [one._asdict() for one in weighed]}
        click.echo(json.dumps(row, ensure_ascii=False, default=str))
        return
    click.echo(_fitted(f"quotation {row['id']}, {_origin(row)}") + "\n")
    for line in _passage(row):
        click.echo(_fitted(line))
    click.echo()
    for name, words in _facts(row, weighed):
        click.echo(_fitted(words, f"{name:<{_NAMES}}"))


def _fitted(words: str, name: str = "") -> str:
    """Return a line as it is, behind its name; on a terminal on as many lines as it needs."""
    if not sys.stdout.isatty():
        return name + words
    width = max(_NARROWEST, shutil.get_terminal_size((120, 24)).columns)
    return click.wrap_text(words, width, initial_indent=name, subsequent_indent=" " * len(name))


def _origin(row: Mapping[str, Any]) -> str:
    known = (row["outlet"], row["date"], row["title"] and f"“{row['title']}”", row["url"])
    return printable(", ".join([f"article {row['article_id']}", *filter(None, known)]))


def _passage(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield the paragraph with the marked spans in brackets, and whatever lies outside it, a line each."""
    text, marks = row["text"], list(_marks(row))
    start, end = passage(text, row["start_char"], row["end_char"])
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    yield _bracketed(text, start, end, inside)
    for mark in marks:
        if mark not in inside:
            around = (max(0, mark.start - 60), min(len(text), mark.end + 60))
            yield f"… {_bracketed(text, *around, [mark])} …"


def _marks(row: Mapping[str, Any]) -> Iterator[_Mark]:
    yield _Mark(row["content_start"], row["content_end"], "quotation", "green")
    kinds = (("mention", "cyan"), ("antecedent", "cyan"), ("cue", "yellow"), ("evidence", "magenta"))
    for name, colour in kinds:
        if row[f"{name}_start"] is not None:
            label = "country" if name == "evidence" else name
            yield _Mark(row[f"{name}_start"], row[f"{name}_end"], label, colour)
    for candidate in row["candidates"]:
        yield _Mark(candidate["start"], candidate["end"], "candidate", "red")


def _bracketed(text: str, start: int, end: int, marks: list[_Mark]) -> str:
    """The words from `start` to `end` on one line, each mark in brackets; of two that cross, the first."""
    shown: list[_Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if all(mark.start >= other.end or mark.end <= other.end for other in shown):
            shown.append(mark)
    opened = {mark: click.style(f"[{mark.label}: ", fg=mark.colour) for mark in shown}
    pieces = []
    for place in range(start, end + 1):
        pieces += [click.style("]", fg=mark.colour) for mark in reversed(shown) if mark.end == place]
        pieces += [opened[mark] for mark in shown if mark.start == place]
        pieces.append(text[place : min(place + 1, end)])
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def _facts(row: Mapping[str, Any], weighed: list[Considered]) -> Iterator[tuple[str, str]]:
    """What is known, a line each; what was not found is said too."""
    yield "kind", row["kind"] + (f" ({', '.join(row['flags'])})" if row["flags"] else "")
    yield "speaker", _speaker(row)
    if row["office"]:
        yield "office", f"{printable(row['office'])}: whom the words in print stand for"
    for number, one in enumerate(weighed):
        yield "" if number else "weighed", _considered(one)
    if row["cue"]:
        yield "cue", f"{printable(row['cue'])} ({row['cue_lemma']})"
    yield "rule", _rule(row["rule"])
    yield "confidence", _confidence(row)
    yield "country", _country(row)
    yield "judgement", _judgement(row)


def _speaker(row: Mapping[str, Any]) -> str:
    if row["status"] != "attributed":
        names = ", ".join(candidate["text"] for candidate in row["candidates"])
        return _NOBODY[row["status"]] + (f": {names}" if names else "")
    kind = f"{row['speaker_kind']}, speaker {row['speaker_id']}"
    printed = row["mention"] or (f"{row['antecedent']}, unspoken here" if row["antecedent"] else None)
    known = [kind] if printed is None else [kind, f"printed: {printed}"]
    if row["referent"] and row["referent"] != row["speaker"]:
        known.append(f"in full: {row['referent']}")
    return printable(f"{row['speaker']} ({'; '.join(known)})")


def _weighed(row: Mapping[str, Any]) -> list[Considered]:
    """Return who was weighed for a pronoun or noun in print; of an article that was read with other data nobody."""
    language, named = known_language(row["lang"]), row["antecedent_start"]
    place = row["mention_start"] if named is None else named
    if language is None or place is None or row["data"] != data_version():
        return []
    known = weigh(row["text"], language)
    weighed = known.get(row["start_char"]) or known.get(place)
    return considered(weighed, load_weights()) if weighed else []


def _considered(one: Considered) -> str:
    weights = ", ".join(f"{name} {weight:+.2f}" for name, weight in one.features.items())
    return f"{one.probability:4.0%} {printable(one.name or 'nobody named')} ({weights})"


def _rule(name: str | None) -> str:
    if name is None:
        return "none: no rule answered"
    meanings = {sieve.__name__: sieve.__doc__ or "" for sieve in SIEVES}
    meaning = meanings.get(name, "").split("\n", 1)[0]
    return f"{name}: {meaning}" if meaning else name


def _confidence(row: Mapping[str, Any]) -> str:
    if row["confidence"] is not None:
        return f"{row['confidence']:.2f} at least, measured on {row['confidence_count']} such answers of this rule"
    if row["rule"] is None or row["status"] != "attributed":
        return "none: no rule found a speaker"
    language = known_language(row["lang"])
    if language and language.confidence:
        return "not measured: too few answers of this rule were checked by hand"
    return f"not measured: no articles in {language_names()[row['lang']]} were checked by hand"


def _country(row: Mapping[str, Any]) -> str:
    if row["country"] is None:
        return "none"
    words = f": “{row['evidence_words']}”" if row["evidence_words"] else ""
    relation, evidence = _RELATIONS[row["relation"]], _EVIDENCE[row["evidence"]]
    return printable(f"{row['country']}, {row['relation']} ({relation}), {evidence}{words}")


def _judgement(row: Mapping[str, Any]) -> str:
    if row["verdict"] is None:
        return "none"
    note = f": {row['judgement_note']}" if row["judgement_note"] else ""
    said = f"{row['verdict']} by {row['judged_by']}, {row['judged_at'][:10]}{note}"
    program = _program_said(row)
    return printable(f"{said} (the program said {'; '.join(program) or 'the same'})")


def _program_said(row: Mapping[str, Any]) -> list[str]:
    """What the program said of a quotation, where what people say is shown instead."""
    words = []
    if (row["speaker"], row["status"]) != (row["rule_speaker"], row["rule_status"]):
        words.append(row["rule_speaker"] or row["rule_status"])
    if row["kind"] != row["rule_kind"]:
        words.append(row["rule_kind"])
    if (row["country"], row["relation"]) != (row["rule_country"], row["rule_relation"]):
        words.append(
            f"{row['rule_country']}, {row['rule_relation']}" if row["rule_country"] else "no country"
        )
    return words
