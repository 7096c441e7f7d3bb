"""What CONTRIBUTING.md says of a further language is all that there is to do."""

import pkgutil
import re
from dataclasses import astuple
from importlib import import_module
from pathlib import Path

import pytest

import quizgen
from quizgen.exporters import anki_tasks
from quizgen.items import phrases
from quizgen.pack.shelf import find_pack
from quizgen.values import articles
from quizgen.values.grammar import LANGUAGES

ROOT = Path(__file__).parents[2]
TAGS = set(LANGUAGES)


def tables() -> dict[str, set[str]]:
    """Return the languages of every table in the house, by its file."""
    modules = [
        import_module(found.name)
        for found in pkgutil.walk_packages(quizgen.__path__, "quizgen.")
        if not found.ispkg and not found.name.endswith("__main__")
    ]
    found = {
        f"{module.__name__.replace('.', '/')}.py": set(module.LANGUAGES)
        for module in modules
        if hasattr(module, "LANGUAGES")
    }
    return found | {"quizgen/values/articles.py": TAGS & set(articles.ARTICLES)}


def test_every_table_is_listed() -> None:
    """And nothing else is."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## A further language")[2].partition("## ")[0]
    assert set(re.findall(r"^\| `(\S+)` \|", section, re.MULTILINE)) == set(tables())


def test_every_table_has_every_language() -> None:
    """What is read in a language is also printed and asked in it."""
    assert len(TAGS) > 1
    assert {file: tags for file, tags in tables().items() if tags != TAGS} == {}


@pytest.mark.parametrize("tag", sorted(TAGS - {"en"}))
def test_every_language_has_what_english_has(tag: str) -> None:
    """In the tables that have no test of their own, and a pack of countries."""
    assert all(astuple(phrases.LANGUAGES[tag]))
    tasks = anki_tasks.LANGUAGES
    assert tasks[tag].keys() == tasks["en"].keys()
    assert all(tasks[tag].values())
    assert find_pack(f"countries-{tag}").language == tag
