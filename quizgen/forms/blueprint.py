"""What a form is to be made of: so many questions, of these kinds, topics and difficulties."""

from collections.abc import Iterator

from quizgen.items.difficulty import Difficulty
from quizgen.items.kinds import NAMES
from quizgen.machine.frozen import frozen
from quizgen.problem import Location, Problem
from quizgen.question import Part


@frozen
class Quota:
    """So many questions that have something in common.

    Attributes:
        count: How many are drawn.
        difficulty: How hard they are, as predicted; None where that is left open.
        kinds: The names of their kinds; none where all are welcome.
        topics: What they are about, one of these; none where all are welcome. As long as the
            packs are not known, one may stand for several, as words that follow each other.
    """

    count: int
    difficulty: Difficulty | None = None
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def __str__(self) -> str:
        named = [self.difficulty.value] if self.difficulty else []
        named += [" or ".join(names) for names in (self.kinds, self.topics) if names]
        return f"{self.count} {', '.join(named)}".strip()


@frozen
class Section:
    """A part of the form: questions that stand in it by name, and others that are drawn.

    Attributes:
        part: Its title and instructions; None where it has neither.
        quotas: What is drawn.
        fixed: The ids of questions that stand in it in any case, in their order. These and the
            others are names for them, as people write them, until they are resolved.
        among: The ids of the questions that are drawn from; none where all are.
        kinds: The names of the kinds that it prefers for fixed questions, whose names may leave
            open how they are asked; none where all are welcome.
        points: What each question is worth; 0 where it is worth what its item says.
        keeps_order: Whether fixed questions stand in their order on every version, before those
            that are drawn.
        location: Where its blueprint has it.
        places: Where that has the names of its questions and topics.
        takes: Where that has each of its quotas; none where no file has them.
    """

    part: Part | None = None
    quotas: tuple[Quota, ...] = ()
    fixed: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    points: int = 0
    keeps_order: bool = False
    location: Location | None = None
    places: tuple[tuple[str, Location], ...] = ()
    takes: tuple[Location, ...] = ()

    @property
    def size(self) -> int:
        """How many questions stand in it."""
        return len(self.fixed) + sum(quota.count for quota in self.quotas)


@frozen
class Blueprint:
    """What a form is to be made of.

    Attributes:
        sections: Its parts, in their order.
        excluded: The ids of questions that it never asks.
        title: What stands at the top; empty where that is the title of the pack.
        school: Who asks, such as a school and a course; may be empty.
        instructions: What is said before the first question; may be empty.
        name: What tells its files from those of others; may be empty.
        is_exact: Whether a form without all of its questions is none. Otherwise it has as many
            as can be had.
        places: Where its file has the names of what is excluded.
        flaws: Errors in spite of which its names can be looked up, so that all are told at once.
    """

    sections: tuple[Section, ...]
    excluded: tuple[str, ...] = ()
    title: str = ""
    school: str = ""
    instructions: str = ""
    name: str = ""
    is_exact: bool = True
    places: tuple[tuple[str, Location], ...] = ()
    flaws: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """How many questions a form has."""
        return sum(section.size for section in self.sections)

    @property
    def quotas(self) -> Iterator[Quota]:
        """All that is drawn."""
        for section in self.sections:
            yield from section.quotas


def at_most(count: int) -> Blueprint:
    """Ask for as many questions as can be had, up to a number of them."""
    return Blueprint((Section(quotas=(Quota(count),)),), is_exact=False)


def kinds_wanted(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the names of the kinds of question that must be made for a blueprint.

    Args:
        blueprint: What is asked for; its names need not be resolved.
    """
    wanted: set[str] = set()
    for section in blueprint.sections:
        for quota in section.quotas:
            wanted.update(quota.kinds or NAMES)
        for name in section.fixed:
            kind = name.rpartition("/")[2]
            wanted.update((kind,) if kind in NAMES else section.kinds or NAMES)
    return tuple(name for name in NAMES if name in wanted)
