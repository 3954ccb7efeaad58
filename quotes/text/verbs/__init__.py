"""Verbs of saying, and whose verb each is.

- clauses, and verbs of saying in them: `clauses`, `report_clauses`, `cues`, `passives`
- the subject of a verb: `behind_verbs`, `verb_last_subjects` (German), `subjects`, `first_subjects`
"""
