"""Noun phrases, and whom they name.

- what a noun stands for, and what belongs to it: `noun_words`, `complements`, `offices`
- the words of a mention, and its kind: `name_spans`, `name_kinds`, `mentions`
- complements that name nobody: `adverbial_phrases`
- what is said of somebody beside the name, and by what name somebody goes: `appositions`, `relatives`, `introductions`,
  `people_phrases`, `swallowed_names`
"""
