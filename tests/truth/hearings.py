"""Quizgen's reader, judge and items against an account of the same text.

What is counted: ``packs`` that were drawn; ``refused`` ones, of which ``refused by mistake`` are
consistent; ``accepted by mistake``, which contradict themselves; ``candidates`` that were judged.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.pack import read_pack
from quizgen.pack.fact import Assertion, Reference, Value
from quizgen.pack.model import Pack
from quizgen.selection import select
from quizgen.truth import Base, Judgement, Query, queries
from tests.truth.account import YEARS, Account
from tests.truth.checking import asked_end, check_item
from tests.truth.counting import count_answers
from tests.truth.texts import random_text

Judge = Callable[[Base, Query, Value], Judgement]

_BLANK = re.compile(r"(?: in| by) ?[?.]| as  ?says")
_SOURCE = re.compile(r" by (a|B)\b")

ITEMS = 3
"""Of one in so many packs all items are made and checked, too."""

SLIPS = (
    "without a voice",
    "with a blank",
    "said twice on a form",
    "asked alike with another answer",
    "of another source",
)
"""What else is wrong with items: claims that are asked as plain truth, sentences that lack a word,
questions of one form that say the same, and questions of one bank that do so but differ in what is
right; answers that the source which is named does not give."""


def tally_texts(judge: Judge, seed: int, wanted: int) -> tuple[Counter[str], Counter[str]]:
    """Count what reader, judge and items get right and wrong over random texts.

    Args:
        judge: What is tried.
        seed: Which texts are drawn.
        wanted: How many candidates to judge at the least.

    Returns:
        What was counted of candidates, and of items.
    """
    random, counts, items = Random(seed), Counter[str](), Counter[str]()
    while counts["candidates"] < wanted:
        text = random_text(random)
        account = Account(text)
        pack, _ = read_pack(text.encode(), "random.yaml")
        counts["packs"] += 1
        counts["refused"] += pack is None
        counts["refused by mistake"] += pack is None and account.is_sound()
        if pack is not None and not account.is_sound():
            counts["accepted by mistake"] += 1
        elif pack is not None:
            _judge_all(judge, Base(pack), account, counts)
            if counts["packs"] % ITEMS == 0:
                _check_items(pack, account, items)
    return counts, items


def _judge_all(judge: Judge, base: Base, account: Account, counts: Counter[str]) -> None:
    """Judge every candidate of every query, but those of sources that contradict themselves."""
    for query in queries(base):
        voice = voice_of(query.fact)
        if not account.worlds(query.relation, voice):
            continue
        years = years_of(account, query.when.text if query.when else "")
        for candidate in account.values if query.asks == "value" else account.subjects:
            subject, value = query.pair(Reference(candidate))
            assert isinstance(value, Reference)
            pair = query.relation, subject, value.entity, years, voice
            verdict = judge(base, query, Reference(candidate)).verdict
            possible = account.possible(*pair, query.source)
            whole = account.is_told_whole(query.relation, voice, query.source)
            counts["candidates"] += 1
            counts["false in every world"] += not possible
            counts["certified"] += verdict == "false"
            counts["unsound"] += verdict == "false" and possible
            counts["unsound"] += verdict == "true" and not account.certain(*pair)
            counts["missed"] += verdict != "false" and not possible
            if whole:
                counts["of a source"] += 1
                counts["false by a source"] += verdict == "false" and account.possible(*pair)
                # What a source says that tells all there is, it says itself.
                said = account.says(*pair[:3], query.source)
                counts["unsound"] += verdict == "true" and not said


def _check_items(pack: Pack, account: Account, counts: Counter[str]) -> None:
    """Count the answers of all items, whether they tell whose word they are, and what repeats."""
    bank = make_bank([pack], seed=1)
    for item in bank.items:
        facts = {fact.id: fact for fact in pack.all_facts() if isinstance(fact, Assertion)}
        fact = facts[item.facts[0]]
        hearing = Hearing(account, voice_of(fact), _source_of(item))
        if not account.worlds(fact.relation, hearing.voice):
            continue  # its sources contradict themselves, at some time: no world has a say
        count_answers(counts, item, check_item(item, hearing, pack))
        told = [one for one in account.statements if hearing.voice in one.voices and one.holds]
        attributed = any(
            one.attributed
            for one in told
            if isinstance(fact.value, Reference)
            and (one.relation, one.subject, one.value)
            == (fact.relation, fact.subject, fact.value.entity)
        )
        counts["without a voice"] += bool(hearing.voice) and not attributed
        counts["with a blank"] += any(map(_BLANK.search, _words(item)))
        counts["of another source"] += not _is_of_its_source(item, fact, account, pack)
    answered: dict[tuple[str, str, str], set[str]] = {}
    for item in bank.items:
        answers = set(item.accepted or item.answers)
        counts["asked alike with another answer"] += (
            answered.setdefault((_relation(item), item.kind, item.stem), answers) != answers
            and not item.prompts
        )
    form = select(bank.items, 20, seed=1)
    counts["said twice on a form"] += sum(
        one.stem == other.stem and not one.prompts for one, other in combinations(form, 2)
    )


def _relation(item: Item) -> str:
    """Return the relation that an item is of: the two of a text are worded alike."""
    return item.id.split("/")[1].partition(".")[0]


def _is_of_its_source(item: Item, fact: Assertion, account: Account, pack: Pack) -> bool:
    """Tell whether the source that a stem names says all that is right."""
    source = _source_of(item)
    if not source or item.kind == "true-false":
        return True
    end = asked_end(item)
    ids = {entity.name: entity.id for entity in pack.entities.values()}
    told = [
        (one.subject, one.value)
        for one in account.statements
        if one.relation == fact.relation and one.holds and source in one.sources
    ]
    assert isinstance(fact.value, Reference)
    for name in item.accepted[:1] or item.answers:
        pair = (fact.subject, ids[name]) if end == "value" else (ids[name], fact.value.entity)
        if not any(account.same(one, pair[0]) and account.same(two, pair[1]) for one, two in told):
            return False
    return True


def _source_of(item: Item) -> str:
    """Return the id of the source that a stem names, if it does."""
    named = _SOURCE.search(item.stem)
    return named[1].lower() if named else ""


@dataclass(frozen=True)
class Hearing:
    """What an account allows by one voice, and by a source if a stem names one."""

    account: Account
    voice: str
    source: str = ""

    @property
    def subjects(self) -> list[str]:
        """The subjects, by id."""
        return self.account.subjects

    @property
    def values(self) -> list[str]:
        """The values, by id."""
        return self.account.values

    @property
    def years(self) -> tuple[int, ...]:
        """All years, by number."""
        return tuple(self.account.years)

    def possible(self, relation: int, subject: int, value: int, years: Iterable[int]) -> bool:
        """Tell whether a pair could be right in some world."""
        ends = f"s{subject}", f"v{value}"
        return self.account.possible("pq"[relation], *ends, years, self.voice, self.source)

    def certain(self, relation: int, subject: int, value: int, years: Iterable[int]) -> bool:
        """Tell whether a pair stands in every world."""
        return self.account.certain("pq"[relation], f"s{subject}", f"v{value}", years, self.voice)


def voice_of(fact: Assertion) -> str:
    """Name the voice that a fact is asked as, as accounts do: the first of its sources."""
    if fact.viewpoint.claimed_by:
        return f"said {fact.viewpoint.claimed_by}"
    if fact.viewpoint.disputed:
        return f"found {fact.evidence[0].source if fact.evidence else '?'}"
    return ""


def years_of(account: Account, year: str) -> tuple[int, ...]:
    """Return the years that a question is about: that which it names, else all."""
    return (YEARS.index(year),) if year else tuple(account.years)


def _words(item: Item) -> Iterator[str]:
    yield item.stem
    yield item.statement
    yield from (option.why for option in item.options)
    yield from (prompt.why for prompt in item.prompts)
