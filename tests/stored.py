"""An article as the reading part would hand it to the store, put together by hand from its words."""

from datetime import date

from quotes.model import Article, Attribution, CountryClaim, Cue, Mention, Quotation, Span, Speaker
from quotes.store.save import Saved, begin_extraction, save_article

TEXT = (
    "«Firmiamo domani», ha detto il presidente russo Vladimir Putin. «Mai», ha risposto un testimone.\r\n"
    "Il piano «Aurora» resta. “È presto”, ha aggiunto Putin."
)
PUTIN = Speaker(
    "person", "Vladimir Putin", country="RU", relation="represents", aliases=("Putin", "Wladimir Putin")
)
WITNESS = Speaker("person", "testimone", local=True)


def article(text: str = TEXT, **fields: object) -> Article:
    return Article(
        text,
        **{
            "lang": "it",
            "outlet": "Il Faro",
            "published": date(2024, 7, 14),
            "published_basis": "given",
            **fields,
        },
    )


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def quotation(text: str, content: str, **fields: object) -> Quotation:
    start, end = place(text, content)
    return Quotation(start - 1, end + 1, start, end, **fields)


def mention(text: str, words: str) -> Mention:
    span = place(text, words)
    return Mention(*span, words, "name", "person", span)


def attributed(
    text: str, content: str, speaker: Speaker, said: tuple[str, str, str], part: int
) -> Attribution:
    """`said` is the mention, the cue and its lemma; Russians stand for Russia by what is printed."""
    name, cue, lemma = said
    claim = None
    if speaker.country == "RU":
        claim = CountryClaim("RU", "represents", "stated", place(text, "russo"))
    return Attribution(
        quotation(text, content, utterance=part),
        "attributed",
        mention=mention(text, name),
        referent=mention(text, name),
        cue=Cue(*place(text, cue), cue, lemma),
        rule="cue_behind",
        speaker=speaker,
        country=claim,
    )


def attributions(text: str = TEXT, putin: Speaker = PUTIN) -> list[Attribution]:
    """Four quotations: Putin's, that of an unnamed witness, a term, Putin's again."""
    return [
        attributed(text, "Firmiamo domani", putin, ("Vladimir Putin", "ha detto", "dire"), 1),
        attributed(text, "Mai", WITNESS, ("testimone", "ha risposto", "rispondere"), 2),
        Attribution(quotation(text, "Aurora", kind="term", utterance=3), "not_speech", rule="term"),
        attributed(text, "È presto", putin, ("Putin", "ha aggiunto", "aggiungere"), 4),
    ]


def save(session, text=TEXT, found=None, *, update=False, program="1", **fields) -> Saved:
    """Save the article of `text`, with all its attributions where `found` does not say which."""
    extraction = begin_extraction(session, program, "data")
    found = attributions(text) if found is None else found
    return save_article(session, article(text, **fields), found, extraction_id=extraction, update=update)
