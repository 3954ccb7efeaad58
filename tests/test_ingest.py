"""The main job: what goes in, what is learnt from article to article, and what a second reading changes."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import column, select, table

from quotes.errors import UnknownName
from quotes.ingest import batches, ingest
from quotes.lang.version import data_version
from quotes.model import Article
from quotes.packaged import packaged_folder
from quotes.read import ArticleDefaults
from quotes.reread import reannotate
from quotes.speakers.seeds import read_speakers
from quotes.store.candidates import list_candidates
from quotes.store.load import load_speakers
from quotes.store.lookup import Query, lookup
from quotes.store.session import open_database
from quotes.store.tables import ArticleRow, Base, QuotationRow, SpeakerRow
from quotes.who import save_seeds

RECORDED = read_speakers(packaged_folder("seeds") / "speakers.toml")


@pytest.fixture(autouse=True)
def few_seeds(monkeypatch):
    """Leave out the long lists of people: every run puts the seeds in, and no test here asks for those."""
    monkeypatch.setattr("quotes.who.load_seed_speakers", lambda: RECORDED)


@pytest.fixture
def session(sqlite_with_tables, tmp_path):
    with open_database(shutil.copy(sqlite_with_tables, tmp_path), write=True) as session:
        yield session


def test_the_tally_counts_and_progress_is_told(session, article_file, tmp_path):
    (tmp_path / "empty.txt").touch()
    told = []
    tally = ingest(session, [article_file, tmp_path / "empty.txt", article_file], progress=told.append)
    assert (tally.articles, tally.unchanged, tally.quotations, tally.attributed) == (1, 1, 2, 2)
    assert tally.problems == (f"{tmp_path / 'empty.txt'}: is empty; an article needs a text",)
    assert told == [str(article_file), str(tmp_path / "empty.txt"), str(article_file)]


def test_the_same_text_in_two_outlets_is_two_articles(session, article_file):
    for outlet in ("Il Faro", "La Sera"):
        assert ingest(session, [article_file], defaults=ArticleDefaults(outlet=outlet)).articles == 1
    assert len(session.scalars(select(ArticleRow.id)).all()) == 2


def write_lines(path, articles):
    path.write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    return path


def numbered(n):
    return {
        "text": f"«Partiamo domani, numero {n}», ha detto il sindaco Mario Rossi.",
        "url": f"https://a.example/{n}",
    }


@pytest.mark.parametrize(("articles", "seconds"), [(1, 1), (2, 1), (64, 1), (64, 0)])
def test_batches_of_any_size_come_to_the_same(session, tmp_path, monkeypatch, articles, seconds):
    monkeypatch.setattr("quotes.reader.BATCH", articles)
    monkeypatch.setattr("quotes.reader._SECONDS", seconds)
    other = {"text": "Un altro testo.", "url": numbered(1)["url"]}
    lines = [numbered(1), other, numbered(1), numbered(2), {"text": ""}, numbered(3), other]
    path = write_lines(tmp_path / "a.jsonl", lines)
    told = []
    tally = ingest(session, [path], progress=told.append)
    assert (tally.articles, tally.unchanged, tally.quotations, tally.attributed) == (3, 1, 3, 3)
    assert sorted(tally.problems) == [
        f"{path}, line {line}: {problem}"
        for line, problem in [
            (
                2,
                "https://a.example/1: another text is stored under this URL; quotes articles remove 1 makes room",
            ),
            (5, "is empty; an article needs a text"),
            (
                7,
                "https://a.example/1: another text is stored under this URL; quotes articles remove 1 makes room",
            ),
        ]
    ]
    assert told == [f"{path}, line {n}" for n in range(1, 8)]
    assert ingest(session, [path]).unchanged == 4


@pytest.mark.parametrize(
    ("batch", "left"),
    [
        ((3, 60), 6),
        ((64, 60), 0),
        ((64, -1), 7),  # reading is so slow that each is saved by itself
    ],
)
def test_what_is_cut_off_leaves_whole_batches(session, tmp_path, monkeypatch, batch, left):
    for name, value in zip(("BATCH", "_SECONDS"), batch, strict=True):
        monkeypatch.setattr(f"quotes.reader.{name}", value)
    path = write_lines(tmp_path / "a.jsonl", map(numbered, range(20)))

    def interrupt(origin):
        if origin.endswith("line 8"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(session, [path], progress=interrupt)
    session.rollback()
    assert len(session.scalars(select(ArticleRow.id)).all()) == left
    assert len(session.scalars(select(QuotationRow.id)).all()) == left
    assert (done := ingest(session, [path])).articles == 20 - left
    assert done.unchanged == left


def test_a_batch_ends_where_the_texts_are_long():
    articles = [Article("a" * size) for size in (400_000, 100_000, 1, 600_000, 1)]
    assert [len(batch) for batch in batches(articles)] == [2, 2, 1]


def test_an_unknown_language_is_an_error_before_anything_is_read(session, article_file):
    with pytest.raises(UnknownName, match="no language 'xx'"):
        ingest(session, [article_file], defaults=ArticleDefaults(lang="xx"))


def test_a_new_speaker_is_one_across_articles(session, tmp_path):
    lines = [
        {"text": f"«Partiamo domani, numero {n}», ha detto il sindaco Ortensio Malvezzi."} for n in range(3)
    ]
    path = write_lines(tmp_path / "a.jsonl", lines)
    ingest(session, [path])
    names = session.scalars(select(SpeakerRow.name).where(SpeakerRow.name.contains("Malvezzi"))).all()
    assert names == ["Ortensio Malvezzi"]


PEOPLE = [
    "«Uno», ha detto Park Min.",
    "«Due», ha detto il ministro sudcoreano Park Min.",
    "«Tre», ha detto il pugile statunitense Park Min.",
    "«Quattro», ha detto Park Min.",
    "«Cinque», ha detto Dmytro Ševčuk.",
    "«Sei», ha detto Dmitro Shevchuk.",
    "«Sette», ha detto Dmytro Schewtschuk.",
    "«Otto», ha detto Ortensia Malvezzi.",
    "«Nove», ha detto Ortensio Malvezzi.",
    "«Dieci», ha detto il presidente Wolodymyr Selenskyj.",
]


def who_said(session):
    """Each quotation with its speaker's id, name and country, and the pairs that are asked about."""
    rows = lookup(session, Query(), limit=None).rows
    said = sorted((row["quotation"], row["speaker_id"], row["speaker"], row["country"]) for row in rows)
    return said, list_candidates(session)


