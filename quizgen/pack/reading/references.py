"""Texts of a fact, read as what they stand for: entities, values, dates, sources."""

from functools import lru_cache

from quizgen.invisible import seen
from quizgen.pack.fact import PLAIN, Evidence, Reference, Value, Viewpoint
from quizgen.pack.reading.fields import Fields, listed, words
from quizgen.pack.reading.scope import Scope
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Scalar
from quizgen.values import Date, Quantity, Text, Time, read
from quizgen.values.calendar.flaws import flaw_of

MOST_WORDS = 12
"""How long a quote may be before it is more than evidence."""

LIST_ENTITY = "list it under `entities`"
LIST_SOURCE = "list it under `sources`"


@lru_cache(maxsize=2**16)
def _read(text: str, language: str) -> Value:
    """Read a value; packs repeat themselves: what is an answer here is a wrong one there.

    What looks like a number or a date is one, whatever nobody sees in it.
    """
    bare = seen(text)
    value = read(bare, language)
    return read(text, language) if isinstance(value, Text) and bare != text else value


def read_entity(scalar: Scalar, kind: str, scope: Scope) -> str:
    """Read the id of an entity of a kind.

    Args:
        scalar: The id.
        kind: The kind it must have; empty where any will do.
        scope: What it can refer to.
    """
    entity = scope.entities.get(scalar.text)
    report = scope.report
    if entity is None:
        what = f" of the kind {shown(kind)}" if kind else ""
        message = f"unknown entity {shown(scalar.text)}: expected the id of one{what}"
        hint = scope.entity_ids.suggest(scalar.text, LIST_ENTITY)
        report.add(Rule.UNKNOWN_ENTITY, scalar, message, hint)
    elif kind and entity.kind != kind:
        message = (
            f"{shown(scalar.text)} is of the kind {shown(entity.kind)}: expected {shown(kind)}"
        )
        hint = f"it is listed in {report.seen(entity.location)}"
        report.add(Rule.WRONG_KIND, scalar, message, hint)
    return scalar.text


def read_value(scalar: Scalar, kind: str, scope: Scope) -> Value:
    """Read a relation's value.

    Args:
        scalar: What was written.
        kind: The kind of entities, or ``quantity``, ``date`` or ``text``; empty where
            the relation does not say.
        scope: What it can refer to.
    """
    text = words(scalar)
    if kind == "quantity":
        return _quantity(scalar, text, scope)
    if kind == "date":
        time = Time.read(seen(text), scope.language)
        return time or read_date(scalar, scope) or Text.read(text)
    if kind in {"text", ""}:
        return Text.read(text)
    return Reference(read_entity(scalar, kind, scope))


def read_answer(scalar: Scalar, scope: Scope) -> Value:
    """Read what a fact on its own is about: an entity if it is an id, else a value.

    A text that nearly is an id is reported as a warning.
    """
    if scalar.text in scope.entities:
        return Reference(scalar.text)
    value = _read(words(scalar), scope.language)
    if isinstance(value, Text):
        _warn_of_twin(scalar, scope)
        _warn_of_flaw(scalar, scope)
    return value


def read_date(scalar: Scalar, scope: Scope) -> Date | None:
    """Read a date; None, and a problem, where it is none."""
    text = words(scalar)
    date = Date.read_as(seen(text), scope.language) or Date.read_as(text, scope.language)
    if date is None:
        flaw = flaw_of(seen(text), scope.language)
        message = flaw.message if flaw else f"{shown(text)} does not read as a date"
        hint = flaw.hint if flaw else "write 2019-01-23, 23 January 2019, January 2019 or 2019"
        scope.report.add(Rule.NOT_A_DATE, scalar, message, hint)
    return date


def read_viewpoint(fields: Fields, scope: Scope) -> Viewpoint:
    """Read whose word a fact is."""
    claimant = fields.scalar("claimed_by")
    disputed, attributed = fields.flag("disputed"), fields.flag("attributed")
    if claimant is None and not disputed:
        if attributed:
            message = "this fact is attributed, but it is nobody's claim and not disputed"
            hint = "say whose word it is by `claimed_by`, or take `attributed` away"
            scope.report.add(Rule.NO_VOICE, fields.node, message, hint)
        return PLAIN
    if claimant and claimant.text not in scope.entities:
        _warn_of_twin(claimant, scope)
    return Viewpoint(words(claimant) if claimant else "", disputed, attributed)


def read_evidence(fields: Fields, scope: Scope) -> tuple[Evidence, ...]:
    """Read the quotes of each source."""
    evidence: list[Evidence] = []
    report = scope.report
    for source, node in fields.entries("sources"):
        if source.text not in scope.sources:
            hint = scope.source_ids.suggest(source.text, LIST_SOURCE)
            report.add(Rule.UNKNOWN_SOURCE, source, f"unknown source {shown(source.text)}", hint)
        for quote in listed(node):
            if isinstance(quote, Scalar) and not quote.is_blank:
                text = words(quote)
                evidence.append(Evidence(source.text, text, report.at(quote)))
                if (count := len(text.split())) > MOST_WORDS:
                    message = f"this quote has {count} words: {MOST_WORDS} are the most"
                    hint = "keep the words that say it; join two parts by …"
                    report.warn(Rule.LONG_EVIDENCE, quote, message, hint)
    return tuple(evidence)


def _quantity(scalar: Scalar, text: str, scope: Scope) -> Value:
    quantity = Quantity.read(seen(text), scope.language) or Quantity.read(text, scope.language)
    if quantity is not None:
        return quantity
    message = f"{shown(text)} does not read as a quantity"
    hint = "write a number and what it counts: 72 hours, about 7,000 people"
    scope.report.add(Rule.NOT_A_QUANTITY, scalar, message, hint)
    return Text.read(text)


def _warn_of_flaw(scalar: Scalar, scope: Scope) -> None:
    """Warn of a text that is meant as a date or a time, but is none for certain."""
    flaw = flaw_of(seen(words(scalar)), scope.language)
    if flaw:
        message = f"{flaw.message}: it is read as plain text"
        scope.report.warn(Rule.MAYBE_A_DATE, scalar, message, flaw.hint)


def _warn_of_twin(scalar: Scalar, scope: Scope) -> None:
    if " " in scalar.text:
        return
    twin = scope.entity_ids.twin(scalar.text)
    if twin:
        message = f"{shown(scalar.text)} is read as plain text, but looks like an entity's id"
        hint = f"did you mean {twin!r}? If not, no change is needed"
        scope.report.warn(Rule.MAYBE_AN_ID, scalar, message, hint)
