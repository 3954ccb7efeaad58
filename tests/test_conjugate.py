"""Forms made from principal parts: the classes and irregular verbs of Italian, and what the engine can do."""

from pathlib import Path

import pytest

import quotes.lang
from quotes.errors import LanguageDataError
from quotes.lang.build import read_inflection
from quotes.lang.conjugate import Inflection, VerbClass, conjugate, decline, feminine, plural
from quotes.lang.entries import read_verbs
from quotes.lang.source import read_toml

ITALIAN = Path(quotes.lang.__file__).parent / "it"
INFLECTION = read_inflection(ITALIAN)
VERBS = {verb.entry.lemma: verb for verb in read_verbs(read_toml(ITALIAN, "cues.toml"), "cues.toml")}

# lemma: forms of the third person singular and plural, in all tenses
THIRD_PERSONS = """
dire dice diceva disse dirà direbbe dica dicesse : dicono dicevano dissero diranno direbbero dicano dicessero
affermare afferma affermava affermò affermerà affermerebbe affermi affermasse : affermano affermarono
dichiarare dichiara dichiarava dichiarò dichiarerà dichiarerebbe dichiari dichiarasse : dichiarano
aggiungere aggiunge aggiungeva aggiunse aggiungerà aggiungerebbe aggiunga : aggiungono aggiunsero aggiungano
spiegare spiega spiegò spiegherà spiegherebbe spieghi : spiegano spiegheranno spieghino
replicare replica replicherà replichi : replicheranno replichino
denunciare denuncia denunciò denuncerà denunci : denunciano denunceranno denuncino
incoraggiare incoraggia incoraggerà incoraggi : incoraggino incoraggeranno
annunciare annuncia annunciò annuncerebbe : annunciarono annunceranno
ribadire ribadisce ribadiva ribadì ribadirà ribadirebbe ribadisca ribadisse : ribadiscono ribadirono
riferire riferisce riferì : riferiscono riferirono
avvertire avverte avvertì avvertirà avverta : avvertono avvertirono avvertano
proseguire prosegue proseguì : proseguono
sostenere sostiene sosteneva sostenne sosterrà sosterrebbe sostenga : sostengono sostennero sosterranno
ritenere ritiene ritenne riterrà : ritengono ritennero
intervenire interviene intervenne interverrà intervenga : intervengono intervennero interverranno
convenire conviene convenne converrebbe : convengono
rispondere risponde rispose risponderà risponda : rispondono risposero
chiedere chiede chiese chiederà chieda : chiedono chiesero
richiedere richiede richiese : richiesero
ammettere ammette ammise ammetta : ammettono ammisero
promettere promette promise : promisero
scrivere scrive scrisse scriva : scrivono scrissero
descrivere descrive descrisse : descrissero
leggere legge leggeva lesse leggerà : leggono lessero
concludere conclude concluse concluderebbe : concludono conclusero
proporre propone proponeva propose proporrà proporrebbe proponga proponesse : propongono proposero proporranno
supporre suppone suppose : suppongono supposero
tradurre traduce traduceva tradusse tradurrà traduca : traducono tradussero tradurranno
prevedere prevede previde prevederà prevedrà : prevedono previdero
promuovere promuove promosse : promossero
esprimere esprime espresse : espressero
respingere respinge respinse : respinsero
riconoscere riconosce riconobbe : riconoscono riconobbero
difendere difende difese : difesero
discutere discute discusse : discussero
interrompere interrompe interruppe : interruppero
temere teme temé temette : temettero temerono
credere crede credette : credettero
ribattere ribatte ribatté : ribatterono
ripetere ripete ripeté : ripeterono
contraddire contraddice contraddisse contraddirà : contraddicono contraddissero
benedire benedice benedisse benediceva : benedicono
compiacere compiace compiacque compiaccia : compiacciono compiacquero
insistere insiste insistette : insistono insistettero
piangere piange pianse : piansero
"""
OTHER_READINGS = [
    ("dire", "dico", "finite 1 s"),
    ("dire", "dicemmo", "finite 1 p"),
    ("dire", "dite", "finite 2 p"),
    ("dire", "dissi", "finite 1 s"),
    ("dire", "dicendo", "gerund 0 -"),
    ("dire", "dir", "infinitive 0 -"),
    ("dire", "detta", "participle 0 s"),
    ("affermare", "affermai", "finite 1 s"),
    ("affermare", "affermando", "gerund 0 -"),
    ("affermare", "affermar", "infinitive 0 -"),
    ("affermare", "affermate", "participle 0 p"),
    ("affermare", "affermate", "finite 2 p"),
    ("spiegare", "spieghiamo", "finite 1 p"),
    ("denunciare", "denunciamo", "finite 1 p"),
    ("proporre", "propongo", "finite 1 s"),
    ("proporre", "proponendo", "gerund 0 -"),
    ("proporre", "propor", "infinitive 0 -"),
    ("proporre", "proposti", "participle 0 p"),
    ("sostenere", "sostieni", "finite 2 s"),
    ("sostenere", "sostenuto", "participle 0 s"),
    ("tradurre", "traducendo", "gerund 0 -"),
    ("tradurre", "tradotte", "participle 0 p"),
    ("scrivere", "scritto", "participle 0 s"),
    ("promuovere", "promuovendo", "gerund 0 -"),
    ("riferire", "riferito", "participle 0 s"),
    ("fare sapere", "fanno", "finite 3 p"),
    ("fare sapere", "fece", "finite 3 s"),
    ("fare sapere", "facendo", "gerund 0 -"),
    ("dare notizia", "diede", "finite 3 s"),
    ("volere", "vogliono", "finite 3 p"),
    ("volere", "vorrebbe", "finite 3 s"),
    ("tenere a", "tenga", "finite 3 s"),
]


