"""The judge and the items against every world of random packs of quantities and dates."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations
from random import Random

from quizgen.bank import make_bank
from quizgen.items.item import Item, Response
from quizgen.marking.mark import Mark, NearMiss, mark
from quizgen.pack.fact import Reference, Value
from quizgen.question import Question
from quizgen.truth import Base, Judgement, Query
from tests.reading import check_understood
from tests.truth.counting import count_answers
from tests.truth.families import INSTANTS, TIMES, measure
from tests.truth.measures import Riddle
from tests.truth.riddles import candidates, random_riddle
from tests.truth.spans import understand

_TIME = f"(?: in (?P<time>{'|'.join(TIMES)}))?"
_SENTENCE = re.compile(rf"(?P<subject>\S+) has (?P<value>.+?){_TIME}\.")
_STEMS = (
    re.compile(rf"What of (?P<subject>\S+?){_TIME}\?"),
    re.compile(rf"Who has (?P<value>.+?){_TIME}\?"),
    re.compile(r"(?P<subject>What) alone\?"),
    re.compile(r"(?P<subject>Alone) stands (?P<value>.+)\."),
    _SENTENCE,
)


def tally_measures(
    judge: Callable[[Base, Query, Value], Judgement], seed: int, wanted: int
) -> Counter[str]:
    """Count what a judge gets right and wrong over random packs of measures.

    Args:
        judge: What is tried.
        seed: Which packs are drawn.
        wanted: How many candidates to judge at the least.
    """
    random, counts = Random(seed), Counter[str]()
    while counts["candidates"] < wanted:
        riddle = random_riddle(random)
        for base, query, candidate, pair, instants in candidates(riddle):
            asked = query.asks == "subject"
            value = Reference(candidate) if asked else measure(candidate)
            verdict = judge(base, query, value).verdict
            false = not riddle.conceivable(*pair, instants)
            counts["candidates"] += 1
            counts["false in every world"] += false
            if verdict == "false":
                counts["certified"] += 1
                counts["unsound"] += riddle.possible(*pair, instants)
            counts["missed"] += verdict != "false" and false
            if verdict == "true":
                counts["true by mistake"] += not riddle.certain(*pair, instants)
    return counts


def tally_measured_items(seed: int, riddles: int) -> Counter[str]:
    """Count, over the items of random packs of measures, answers that some world makes wrong.

    Args:
        seed: Which packs are drawn.
        riddles: How many.

    Returns:
        For each kind, ``numeric items`` and the like; ``candidates`` that were checked; and
        ``unsound`` ones.
    """
    random, counts = Random(seed), Counter[str]()
    for _ in range(riddles):
        riddle = random_riddle(random)
        for item in make_bank([riddle.pack()], seed=seed).items:
            count_answers(counts, item, _Check(riddle, item).verdicts())
    return counts


@dataclass(frozen=True)
class _Check:
    """An item, and the riddle whose worlds are to agree with it."""

    riddle: Riddle
    item: Item

    def verdicts(self) -> Iterator[bool]:
        """Yield, for all that an item says or implies, whether it holds in every world."""
        item = self.item
        check_understood(item)
        if item.kind == "true-false":
            yield self._certain() if item.key.text == "True" else self._is_false()
        elif item.response is Response.MATCH:
            yield from self._matches()
        elif item.response is not Response.TYPE:
            for option in item.options:
                yield (self._certain if option.correct else self._is_false)(option.text)
        elif item.accepted[0] in self._names:
            for name in self._names:
                yield self._certain(name) if name in item.accepted else self._is_false(name)
        else:
            yield from self._typed()

    def _matches(self) -> Iterator[bool]:
        """Yield whether there is exactly one way to match, by counting all ways."""
        fits = [
            [self._possible(prompt.text, option.text) for option in self.item.options]
            for prompt in self.item.prompts
        ]
        ways = [
            way
            for way in permutations(range(len(self.item.options)), len(self.item.prompts))
            if all(fits[row][column] for row, column in enumerate(way))
        ]
        yield ways == [tuple(prompt.key for prompt in self.item.prompts)]

    def _typed(self) -> Iterator[bool]:
        """Yield whether every number or date that may be typed is marked as it should be.

        What is right is so in some world: nothing that is proven false is accepted. Another
        form of the right answer is right. What is true in every world is right, or at the
        least known as true, and not as exact as it could be.
        """
        key = understand(self.item.accepted[0])
        for text in self.riddle.roster:
            span, marked = understand(text), mark(Question(1, self.item, ()), text)
            if isinstance(marked, NearMiss):
                # What is asked about may come out right, or lacks its era, and is no form of
                # the answer.
                lacks_era = self.item.accepted[0] == f"{text} BC"
                yield span != key and (lacks_era or self._possible(text))
                continue
            assert isinstance(marked, Mark), (self.item, text)
            if marked.right:
                yield self._possible(text)
            if span == key:
                yield marked.right
            elif span.core is None and self._certain(text) and not (span.above or span.below):
                yield marked.right or marked.inexact

    def _possible(self, *answer: str) -> bool:
        return self.riddle.possible(*self._pair(*answer))

    def _is_false(self, *answer: str) -> bool:
        return not self._possible(*answer)

    def _certain(self, *answer: str) -> bool:
        return self.riddle.certain(*self._pair(*answer))

    def _pair(self, *answer: str) -> tuple[int, int, str, tuple[int, ...]]:
        """Return the fact that an answer would make: a family, a subject, a value, instants."""
        name = self.item.id.split("/")[1]
        family = [family.id for family in self.riddle.families].index(name.partition(".")[0])
        if self.item.response is Response.MATCH:
            subject, value = answer
            return family, self._names.index(subject), value, tuple(range(INSTANTS))
        parts = next(found for found in map(self._read, _STEMS) if found)
        if answer:
            asked = next(end for end in ("value", "subject") if parts.get(end) in {None, "_____"})
            parts[asked] = answer[0]
        subject = parts["subject"] or ""
        time = parts.get("time")
        instants = TIMES[time] if time else tuple(range(INSTANTS))
        number = self._names.index(subject) if subject in self._names else 0
        return family, number, parts["value"] or "", instants

    def _read(self, pattern: re.Pattern[str]) -> dict[str, str | None] | None:
        found = pattern.fullmatch(self.item.stem)
        return found and found.groupdict()

    @property
    def _names(self) -> list[str]:
        return [f"S{number}" for number in range(len(self.riddle.subjects))]
