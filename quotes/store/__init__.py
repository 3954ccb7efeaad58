"""The database: what was read and decided, kept so that it can be proved, looked up and corrected.

Nothing is imported here, so that naming a database costs no start-up time. Callers take what they need
from the module that has it:

- which database, opened: `place` (`database_url`, `DEFAULT_DATABASE`), `session` (`open_database`, `current_revision`,
  `head_revision`), `migrate` (`upgrade_database`, `downgrade_database`); below them `engine` and `revision`
- what there is: `tables`, of which `speaker_tables` has those of who is who, `base` (names of constraints), `views`
  (`SHEET_COLUMNS` and the SQL of the views)
- articles in: `save` (`save_article`, `save_articles`, `find_articles`, `begin_extraction`); below it `stored` (what is
  there already), `prepare` (attributions to rows), `update` (another reading), `outcome` (`Saved`, `Change`), `rows`
- articles out: `articles` (`load_articles`, `list_articles`, `show_article`, `remove_article`); set right by people:
  `corrections` (`correct_articles`)
- speakers in and out: `speakers` (`speaker_ids`, `has_speakers`, `stated_countries`), `put` (`save_speakers`), `load`
  (`load_speakers`, `load_some`), `find` (`find_speakers`, `find_one`), `countries` (`save_countries`), `spellings`,
  `observations`, `portraits` (`portrait`), `holders` (`find_offices`, `find_holders`); below them `speaker_rows`
- who is who, decided: `decisions` (`merge`, `keep_apart`, `split`, `rename`, `add_alias`), `undoing` (`undo`,
  `list_decisions`), `candidates` (`save_candidates`, `list_candidates`); below them `redirects` and `splits`
- what a person says of a quotation: `judgements` (`judge`, `withdraw`, `list_judgements`); below it `anchors`
- questions: `lookup` (`lookup`, `load_rows`, `quotation_row`), `query` (`Query`, and its SQL), `reports`
  (`report_speakers`, `report_countries`, `report_cues`, `list_countries`), `verify`; below them `context`
- for all of them: `bulk` (many rows in one statement), `clock` (the time as it is stored)
"""
