"""`quotes judge`: a human decision on one quotation."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import click
from sqlalchemy.orm import Session

from quotes.cli import Database
from quotes.cli.asked_countries import one_country
from quotes.cli.asking import refuse_slip
from quotes.cli.group import Failed
from quotes.cli.opening import open_existing
from quotes.cli.parameters import ROW_ID, as_words
from quotes.model import Judgement, Kind, Relation, Row
from quotes.store.find import find_one
from quotes.store.judgements import judge as save_judgement
from quotes.store.judgements import withdraw as withdraw_judgement
from quotes.store.lookup import quotation_row

_KINDS = {
    "direct": "speech, a whole clause",
    "fragment": "speech, part of a clause",
    "term": "a term, nobody's words",
}
_TOGETHER = ("speaker", "country", "relation", "kind")
_ALONE = ("not_speech", "confirm", "withdraw")


def _country(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return the code of a country, "" for none; raises UnknownName for what is no country, Failed for a group."""
    if value is None or not value.strip():
        return value
    return one_country(value)


@click.command
@click.argument("quotation", metavar="ID", type=ROW_ID)
@click.option("--speaker", metavar="NAME|ID", callback=as_words, help="This is who said it.")
@click.option("--new", is_flag=True, help="Who said it is a new speaker, though others have a name like it.")
@click.option("--country", metavar="COUNTRY", callback=_country, help='For which country; "" for none.')
@click.option(
    "--relation", type=click.Choice(get_args(Relation)), help="How who said it belongs to the country."
)
@click.option("--kind", type=click.Choice(get_args(Kind)), help="It is speech, whole or in part; or a term.")
@click.option("--not-speech", is_flag=True, help="Nobody said it: a title, a name, scare quotes; a term.")
@click.option("--confirm", is_flag=True, help="What is shown is right.")
@click.option("--withdraw", is_flag=True, help="Take back the judgement in force.")
@click.option("--by", required=True, callback=as_words, metavar="WHO", help="Who decides.")
@click.option("--note", metavar="WORDS", help="Why.")
@click.pass_obj
def judge(database: Database, /, *, quotation: int, by: str, note: str | None, **said: Any) -> None:
    """Decide by hand who said a quotation, and for which country.

    Or whether it is speech at all. The judgement stands above every rule and survives a new reading; what it says
    nothing of stays as it was.

    \b
    Example:
      quotes judge 12 --speaker "Kim Jong Un" --by desk
      quotes judge 12 --country Ucraina --relation represents --by desk
      quotes judge 13 --kind direct --speaker "Kim Jong Un" --by desk
    """
    if said["kind"] == "term":
        said |= {"not_speech": True, "kind": None}
    _check(said)
    with open_existing(database.name) as session:
        if said["withdraw"]:
            withdraw_judgement(session, quotation, by)
            words, holds = "judgement withdrawn", f"; now {', '.join(_now(session, quotation))}"
        else:
            is_new = said["speaker"] is not None and _is_new(session, said["speaker"], may_be=said["new"])
            save_judgement(session, quotation, _judgement(said, by, note))
            words, holds = ", ".join(_said(said, _row(session, quotation), is_new)), ""
    click.echo(f"{quotation}: {words}, by {by}{holds}")


def _check(said: Mapping[str, Any]) -> None:
    """Raise Failed for what cannot be said together."""
    alone = [name for name in _ALONE if said[name]]
    together = [name for name in _TOGETHER if said[name] is not None]
    if len(alone) + bool(together) != 1 or (said["new"] and said["speaker"] is None):
        raise Failed(
            "say one of --not-speech, --confirm, --withdraw; or any of --speaker NAME, --country, --relation, --kind"
            " together; --new goes with --speaker"
        )
    if said["relation"] and said["country"] is not None and not said["country"].strip():
        raise Failed("--relation is to a country; there is none")


def _is_new(session: Session, name: str, *, may_be: bool) -> bool:
    """Whether nobody has this whole name; raises Failed for a slip, unless it may be somebody new."""
    if find_one(session, name) is not None:
        return False
    if not may_be:
        refuse_slip(session, name)
    return True


def _judgement(said: Mapping[str, Any], by: str, note: str | None) -> Judgement:
    if said["not_speech"]:
        return Judgement("not_speech", by, note=note)
    if said["confirm"]:
        return Judgement("confirm", by, note=note)
    values = {name: said[name] for name in _TOGETHER}
    if values["country"] is not None:
        values["country"] = values["country"].strip()
    if values["speaker"] is not None:
        return Judgement("speaker", by, note=note, **values)
    verdict = "kind" if values["country"] is values["relation"] is None else "country"
    return Judgement(verdict, by, note=note, **values)  # type: ignore[arg-type]  # a verdict is one of two


def _said(said: Mapping[str, Any], row: Row, is_new: bool) -> Iterator[str]:
    """What is decided, in words: a speaker by the name they have here, one whom the judgement makes as that."""
    if said["not_speech"] or said["confirm"]:
        yield "not speech" if said["not_speech"] else "confirmed"
    if said["speaker"] is not None:
        yield f"said by {row['speaker']}" + (", a new speaker" if is_new else "")
    if said["country"] is not None or said["relation"] is not None:
        yield _for_country(row)
    if said["kind"] is not None or (said["speaker"] is not None and row["rule_kind"] == "term"):
        yield _KINDS[str(row["kind"])]


def _now(session: Session, quotation: int) -> Iterator[str]:
    """What holds of a quotation, in words."""
    row = _row(session, quotation)
    words = {"attributed": f"said by {row['speaker']}", "not_speech": "not speech"}
    yield words.get(str(row["status"]), "without a speaker")
    if row["country"]:
        yield _for_country(row)


def _for_country(row: Row) -> str:
    return f"for {row['country']} ({row['relation']})" if row["country"] else "for no country"


def _row(session: Session, quotation: int) -> Row:
    row = quotation_row(session, quotation)
    assert row is not None  # it was judged
    return row
