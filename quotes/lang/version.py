"""Which data of languages and speakers is in use: a short name that a database keeps beside what it helped to read."""

import hashlib
from functools import cache
from pathlib import Path

from quotes.packaged import packaged_folder


@cache
def data_version() -> str:
    """Return a short name of the data in use: the same data has the same name on every machine."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, packaged_folder("seeds")):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".toml", ".json"}:
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
