"""The packs that a pack uses: their entities can be referred to as if they stood in it.

Only entities are taken over, with the places where they stand; those that a used pack
takes from others come along. Facts stay where they are: a question belongs to the pack
that states what it asks for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from quizgen.languages.registry import SEVERAL
from quizgen.languages.tag import primary
from quizgen.pack.fact import LoneFact, Reference, Value
from quizgen.pack.model import Entity, Pack
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Scalar
from quizgen.problem import Location, PackError, Problem

Resolver: TypeAlias = Callable[[str], tuple[Pack | None, tuple[Problem, ...]]]
"""Finds a pack by what stands under ``uses``, and reads it: the pack, or None where it has
errors, and its problems. Raises `PackError` where there is no such pack."""

Entities = Mapping[str, Entity]


def resolve_nothing(name: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Find no pack at all: the resolver of a text that is read on its own.

    Raises:
        PackError: Always.
    """
    message = "this text is read on its own, and no other packs are at hand"
    hint = "read the pack from its file, or give the reader a resolver"
    raise PackError([Problem(Location(name), Rule.UNKNOWN_PACK.value, message, hint)])


def read_uses(
    header: Fields, language: str, resolve: Resolver, report: Report
) -> dict[str, Entity] | None:
    """Read the packs that a pack uses.

    Args:
        header: The pack's header, with ``uses``.
        language: The language of the pack.
        resolve: What finds used packs.
        report: Where problems go, those of the used packs too.

    Returns:
        The entities of all of them by id; None if one of them cannot be used, so that it
        is not known what ids there are.
    """
    entities: dict[str, Entity] = {}
    problems: dict[Problem, None] = {}
    is_whole = True
    for name in header.scalars("uses"):
        try:
            pack, found = resolve(words(name))
        except PackError as error:
            first = error.problems[0]
            message = f"{shown(name.text)} cannot be used: {first.message}"
            rule = next((rule for rule in Rule if rule == first.rule), Rule.UNKNOWN_PACK)
            report.add(rule, name, message, first.hint)
            is_whole = False
            continue
        problems |= dict.fromkeys(found)
        if pack is None:
            is_whole = False
            continue
        _check_language(pack, language, name, report)
        _check_ids(pack.entities, entities, name, report)
        entities = {**pack.entities, **entities}
    report.adopt(problems)
    return entities if is_whole else None


def find_spare(pack: Pack, used: Entities) -> frozenset[str]:
    """Return the ids of the entities of used packs that a pack does not mention."""
    if not used:
        return frozenset()
    own = (entity for entity in pack.entities.values() if entity.id not in used)
    return frozenset(used).difference(_mentioned(pack), _linked(own))


def _check_language(pack: Pack, language: str, name: Scalar, report: Report) -> None:
    if primary(pack.language) not in {primary(language), SEVERAL}:
        message = (
            f"{shown(pack.id)} is in the language {pack.language}, and this pack in {language}"
        )
        hint = "names would be mixed: use a pack in this language (or declare its own as mul)"
        report.warn(Rule.OTHER_LANGUAGE, name, message, hint)


def _check_ids(new: Entities, known: Entities, name: Scalar, report: Report) -> None:
    """Report ids that two used packs give to things of their own."""
    twice = [id_ for id_, entity in new.items() if known.get(id_, entity) != entity]
    if twice:
        first = twice[0]
        what = f"{shown(first)} is" if len(twice) == 1 else f"{len(twice)} ids are"
        which = "at" if len(twice) == 1 else f"{shown(first)} at"
        places = f"{known[first].location} and at {new[first].location}"
        message = f"{what} defined by two packs: {which} {places}"
        report.add(Rule.REPEATED_ID, name, message, "use one of these packs, or rename an entity")


def _mentioned(pack: Pack) -> Iterator[str]:
    """Yield the ids that a pack's facts and declarations refer to."""
    for fact in pack.all_facts():
        yield fact.viewpoint.claimed_by
        values: tuple[Value | None, ...]
        if isinstance(fact, LoneFact):
            values = (fact.answer, *(wrong.value for wrong in fact.wrong))
        else:
            yield from (fact.subject, *fact.after)
            values = (fact.value, *fact.denies)
        yield from (value.entity for value in values if isinstance(value, Reference))
    for relation in pack.relations.values():
        if not isinstance(relation.complete, bool):
            yield from relation.complete


def _linked(entities: Iterable[Entity]) -> Iterator[str]:
    """Yield the ids that entities refer to."""
    for entity in entities:
        yield from (*entity.within, *entity.same, *entity.overlaps)
