"""The curator's own distractors, none of which may be the answer or stand twice."""

from collections.abc import Hashable, Iterable

from quizgen.folding import look, readings
from quizgen.pack.fact import Reference, Value, Wrong
from quizgen.pack.reading.fields import Fields
from quizgen.pack.reading.scope import Scope, names_of
from quizgen.pack.reading.values import Written, read_answer, text_of
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date, Quantity, Text, Time


def read_wrongs(
    nodes: Iterable[Node], answer: Value | None, scope: Scope, answer_type: str = ""
) -> tuple[Wrong, ...]:
    """Read the wrong answers of a fact.

    Args:
        nodes: Texts, or records with the text and the reason.
        answer: The right answer; None where it could not be read.
        scope: What they can refer to.
        answer_type: The type that the answer is written with, if any.
    """
    beside = answer_type or ("id" if isinstance(answer, Reference) else "")
    wrongs: list[Wrong] = []
    known: dict[Hashable, Wrong] = {}
    right = set(_names(answer, scope))
    for node in nodes:
        value, why = _read_wrong(node)
        written = text_of(value) if value else None
        if value is None or written is None:
            continue
        text = written.text
        wrong = Wrong(read_answer(value, scope, beside), scope.report.at(written), why)
        wrongs.append(wrong)
        names = _names(wrong.value, scope)
        earlier = [known.setdefault(name, wrong) for name in names]
        first = next((other for other in earlier if other is not wrong), None)
        reason = "it is the answer"
        if right.isdisjoint(names):
            reason = _likeness(wrong.value, answer, scope)
        if reason:
            message = f"{shown(text)} is no wrong answer: {reason}"
            hint = "take it away, or reword it so that nobody could take it for the answer"
            scope.report.add(Rule.RIGHT_WRONG, written, message, hint)
        elif _is_told_by_case(wrong.value, answer):
            message = f"{shown(written.text)} differs from the answer in its capitals alone"
            hint = "take it away, unless that is what the question is about"
            scope.report.warn(Rule.CASE_ALONE, written, message, hint)
        elif first:
            message = f"{shown(text)} stands twice: first in line {first.location.line}"
            scope.report.add(Rule.REPEATED_WRONG, written, message, "keep one of them")
    return tuple(wrongs)


def _read_wrong(node: Node) -> tuple[Written | None, str]:
    """Return a wrong answer and its reason; a ``text`` is read as it is without a record."""
    if isinstance(node, Mapping):
        fields = Fields(node)
        return next(iter(fields.values("text")), node), fields.text("why")
    return (node if isinstance(node, Scalar) and not node.is_blank else None), ""


def _names(value: Value | None, scope: Scope) -> list[Hashable]:
    """Return all that a value goes by, so that an alias is known for what it is."""
    if isinstance(value, Text):
        return [*readings(value.spelling), *scope.namesakes(value.text)]
    if isinstance(value, Reference):
        return [value, *names_of(scope.entities[value.entity])]
    return [] if value is None else [value]


def _is_told_by_case(value: Value, answer: Value | None) -> bool:
    """Tell whether a text is written as the answer but for capitals that words may have."""
    if not isinstance(value, Text) or not isinstance(answer, Text):
        return False
    return look(value.text) == look(answer.text)


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
