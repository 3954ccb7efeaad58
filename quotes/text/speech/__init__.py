"""Speech or term: whether a quoted span is somebody's words, and whether they are a clause or a fragment.

- clause or fragment, and what looks like speech: `kinds`
- words woven into the reporter's sentence: `woven`
- words told of with who chose them: `word_choice`
- signs of a term: `term_places`, `naming`, `bynames`, `cues_beside`, `foreign_words`, `titles`
- a term: `terms`
"""
