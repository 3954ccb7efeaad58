"""The views people read in SQL, and whose keys are those of lookups, CSV and JSON: all of them are here.

They are dropped before and created after each upgrade, so no migration speaks of them. A judgement in force
stands above the program's answer; where it says another country, the evidence is `judged`. Retired quotations do not
show, and a merged speaker shows as the one it is.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Connection, Integer, Text, column, table, text
from sqlalchemy.types import TypeEngine

# One office, or the first and the last of several by name; both databases that are served can say this.
_OFFICE = "r.office || coalesce(', ' || r.organization, '')"
_OFFICES = f"""CASE WHEN count(DISTINCT {_OFFICE}) < 2 THEN max({_OFFICE})
                    ELSE min({_OFFICE}) || CASE count(DISTINCT {_OFFICE}) WHEN 2 THEN '; ' ELSE '; …; ' END
                         || max({_OFFICE}) END"""

# What people say stands above what the program says; of what they say nothing, theirs is null.
_STATUS = """coalesce(j.status, CASE WHEN a.status = 'not_speech' AND j.kind IS NOT NULL THEN 'none'
                                    ELSE a.status END)"""
_SPEAKER_ID = "CASE WHEN j.status IS NULL THEN a.speaker_id ELSE j.speaker_id END"
_AGREED = "(j.status IS NULL OR j.speaker_id = a.speaker_id)"

QUOTATION_SHEET = f"""
CREATE VIEW quotation_sheet AS
SELECT q.id AS id,
       CAST(ar.published AS VARCHAR(10)) AS date,
       coalesce(s.name, j.speaker) AS speaker,
       s.id AS speaker_id,
       s.kind AS speaker_kind,
       (SELECT {_OFFICES}
          FROM role r
         WHERE r.speaker_id = s.id
           AND (r.start_date IS NULL OR r.start_date <= ar.published)
           AND (coalesce(r.end_date, r.known_until) IS NULL
                OR coalesce(r.end_date, r.known_until) >= ar.published)) AS role,
       CASE WHEN {_STATUS} <> 'attributed' THEN NULL
            WHEN j.relation IS NOT NULL THEN j.country
            WHEN {_AGREED} THEN a.country
            ELSE s.country END AS country,
       CASE WHEN {_STATUS} <> 'attributed' THEN NULL
            WHEN j.relation IS NOT NULL THEN NULLIF(j.relation, 'none')
            WHEN {_AGREED} THEN a.relation
            WHEN s.country IS NULL THEN NULL
            WHEN s.kind = 'person' THEN coalesce(s.relation, 'nationality')
            ELSE coalesce(s.relation, 'organization') END AS relation,
       CASE WHEN {_STATUS} <> 'attributed' OR j.relation = 'none' THEN NULL
            WHEN {_AGREED} AND (j.relation IS NULL OR j.country = a.country AND j.relation = a.relation)
            THEN a.evidence
            WHEN j.relation IS NOT NULL THEN 'judged'
            WHEN s.country IS NOT NULL THEN 'known' END AS evidence,
       q.content AS quotation,
       CASE WHEN j.status = 'not_speech' THEN 'term'
            WHEN j.kind IS NOT NULL THEN j.kind
            WHEN j.status IS NOT NULL AND q.kind = 'term' THEN 'fragment'
            ELSE q.kind END AS kind,
       {_STATUS} AS status,
       a.mention AS mention,
       a.antecedent AS antecedent,
       a.referent AS referent,
       a.cue AS cue,
       a.cue_lemma AS cue_lemma,
       a.rule AS rule,
       a.confidence AS confidence,
       a.confidence_count AS confidence_count,
       j.verdict AS verdict,
       ar.outlet AS outlet,
       ar.title AS title,
       ar.url AS url,
       ar.lang AS lang,
       ar.id AS article_id,
       q.start_char AS start_char,
       q.end_char AS end_char,
       q.content_start AS content_start,
       q.content_end AS content_end,
       q.flags AS flags,
       q.utterance AS utterance,
       q.part AS part,
       a.candidates AS candidates,
       a.office AS office
  FROM quotation q
  JOIN attribution a ON a.quotation_id = q.id
  JOIN article ar ON ar.id = q.article_id
  JOIN text t ON t.id = ar.text_id
  LEFT JOIN judgement j ON j.id = (
       SELECT max(k.id) FROM judgement k
        WHERE k.text_sha256 = t.sha256 AND k.content_start = q.content_start
          AND k.content_end = q.content_end AND k.withdrawn IS NULL)
  LEFT JOIN redirect re ON re.speaker_id = {_SPEAKER_ID}
  LEFT JOIN speaker s ON s.id = coalesce(re.target_id, {_SPEAKER_ID})
 WHERE q.retired IS NULL
"""

SPEAKER_SUMMARY = """
CREATE VIEW speaker_summary AS
SELECT s.id AS speaker_id,
       s.name AS speaker,
       s.kind AS speaker_kind,
       s.country AS country,
       count(*) AS quotations,
       count(DISTINCT q.article_id) AS articles,
       min(q.date) AS first_date,
       max(q.date) AS last_date
  FROM quotation_sheet q
  JOIN speaker s ON s.id = q.speaker_id
 WHERE q.status = 'attributed' AND q.kind <> 'term'
 GROUP BY s.id, s.name, s.kind, s.country
"""

COUNTRY_SUMMARY = """
CREATE VIEW country_summary AS
SELECT q.country AS country,
       coalesce(c.name, q.country) AS name,
       q.relation AS relation,
       count(*) AS quotations,
       count(DISTINCT q.speaker_id) AS speakers,
       count(DISTINCT q.article_id) AS articles
  FROM quotation_sheet q
  LEFT JOIN country c ON c.code = q.country
 WHERE q.status = 'attributed' AND q.kind <> 'term' AND q.country IS NOT NULL
 GROUP BY q.country, c.name, q.relation
"""

VIEWS = {
    "quotation_sheet": QUOTATION_SHEET,
    "speaker_summary": SPEAKER_SUMMARY,
    "country_summary": COUNTRY_SUMMARY,
}

SHEET_COLUMNS = (
    *("id", "date", "speaker", "speaker_id", "speaker_kind", "role", "country", "relation", "evidence"),
    *("quotation", "kind", "status", "mention", "antecedent", "referent", "cue", "cue_lemma"),
    *("rule", "confidence", "confidence_count", "verdict", "outlet", "title", "url", "lang", "article_id"),
    *("start_char", "end_char", "content_start", "content_end", "flags", "utterance", "part", "candidates"),
    "office",
)

# The columns that are no text; a number that is never compared needs no type.
_TYPES: Mapping[str, type[TypeEngine[Any]]] = {
    **dict.fromkeys(("id", "speaker_id", "article_id"), Integer),
    **dict.fromkeys(("flags", "candidates"), JSON),
}


# The view as something to select from; it belongs to no metadata, so Alembic never sees it.
sheet = table("quotation_sheet", *(column(key, _TYPES.get(key, Text)) for key in SHEET_COLUMNS))


def drop_views(connection: Connection) -> None:
    """Drop the views that are there, those that build on others first."""
    for name in reversed(VIEWS):
        connection.execute(text(f"DROP VIEW IF EXISTS {name}"))


def create_views(connection: Connection) -> None:
    """Create all views; the tables must be those of the newest migration."""
    for statement in VIEWS.values():
        connection.exec_driver_sql(statement)
