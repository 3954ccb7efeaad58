"""Text to attributions: pure functions, standard library only; only `train_names`, an offline tool, reads and writes.

A word gets a tag of one letter (`tags.lexicon.TAGS`), a group of words that does one thing a letter of its own
(`chunks.LETTERS`), so that a sentence is a line of a dozen letters: "«…», ha detto il ministro" is `Q,CM`. Everything
above the sentence is grammar over such lines. The way from text to attributions, step by step; a module imports from
its own step and from those before it, which `tests/test_imports.py` holds:

- words to tags, as one language knows them: `tags/`
- tags to chunks, words to sentences: `chunks`, `set_apart`, `datelines`, `sure_ends`, `sentence_ends`,
  `stretch_words`, `sentences`, `once`
- lines that are no part of the story: `bylines`, `page_lines`, `furniture`
- what has capitals for the eye, as the article writes it elsewhere: `usual_spellings`, `letter_case`
- quoted spans: `closing_apostrophes`, `quote_marks`, `straight_marks`, `unopened`, `scan`, `dialogue`
- the article while it is read: `reading`, `first_names`
- noun phrases, and whom they name: `phrases/`
- verbs of saying, and whose verb each is: `verbs/`
- a subject to an answer, whom it leaves unspoken looked up: `transcripts`, `owners`, `papers`,
  `unnamed_speakers`, `agreement`, `authors`, `named_people`, `reporters`, `meant_papers`, `replies`,
  `beside_pronouns`, `antecedents`, `within`, `answers`
- speech or term, clause or fragment: `speech/`
- who spoke: `sieves/`
- a mention to the fullest one of the article: `names/`
- all steps in a row, and what came of them as text or records: `confidence`, `annotate`, `render`, `exchange`
- how much each feature of a name counts, learned from labelled articles: `train_names`
"""

from quotes.text.annotate import annotate
from quotes.text.exchange import exchange_record

__all__ = ["annotate", "exchange_record"]