def test_the_same_articles_give_the_same_speakers_however_they_are_read(tmp_path):
    paths = [tmp_path / f"{number:02}.txt" for number in range(len(PEOPLE))]
    for path, text in zip(paths, PEOPLE, strict=True):
        path.write_text(text, encoding="utf-8")
    runs = []
    for name, parts in (("at once", [paths]), ("one by one", [[path] for path in paths])):
        with open_database(tmp_path / name, write=True) as session:
            for part in parts:
                ingest(session, part, defaults=ArticleDefaults(lang="it"))
            runs.append(who_said(session))
            assert reannotate(session).changes == ()
            runs.append(who_said(session))
    assert all(run == runs[0] for run in runs)
    names = {quotation: (id_, name) for quotation, id_, name, _ in runs[0][0]}
    assert names["Uno"] == names["Due"] != names["Tre"]  # another country is another person
    assert names["Cinque"] == names["Sei"] == names["Sette"]
    assert names["Otto"] != names["Nove"]
    assert names["Dieci"][1] == "Volodymyr Zelensky"
    asked = [(row["speaker"], row["other"], row["reasons"]) for row in runs[0][1]]
    assert ("Ortensia Malvezzi", "Ortensio Malvezzi", ["close"]) in asked
    assert ("Park Min", "Park Min", ["spelling"]) in asked


