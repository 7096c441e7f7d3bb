"""Structural checks: nodes against the description of a format, all problems at once."""

from collections.abc import Callable
from typing import Any

from quizgen.pack.format.choosing import FLAGS, are_texts, choose, no_flag
from quizgen.pack.format.commas import drop_pieces
from quizgen.pack.format.hints import (
    LIST_IN_CELL,
    brace_trap,
    form_hint,
    hint_for,
    listing,
    lists_in_list,
    missing_hint,
)
from quizgen.pack.format.keys import mend_keys
from quizgen.pack.format.shape import (
    Anything,
    Choice,
    Demand,
    Either,
    Flag,
    Listed,
    Map,
    Record,
    Shape,
    Text,
    Whole,
)
from quizgen.pack.report import Placed, Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from quizgen.problem import did_you_mean

_NOUNS: dict[type, str] = {
    Scalar: "a text",
    Sequence: "a list",
    Mapping: "a record",
    Text: "a text",
    Flag: "true or false",
    Choice: "a word",
    Whole: "a number",
    Listed: "a list",
    Map: "a record",
    Record: "a record",
}


def check(node: Node, shape: Shape, label: str, place: Placed, report: Report) -> None:
    """Check a node and all below it against a shape.

    Args:
        node: What was written.
        shape: What may be written there.
        label: What it is called in messages: its key; empty for the file as a whole.
        place: Where that key stands.
        report: Where problems go.
    """
    if type(node) is not Unreadable:
        _CHECKS[type(shape)](node, shape, label, place, report)


def _check_text(node: Node, shape: Text, label: str, place: Placed, report: Report) -> None:
    if isinstance(node, Scalar) and node.text and node.is_nothing:
        message = f"{shown(label)} is {node.text}, which means nothing in YAML: expected a text"
        hint = f'write it, or leave the key out; if that is the text, quote it: "{node.text}"'
        report.add(Rule.EMPTY, node, message, hint)
    else:
        _check_words(node, shape, label, place, report)


def _check_words(node: Node, shape: Text, label: str, _place: Placed, report: Report) -> None:
    if not isinstance(node, Scalar):
        _refuse(node, shape, label, report)
    elif node.is_blank:
        hint = "write it, or leave the key out"
        report.add(Rule.EMPTY, node, f"{shown(label)} is empty: expected a text", hint)
    elif shape.form and not shape.accepts(node.text) and not shape.is_looked_up:
        form = shape.form
        message = f"{shown(node.text)} is not {form.noun}"
        report.add(form.rule, node, message, form_hint(node.text, form))


def _check_flag(node: Node, shape: Flag, label: str, _place: Placed, report: Report) -> None:
    if not isinstance(node, Scalar):
        _refuse(node, shape, label, report)
    elif node.text not in FLAGS:
        message = f"{shown(label)} is {shown(node.text)}: expected true or false"
        report.add(Rule.NOT_A_FLAG, node, message, "write true, or leave the key out")


def _check_choice(node: Node, shape: Choice, label: str, _place: Placed, report: Report) -> None:
    if not isinstance(node, Scalar):
        _refuse(node, shape, label, report)
    elif node.text not in shape.words:
        known = list(map(str, shape.words))
        message = f"{shown(label)} is {shown(node.text)}: expected {listing(known)}"
        only = f"write `{label}: {known[0]}`, or leave the key out"
        hint = did_you_mean(node.text[:100], known) if known[1:] else only
        report.add(Rule.NOT_A_CHOICE, node, message, hint)


def _check_whole(node: Node, shape: Whole, label: str, _place: Placed, report: Report) -> None:
    if not isinstance(node, Scalar):
        _refuse(node, shape, label, report)
    elif not shape.accepts(node.text):
        message = f"{shown(label)} is {shown(node.text)}: expected a number from 1 to {shape.most}"
        report.add(Rule.NOT_A_NUMBER, node, message, "write a whole number in digits")


def _check_listed(node: Node, shape: Listed, label: str, place: Placed, report: Report) -> None:
    if not isinstance(node, Sequence):
        _refuse(node, shape, label, report)
        return
    if len(node.items) < shape.fewest:
        report.add(Rule.EMPTY, node, f"{shown(label)} is an empty list", "write what belongs there")
    if isinstance(shape.of, Listed) and shape.of.of == _TEXT and are_texts(node):
        report.add(Rule.WRONG_SHAPE, node, *lists_in_list(node, label))
        return
    for item in node.items:
        check(item, shape.of, label, place, report)


