# make demo   read the example articles into a database and look something up
# make test   every check and every test
# make quick  the lines of tests/cases, and the order of imports: after each change of a rule
# make check  ruff, mypy and the order of imports
# make bench  speed, beside a floor measured in the same run; and calls, which no rule may make more of unseen
# make data   rebuild the generated language data (forms of verbs and adjectives, names of countries)
# make confidence  measure anew how sure each rule is, on the hand-checked articles in $(GOLD)

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready
DEMO   := $(VENV)/demo.db
GOLD   ?= ../shared/gold

.PHONY: demo test quick check bench data weights confidence clean

demo: $(READY)
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN)/quotes --db $(DEMO) add seeds/articles
	$(BIN)/quotes --db $(DEMO) lookup --speaker Stoltenberg --table
	$(BIN)/quotes --db $(DEMO) lookup --country "Corea del Sud" --table

test: check
	$(BIN)/python -m pytest

quick: $(READY)
	$(BIN)/python -m pytest -q tests/test_cases.py tests/test_imports.py

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_imports.py

bench: $(READY)
	$(BIN)/python -m benchmarks

data: $(READY)
	$(BIN)/python -m quotes.lang.build_places
	$(BIN)/python -m quotes.lang.build

weights: $(READY)
	$(BIN)/python -m quotes.text.train_names tests/nouns/*.txt

# Where there are articles that rules are not tuned on, these; the README's table is taken on the others.
confidence: $(READY)
	$(BIN)/quotes evaluate $(GOLD)/it-dev.jsonl --show language --table --calibrate quotes/lang/it/confidence.json
	$(BIN)/quotes evaluate $(GOLD)/en-train.jsonl --show language --table --calibrate quotes/lang/en/confidence.json
	$(BIN)/quotes evaluate $(GOLD)/de-train.jsonl --show language --table --calibrate quotes/lang/de/confidence.json
	QUOTES_WRITE=1 $(BIN)/python -m pytest tests/test_readme.py
	QUOTES_WRITE=gold $(BIN)/python -m pytest tests/test_readme.py -k gold

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "quotes needs Python 3.11 or newer; say which with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing; on Debian or Ubuntu: apt-get install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
