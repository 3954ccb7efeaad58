"""The language of an article: what it declares, else what is detected, and what becomes of one not read here."""

import json
import subprocess
import sys

import pytest

from quotes.errors import UnknownName
from quotes.lang import available_languages, common_marks, detect_language, known_language, settle_language
from quotes.model import Article
from quotes.text import annotate
from quotes.text.exchange import exchange_record

POLISH = (
    "Burmistrz zapowiedział w środę, że most na rzece zostanie otwarty dopiero w maju. „Nie możemy ryzykować "
    "życia mieszkańców”, powiedziała Anna Kowalska podczas spotkania z dziennikarzami. Rada miasta ma podjąć "
    "decyzję w przyszłym tygodniu, a mieszkańcy czekają już od roku."
)
FINNISH = (
    "Kaupunginjohtaja kertoi keskiviikkona, että joen yli johtava silta avataan vasta toukokuussa. ”Emme voi "
    "vaarantaa ihmisten henkeä”, sanoi Anna Virtanen toimittajille. Valtuusto päättää asiasta ensi viikolla, ja "
    "asukkaat ovat odottaneet jo vuoden."
)
DUTCH = (
    "De burgemeester kondigde woensdag aan dat de brug over de rivier pas in mei opengaat. “We kunnen het leven "
    "van de inwoners niet op het spel zetten”, zei Anna de Vries tegen journalisten. De gemeenteraad beslist "
    "volgende week, en de inwoners wachten al een jaar."
)
RUSSIAN = (
    "Мэр объявил в среду, что мост через реку откроют только в мае. «Мы не можем рисковать жизнью жителей», "
    "сказала Анна Петрова журналистам. Городской совет примет решение на следующей неделе, а жители ждут уже "
    "целый год, и терпение у них кончается."
)
UNREAD = [
    ("pl", POLISH, "Nie możemy ryzykować życia mieszkańców"),
    ("fi", FINNISH, "Emme voi vaarantaa ihmisten henkeä"),
    ("nl", DUTCH, "We kunnen het leven van de inwoners niet op het spel zetten"),
    ("ru", RUSSIAN, "Мы не можем рисковать жизнью жителей"),
]
ENGLISH = "“We will not stop,” said the mayor of Leeds, Ann Fowler.\n"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Il sindaco ha detto che il ponte riapre a maggio."),
        ("it", "«Non ci fermiamo», ha risposto la ministra."),
        ("en", "The mayor said the bridge will open in May."),
        ("en", "“We will not stop,” the minister answered."),
        ("de", "Der Bürgermeister sagte, die Brücke öffne im Mai."),
        ("de", "„Wir hören nicht auf“, antwortete die Ministerin."),
        ("fr", "Le maire a dit que le pont rouvrira en mai."),
        ("fr", "« Nous n’arrêterons pas », a répondu la ministre."),
        ("es", "El alcalde dijo que el puente abrirá en mayo."),
        ("es", "«No vamos a parar», respondió la ministra."),
    ],
)
def test_a_short_text_is_in_one_of_ours(code, text):
    found = detect_language(text)
    assert found.code == code
    assert 0.5 < found.confidence <= 1


@pytest.mark.parametrize("text", ["", "42", "a", "?!", "你好", POLISH[:30], RUSSIAN[:30], " " * 300])
def test_what_nobody_could_tell_falls_to_one_of_ours_without_confidence(text):
    found = detect_language(text)
    assert found.code in available_languages()
    assert 0 <= found.confidence < 0.2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "“We gaan niet terug,” zei minister Jansen gisteren in Den Haag."),
        ("pl", POLISH[:90]),
        ("ro", "“Nu ne întoarcem”, a declarat ministrul Ionescu la București ieri."),
    ],
)
def test_a_sentence_is_enough_for_another_language(code, text):
    assert detect_language(text).code == code


@pytest.mark.parametrize(("code", "text", "quotation"), UNREAD, ids=[row[0] for row in UNREAD])
def test_a_longer_text_in_another_language_keeps_its_quotations_alone(code, text, quotation):
    found = detect_language(text)
    assert found.code == code
    assert found.confidence > 0.9
    [answer] = annotate(Article(text))
    assert answer.quotation.content.of(text) == quotation
    assert (answer.status, answer.mention, answer.speaker, answer.rule) == ("none", None, None, None)
    assert answer.quotation.utterance == 1
    assert exchange_record(Article(text), [answer])["lang"] == code


