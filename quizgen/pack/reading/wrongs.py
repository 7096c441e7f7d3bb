"""The curator's own distractors, none of which may be the answer or stand twice."""

from collections.abc import Hashable, Iterable, Sequence

from quizgen.folding import look, readings
from quizgen.pack.fact import Reference, Value, Wrong
from quizgen.pack.format.lists import LONGEST, may_be_list, warn_of_list
from quizgen.pack.reading.fields import Fields, words
from quizgen.pack.reading.scope import Scope, names_of
from quizgen.pack.reading.values import Written, read_answer, text_of, type_of
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date, Quantity, Text, Time
from quizgen.values.loose import may_be_one
from quizgen.values.signs import MINUS


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
    unlike: list[tuple[Scalar, Value]] = []
    for node in nodes:
        value, fields = _read_wrong(node)
        written = text_of(value) if value else None
        if value is None or written is None:
            continue
        text = written.text
        read = read_answer(value, scope, beside)
        if isinstance(answer, Time) and isinstance(read, Quantity | Text) and not type_of(value):
            read = Time.read_as(text, scope.language) or read  # 19 h beside 18h30
        image, audio = scope.media.picture(fields), scope.media.sound(fields)
        wrong = Wrong(read, scope.report.at(written), fields.text("why"), image, audio)
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
        elif answer and _unlike_sorts(wrong.value, answer):
            unlike.append((written, wrong.value))
    if answer and unlike:
        _warn_of_unlike(unlike, answer, answer_type, scope)
    return tuple(wrongs)


def warn_of_joined(written: Scalar, answer: Value | None, scope: Scope) -> None:
    """Report a single wrong answer that looks like several, unless the right one looks so, too."""
    text, right = words(written), answer.text if isinstance(answer, Text) else ""
    if "," in right or len(right.split()) > LONGEST or Date.read(text, scope.language):
        return
    if may_be_list(text, lambda part: part in scope.entities or scope.namesakes(part)):
        warn_of_list("wrong", written, text, scope.report)


def _read_wrong(node: Node) -> tuple[Written | None, Fields]:
    """Return a wrong answer and its record; a ``text`` is read as it is without a record."""
    if isinstance(node, Mapping):
        fields = Fields(node)
        return next(iter(fields.values("text")), node), fields
    alone = Fields(Mapping([], node.line, node.column))
    return (node if isinstance(node, Scalar) and not node.is_blank else None), alone


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
    if answer and not isinstance(answer, Reference) and may_be_one(value, answer, scope.language):
        return f"it may be meant for the answer, {answer.text}"
    return ""


def _warn_of_unlike(
    unlike: Sequence[tuple[Scalar, Value]], answer: Value, answer_type: str, scope: Scope
) -> None:
    """Report, at the first, what is never offered beside a number, a date or a time."""
    (written, value), *others = unlike
    sorts = _unlike_sorts(value, answer)
    if sorts is None or isinstance(answer, Reference):
        return
    more = f", nor are {len(others)} others" if len(others) > 1 else ", nor is one other"
    message = (
        f"{shown(written.text)} is never offered beside {shown(answer.text)}"
        f"{more if others else ''}: it is read as {sorts[0]}, and the answer as {sorts[1]}"
    )
    hint = "write it as the answer is written"
    if not answer_type:
        hint += f"; or, if the answer is a mere name, write `{{text: {shown(answer.text)[1:-1]}}}`"
    scope.report.warn(Rule.UNLIKE_WRONG, written, message, hint)


def _unlike_sorts(value: Value, answer: Value) -> tuple[str, str] | None:
    """Name what a value and an answer are, where that is a measure and they have no order."""
    if not isinstance(answer, Quantity | Date | Time):
        return None
    if isinstance(value, Date) and isinstance(answer, Date):
        pair = value.precision, answer.precision
        names = (f"a date ({precision})" for precision in pair)
        return None if pair[0] == pair[1] else (next(names), next(names))
    if isinstance(value, Quantity) and isinstance(answer, Quantity):
        alike = value.dimension == answer.dimension
        return (
            None
            if alike or not (_counts(value) and _counts(answer))
            else (
                _counted(value),
                _counted(answer),
            )
        )
    if isinstance(value, Text) and isinstance(answer, Quantity) and _is_below_all(value, answer):
        return None
    return None if type(value) is type(answer) else (_SORTS[type(value)], _SORTS[type(answer)])


def _counted(quantity: Quantity) -> str:
    is_share = quantity.dimension == "percent"
    return "a percentage" if is_share else f"a number of {quantity.dimension!r}"


def _is_below_all(value: Text, answer: Quantity) -> bool:
    """Tell whether a text is a number in the answer's unit below all that there is: −300 °C."""
    size = Quantity.read(value.text[1:], answer.language) if value.text[:1] in MINUS else None
    return size is not None and size.dimension == answer.dimension


def _counts(quantity: Quantity) -> bool:
    return quantity.dimension == quantity.measure


_SORTS: dict[type, str] = {
    Text: "plain text",
    Quantity: "a quantity",
    Date: "a date",
    Time: "a time of day",
    Reference: "the name of a thing",
}


def _kinship(one: str, other: str, scope: Scope) -> str:
    entities = scope.entities
    if entities[one].kind != entities[other].kind or scope.things.distinct(one, other):
        return ""
    return f"{shown(one)} and {shown(other)} are, or share, one thing"
