"""A mention to the fullest one of the article: "il ministro" and "Rossi" to "Mario Rossi".

- slips in a name: `misspelt`
- full names, whose they are, and by which of their words people go: `runs`, `name_runs`, `whose`, `short_names`, `full_names`
- what says who bears them: `nouns`, `callings`, `bearer_signs`, `named_bodies`
- the people of the article, and who of them may be meant by a noun: `people`, `denials`, `told`, `candidates`
- whom the article is about: `main_person`
- whom it means most likely: `features`, `weighing`, `bearers`
- who is spoken of before a pronoun, and whom of them it means: `spoken_of`, `antecedent_features`, `antecedent_choice`
- the fullest mention: `referents`
"""
