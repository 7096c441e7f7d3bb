"""Whether a reason that is shown refutes its option: by the facts that it tells, and no others."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.items.item import Item, Response
from quizgen.items.wording import sentence_of
from quizgen.pack.fact import Assertion, Reference
from quizgen.pack.model import Pack
from quizgen.truth import Base
from tests.truth.checking import asked_end, instants_of, pair_of
from tests.truth.worlds import Declared, Puzzle, year


def check_reasons(item: Item, puzzle: Puzzle, pack: Pack) -> Iterator[bool]:
    """Yield for each reason of a wrong option whether it leaves the option no world.

    All that counts besides the facts that the reason may tell is what is declared of the
    relations: how many values each subject has, what excludes what, and what is the same.

    Args:
        item: An item of a puzzle.
        puzzle: What it was made from.
        pack: The same, as a pack.
    """
    base = Base(pack)
    facts = {fact.id: fact for fact in base.assertions()}
    asked, instants = facts[item.facts[0]], instants_of(item, puzzle)
    if item.kind == "true-false":
        wrong = [(option, {"value": _value_of(item)}) for option in item.options]
    elif item.response in {Response.PICK_ONE, Response.PICK_SEVERAL}:
        wrong = [(option, {asked_end(item): option.text}) for option in item.options]
    else:
        wrong = []
    for option, ends in wrong:
        if option.why and option.certificate and option.certificate.rule != "stated":
            pair = pair_of(asked, pack, **ends)
            told = [fact for fact in facts.values() if _tells(base, fact, option.why)]
            yield any(not _reduced(puzzle, fact).possible(*pair, instants) for fact in told)


def _value_of(item: Item) -> str:
    return item.stem.split(" has ")[1].split(" ")[0].rstrip(".")


def _tells(base: Base, fact: Assertion, reason: str) -> bool:
    return fact.value is not None and sentence_of(base, fact) == reason


def _reduced(puzzle: Puzzle, fact: Assertion) -> Puzzle:
    """Return a puzzle in which nothing is stated but one fact."""
    assert isinstance(fact.value, Reference)
    when = next((at for at in puzzle.years if fact.when == year(at)), None)
    stated = (int(fact.subject[1:]), int(fact.value.entity[1:]), when)

    def only(number: int, declared: Declared) -> Declared:
        is_own = "pq".index(fact.relation) == number
        return replace(
            declared,
            complete=frozenset(),
            complete_all=False,
            stated=(stated,) if is_own else (),
            denied=(),
        )

    one, other = puzzle.relations
    return replace(puzzle, relations=(only(0, one), only(1, other)))
