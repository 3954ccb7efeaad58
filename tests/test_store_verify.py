"""The proof finds every stored word that is no longer what the text says, and nothing else."""

import pytest
from sqlalchemy import text

from quotes.store.verify import verify
from tests.stored import attributions, save


def test_what_was_saved_is_proved(session):
    for number in range(130):  # more texts than are looked at in one go
        prefix = f"{number}. "
        save(session, prefix, [])
    save(session)
    save(session, found=attributions()[:1], update=True)  # retired ones are proved too
    assert verify(session) == []


@pytest.mark.parametrize(
    ("damage", "what", "stored", "found"),
    [
        (
            "quotation SET content = 'Firmiamo oggi' WHERE id = 1",
            "content",
            "Firmiamo oggi",
            "Firmiamo domani",
        ),
        ("quotation SET opening = '“' WHERE id = 1", "quotation", "“Firmiamo domani»", "«Firmiamo domani»"),
        ("quotation SET closing = '' WHERE id = 1", "quotation", "«Firmiamo domani", "«Firmiamo domani»"),
        ("attribution SET mention = 'Putin' WHERE quotation_id = 1", "mention", "Putin", "Vladimir Putin"),
        ("attribution SET referent_end = 1000 WHERE quotation_id = 4", "referent", "Putin", None),
        ("attribution SET cue_start = cue_start + 1 WHERE quotation_id = 1", "cue", "ha detto", "a detto"),
        ("attribution SET evidence_words = 'cinese' WHERE quotation_id = 1", "evidence", "cinese", "russo"),
        (
            "attribution SET antecedent = 'x', antecedent_start = 1, antecedent_end = 2",
            "antecedent",
            "x",
            "F",
        ),
        (
            """attribution SET candidates = '[{"start": 1, "end": 9, "text": "Kim"}]'""",
            "candidate",
            "Kim",
            "Firmiamo",
        ),
        ("text SET sha256 = 'abc'", "text", "abc", None),
    ],
)
def test_damage_is_found(session, damage, what, stored, found):
    save(session)
    session.execute(text(f"UPDATE {damage.replace(':', chr(92) + ':')}"))
    differences = verify(session)
    assert {row["what"] for row in differences} >= {what}
    [row, *_] = [row for row in differences if row["what"] == what]
    assert row["stored"] == stored
    assert found is None or row["found"] == found


def test_a_changed_text_is_found(session):
    save(session)
    session.execute(text("UPDATE text SET body = 'x' || body"))
    differences = verify(session)
    assert differences[0]["what"] == "text"
    assert {row["quotation_id"] for row in differences} == {None, 1, 2, 3, 4}
