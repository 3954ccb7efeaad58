"""The folders are floors: a module imports only from its own floor or from those below."""

import ast
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "quotes"
GROUND = {"errors", "packaged", "fold", "model", "legible"}
MAY_IMPORT = {
    "errors": set(),
    "packaged": set(),
    "fold": set(),
    "model": {"errors"},
    "legible": {"fold", "model"},
    "lang": GROUND,
    "text": GROUND | {"lang"},
    "speakers": GROUND | {"lang"},
    "store": GROUND,
    "export": GROUND,
    "read": GROUND,
    "scoring": GROUND,
    "attribute": GROUND | {"lang", "text", "speakers"},
    "who": GROUND | {"speakers", "store"},
    "workers": {"errors"},
    "reader": GROUND | {"attribute", "lang", "speakers", "store"},
    "ingest": GROUND | {"attribute", "lang", "store", "read", "reader", "who", "workers"},
    "reread": GROUND | {"attribute", "reader", "store", "who", "workers"},
    "evaluate": GROUND | {"attribute", "lang", "text", "speakers", "scoring"},
    "cli": GROUND
    | {"attribute", "lang", "text", "speakers", "store", "export", "read", "scoring", "who", "ingest"}
    | {"evaluate", "reread", "workers"},
    "__main__": {"cli"},
    "__init__": GROUND | {"text", "store", "read", "reader", "reread"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def floor_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_modules(path: Path) -> set[str]:
    """What a module names in any import, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name of the module"
            names.add(node.module or "")
            if node.module == "quotes":
                names |= {f"quotes.{alias.name}" for alias in node.names}
    return names


def imported_floors(path: Path) -> set[str]:
    """The floors of this package that a module imports from."""
    return {name.split(".")[1] for name in imported_modules(path) if name.startswith("quotes.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down_only(path):
    floor = floor_of(path)
    assert floor in MAY_IMPORT, f"{floor} stands on no floor yet: add it to the list"
    assert imported_floors(path) - {floor} <= MAY_IMPORT[floor]


def test_the_list_allows_no_more_than_is_used():
    used: dict[str, set[str]] = {}
    for path in MODULES:
        used.setdefault(floor_of(path), set()).update(imported_floors(path))
    unused = {floor: below - GROUND - used[floor] for floor, below in MAY_IMPORT.items()}
    assert {floor: below for floor, below in unused.items() if below} == {}


def test_every_floor_is_lower_than_those_that_use_it():
    order = list(MAY_IMPORT)
    for floor, below in MAY_IMPORT.items():
        assert all(order.index(name) < order.index(floor) for name in below), floor


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import quotes", ("sqlalchemy", "alembic", "click")),
        ("from quotes import Article, annotate", ("sqlalchemy", "alembic", "click")),
        ("import quotes.cli", ("sqlalchemy", "alembic", "quotes.text", "quotes.cli.add")),
    ],
)
def test_start_is_light(statement, heavy):
    code = f"{statement}\nimport sys\nprint([name for name in {heavy!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_stay_small(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 250


def test_every_public_name_stays_what_it_is():
    code = "import quotes as q\nfor name in q.__all__ * 2: assert type(getattr(q, name)) is not type(q), name"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def steps_of(folder: Path) -> list[list[str]]:
    """The modules of a folder of text as its docstring lists them, a list a step; a folder in it brings its own."""
    steps: list[list[str]] = []
    guide = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    for step in re.split(r"^- ", guide, flags=re.MULTILINE)[1:]:
        names = re.findall(r"`(\w+/?)`", step)
        for name in names:
            if name.endswith("/"):
                inner = steps_of(folder / name)
                steps += [[f"{name}{module}" for module in modules] for modules in inner]
        steps.append([name for name in names if not name.endswith("/")])
    return steps


def modules_of(floor: str) -> set[str]:
    folder = PACKAGE / floor
    paths = [path for path in folder.rglob("*.py") if path.stem != "__init__"]
    return {path.relative_to(folder).with_suffix("").as_posix() for path in paths}


def test_the_guide_to_text_names_every_module_once():
    assert sorted(chain.from_iterable(steps_of(PACKAGE / "text"))) == sorted(modules_of("text"))


@pytest.mark.parametrize("floor", ["speakers", "store", "scoring"])
def test_the_guide_to_a_floor_names_every_module(floor):
    guide = ast.get_docstring(ast.parse((PACKAGE / floor / "__init__.py").read_text(encoding="utf-8")))
    assert modules_of(floor) <= set(re.findall(r"`(\w+)`", guide or ""))


def test_a_step_of_text_uses_itself_and_those_before_it():
    known: set[str] = set()
    for step in steps_of(PACKAGE / "text"):
        known |= {f"quotes.text.{name.replace('/', '.')}" for name in step}
        for name in step:
            used = imported_modules(PACKAGE / "text" / f"{name}.py")
            assert {one for one in used if one.startswith("quotes.text.")} <= known, name
