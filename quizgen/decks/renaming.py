"""The ids that notes had before ids of their pack were changed, so that their history stays theirs.

A note's id is made of those of its pack, relation, fact and things: where several of these had
others, it may have been called by any of their combinations.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from quizgen.items.kinds import NAMES
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.pack.fact import Assertion, Reference
from quizgen.pack.model import Pack

Former = Mapping[str, tuple[str, ...]]
"""The ids that things had, the latest first, by those that they have."""

MANY = 64
"""How many former ids of a note are tried, beside the oldest: each rename is another chance."""

_MARKS = pattern(r"([.~/])")
_AHEAD = pattern(r"as-|not-|after-")
_ENDS = "value", "subject", "first", "later", "count"


def former_of(pack: Pack) -> Callable[[str], tuple[str, ...]]:
    """Return what tells the ids that notes of a pack had before.

    Args:
        pack: The pack, whose things tell what they were called.

    Returns:
        A function of a note's id, with its pack's before it, and its kind's behind it where it is
        that of a single question. It returns the former ids, the latest first, the oldest last.
    """
    things = {one.id: one.renamed_from for one in pack.entities.values() if one.renamed_from}
    facts = {fact.id: fact for one in pack.relations.values() for fact in one.facts}
    if not (things or pack.renamed or pack.renamed_from):
        return lambda _: ()
    reworded = [fact for fact in facts.values() if fact.id in pack.renamed]
    told = _Told(pack.renamed, things, facts, reworded)
    reworded = [fact for fact in facts.values() if fact.id in pack.renamed]

    def former(note: str) -> tuple[str, ...]:
        _, slash, query = note.partition("/")
        if not slash:
            return ()
        asked, kind = _split(query)
        names = [f"{name}{kind}" for name in _queries(asked, told)]
        packs = (pack.id, *pack.renamed_from)
        found = [f"{name}/{query}" for name, query in _combined((packs, names))]
        return tuple(dict.fromkeys(one for one in found if one != note))

    return former


@frozen
class _Told:
    """What a pack tells of former ids.

    Attributes:
        renamed: Those of relations, facts and questions, by the id that they have.
        things: Those of things, likewise.
        facts: The facts of relations, by id.
        reworded: Those among them that tell former ids of their own.
    """

    renamed: Former
    things: Former
    facts: Mapping[str, Assertion]
    reworded: Sequence[Assertion]


def _split(query: str) -> tuple[str, str]:
    """Part the kind of a single question from what it asks."""
    asked, slash, kind = query.rpartition("/")
    if kind not in NAMES or (_end_of(asked) and "/" not in asked):
        return query, ""
    return asked, slash + kind


def _end_of(asked: str) -> str:
    """Return which end of a relation a query asks for; nothing of a fact."""
    end = asked.partition("/")[0].partition(".")[2]
    return end if end in _ENDS else ""


def _queries(asked: str, told: _Told) -> Iterator[str]:
    """Yield what a query is and was called, the latest first."""
    relation, dot, rest = asked.partition(".")
    fact = told.facts.get(asked) if "/" not in asked else None
    relations = (relation, *told.renamed.get(relation, ()))
    if fact:
        named = _forms(rest, _things_of(fact, told.things))
    elif dot and _end_of(asked):
        end, slash, given = rest.partition("/")
        # What a count is called by is no thing.
        forms = [given] if end == "count" else _given(given, relation, told)
        named = [f"{end}{slash}{form}" for form in forms]
    else:
        named = [rest]
    for name, form in _combined((relations, named)):
        yield f"{name}{dot}{form}"
    if dot:
        yield from told.renamed.get(asked, ())


def _things_of(fact: Assertion, things: Former) -> Former:
    """Return the former ids of the things that a fact's id names."""
    values = (fact.value, *fact.denies)
    named = [value.entity for value in values if isinstance(value, Reference)]
    named += [fact.subject, *fact.after, fact.viewpoint.claimed_by]
    return {name: things[name] for name in named if name in things}


def _given(given: str, relation: str, told: _Told) -> list[str]:
    """Return how what a query gives was called: a thing, or a text whose fact has another id."""
    forms = _forms(given, told.things)
    value, tilde, marks = given.partition("~")
    for fact in told.reworded:
        if fact.relation != relation or fact.value is None or isinstance(fact.value, Reference):
            continue
        head = f"{relation}.{fact.subject}."
        if value in {fact.value.canonical, f"as-{fact.subject}.{fact.value.canonical}"}:
            was = (old.removeprefix(head) for old in told.renamed[fact.id] if old.startswith(head))
            ahead = value.removesuffix(fact.value.canonical)
            forms += [f"{ahead}{re.split('[@~]', old)[0]}{tilde}{marks}" for old in was]
    return forms


def _forms(text: str, things: Former) -> list[str]:
    """Return a text with the ids of things in it as they are, and as they were."""
    parts = []
    for token in _MARKS.split(text):
        name, at, time = token.partition("@")
        ahead = match[0] if name not in things and (match := _AHEAD.match(name)) else ""
        name = name.removeprefix(ahead)
        parts.append([f"{ahead}{each}{at}{time}" for each in (name, *things.get(name, ()))])
    return ["".join(each) for each in _combined(parts)]


def _combined(parts: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Combine names of several things, those of the fewest renames first, the oldest last.

    Of what could have had more names than anyone gave it, the least likely are left out.
    """
    names = [tuple(each) for each in parts]
    if sum(len(each) > 1 for each in names) > 5:  # noqa: PLR2004 -- more are no ids of ours
        return [tuple(each[0] for each in names), tuple(each[-1] for each in names)]
    aged = product(*(enumerate(each) for each in names))
    ordered = sorted(aged, key=lambda each: sum(age for age, _ in each))
    combined = [tuple(name for _, name in each) for each in ordered]
    return combined if len(combined) <= MANY else [*combined[:MANY], combined[-1]]
