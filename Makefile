# make       install into .venv, with what Word and Excel need, then make the handouts and the deck of the bundled pack
# make test  run all tests
# make lint  check style, types, import contracts and generated documentation
# make cluster  install what --cluster needs, too
# make docs  write the generated parts of the documentation anew
# make languages  bring the catalogues up to date with what the code says, and compile them
# make releases  release the decks of the bundled packs that have changed
# make units  keep what Pint knows of units of measurement

PYTHON ?= python3
VENV := .venv
# Decks are taken in by the Anki of an earlier year, too: people update it seldom.
ENGINE := anki==24.11
BIN := $(VENV)/bin
# pip stays outside of the environment, so that a python3 without ensurepip will do. Where the
# environment is active, python3 is its own, and that which it was made by has pip.
FIND_PIP := import sys, importlib.util as u; \
    print(sys.executable if u.find_spec("pip") else sys._base_executable)
PIP_INSTALL = $(shell $(PYTHON) -c '$(FIND_PIP)') -m pip --disable-pip-version-check --python $(BIN)/python install --quiet
DOCUMENTS := README.md docs/blueprints.md docs/commands.md docs/difficulty.md docs/formulas.md docs/gallery.md docs/packs.md docs/rules.md

.PHONY: all cluster test lint docs languages releases units clean

all: $(VENV)/installed
	@$(BIN)/quizgen build -o out
	@echo
	@echo "Next: open out/venezuela-2019.pdf, import out/venezuela-2019.apkg into Anki, or try"
	@echo "    $(BIN)/quizgen quiz"
	@echo "    $(BIN)/quizgen new my-pack"
	@echo "    $(BIN)/quizgen --help"

cluster: $(VENV)/installed
	$(PIP_INSTALL) --editable ".[cluster]"

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check -I docs -I . $(DOCUMENTS)

docs: $(VENV)/installed-dev
	$(BIN)/cog -r -I docs -I . $(DOCUMENTS)

languages: $(VENV)/installed-dev
	$(BIN)/python tools/languages.py

releases: $(VENV)/installed-dev
	$(BIN)/python tools/releases.py

units: $(VENV)/installed-dev
	$(BIN)/python tools/units.py

clean:
	rm -rf $(VENV) out build *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/installed: $(VENV)/bin/python setup.cfg pyproject.toml
	$(PIP_INSTALL) --editable ".[docx,xlsx]"
	@touch $@

$(VENV)/installed-dev: $(VENV)/bin/python setup.cfg pyproject.toml
	$(PIP_INSTALL) --editable ".[dev]"
	$(PIP_INSTALL) --upgrade --target $(VENV)/engines/$(subst ==,-,$(ENGINE)) $(ENGINE)
	@touch $(VENV)/installed $@
