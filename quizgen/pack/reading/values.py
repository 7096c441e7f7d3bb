"""Values, read as what they stand for: entities, quantities, dates and texts.

What a text on its own stands for is guessed from its looks, unless its relation says it. A value
that is written with its type, such as ``{text: "3.10"}``, is never guessed.
"""

from collections.abc import Iterable
from collections.abc import Mapping as Known
from functools import lru_cache
from typing import TypeAlias

from quizgen.invisible import seen
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import holds_code, plain
from quizgen.pack.fact import Bounds, Reference, Value
from quizgen.pack.reading.fields import Fields, bare, words
from quizgen.pack.reading.references import read_date, read_entity, warn_of_flaw, warn_of_twin
from quizgen.pack.reading.scope import Scope
from quizgen.pack.reading.spelling import Vocabulary
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar
from quizgen.values import Date, Quantity, Text, Time, read
from quizgen.values.seasons import may_be_season
from quizgen.values.wordings.flaws import number_flaw_of

Written: TypeAlias = Scalar | Mapping
"""A value as it stands in the file: a text, or a record with its type."""

TYPES = {"text": "a text", "date": "a date", "quantity": "a quantity", "id": "an entity's id"}

_TRAILING_ZERO = pattern(r"[0-9]+[.,](?![0-9]{3}$)[0-9]*0")
"""A number such as 3.10, which may be a version's; 7,000 is none."""


def type_of(node: Written | None) -> str:
    """Return the type that a value is written with; an empty text where there is none."""
    if isinstance(node, Mapping):
        return next((key.text for key, _ in node.pairs if key.text in TYPES), "")
    return ""


def text_of(node: Written) -> Scalar | None:
    """Return the text of a value; None where a record has none."""
    if isinstance(node, Scalar):
        return node
    inner = next((value for key, value in node.pairs if key.text in TYPES), None)
    return inner if isinstance(inner, Scalar) and not inner.is_blank else None


def read_value(node: Written, kind: str, scope: Scope) -> Value:
    """Read a relation's value.

    Args:
        node: What was written.
        kind: The kind of entities, or ``quantity``, ``date`` or ``text``; empty where
            the relation does not say.
        scope: What it can refer to.
    """
    scalar, written = text_of(node), type_of(node)
    if scalar is None:
        return Text.read("")
    expected = kind if kind in TYPES else "id"
    if written and kind and written != expected:
        message = f"{shown(scalar.text)} is written as {TYPES[written]}, but the relation's values "
        message += f"are of the kind {shown(kind)}"
        hint = f"write `{{{expected}: …}}`, or no more than the value"
        scope.report.add(Rule.WRONG_KIND, node, message, hint)
        return Text.read(words(scalar))
    if kind and expected == "id":
        return Reference(read_entity(scalar, kind, scope))
    return _typed(scalar, kind or "text", scope)


def read_answer(node: Written, scope: Scope, beside: str | None = None) -> Value:
    """Read what a fact on its own is about: an entity if it is an id, else a value.

    What may be meant otherwise is reported as a warning.

    Args:
        node: What was written.
        scope: What it can refer to.
        beside: For a wrong answer, the type that the right one is written with, if any: it is
            read as that, too, unless it has a type of its own.
    """
    scalar, written = text_of(node), type_of(node)
    if scalar is None:
        return Text.read("")
    if written == "id":
        read_entity(scalar, "", scope)
        return Reference(scalar.text) if scalar.text in scope.entities else Text.read("")
    if written:
        return _typed(scalar, written, scope)
    if beside and beside != "id":
        return _typed(scalar, beside, scope)
    if scalar.text in scope.entities:
        if not beside:
            _warn_of_text(scalar, scope)
        return Reference(scalar.text)
    value = _guess(words(scalar), scope.language)
    if isinstance(value, Text):
        _warn_of_id(scalar, scope, is_right=beside is None)
        if not warn_of_flaw(scalar, scope) and beside is None:
            _warn_of_number(scalar, scope)
    elif isinstance(value, Quantity) and _TRAILING_ZERO.fullmatch(scalar.text):
        message = f"{shown(scalar.text)} is read as a number, to which its last zero adds nothing"
        hint = (
            f'if it names something, such as a version, write `{{text: "{scalar.text}"}}`; '
            f'if it is a number, `{{quantity: "{scalar.text}"}}`'
        )
        scope.report.warn(Rule.MAYBE_A_TEXT, scalar, message, hint)
    return value


def _typed(scalar: Scalar, written: str, scope: Scope) -> Value:
    """Read a value as what it is said to be; if it does not read as that, report it."""
    text = words(scalar)
    if written == "quantity":
        return _quantity(scalar, text, scope)
    if written == "date":
        time = Time.read(bare(scalar), scope.language) or Time.read_as(bare(scalar), scope.language)
        return time or read_date(scalar, scope) or Text.read(text)
    return Text.read(text)


@lru_cache(maxsize=2**16)
def _guess(text: str, language: str) -> Value:
    """Read a value; packs repeat themselves: what is an answer here is a wrong one there.

    What looks like a number or a date is one, whatever nobody sees in it, but for code.
    """
    if holds_code(text):
        return Text.read(text)
    unmarked = seen(plain(text))
    value = read(unmarked, language)
    return read(text, language) if isinstance(value, Text) and unmarked != text else value


