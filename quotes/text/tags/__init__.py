"""Words to tags, in two steps: what a language knows of a word by itself, then what its neighbours say.

- words, as one language knows them: `words`, `tables`, `source_phrases`, `given_names`, `lexicon`
- words to tags, the first guess: `first_words`, `capitals`, `first_tags`
- the rules that overwrite it: `surnames`, `firm_words`, `particled`, `name_tags`, `body_names`, `verb_tags`,
  `phrase_tags`, `bare_nouns`, `counted`, `adverbials`, `twofold`, `unlisted`, `small_verbs`, `case_articles` and
  `clause_brackets` (German clauses), `apostrophes`
- all in a row: `tagging`
"""
