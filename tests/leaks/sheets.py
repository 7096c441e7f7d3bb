"""Pairs of questions, and what they give away of each other."""

from quizgen.bank import make_bank
from quizgen.items.kinds import Kind, choice
from quizgen.leaks.watch import Leak, find_leaks
from tests.packs import pack_of


def leaks_of(body: str, *kinds: Kind) -> list[Leak]:
    """Return all that the questions of a pack give away of each other.

    Args:
        body: The pack's text.
        *kinds: The kinds of questions that it is asked in; multiple choice by default.
    """
    pack = pack_of(body)
    items = make_bank([pack], kinds=kinds or [choice]).items
    assert items, "nothing is asked"
    return find_leaks(items, items, pack)


def reasons(body: str, *kinds: Kind) -> set[str]:
    """Return why questions of a pack cannot stand on one form."""
    return {leak.reason for leak in leaks_of(body, *kinds)}


def lone(name: str, question: str, answer: str, *wrong: str, sources: str = "") -> str:
    """Write a fact on its own, on a line."""
    false = ", ".join(wrong or ("this thing", "that thing", "yonder thing"))
    cited = f", sources: {sources}" if sources else ""
    return f"  {name}: {{question: '{question}', answer: {answer}, wrong: [{false}]{cited}}}\n"


def filler(count: int, word: str = "", language: str = "en") -> str:
    """Write questions that have nothing to do with any other, but for a word that all have."""
    asks = {"en": "Who saw the", "es": "¿Quién vio la"}[language]
    return "".join(
        lone(f"f{number}", f"{asks} {name(number)} {word}?", f"qq{name(number)}", "aa", "bb", "cc")
        for number in range(count)
    )


def name(number: int) -> str:
    """Return a word that is no other's."""
    return "".join(chr(97 + int(digit)) for digit in f"{number:03}") + "zyx"
