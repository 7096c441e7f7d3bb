"""Checks of a bank beyond its packs' form: one rule a module, its docstring its documentation.

A new rule is a module and a line here.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from quizgen.bank import Bank, make_bank
from quizgen.items.kinds import choice
from quizgen.pack.model import Pack
from quizgen.problem import Problem
from quizgen.rules import (
    alt_gives_away,
    indefinite,
    key_in_stem,
    mixed_units,
    no_evidence,
    no_question_mark,
    odd_key,
    refused,
    stock_option,
)
from quizgen.unmarked import unmarked


class Rule(Protocol):
    """What a module must have to be a rule."""

    NAME: str
    """What stands in brackets behind its problems."""

    def check(self, bank: Bank) -> Iterator[Problem]:
        """Yield what is wrong."""


RULES: tuple[Rule, ...] = (
    no_evidence,
    no_question_mark,
    key_in_stem,
    alt_gives_away,
    stock_option,
    odd_key,
    mixed_units,
    indefinite,
    refused,
)


def review(pack: Pack) -> tuple[Problem, ...]:
    """Apply all rules to a pack, its multiple-choice items, and what is refused of any kind."""
    return review_bank(make_bank([pack]))


def review_bank(whole: Bank) -> tuple[Problem, ...]:
    """Apply all rules to a pack of which all has been made.

    Args:
        whole: The bank of all that the pack can be asked.
    """
    items = tuple(unmarked(item) for item in whole.items if item.kind == choice.NAME)
    shown = replace(whole, items=items)
    return tuple(
        sorted(
            problem for rule in RULES for problem in rule.check(whole if rule is refused else shown)
        )
    )
