"""Text to attributions: pure functions, standard library only; only `train_names`, an offline tool, reads and writes.

A word gets a tag of one letter (`tags.lexicon.TAGS`), a group of words that does one thing a letter of its own
(`chunks.LETTERS`), so that a sentence is a line of a dozen letters: "«…», ha detto il ministro" is `Q,CM`. Everything
above the sentence is grammar over such lines.

What numbers count. Chunks: `at`, and what is named after its part in the sentence (`verb`, `cue`, `subject`, `noun`).
Words of a sentence: `first`, `last` (one behind the last), `head`, `word`. Code points of the text: `start`, `end`,
`place`. `None` says that there is no such chunk or word.

What the words mean that come again and again:

tag, letter: what stands for a word, for a chunk (`Sentence.tags`, `Sentence.letters`).
frame: where a quotation stands, its sentence and chunk (`reading.Frame`). The frame of a verb of saying is another
    thing: how it ties a quotation, one of `quotes.lang.data.CueFrame`.
cue, saying: the words of saying; the verb in them, and what its subject must agree with (`verbs.cues.Saying`).
strong, weak: a verb that does little else but say ("dire"); an everyday one that often does ("riportare"). Of a form,
    weak is what may be another word as well: "nota".
gap: the letters of the chunks between a cue and its quotation.
tied, tight: a mark, "that" or the like shows that a cue and a quotation belong together; nothing else can be meant.
woven: a quotation stands in the reporter's sentence with no mark between: he called it "a farce" again.
aside, set apart: words between commas, dashes or brackets, without which the sentence is whole.
nested, around: a sentence that somebody quoted says, and the number of the quotation it stands in.
unspoken: a subject that is left out, or a pronoun; its antecedent is the mention it stands for, the referent the
    fullest mention of the same one in the article.
body, paper, thing: an organisation; whatever holds words, from a sign to a newspaper; what cannot speak.
story: a text without the lines that only stand on the same page (`furniture`).
null_subject, verb_last, order_tells: a subject may be left out, as in Italian; the verb may close its clause, as in
    German; what stands before a verb is its subject and what stands behind it the object, as in English.

The way from text to attributions, step by step; a module imports from its own step and from those before it, which
`tests/test_imports.py` holds:

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
