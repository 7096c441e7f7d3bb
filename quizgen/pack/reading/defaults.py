"""What facts say unless they say otherwise: for a pack, and for a relation.

A key replaces the one above it: a fact's own wins over its relation's, and this over the pack's.
Nothing is merged, so that what a fact says is all that it says; an empty list takes away what
would be there by default.
"""

from quizgen.pack.format.lists import parts_of, warn_of_list
from quizgen.pack.reading.fields import Fields
from quizgen.pack.reading.references import read_evidence
from quizgen.pack.reading.scope import Defaults, Scope


def read_defaults(fields: Fields | None, scope: Scope) -> Defaults:
    """Read what holds below a record, from its keys and from what holds above it.

    Args:
        fields: The record, with ``sources``, ``topics`` and ``single`` or without; None where
            there is none.
        scope: What it can refer to, with what holds above.
    """
    above = scope.defaults
    if fields is None:
        return above
    return Defaults(
        evidence=read_evidence(fields, scope, above.evidence),
        topics=_read_topics(fields, scope) if "topics" in fields else above.topics,
        single=fields.flag("single") if "single" in fields else above.single,
    )


def _read_topics(fields: Fields, scope: Scope) -> tuple[str, ...]:
    """Read topics, which hardly have commas: who writes one means several."""
    topics, written = fields.texts("topics"), fields.scalar("topics")
    if written and parts_of(topics[0]):
        warn_of_list("topics", written, topics[0], scope.report)
    return topics
