"""A mention to the fullest one of the article: "il ministro" and "Rossi" to "Mario Rossi".

- full names, and what says who bears them: `full_names`, `bearer_signs`, `named_bodies`,
  `epithets`, `bearers`
- slips in a name, and the fullest mention: `misspelt`, `referents`
"""