def _quantity(scalar: Scalar, text: str, scope: Scope) -> Value:
    quantity = Quantity.read(bare(scalar), scope.language) or Quantity.read(text, scope.language)
    if quantity is not None:
        return quantity
    message = f"{shown(text)} does not read as a quantity"
    hint = "write a number and what it counts: 72 hours, about 7,000 people"
    scope.report.add(Rule.NOT_A_QUANTITY, scalar, message, hint)
    return Text.read(text)


def _warn_of_number(scalar: Scalar, scope: Scope) -> None:
    """Report an answer that begins with a number or holds one, but is no quantity."""
    flaw = number_flaw_of(bare(scalar), scope.language)
    if flaw:
        message = f"{flaw.message}: it is read as plain text"
        hint = f"{flaw.hint}; or write `{{text: …}}` if it is a mere text"
        rule = Rule.MAYBE_A_DATE if flaw.is_date else Rule.MAYBE_A_QUANTITY
        scope.report.warn(rule, scalar, message, hint)


def warn_of_seasons(values: Iterable[Node], question: str, scope: Scope) -> None:
    """Report months that may be meant as seasons, such as 2001-02 beside 2012-13.

    Args:
        values: What stands beside each other: texts, or records with a ``value``.
        question: What is asked about them.
        scope: What they can refer to.
    """
    nodes = [Fields(node).scalar("value") if isinstance(node, Mapping) else node for node in values]
    scalars = [node for node in nodes if isinstance(node, Scalar)]
    texts = [bare(scalar) for scalar in scalars]
    for scalar, text in zip(scalars, texts, strict=True):
        if may_be_season(text, texts, question, scope.language):
            span = text.replace("-", "–")
            message = f"{shown(text)} is read as a month, and may be a season or a school year"
            hint = f"write `{{text: {text}}}` or {span} if it is one, else the month in words"
            scope.report.warn(Rule.MAYBE_A_DATE, scalar, message, hint)


def _warn_of_text(scalar: Scalar, scope: Scope) -> None:
    """Report an answer that happens to be the id of what another pack lists."""
    entity = scope.entities[scalar.text]
    if not scope.is_used(entity):
        return
    message = f"{shown(scalar.text)} is read as an id: it stands for {shown(entity.name)}"
    hint = f"write `{{id: {scalar.text}}}` if so, or `{{text: {scalar.text}}}` for the mere text"
    scope.report.warn(Rule.MAYBE_A_TEXT, scalar, message, hint)


def _warn_of_id(scalar: Scalar, scope: Scope, *, is_right: bool) -> None:
    """Report a plain text that is nearly an id or, as the right answer, a used thing's name."""
    bearer = scope.bearer(words(scalar)) if is_right else ""
    if not bearer:
        warn_of_twin(scalar, scope)
        return
    message = f"{shown(scalar.text)} is read as plain text, but is the name of {shown(bearer)}"
    hint = f"write `{{id: {bearer}}}` to mean that, or `{{text: {shown(words(scalar))[1:-1]}}}`"
    scope.report.warn(Rule.MAYBE_AN_ID, scalar, message, hint)


def read_bounds(fields: Fields, known: Known[str, Value], scope: Scope) -> Bounds | None:
    """Read between what the answers of a question lie, if it tells.

    Args:
        fields: The record of a relation or of a fact on its own.
        known: The values of facts, by id, any of which may be a bound.
        scope: Where problems go.
    """
    record = fields.record("bounds")
    if record is None:
        return None
    dates = [_read_bound(record.scalar(end), "date", known, scope) for end in ("after", "before")]
    ends = ("at_least", "at_most")
    numbers = [_read_bound(record.scalar(end), "quantity", known, scope) for end in ends]
    bounds = Bounds(*dates, *numbers)
    return bounds if bounds.given else None


def _read_bound(
    scalar: Scalar | None, kind: str, known: Known[str, Value], scope: Scope
) -> Value | None:
    """Read a date or a number, or that of a fact; None, and a problem, where it is neither."""
    if scalar is None:
        return None
    told, sort = known.get(scalar.text), Quantity if kind == "quantity" else Date | Time
    value: Value | None = told or read(bare(scalar), scope.language)
    if not isinstance(value, sort) and kind == "date" and told is None:
        value = Date.read_as(bare(scalar), scope.language)
        value = value or Time.read_as(bare(scalar), scope.language)
    if isinstance(value, sort):
        return value
    if kind == "date" and told is None and " " in scalar.text:
        return read_date(scalar, scope)
    fitting = [name for name, one in known.items() if isinstance(one, sort)]
    article = "a number" if kind == "quantity" else "a date"
    what = f"the fact {shown(scalar.text)} has not {article}" if told else ""
    message = what or f"{shown(scalar.text)} is not {article}, nor the id of a fact with one"
    hint = Vocabulary(fitting).suggest(scalar.text, f"write {article}, or such an id")
    scope.report.add(Rule.UNKNOWN_FACT, scalar, message, hint)
    return None
