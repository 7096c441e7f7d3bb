"""What items of all kinds have in common, put together from the facts they stand on."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypedDict, TypeVar

from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option, Prompt, Response
from quizgen.items.showing.stage import NO_STAGE, Stage, media_of, revealed_by
from quizgen.items.wording import sentence_of
from quizgen.media.record import Medium, Picture, Sound
from quizgen.pack.fact import Assertion, Evidence
from quizgen.truth import Base
from quizgen.values import Date, Quantity, Time

M = TypeVar("M", Picture, Sound)


class Parts(TypedDict, total=False):
    """What only some kinds of item have."""

    options: tuple[Option, ...]
    ordered: bool
    response: Response
    statement: str
    accepted: tuple[str, ...]
    expected: Quantity | Date | Time | None
    rivals: tuple[str, ...]
    beside: tuple[str, ...]
    prompts: tuple[Prompt, ...]


def assemble(  # noqa: PLR0913 -- what an item is beyond its parts
    base: Base,
    kind: str,
    name: str,
    facts: Sequence[Assertion],
    *,
    stem: str,
    difficulty: Difficulty,
    parts: Parts,
    stage: Stage = NO_STAGE,
) -> Item:
    """Put an item together.

    Args:
        base: What is known.
        kind: The item kind's name.
        name: The item's id.
        facts: What the key stands on; the first gives topics and place.
        stem: The question.
        difficulty: As predicted.
        parts: What the kind adds.
        stage: What is shown instead of told.
    """
    first = facts[0]
    media = _media_of(base, facts, stage) if base.has_media else Media()
    return Item(
        id=name,
        kind=kind,
        pack=base.pack.id,
        facts=tuple(fact.id for fact in facts),
        stem=stem,
        options=parts.get("options", ()),
        ordered=parts.get("ordered", False),
        statement=parts.get("statement")
        or " ".join(dict.fromkeys(sentence_of(base, fact) for fact in facts)),
        why=first.why if len(facts) == 1 else "",  # of several, it would seem to speak of all
        topics=base.relations[first.relation].topics,
        difficulty=difficulty,
        sources=citations(base, chain.from_iterable(fact.evidence for fact in facts)),
        location=first.location,
        response=parts.get("response", Response.PICK_ONE),
        accepted=parts.get("accepted", ()),
        expected=parts.get("expected"),
        rivals=parts.get("rivals", ()),
        beside=parts.get("beside", ()),
        prompts=parts.get("prompts", ()),
        **media,
    )


class Media(TypedDict, total=False):
    """What is seen and heard of an item."""

    pictures: tuple[Picture, ...]
    sounds: tuple[Sound, ...]
    revealed: tuple[Medium, ...]


def _media_of(base: Base, facts: Sequence[Assertion], stage: Stage) -> Media:
    # Of several, what belongs to one would seem to belong to all.
    own = [one for one in media_of(facts[0]) if not one.reveal] if len(facts) == 1 else []
    return {
        "pictures": _each(stage.pictures, (one for one in own if isinstance(one, Picture))),
        "sounds": _each(stage.sounds, (one for one in own if isinstance(one, Sound))),
        "revealed": revealed_by(base, facts),
    }


def _each(one: Iterable[M], other: Iterable[M]) -> tuple[M, ...]:
    """Return pictures or sounds, none twice."""
    found: dict[str, M] = {}
    for medium in chain(one, other):
        found.setdefault(medium.digest, medium)
    return tuple(found.values())


def citations(base: Base, pieces: Iterable[Evidence]) -> tuple[Citation, ...]:
    """Cite pieces of evidence, each once, in their order."""
    sources = base.pack.sources
    cited = tuple(
        Citation(
            source=evidence.source,
            title=sources[evidence.source].title,
            quote=evidence.quote,
            url=sources[evidence.source].url,
            publisher=sources[evidence.source].publisher,
            published=sources[evidence.source].published,
            author=sources[evidence.source].author,
            at=evidence.at,
        )
        for evidence in pieces
    )
    return tuple(dict.fromkeys(cited)) if len(cited) > 1 else cited
