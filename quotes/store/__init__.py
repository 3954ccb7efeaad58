"""The database: what was read and decided, kept so that it can be proved, looked up and corrected.

Nothing is imported here, so that naming a database costs no start-up time. Callers take what they need
from the module that has it:

- `place`: `database_url`, `default_database`
- `session`: `open_database`, `current_revision`, `head_revision`
- `migrate`: `upgrade_database`, `downgrade_database`
- `save`: `save_article`, `save_articles`, `find_articles`, `begin_extraction`, `Saved`, `Change`
- `speakers`: `load_speakers`, `save_speakers`, `save_countries`, `find_speakers`
- `articles`: `load_articles`, `list_articles`, `show_article`, `remove_article`
- `lookup`: `lookup`, `load_rows`, `quotation_row`, `Query`, `Page`
- `reports`: `report_speakers`, `report_countries`, `report_cues`
- `judgements`: `judge`, `withdraw`, `list_judgements`
- `verify`: `verify`
- `views`: `SHEET_COLUMNS` and the SQL of the views
"""
