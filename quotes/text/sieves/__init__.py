"""Who spoke: the sieves, each a small named test of one quotation.

- what ties a word of saying to a quotation: `gaps`, `objects`, `late_subjects`
- a name or the reporter's words inside the marks: `labels`, `incises`
- words of saying and of source in the sentence: `source_places`, `sides`, `sources`, `outer_cues`, `cues_of_others`,
  `trailing_places`, `trailing_cues`, `distant_cues`, `leading_answers`, `leading_cues`, `participles`, `nouns`,
  `unowned_words`, `claims`, `cries`, `deeds`, `owned_sources`, `undergone`, `recollections`
- the words around a quotation in another: `speech_within`
- the sentences around: `reported`, `unsaid` (no sign there but who is named), `going_on`, `announcing`,
  `sentences_around`, `pointing_back`, `interviews`, `answering`, `facts`, `own_words`, `tellers`
- a colon, a dash behind, another quotation of the sentence: `colons`, `colon_clauses`, `signatures`, `same_sentence`
- lines of dialogue that nobody tells of: `turns`
- titles, and the same words further on: `headlines`, `echoes`
- no verb of saying, but another sign that makes words somebody's: `written`, `rulings`, `told_papers`, `attitudes`,
  `minds`, `reasons`, `unlisted_verbs`
- how somebody stands there before a colon: `postures`
- no such sign: `topics`
- the order in which they are asked: `order`
"""