def third_persons():
    for line in THIRD_PERSONS.strip().splitlines():
        singular, plural_forms = line.split(" : ")
        lemma, *forms = singular.split()
        yield from ((lemma, form, "finite 3 s") for form in forms)
        yield from ((lemma, form, "finite 3 p") for form in plural_forms.split())


def forms_of(lemma: str) -> set[tuple[str, str]]:
    verb = VERBS[lemma]
    made = conjugate(verb.infinitive, verb.verb_class, INFLECTION, parts=verb.parts)
    return {
        (form, f"{reading.mood} {reading.person} {reading.number or '-'}")
        for reading, forms in made.items()
        for form in forms
    }


@pytest.mark.parametrize("lemma, form, reading", [*third_persons(), *OTHER_READINGS])
def test_form(lemma, form, reading):
    assert (form, reading) in forms_of(lemma)


@pytest.mark.parametrize(
    "lemma, wrong",
    [
        ("dire", "dicette"),
        ("spiegare", "spiegerà"),
        ("denunciare", "denuncierà"),
        ("ripetere", "ripetette"),
        ("proporre", "proporò"),
        ("scrivere", "scrivé"),
        ("rispondere", "rispondette"),
        ("sostenere", "sostenerà"),
        ("annunciare", "annuncii"),
    ],
)
def test_no_wrong_form(lemma, wrong):
    assert wrong not in {form for form, _ in forms_of(lemma)}


@pytest.mark.parametrize("lemma", [lemma for lemma in VERBS if not lemma.endswith("o")])  # no "convinto"
def test_every_cell_is_filled_and_has_one_word(lemma):
    made = forms_of(lemma)
    assert {reading for _, reading in made if reading.startswith("finite")} == {
        f"finite {person} {number}" for person in (1, 2, 3) for number in "sp"
    }
    assert all(form.isalpha() for form, _ in made)


def test_an_ending_can_say_where_the_stem_goes():
    weak = VerbClass("en", rows={"present": "e st t en t en", "participle": "ge~t"})
    made = conjugate("sagen", "weak", Inflection({"weak": weak}, {}, {}, (), ()))
    assert made["participle", 0, None, None] == ("gesagt",)


@pytest.mark.parametrize(
    "lemma, name, parts, message",
    [
        ("dire", "irre", {}, "no class 'irre'"),
        ("dire", "are", {}, "wants a lemma in -are"),
        ("dire", "dire", {"passato": "disse"}, "no part 'passato'"),
        ("dire", "dire", {"past": "dissi"}, "does not end in -e"),
        ("dire", "dire", {"present": "dico dici"}, "2 endings where 6 are wanted"),
    ],
)
def test_a_bad_entry_is_refused(lemma, name, parts, message):
    with pytest.raises(LanguageDataError, match=message):
        conjugate(lemma, name, INFLECTION, parts=parts)


@pytest.mark.parametrize(
    "noun, gender, expected",
    [
        ("ministro", "m", "ministri"),
        ("segretario", "m", "segretari"),
        ("analista", "m", "analisti"),
        ("analista", "f", "analiste"),
        ("collega", "m", "colleghi"),
        ("collega", "f", "colleghe"),
        ("banca", "f", "banche"),
        ("provincia", "f", "province"),
        ("agenzia", "f", "agenzie"),
        ("direttrice", "f", "direttrici"),
        ("università", "f", "università"),
        ("leader", "m", "leader"),
    ],
)
def test_plural(noun, gender, expected):
    assert plural(noun, gender, INFLECTION) == expected


@pytest.mark.parametrize(
    "noun, expected",
    [("senatore", "senatrice"), ("deputato", "deputata"), ("infermiere", "infermiera"), ("leader", "leader")],
)
def test_feminine(noun, expected):
    assert feminine(noun, INFLECTION) == expected


@pytest.mark.parametrize(
    "adjective, expected",
    [
        ("coreano", "coreano coreana coreani coreane"),
        ("giapponese", "giapponese giapponesi"),
        ("tedesco", "tedesco tedesca tedeschi tedesche"),
        ("austriaco", "austriaco austriaca austriaci austriache"),
        ("slovacco", "slovacco slovacca slovacchi slovacche"),
        ("vietnamita", "vietnamita vietnamiti vietnamite"),
        ("swazi", "swazi"),
    ],
)
def test_decline(adjective, expected):
    assert decline(adjective, INFLECTION) == tuple(expected.split())


@pytest.mark.parametrize(
    "old, new, message",
    [
        ('base = "ere"', 'base = "era"', "base 'era' is no class above it"),
        ('base = "ire"', 'base = "ire"\npresnt = "o"', "verbs.isc: unknown key 'presnt'"),
        ('cited = "e"', 'sited = "e"', "parts.third: unknown key 'sited'"),
        ('ending = "are"', "", "verbs.are: key 'ending' is missing"),
        ("[adjectives]", "[adverbs]", "unknown key 'adverbs'"),
    ],
)
def test_bad_inflection_is_refused(tmp_path, old, new, message):
    text = (ITALIAN / "inflection.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "inflection.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LanguageDataError, match=message):
        read_inflection(tmp_path)
