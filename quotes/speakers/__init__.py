"""Who is who across articles, and for which country they speak: no database, no command line.

- the job: `resolve` gives every attribution of an article its speaker and country; `decision` is one referent's case
- what an article says of countries: `words` takes it apart, `places` finds the names, `prepositions` tell whose they
  are, `state` tells an office of state from one of a firm, `evidence` reads a noun phrase, `bodies` a body's name or
  seat, `setting` the story as a whole, `story` who is of it; `observed` is what it says that somebody is
- who is known: `gazetteer` finds speakers by name, `named` takes the one that fits, `holders` whom a noun without a
  name stands for, `offices` who held an office on a day, `heads` who heads which body, `asked` whom a reader asks for
  by an office, `seeds` the speakers that come with the program
- one name in many spellings: `spelling` (letters and sounds), `spellings` (an index by them), `likeness` (are two
  speakers one?), `candidates` (the pairs that people are asked about)
- what users type: `countries` and `groups` -> ISO codes
- lists of speakers in and out: `reference` reads `rows` (CSV, JSON) and `popolo`, each entry a `row`; `reference_out`
  writes them
"""
