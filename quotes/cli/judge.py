"""`quotes judge`: a human decision on one quotation."""

from collections.abc import Mapping

import click
from sqlalchemy.orm import Session

from quotes.cli import Database
from quotes.cli.filters import refuse_slip
from quotes.cli.group import Failed
from quotes.cli.opening import open_existing
from quotes.cli.parameters import ROW_ID, as_words
from quotes.model import Judgement
from quotes.store.find import find_one, find_speakers
from quotes.store.judgements import judge as save_judgement
from quotes.store.judgements import withdraw as withdraw_judgement
from quotes.store.lookup import quotation_row


@click.command
@click.argument("quotation", metavar="ID", type=ROW_ID)
@click.option("--speaker", metavar="NAME|ID", callback=as_words, help="This is who said it.")
@click.option("--new", is_flag=True, help="Who said it is a new speaker, though others have a name like it.")
@click.option("--not-speech", is_flag=True, help="Nobody said it: a title, a name, scare quotes.")
@click.option("--confirm", is_flag=True, help="What is shown is right.")
@click.option("--withdraw", is_flag=True, help="Take back the judgement in force.")
@click.option("--by", required=True, callback=as_words, metavar="WHO", help="Who decides.")
@click.option("--note", metavar="WORDS", help="Why.")
@click.pass_obj
def judge(
    database: Database, /, *, quotation: int, speaker: str | None, by: str, note: str | None, **flags: bool
) -> None:
    """Decide by hand who said a quotation.

    The judgement stands above every rule and survives a new reading.

    \b
    Example:
      quotes judge 12 --speaker "Kim Jong Un" --by desk
    """
    new, verdicts = flags["new"], {name: given for name, given in flags.items() if name != "new"}
    chosen = [name for name, given in verdicts.items() if given] + ["speaker"] * (speaker is not None)
    if len(chosen) != 1 or (new and speaker is None):
        raise Failed(
            "say one of --speaker NAME, --not-speech, --confirm, --withdraw; --new goes with --speaker"
        )
    with open_existing(database.name) as session:
        if verdicts["withdraw"]:
            withdraw_judgement(session, quotation, by)
            said, holds = "judgement withdrawn", f"; now {_now(session, quotation)}"
        else:
            known = find_one(session, speaker) if speaker else None
            if speaker and known is None and not new:
                refuse_slip(session, speaker)
            said, holds = _said(session, chosen[0], speaker, known), ""
            save_judgement(session, quotation, _judgement(verdicts, speaker, by, note))
    click.echo(f"{quotation}: {said}, by {by}{holds}")


def _judgement(verdicts: Mapping[str, bool], speaker: str | None, by: str, note: str | None) -> Judgement:
    if verdicts["confirm"]:
        return Judgement("confirm", by, note=note)
    if verdicts["not_speech"]:
        return Judgement("not_speech", by, note=note)
    return Judgement("speaker", by, speaker=speaker, note=note)


def _said(session: Session, verdict: str, speaker: str | None, known: int | None) -> str:
    """What is decided, in words: a speaker by the name they have here, one whom the judgement makes as that."""
    if speaker is None:
        return {"confirm": "confirmed", "not_speech": "not speech"}[verdict]
    if known is None:
        return f"said by {speaker}, a new speaker"
    [row] = find_speakers(session, str(known))
    return f"said by {row['name']}"


def _now(session: Session, quotation: int) -> str:
    """What holds of a quotation, in words."""
    row = quotation_row(session, quotation)
    assert row is not None
    words = {"attributed": f"said by {row['speaker']}", "not_speech": "not speech"}
    return words.get(str(row["status"]), "without a speaker")
