"""Answers, and wrong ones, that lie beyond what their question says."""

from collections.abc import Iterable, Iterator

from quizgen.pack.fact import Bounds, LoneFact, Reference, Value
from quizgen.pack.model import Relation
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.problem import Location


def check_bounds(relations: Iterable[Relation], facts: Iterable[LoneFact], report: Report) -> None:
    """Report what no option can be: the stem rules it out, as everybody sees who reads it.

    Args:
        relations: All relations of a pack.
        facts: All facts on their own.
        report: Where problems go.
    """
    for bounds, answers, wrongs in (*_of_relations(relations), *_of_facts(facts)):
        told = " and ".join(f"{end} {_written(value)}" for end, value in bounds.given)
        for place, answer in answers:
            if not bounds.compare(answer):
                message = f"{shown(_written(answer))} cannot be compared with its bounds: {told}"
                hint = "bounds are of the sort of the answer: `before` a date, `at_most` a number"
                report.add(Rule.OUT_OF_BOUNDS, place, message, hint)
            elif not bounds.admit(answer):
                message = f"the answer {shown(_written(answer))} is beyond its bounds: {told}"
                hint = "correct the answer, or the bounds"
                report.add(Rule.OUT_OF_BOUNDS, place, message, hint)
        for place, wrong in wrongs:
            if not bounds.admit(wrong):
                message = f"{shown(_written(wrong))} is no wrong answer: its bounds are {told}"
                hint = "take it away, for the question rules it out; or correct the bounds"
                report.add(Rule.OUT_OF_BOUNDS, place, message, hint)


Told = tuple[Bounds, list[tuple[Location, Value]], list[tuple[Location, Value]]]
"""Bounds, the answers that they are of, and the wrong ones, with their places."""


def _of_relations(relations: Iterable[Relation]) -> Iterator[Told]:
    for one in relations:
        if one.bounds:
            told = [(fact.location, fact.value) for fact in one.facts]
            answers = [(place, value) for place, value in told if value is not None]
            wrongs = [(fact.location, denied) for fact in one.facts for denied in fact.denies]
            yield one.bounds, answers, wrongs


def _of_facts(facts: Iterable[LoneFact]) -> Iterator[Told]:
    for fact in facts:
        if fact.bounds:
            wrongs = [(wrong.location, wrong.value) for wrong in fact.wrong]
            yield fact.bounds, [(fact.location, fact.answer)], wrongs


def _written(value: Value) -> str:
    return value.entity if isinstance(value, Reference) else value.text
