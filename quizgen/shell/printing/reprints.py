"""Copies of single students, beside the key of their class: whether they are the same as there."""

from __future__ import annotations

import json
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.machine.pattern import pattern
from quizgen.paper.document import Document
from quizgen.shell.printing.naming import stem_of
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizgen.forms import Copy, Edition

MAX_BYTES = 64 * 2**20
"""The largest key that is read."""

END = f"{Document.KEY.suffix}.json"
"""How the name of a key for programs ends."""

HINT = "to have that, give all options that the class was printed with, such as --seed, --versions"

_OF_SOME = pattern(r"\.cop(?:y|ies)-")
"""What stands in the names of files that have some copies of a class alone."""


def remark_reprints(editions: Iterable[Edition], folder: Path) -> None:
    """Say where copies of single students are not those that their class has.

    What the class has is told by the key for programs that its run has left in the folder.

    Args:
        editions: What is about to be written.
        folder: Where to.
    """
    for edition in editions:
        if edition.is_part and folder != Path("-"):
            _remark(edition, folder)


def _remark(edition: Edition, folder: Path) -> None:
    key = folder / f"{stem_of(replace(edition, is_part=False))}{END}"
    issued = _issued(key, edition.name)
    if not issued:
        keys = sorted(folder.glob(f"{escape(edition.name)}*{END}"))
        beside = [path.name for path in keys if _issued(path, edition.name)]
        if beside:
            remark(
                f"{edition.name}: the class got what {' or '.join(beside)} tells, and this is "
                f"printed otherwise, as of {key.name}, which is not there; {HINT}"
            )
        return
    others = [copy for copy in edition.copies if issued.get(copy.number) != _asked(copy)]
    if others:
        names = ", ".join(copy.student.name for copy in others if copy.student)
        remark(
            f"{edition.name}: {names} had another copy in the class, as {key.name} tells, than is "
            f"printed now; {HINT}"
        )


_Asked = tuple[str, tuple[tuple[str, tuple[int, ...]], ...]]
"""Whose a copy is; and of each question its item, and its options in their order."""


def _asked(copy: Copy) -> _Asked:
    questions = (
        (
            question.item.id,
            tuple(question.item.options.index(option) + 1 for option in question.options),
        )
        for question in copy.form.questions
    )
    return copy.student.name if copy.student else "", tuple(questions)


def _issued(path: Path, pack: str) -> dict[int, _Asked]:
    """Read what each copy of a class asks; nothing where a file tells no such thing."""
    if _OF_SOME.search(path.name):
        return {}
    try:
        if path.stat().st_size > MAX_BYTES:
            return {}
        told = json.loads(path.read_bytes())
        if told["pack"] != pack:
            return {}
        versions = {version["label"]: _questions(version) for version in told["versions"]}
        return {
            copy["number"]: (copy["student"]["name"], versions[copy["version"]])
            for copy in told["copies"]
            if copy["student"]
        }
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def _questions(version: Any) -> tuple[tuple[str, tuple[int, ...]], ...]:  # noqa: ANN401 -- JSON
    return tuple(
        (asked["item"], tuple(offered["option"] for offered in asked["options"]))
        for asked in version["questions"]
    )
