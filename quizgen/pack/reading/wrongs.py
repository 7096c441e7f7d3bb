"""The curator's own distractors, none of which may be the answer or stand twice."""

from collections.abc import Hashable, Iterable

from quizgen.pack.fact import Reference, Value, Wrong
from quizgen.pack.reading.fields import Fields
from quizgen.pack.reading.references import read_answer
from quizgen.pack.reading.scope import Scope, names_of
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date, Quantity, Text, Time


def read_wrongs(nodes: Iterable[Node], answer: Value | None, scope: Scope) -> tuple[Wrong, ...]:
    """Read the wrong answers of a fact.

    Args:
        nodes: Texts, or records with the text and the reason.
        answer: The right answer; None where it could not be read.
        scope: What they can refer to.
    """
    wrongs: list[Wrong] = []
    known: dict[Hashable, Wrong] = {}
    right = set(_names(answer, scope))
    for node in nodes:
        written, why = _read_wrong(node)
        if written is None:
            continue
        wrong = Wrong(read_answer(written, scope), scope.report.at(written), why)
        wrongs.append(wrong)
        names = _names(wrong.value, scope)
        earlier = [known.setdefault(name, wrong) for name in names]
        first = next((other for other in earlier if other is not wrong), None)
        reason = "it is the answer"
        if right.isdisjoint(names):
            reason = _likeness(wrong.value, answer, scope)
        if reason:
            message = f"{shown(written.text)} is no wrong answer: {reason}"
            hint = "take it away, or reword it so that nobody could take it for the answer"
            scope.report.add(Rule.RIGHT_WRONG, written, message, hint)
        elif first:
            message = f"{shown(written.text)} stands twice: first in line {first.location.line}"
            scope.report.add(Rule.REPEATED_WRONG, written, message, "keep one of them")
    return tuple(wrongs)


def _read_wrong(node: Node) -> tuple[Scalar | None, str]:
    if isinstance(node, Mapping):
        fields = Fields(node)
        return fields.scalar("text"), fields.text("why")
    return (node if isinstance(node, Scalar) and not node.is_blank else None), ""


def _names(value: Value | None, scope: Scope) -> list[Hashable]:
    """Return all that a value goes by, so that an alias is known for what it is."""
    if isinstance(value, Text):
        return [value.folded, *scope.namesakes(value.folded)]
    if isinstance(value, Reference):
        return [value, *names_of(scope.entities[value.entity])]
    return [] if value is None else [value]


def _likeness(value: Value, answer: Value | None, scope: Scope) -> str:
    """Say why a value could be the answer; nothing if it provably is not, or is a text."""
    if isinstance(value, Reference) and isinstance(answer, Reference):
        return _kinship(value.entity, answer.entity, scope)
    if isinstance(value, Quantity) and isinstance(answer, Quantity):
        alike = value.dimension == answer.dimension and value.compatible(answer)
        return f"it could be the answer, {answer.text}" if alike else ""
    if isinstance(answer, Date | Time) and type(value) is type(answer):
        return f"it could be the answer, {answer.text}" if value.compatible(answer) else ""
    return ""


def _kinship(one: str, other: str, scope: Scope) -> str:
    entities = scope.entities
    if entities[one].kind != entities[other].kind or scope.things.distinct(one, other):
        return ""
    return f"{shown(one)} and {shown(other)} are, or share, one thing"
