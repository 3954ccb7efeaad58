"""Text to attributions: pure functions, standard library only, no input or output.

A word gets a tag of one letter (`lexicon.TAGS`), a group of words that does one thing a letter of its own
(`chunks.LETTERS`), so that a sentence is a line of a dozen letters: "«…», ha detto il ministro" is `Q,CM`. Everything
above the sentence is grammar over such lines. The way from text to attributions, step by step; a module imports from
its own step and from those before it, which `tests/test_imports.py` holds:

- words, as one language knows them: `words`, `tables`, `twofold`, `given_names`, `lexicon`
- words to tags, with the rules that overwrite the first guess: `capitals`, `name_tags`, `phrase_tags`, `bare_nouns`,
  `clause_brackets` (German clauses), `tagging`
- tags to chunks, words to sentences: `chunks`, `datelines`, `sentences`
- quoted spans: `scan`, `dialogue`
- the article while it is read: `reading`
- noun phrases, and whom they name: `noun_words`, `offices`, `name_spans`, `mentions`, `appositions`, `relatives`
- clauses, and verbs of saying in them: `clauses`, `report_clauses`, `cues`, `passives`
- whose verb it is: `behind_verbs`, `verb_last_subjects` (German), `subjects`, `first_subjects`
- a subject to an answer, whom it leaves unspoken looked up: `papers`, `bodies`, `antecedents`, `answers`
- speech or term, clause or fragment: `term_places`, `naming`, `woven`, `kinds`
- who spoke: the sieves, with what only they need, and last the order in which they are asked: `nearest_cues`, `gaps`,
  `source_sieves`, `outer_cues`, `cue_sieves`, `distant_cues`, `leading_cues`, `noun_sieves`, `reported`,
  `sentence_sieves`, `own_words`, `written`, `wishes`, `sieves`
- a mention to the fullest one of the article: `full_names`, `bearer_signs`, `bearers`, `referents`
- all steps in a row, and what came of them as text or records: `confidence`, `annotate`, `render`, `exchange`
"""

from quotes.text.annotate import annotate
from quotes.text.exchange import exchange_record

__all__ = ["annotate", "exchange_record"]
