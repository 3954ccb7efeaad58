"""Verbs of saying, and whose verb each is.

- clauses, and verbs of saying in them: `clauses`, `report_clauses`, `unowned_verbs`, `saying_forms`,
  `clitics`, `cues`, `passives`
- who is made to say something, whom something befalls: `causatives`, `befallen`
- the subject of a verb: `asides`, `before_verbs`, `behind_verbs`, `verb_last_subjects` (German), `subjects`, `clefts`,
  `first_subjects`, `clauses_ahead`, `newcomers`
"""
