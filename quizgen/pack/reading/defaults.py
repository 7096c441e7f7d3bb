"""What facts say unless they say otherwise: for a pack, and for a relation.

A key replaces the one above it: a fact's own wins over its relation's, and this over the pack's.
Nothing is merged, so that what a fact says is all that it says; an empty list takes away what
would be there by default.
"""

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
        topics=fields.texts("topics") if "topics" in fields else above.topics,
        single=fields.flag("single") if "single" in fields else above.single,
    )
