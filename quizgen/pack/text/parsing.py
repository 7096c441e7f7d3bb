"""YAML text becomes nodes: built from the parser's events, without recursion.

So depth, number and size are bounded while the file is read. Of YAML no more is taken
than a pack needs: every scalar is the text that was written; tags, anchors and aliases
are refused. Events are also several times faster than PyYAML's own composer.
"""

from collections.abc import Callable
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from quizgen.invisible import UNSAFE, name_of
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.branches import Branch, Stop, close, measure, stop_too_large
from quizgen.pack.text.decoding import STAND_IN
from quizgen.pack.text.loader import LOADER
from quizgen.pack.text.margin import Margin
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from quizgen.pack.text.slips import with_plain_indents
from quizgen.pack.text.syntax import MAX_DEPTH, TOO_DEEP, report_syntax

MAX_EVENTS = 4_000_000
"""How many texts, and beginnings and ends of lists and records, a file may hold."""

MEASURED_AFTER = 2**16
"""How many events go by until the size of what is open is measured again."""

MAX_TEXT = 50_000
"""How many characters a text may have."""


def read_nodes(text: str, report: Report) -> Node | None:
    """Build the tree of a YAML document.

    Args:
        text: The document, without characters that no one sees.
        report: Where problems go.

    Returns:
        The root, or None where the document is empty or could not be read to its end.
    """
    # With a last line break, both parsers place what is missing at the end alike.
    text = with_plain_indents(text, report)
    loader = LOADER(text if text.endswith("\n") else f"{text}\n")
    top = Sequence([], 1, 1)
    branches: list[Branch] = [(top, top.items)]
    margin = Margin(text, report)
    try:
        _grow(branches, loader.get_event, margin, report)
    except yaml.MarkedYAMLError as error:
        margin.give_up(error)
        report_syntax(error, text, margin.quote(), report)
        for branch in branches:
            close(branch, report)
        return None
    except Stop:
        return None
    finally:
        loader.dispose()
        margin.close()
    (root,) = top.items or [Scalar("", 1, 1)]
    if isinstance(root, Scalar) and not root.text:
        report.add(Rule.EMPTY, None, "the file is empty", report.start)
        return None
    return root


def _grow(
    branches: list[Branch], next_event: Callable[[], Any], margin: Margin, report: Report
) -> None:
    """Take all events; this loop is what reading spends most of its time in.

    Args:
        branches: The list that the root will hang in; what is open, once this fails.
        next_event: The parser.
        margin: What stands around and within the texts.
        report: Where problems go.
    """
    items = branches[0][1]
    count = 0
    while (kind := type(event := next_event())) is not StreamEndEvent:
        mark = event.start_mark
        if kind is ScalarEvent:
            items.append(scalar := _scalar(event, mark, margin, report))
            if scalar.text[:1] == "-" and margin.is_list(scalar, event):
                items[-1] = Unreadable(scalar.line, scalar.column)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            close(branches.pop(), report)
            items = branches[-1][1]
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            make = Mapping if kind is MappingStartEvent else Sequence
            inner: list[Any] = []
            node = make(inner, mark.line + 1, mark.column + 1)
            if event.tag or event.anchor or len(branches) > MAX_DEPTH:
                _check_branch(node, event, len(branches), report)
            items.append(node)
            branches.append((node, inner))
            items = inner
        elif kind is AliasEvent:
            items.append(_refuse_alias(Unreadable(mark.line + 1, mark.column + 1), event, report))
        elif kind is DocumentStartEvent and branches[0][1]:
            _stop_second_document(Unreadable(mark.line + 1, mark.column + 1), report)
        count += 1
        if not count % MEASURED_AFTER:
            _measure(branches, count, report)


def _scalar(event: ScalarEvent, mark: yaml.Mark, margin: Margin, report: Report) -> Scalar:
    style = event.style
    scalar = Scalar(event.value, mark.line + 1, mark.column + 1, bool(style), style == "|")
    if style == '"' or event.tag or event.anchor or len(scalar.text) > MAX_TEXT:
        _check_scalar(scalar, event, report)
    if mark.index > margin.next:
        margin.look(scalar, event)
    margin.last = event
    return scalar


def _measure(branches: list[Branch], count: int, report: Report) -> None:
    for branch in branches:
        measure(branch, report)
    if count > MAX_EVENTS:
        message = f"the file holds more than {MAX_EVENTS:,} texts, lists and records"
        stop_too_large(branches[0][0], message, report)


_ESCAPED = r"delete its escape; for a backslash, write \\ or use single quotation marks"


def _check_scalar(node: Scalar, event: ScalarEvent, report: Report) -> None:
    _refuse_decoration(node, event, report)
    if len(node.text) > MAX_TEXT:
        message = f"a text has more than {MAX_TEXT:,} characters"
        report.add(Rule.TOO_LARGE, node, message, "is a closing quotation mark missing?")
        node.text = node.text[:MAX_TEXT]
    # Only between double quotes can an escape bring in what the file itself may not hold.
    if event.style == '"' and (unsafe := UNSAFE.search(node.text)):
        message = f"the text holds an invisible character: {name_of(unsafe.group())}"
        report.add(Rule.CONTROL_CHARACTER, node, message, _ESCAPED)
        node.text = UNSAFE.sub(STAND_IN, node.text)


def _check_branch(node: Node, event: CollectionStartEvent, depth: int, report: Report) -> None:
    _refuse_decoration(node, event, report)
    if depth > MAX_DEPTH:
        report.add(Rule.TOO_DEEP, node, *TOO_DEEP)
        raise Stop


def _refuse_decoration(
    node: Node, event: ScalarEvent | CollectionStartEvent, report: Report
) -> None:
    """Report an anchor or a tag before a node, which stays what it is without them."""
    if event.anchor:
        message = f"an anchor stands here: &{str(event.anchor)[:50]}"
        hint = "write it out where it is needed; text that begins with & must be quoted"
        report.add(Rule.ALIAS, node, message, hint)
    if event.tag:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        message = f"a tag stands here: {shown(name)}"
        hint = "leave it out: every value is read as text; text that begins with ! must be quoted"
        report.add(Rule.TAG, node, message, hint)


def _refuse_alias(node: Unreadable, event: AliasEvent, report: Report) -> Unreadable:
    message = f"an alias stands here: *{str(event.anchor)[:50]}"
    hint = "write out what it stands for; text that begins with * must be quoted"
    report.add(Rule.ALIAS, node, message, hint)
    return node


def _stop_second_document(place: Unreadable, report: Report) -> NoReturn:
    message = "a second YAML document begins here: a file is one"
    report.add(Rule.ONE_DOCUMENT, place, message, "delete the line `---`, or split the file")
    raise Stop