def _check_map(node: Node, shape: Map, label: str, _place: Placed, report: Report) -> None:
    if not isinstance(node, Mapping):
        _refuse(node, shape, label, report)
        return
    drop_pieces(node, shape, report)
    for key, value in node.pairs:
        _check_words(key, shape.key, shape.entry, key, report)
        if shape.bare and isinstance(value, Scalar) and value.is_nothing and not value.text:
            message = f"{shown(key.text)} is empty: expected a text"
            report.add(Rule.EMPTY, value, message, shape.bare.replace("ID", key.text[:50]))
        else:
            check(value, shape.of, key.text, key, report)


def _check_record(node: Node, shape: Record, label: str, place: Placed, report: Report) -> None:
    if not isinstance(node, Mapping):
        _refuse(node, shape, label, report)
        return
    if (
        shape.one_of
        and not any(key.text in shape.fields for key, _ in node.pairs[:1])
        and (not node.pairs or brace_trap(node))
    ):
        _refuse(node, _TEXT, label, report)
        return
    drop_pieces(node, shape, report)
    # Where a key is misspelt, that the right one is missing would say it twice.
    found = mend_keys(node, shape, report)
    fields = shape.fields
    for key, value in node.pairs:
        field = fields.get(key.text)
        if field is not None:
            found.add(key.text)
            check(value, field.shape, key.text, key, report)
    for name in shape.required:
        if name not in found:
            message = f"{shape.noun} needs {name!r}: {_called(label)} has none"
            report.add(Rule.MISSING_KEY, place, message, missing_hint(name, fields[name]))
    if shape.one_of and found <= fields.keys():
        _check_one_of(found, shape, label, place, report)
    for demand in shape.demands:
        if demand.needed not in found and _is_made(demand, node):
            message = f"{demand.noun} needs {demand.needed!r}: {_called(label)} has none"
            report.add(Rule.MISSING_KEY, place, message, demand.hint)


def _check_one_of(
    found: set[str], shape: Record, label: str, place: Placed, report: Report
) -> None:
    """Check that a record has one of the keys that exclude each other."""
    there = [name for name in shape.one_of if name in found]
    if not there:
        needed, first = listing(map(repr, shape.one_of)), shape.one_of[0]
        message = f"{shape.noun} needs {needed}: {_called(label)} has none"
        report.add(Rule.MISSING_KEY, place, message, missing_hint(first, shape.fields[first]))
    elif len(there) > 1:
        both = " and ".join(map(repr, there))
        message = f"{_called(label)} has {both}, which say what it is in two ways"
        report.add(Rule.WRONG_SHAPE, place, message, f"keep one of {listing(shape.one_of)}")


def _is_made(demand: Demand, node: Mapping) -> bool:
    """Tell whether a record has what demands another key."""
    return any(
        isinstance(value, Scalar)
        or (isinstance(value, Mapping) and any(k.text in demand.any_of for k, _ in value.pairs))
        for key, value in node.pairs
        if key.text == demand.key
    )


def _check_either(node: Node, shape: Either, label: str, place: Placed, report: Report) -> None:
    chosen = choose(node, shape)
    if chosen is None:
        _refuse(node, shape, label, report)
    elif isinstance(chosen, Flag) and shape.sequence and (word := no_flag(node)):
        message = f"{shown(label)} is {shown(word)}: expected true or false, or a list"
        hint = f"write `{label}: true`, or a list: `{label}: [{shown(word)[1:-1]}]`"
        report.add(Rule.NOT_A_FLAG, node, message, hint)
    else:
        check(node, chosen, label, place, report)


def _check_cell(node: Node, _shape: Shape, _label: str, _place: Placed, report: Report) -> None:
    """Leave a cell to those who know what it should be, all but a list within its list."""
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Sequence):
            report.add(Rule.WRONG_SHAPE, item, *LIST_IN_CELL)


def _refuse(node: Node, shape: Shape, label: str, report: Report) -> None:
    """Report a node that is a text, a list or a record where something else must be."""
    options = shape.options if isinstance(shape, Either) else (shape,)
    expected = listing(_NOUNS[type(option)] for option in options)
    if isinstance(node, Scalar) and node.is_nothing:
        hint = "write its content below it, indented, or leave the key out"
        report.add(Rule.EMPTY, node, f"{_called(label)} is empty: expected {expected}", hint)
        return
    message = f"{_called(label)} is {_NOUNS[type(node)]}: expected {expected}"
    hint = hint_for(node, shape, label) if label else report.start
    report.add(Rule.WRONG_SHAPE, node, message, hint)


def _called(label: str) -> str:
    return shown(label) if label else "the file"


_TEXT = Text()

_CHECKS: dict[type, Callable[[Node, Any, str, Placed, Report], None]] = {
    Text: _check_text,
    Flag: _check_flag,
    Choice: _check_choice,
    Whole: _check_whole,
    Anything: _check_cell,
    Listed: _check_listed,
    Map: _check_map,
    Record: _check_record,
    Either: _check_either,
}