@pytest.mark.parametrize("declared", ["it", "pl", "xx"])
def test_what_is_declared_is_never_doubted(declared):
    article = Article(ENGLISH, lang=declared)
    assert settle_language(article) is article


def test_what_is_detected_has_its_confidence():
    settled = settle_language(Article(ENGLISH, id="a"))
    assert (settled.id, settled.lang) == ("a", "en")
    assert settled.lang_confidence == detect_language(ENGLISH).confidence


@pytest.mark.parametrize(("code", "read"), [("it", True), ("de", True), ("pl", False), ("zh", False)])
def test_a_language_is_read_or_it_is_not(code, read):
    assert (known_language(code) is not None) is read


@pytest.mark.parametrize("code", ["xx", "IT", "", "italiano", "zxx"])
def test_what_is_no_language_is_an_error(code):
    with pytest.raises(UnknownName, match="no language"):
        known_language(code)


def test_marks_of_all_languages_have_no_single_ones():
    marks = {mark for pair in common_marks().pairs for mark in pair}
    assert marks >= {*'«»“”„"'}
    assert not marks & {*"'‘’‚"}


def lines(path, *records):
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_add_says_what_was_not_read(quotes, tmp_path):
    texts = (POLISH, FINNISH, f"{POLISH}\n\n{POLISH}", ENGLISH)
    path = lines(tmp_path / "a.jsonl", *({"text": text} for text in texts))
    run = quotes("add", path)
    assert (run.exit_code, run.stdout.splitlines()) == (
        0,
        [
            "4 articles added, 0 unchanged; 5 quotations, 1 attributed; 0 problems",
            "1 article in Finnish (fi): quotations kept, speakers not read",
            "2 articles in Polish (pl): quotations kept, speakers not read",
        ],
    )
    assert len(quotes("add", path).stdout.splitlines()) == 1
    rows = json.loads(quotes("lookup", "--json").stdout)
    assert sorted((row["lang"], row["speaker"]) for row in rows) == [
        ("en", "Ann Fowler"),
        ("fi", None),
        *[("pl", None)] * 3,
    ]
    assert quotes("verify").exit_code == 0
    assert quotes("reannotate").stderr == "4 articles read again, 0 changes\n"


@pytest.mark.parametrize(
    ("record", "options", "lang"),
    [
        ({}, [], "en"),
        ({"lang": "fr"}, [], "fr"),
        ({"lang": "fr"}, ["--lang", "de"], "fr"),
        ({}, ["--lang", "de"], "de"),
        ({}, ["--lang", "pl"], "pl"),
        ({"lang": "pl"}, [], "pl"),
    ],
)
def test_the_article_then_the_option_then_the_text_says_the_language(quotes, tmp_path, record, options, lang):
    path = lines(tmp_path / "a.jsonl", {"text": ENGLISH, **record})
    assert quotes("add", path, *options).exit_code == 0
    [shown] = json.loads(quotes("articles", "show", "1", "--json").stdout)
    assert shown["lang"] == lang
    assert (shown["lang_confidence"] is None) is bool(record or options)
    [annotated] = json.loads(quotes("annotate", path, *options).stdout)
    assert annotated["lang"] == lang


def test_annotate_says_on_stderr_what_was_not_read(quotes):
    run = quotes("annotate", "-", "--format", "tagged", stdin=POLISH)
    assert run.exit_code == 0
    assert "„<q1>Nie możemy ryzykować życia mieszkańców</q1>”" in run.stdout
    assert run.stderr == "1 article in Polish (pl): quotations kept, speakers not read\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["add", "--help"],
        ["annotate", "--help"],
        ["annotate", "declared.jsonl", "--format", "jsonl"],
    ],
    ids=" ".join,
)
def test_who_detects_nothing_waits_for_no_model(tmp_path, arguments):
    lines(tmp_path / "declared.jsonl", {"text": ENGLISH, "lang": "en"})
    code = (
        "import sys\nfrom quotes.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        "print([name for name in ('numpy', 'py3langid') if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert run.stdout.endswith("[]\n"), run.stderr