def test_seeds_are_there_once(session, article_file):
    ingest(session, [article_file])
    known = [(one.kind, one.name, one.aliases, one.roles) for one in load_speakers(session)]
    save_seeds(session)
    assert [(one.kind, one.name, one.aliases, one.roles) for one in load_speakers(session)] == known


def test_reading_again_with_the_same_program_changes_nothing(session, article_file):
    ingest(session, [article_file])
    ids = session.scalars(select(QuotationRow.id)).all()
    again = reannotate(session)
    assert (again.articles, again.changes, again.orphaned) == (1, (), ())
    assert session.scalars(select(QuotationRow.id)).all() == ids


def test_reading_again_shows_what_another_program_finds(session, article_file, monkeypatch):
    ingest(session, [article_file])
    monkeypatch.setattr("quotes.attribute.resolve", lambda article, attributions, *_: attributions[:1])
    again = reannotate(session)
    assert {change.what for change in again.changes} == {"changed", "retired"}
    monkeypatch.undo()
    assert {change.what for change in reannotate(session).changes} == {"changed", "revived"}


def test_many_articles_are_read_again_in_batches(session, tmp_path):
    lines = [{"text": f"Il sindaco ha detto: «Eccoci al numero {n}».", "id": n} for n in range(250)]
    path = write_lines(tmp_path / "a.jsonl", lines)
    assert ingest(session, [path]).articles == 250
    assert reannotate(session).articles == 250


def test_the_version_of_the_data_is_short_and_steady():
    assert len(data_version()) == 12
    assert data_version() == data_version.__wrapped__()


def test_pairs_of_a_run_that_was_cut_off_are_asked_about_by_the_next(session, tmp_path, monkeypatch):
    said = [
        {"text": f"«{number}», ha detto {name} Malvezzi.", "lang": "it"}
        for number, name in (("Otto", "Ortensia"), ("Nove", "Ortensio"))
    ]
    path = write_lines(tmp_path / "a.jsonl", said)

    def cut_off(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("quotes.ingest.note_candidates", cut_off)
    with pytest.raises(KeyboardInterrupt):
        ingest(session, [path])
    monkeypatch.undo()
    assert list_candidates(session) == []
    assert ingest(session, [path]).unchanged == 2
    assert [row["other"] for row in list_candidates(session)] == ["Ortensio Malvezzi"]


@pytest.mark.parametrize("server", ["sqlite", "postgresql"])
def test_several_runs_at_once_make_one_database(server, tmp_path, request):
    name = str(tmp_path / "new.db") if server == "sqlite" else request.getfixturevalue("new_postgres")()
    path = write_lines(tmp_path / "a.jsonl", list(map(numbered, range(12))))

    def run(_):
        with open_database(name, write=True) as session:
            return ingest(session, [path]).articles

    with ThreadPoolExecutor(3) as pool:
        added = list(pool.map(run, range(3)))
    with open_database(name) as session:
        assert sum(added) == len(session.scalars(select(ArticleRow.id)).all()) == 12
        speakers = session.scalars(select(SpeakerRow.name).where(SpeakerRow.article_id.is_(None))).all()
        assert len(speakers) == len(set(speakers))


def test_nobody_waits_while_names_are_compared(sqlite_with_tables, tmp_path, monkeypatch, article_file):
    name = shutil.copy(sqlite_with_tables, tmp_path)
    monkeypatch.setattr("quotes.store.engine.BUSY_SECONDS", 0.1)

    def compare(*_, **__):
        with open_database(name, write=True) as other:
            other.connection()
        return iter(())

    monkeypatch.setattr("quotes.who.find_doubtful", compare)
    with open_database(name, write=True) as session:
        assert ingest(session, [article_file]).articles == 1


def test_postgresql_knows_its_tables_after_a_run(new_postgres, article_file):
    with open_database(new_postgres(), write=True) as session:
        ingest(session, [article_file])
        guessed = select(column("relname")).select_from(table("pg_class")).where(column("reltuples") < 0)
        assert not set(session.scalars(guessed)) & set(Base.metadata.tables)
