"""Who the speakers of an article are, and for which country they speak.

One decision for each referent, however often it speaks. A wrong name is worse than none: where several
known speakers fit, none is taken, and a new one is made with the name as printed.
"""

from collections.abc import Sequence
from datetime import date

from quotes.lang.data import Language
from quotes.model import Article, Attribution, Mention, Speaker
from quotes.speakers.decision import Decision, Identity, referent_of
from quotes.speakers.evidence import read_phrase
from quotes.speakers.gazetteer import Gazetteer
from quotes.speakers.heads import Post, posts_of_mention
from quotes.speakers.holders import may_be_called, one_meant
from quotes.speakers.observed import observed_roles
from quotes.speakers.offices import posts_named, posts_of_role, read_office
from quotes.speakers.setting import Scene
from quotes.speakers.state import is_state
from quotes.speakers.words import name_key, words_of


def resolve(
    article: Article, attributions: Sequence[Attribution], gazetteer: Gazetteer, language: Language
) -> tuple[Attribution, ...]:
    """Fill in `speaker` and `country` of the attributed ones; the others come back as they are.

    New speakers have no id; the caller saves them and adds them to the gazetteer. An organ of state that
    the article ties to another country than its referent becomes its own referent.
    """
    quoted = tuple(attribution.quotation.span for attribution in attributions)
    scene = Scene(article.text, language, gazetteer, quoted=quoted)
    parted = [_part_namesakes(one, scene, gazetteer, article.published) for one in attributions]
    case_of = [_case_of(attribution) for attribution in parted]
    cases: dict[object, list[Attribution]] = {}
    for case, attribution in zip(case_of, parted, strict=True):
        cases.setdefault(case, []).append(attribution)
    identities = {
        case: Decision(scene, gazetteer, language, tuple(members), article.published).identity()
        for case, members in cases.items()
        if case is not None
    }
    identified = zip(parted, map(identities.get, case_of), strict=True)
    return tuple(_with_identity(attribution, identity, scene) for attribution, identity in identified)


def _with_identity(attribution: Attribution, identity: Identity | None, scene: Scene) -> Attribution:
    if identity is None:
        return attribution
    speaker, country, office, spelling = identity
    said = speaker.kind == "person" and not speaker.local
    observed = observed_roles(attribution, scene.text, scene.language) if said else ()
    return attribution._replace(
        speaker=speaker, country=country, office=office, spelling=spelling, observed=observed
    )


def _case_of(attribution: Attribution) -> object:
    """Return what attributions to the same one share: the name, or the place of a common noun."""
    referent = referent_of(attribution)
    if attribution.status != "attributed" or referent is None:
        return None
    return name_key(referent.text) if referent.form == "name" else referent.span


def _part_namesakes(
    attribution: Attribution, scene: Scene, gazetteer: Gazetteer, published: date | None
) -> Attribution:
    """Give a noun back to itself where another country, or another holder, is behind it than behind its referent."""
    mention, referent = attribution.mention, attribution.referent
    if mention is None or referent is None or mention.span == referent.span:
        return attribution
    other = (
        _is_other_organ(mention, referent, scene)
        or _is_other_office(mention, referent, scene, gazetteer)
        or _is_of_other_gender(mention, referent, scene, gazetteer)
    )
    if other or _is_other_holder(attribution, scene, gazetteer, published):
        return attribution._replace(referent=mention, described=(mention.phrase,))
    return attribution


def _is_other_organ(mention: Mention, referent: Mention, scene: Scene) -> bool:
    """Whether the sentence of an organ of state speaks of another country than its referent.

    "La risposta della Cina …, con il Ministero degli Esteri": not the ministry of Korea named before.
    """
    words = words_of(mention.text)
    if len(words) < 2 or not is_state(words, scene.language):
        return False
    stated = read_phrase(scene.text, referent.phrase, scene.language).claim
    place = scene.governed(mention.start)
    return stated is not None and place is not None and place.code != stated.code


def _is_other_office(mention: Mention, referent: Mention, scene: Scene, gazetteer: Gazetteer) -> bool:
    """Whether the office is of another state than that of the person on record: "il premier italiano" of Macron."""
    if mention.form != "noun" or mention.kind != "person" or referent.form != "name":
        return False
    claim = read_phrase(scene.text, mention.phrase, scene.language).claim
    if claim is None or claim.relation != "represents":
        return False
    fits = gazetteer.named(referent.text) or gazetteer.spelt(referent.text)
    return bool(fits) and all(
        one.relation == "represents" and one.country not in (None, claim.code) for one in fits
    )


def _is_of_other_gender(mention: Mention, referent: Mention, scene: Scene, gazetteer: Gazetteer) -> bool:
    """Whether the noun is for a woman and all who have the surname on record are men: "la presidenta" of a man."""
    if mention.form != "noun" or mention.kind != "person" or referent.form != "name":
        return False
    fits = gazetteer.named(referent.text)
    return bool(fits) and not any(may_be_called(one, mention, scene.language) for one in fits)


def _is_other_holder(
    attribution: Attribution, scene: Scene, gazetteer: Gazetteer, published: date | None
) -> bool:
    """Whether an office of home had another holder on the day, and who it was taken for never had it.

    "Jordan Bardella … Le chef du gouvernement": a name for him in many articles, but not in those of that year. Of
    somebody not on record the article may say so itself.
    """
    home, mention, referent = scene.language.places.home, attribution.mention, attribution.referent
    if published is None or mention is None or referent is None or referent.form != "name":
        return False
    if mention.kind != "person" or mention.form != "noun":
        return False
    office, country = read_office(scene.text, mention.span, scene.language)
    story = scene.dominant or home
    of_home = home is not None and country in (None, home)
    posts = posts_named(office, home) if of_home else ()
    posts = posts or posts_of_mention(mention, scene.text, scene.language, story)
    holder = one_meant(gazetteer.holders(posts, published), mention, scene.language)
    if holder is None or name_key(referent.text)[-1] in name_key(holder.speaker.name):
        return False
    if fits := gazetteer.named(referent.text):
        return all((not of_home or one.country == home) and not _held(one, posts) for one in fits)
    holders = {
        part
        for span in attribution.described
        if span != mention.phrase
        for part in name_key(span.of(scene.text))
    }
    return story == home and holders.isdisjoint(name_key(office))


def _held(speaker: Speaker, posts: tuple[Post, ...]) -> bool:
    return any(not set(posts).isdisjoint(posts_of_role(role)) for role in speaker.roles)
