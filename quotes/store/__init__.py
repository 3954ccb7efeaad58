"""The database: what was read and decided, kept so that it can be proved, looked up and corrected.

Nothing is imported here, so that naming a database costs no start-up time. Callers take what they need
from the module that has it:

- `place`: `database_url`, `DEFAULT_DATABASE`
- `session`: `open_database`, `current_revision`, `head_revision`
- `migrate`: `upgrade_database`, `downgrade_database`
- `save`: `save_article`, `save_articles`, `find_articles`, `begin_extraction`, `Saved`, `Change`
- `speakers`: `speaker_ids`, `has_speakers`; `load`: `load_speakers`, `load_some`; `put`: `save_speakers`;
  `find`: `find_speakers`, `find_one`; `countries`: `save_countries`
- `decisions`: `merge`, `keep_apart`, `split`, `rename`, `add_alias`; `undoing`: `undo`, `list_decisions`
- `candidates`: `save_candidates`, `list_candidates`; `holders`: `find_holders`
- `observations`: `list_observations`; `portraits`: `portrait`
- `articles`: `load_articles`, `list_articles`, `show_article`, `remove_article`
- `lookup`: `lookup`, `load_rows`, `quotation_row`, `Query`, `Page`
- `reports`: `report_speakers`, `report_countries`, `report_cues`
- `judgements`: `judge`, `withdraw`, `list_judgements`
- `verify`: `verify`
- `views`: `SHEET_COLUMNS` and the SQL of the views
"""
