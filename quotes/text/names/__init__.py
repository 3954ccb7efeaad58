"""A mention to the fullest one of the article: "il ministro" and "Rossi" to "Mario Rossi".

- slips in a name: `misspelt`
- full names, and what says who bears them: `name_runs`, `full_names`, `bearer_signs`, `topics`,
  `named_bodies`, `epithets`, `named_last`, `main_people`, `bearers`
- the fullest mention: `referents`
"""
