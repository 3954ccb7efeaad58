"""A mention to the fullest one of the article: "il ministro" and "Rossi" to "Mario Rossi".

- slips in a name: `misspelt`
- full names and whose they are: `capital_runs`, `name_runs`, `full_names`, `whose`; what people go by: `short_names`
- what says who bears them: `noun_signs`, `callings`, `bearer_signs`, `named_bodies`
- the people of the article, and who of them may be meant by a noun: `people`, `denials`,
  `sentences_before`, `candidates`
- whom the article is about: `main_person`
- whom it means by what stands beside it, or most likely: `names_beside`, `features`, `weighing`, `bearers`
- who is spoken of before a pronoun, and whom of them it means: `spoken_of`, `antecedent_features`, `antecedent_choice`
- who told something last: `tellers_before`; the fullest mention: `fullest_names`, `referents`
"""
