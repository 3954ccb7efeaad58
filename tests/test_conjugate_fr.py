"""French forms made from principal parts, a row a class: what the third person says, and the participle."""

import pytest

from quotes.lang import load_language

FRENCH = load_language("fr")

# lemma: third persons and participles that must be there
FORMS = """
dire: dit disait dira dirait disent dirent dite dîmes
prédire: prédit prédisez prédira prédite
affirmer: affirme affirma affirmèrent affirmera affirmée affirmant
annoncer: annonça annonçait annonçant annonceront annoncèrent
juger: jugea jugeait jugeant jugeons
rappeler: rappelle rappelait rappellera rappelèrent
marteler: martèle martèlera martelait
révéler: révèle révélera révèlera révélait
espérer: espère espérait espérera espèrera
répéter: répète répétait répètent répétées
concéder: concède concédait concédera
asséner: assène assénait
relever: relève relèvera relevait
rejeter: rejette rejettera rejetait
balayer: balaie balaye balaiera
appuyer: appuie appuyait appuiera
avertir: avertit avertissait avertissent avertirent avertie
démentir: dément démentait démentira démentent démenti
soutenir: soutient soutenait soutint soutiendra soutiennent soutinrent soutenue
répondre: répond répondait répondit répondra répondent répondu
interrompre: interrompt interrompait
reprendre: reprend reprenait reprit reprendra reprennent reprise
admettre: admet admettait admit admettra admis
écrire: écrit écrivait écrivit écrira écrivent écrites
lire: lit lisait lut lira lues
rire: rit riait rient
conclure: conclut concluait conclura conclue
croire: croit croyait crut croira croient cru
prévoir: prévoit prévoyait prévit prévoira prévoient prévue
reconnaître: reconnaît reconnait reconnaissait reconnut reconnaîtra reconnue
craindre: craint craignait craignit craindra craignent
enjoindre: enjoint enjoignait enjoindra
poursuivre: poursuit poursuivait poursuivit poursuivra poursuivie
enquérir: enquiert enquit enquérait enquerra
"""


@pytest.mark.parametrize("row", FORMS.split("\n")[1:-1])
def test_forms_of_a_verb(row: str) -> None:
    lemma, forms = row.split(": ")
    missing = [
        form
        for form in forms.split()
        if lemma not in {reading.lemma for reading in FRENCH.forms.get(form, ())}
    ]
    assert missing == []


def test_no_form_has_an_ending_glued_to_a_wrong_stem() -> None:
    assert [form for form in FRENCH.forms if form.endswith(("riue", "cant", "gons"))] == []
