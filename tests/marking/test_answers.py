"""Answers as people type them to bundled and other packs, and what these should be worth."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import kind_of
from quizgen.marking.mark import Mark, mark
from quizgen.pack.model import Pack
from quizgen.pack.shelf import find_pack, load_pack
from tests.study.quizzes import question_of

ANSWERS = Path(__file__).parent / "answers"

PACKS = Path(__file__).parent / "packs"
"""Packs that were made up for this: each had its answers before marking was tried on it."""

TYPED = ("short-answer", "cloze", "numeric")

GOOD_ENOUGH = 0.95
"""How many get the verdict asked for; none that is wrong is ever right."""

FITTING = {
    "right": {"right"},
    "taken": {"right", "asked"},
    "asked": {"asked"},
    "close": {"close"},
    "wrong": {"wrong"},
}
"""What a reply may be worth, by what is asked for it."""

each = pytest.mark.parametrize("name", [path.stem for path in sorted(ANSWERS.glob("*.yaml"))])


@cache
def pack_of(name: str) -> Pack:
    """Read a bundled pack, or one that was made up, once."""
    path = PACKS / f"{name}.yaml"
    return load_pack(path) if path.exists() else find_pack(name)


@cache
def items_of(name: str) -> dict[str, Item]:
    """Return the typed items of a pack, by their ids without the pack's."""
    bank = make_bank([pack_of(name)], kinds=[kind_of(kind) for kind in TYPED])
    return {item.id.partition("/")[2]: item for item in bank.items}


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield each reply with its item and the verdict that it should get."""
    answers = yaml.safe_load((ANSWERS / f"{name}.yaml").read_text(encoding="utf-8"))
    for item, verdicts in answers.items():
        for verdict, replies in verdicts.items():
            yield from ((item, verdict, reply.strip()) for reply in replies.split("|"))


def worth(name: str, item: str, reply: str) -> str:
    """Tell what a reply is worth, in a word."""
    marked = mark(question_of(items_of(name)[item]), reply, pack_of(name).language)
    if not isinstance(marked, Mark):
        return "asked" if marked else "none"
    return "right" if marked.right else "close" if marked.inexact else "wrong"


@each
def test_nearly_every_answer_gets_the_verdict_that_people_accept(name: str) -> None:
    """Those that do not are asked about where they are wrong, or refused where they are right."""
    judged = [(*row, worth(name, row[0], row[2])) for row in rows(name)]
    other = [row for row in judged if row[3] not in FITTING[row[1]]]
    assert len(other) <= (1 - GOOD_ENOUGH) * len(judged), other


@each
def test_no_wrong_answer_is_accepted(name: str) -> None:
    """Nor one that is only close to the right one."""
    wrong = [row for row in rows(name) if row[1] in {"wrong", "close", "asked"}]
    assert [row for row in wrong if worth(name, row[0], row[2]) == "right"] == []


def test_there_are_many_answers() -> None:
    """As many as a review of the terminal typed, and hundreds to two other packs."""
    counts = {path.stem: sum(1 for _ in rows(path.stem)) for path in ANSWERS.glob("*.yaml")}
    assert counts["venezuela-2019"] + counts["venezuela-2019.es"] > 581
    assert counts["human-body"] + counts["planets"] > 300


def test_many_answers_are_to_packs_that_nobody_has_tuned_for() -> None:
    """Hundreds each, in several languages, on physics, places, books, arts and the past."""
    counts = {path.stem: sum(1 for _ in rows(path.stem)) for path in PACKS.glob("*.yaml")}
    assert min(counts.values()) > 300
    assert {pack_of(name).language for name in counts} >= {"en", "de", "es", "fr"}
