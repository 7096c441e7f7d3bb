"""What YAML's parser says about malformed text, in plain words.

libyaml and its Python twin word their complaints differently: what they share is picked
out here, and told as what a curator did and can do.
"""

from collections.abc import Callable
from functools import partial

import yaml

from quizgen.machine.frozen import frozen
from quizgen.pack.report import Report
from quizgen.pack.rule import Rule
from quizgen.pack.text.decoding import Place
from quizgen.pack.text.slips import curly_hint, find_slip

QUOTE = "put the text between quotation marks"
QUOTE_WHOLE = 'text that begins with {, [ or a quotation mark must be quoted whole: "{subject} …"'
MAX_DEPTH = 32
"""How deep lists and records may be nested; the format itself needs eight levels."""

TOO_DEEP = (f"lists and records are nested more than {MAX_DEPTH} deep", QUOTE_WHOLE)


@frozen
class Quote:
    """A text between quotation marks.

    Attributes:
        opened: Where it begins.
        closed: The line in which it ends.
    """

    opened: Place
    closed: int


@frozen
class _Spot:
    """A place in the text, and what stands around it."""

    place: Place
    before: str
    character: str


@frozen
class _Complaint:
    """Something that the parser can say.

    Attributes:
        words: Any of these, found in what it says, tells the complaint.
        tell: Makes the message and the hint, given the spot.
        at_start: Whether the place is where the parser began to read what it could not
            finish, instead of where it gave up.
        rule: The rule's name.
        is_of_lines: Whether it may come of how a line begins, or one above.
    """

    words: tuple[str, ...]
    tell: Callable[[_Spot], tuple[str, str]]
    at_start: bool = False
    rule: Rule = Rule.SYNTAX
    is_of_lines: bool = False


def report_syntax(
    error: yaml.MarkedYAMLError, text: str, quote: Quote | None, report: Report
) -> None:
    """Report why YAML text could not be read on.

    Args:
        error: What the parser raised.
        text: What it was reading.
        quote: The last text that it read, if that is a quoted one of several lines.
        report: Where the problem goes.
    """
    said = f"{error.context or ''}: {error.problem or ''}"
    here = _spot(error.problem_mark or error.context_mark, text)
    if quote is not None and quote.closed == here.place.line:
        message = f"the quotation mark that opens here is closed only in line {quote.closed}"
        report.add(Rule.SYNTAX, quote.opened, message, "close it where its text ends")
        return
    if here.character == "\t":
        report.add(Rule.SYNTAX, here.place, "a tab stands where only spaces indent", "use spaces")
        return
    for complaint in _COMPLAINTS:
        if any(words in said for words in complaint.words):
            begun = complaint.at_start and error.context_mark is not None
            spot = _spot(error.context_mark, text) if begun else here
            message, hint = complaint.tell(spot)
            slip = find_slip(text, spot.place.line) if complaint.is_of_lines else ("", "")
            hint = slip[1] or curly_hint(spot.before) or hint
            report.add(complaint.rule, spot.place, slip[0] or message, hint)
            return
    report.add(Rule.SYNTAX, here.place, "this is not well-formed YAML", error.problem or "")


def _spot(mark: yaml.Mark | None, text: str) -> _Spot:
    if mark is None:
        return _Spot(Place(1, 1), "", "")
    line_start = text.rfind("\n", 0, mark.index) + 1
    return _Spot(
        Place(mark.line + 1, mark.column + 1),
        text[line_start : mark.index],
        text[mark.index : mark.index + 1],
    )


def _says(message: str, hint: str) -> Callable[[_Spot], tuple[str, str]]:
    return lambda _: (message, hint)


def _second_colon(spot: _Spot) -> tuple[str, str]:
    if ": " in spot.before:
        return "a second ': ' stands in this line", "text that contains ': ' must be quoted"
    hint = "is it indented too far, or does a colon above lack the space after it?"
    return "no key was expected here", hint


_INNER = {
    "'": "between single quotes write '' for an apostrophe, or put the text between double ones",
    '"': r"between double quotes write \" for a mark, or put the text between single ones",
}
"""What to do where a quotation mark within a text has closed it."""


def _closed_early(spot: _Spot, message: str, hint: str) -> tuple[str, str]:
    """Tell that an apostrophe or an inner quotation mark closes the text, if one stands there."""
    mark = spot.before[-1:]
    if mark not in _INNER or not spot.character.isalnum():
        return message, hint
    return f"the {mark} before this closes the text that another one opens", _INNER[mark]


def _no_key(spot: _Spot) -> tuple[str, str]:
    if spot.before.strip():
        return _closed_early(spot, "the value ends before this", QUOTE_WHOLE)
    if spot.character == "-":
        return "a list item stands where a key is expected", "indent it below its key"
    return "the indentation of this line fits none above", "align it with its record's other keys"


def _beginning(spot: _Spot) -> tuple[str, str]:
    if not spot.character:
        return "the file ends where a value is expected", "close what is open, or complete it"
    if spot.character == "," and any(opened in spot.before for opened in "[{"):
        hint = 'write it, or "" where there is nothing; text that begins with , must be quoted'
        return "nothing stands before this comma", hint
    return f"text cannot begin with {spot.character}", QUOTE


_COMPLAINTS = (
    _Complaint(
        ("maximum nesting depth",),
        _says(*TOO_DEEP),
        rule=Rule.TOO_DEEP,
    ),
    _Complaint(
        ("invalid Unicode character escape",),
        _says("the text holds an escape that is no character", "delete the escape"),
        at_start=True,
        rule=Rule.CONTROL_CHARACTER,
    ),
    _Complaint(
        ("unexpected end of stream", "unexpected document"),
        _says(
            "a quotation mark opens here and is never closed",
            "close it; between single quotes write '' for an apostrophe",
        ),
        at_start=True,
    ),
    _Complaint(
        ("quoted scalar",),
        _says(
            "the text holds a backslash that begins no escape",
            r"between double quotes write \\ for a backslash, or use single quotes",
        ),
        at_start=True,
    ),
    _Complaint(("mapping values are not allowed",), _second_colon, is_of_lines=True),
    _Complaint(
        ("unexpected ':'",),
        _says("a colon without a space after it", "write `key: value`, or quote the text"),
    ),
    _Complaint(("cannot start any token", "node content"), _beginning),
    _Complaint(
        ("find expected ':'",),
        _says("this line has no colon", "expected `key: value`, with a space after the colon"),
        at_start=True,
        is_of_lines=True,
    ),
    _Complaint(
        ("',' or ']'",),
        partial(
            _closed_early,
            message="expected a comma, or the ] that closes the list",
            hint="text that holds a comma, [ or { must be quoted within a list",
        ),
    ),
    _Complaint(
        ("',' or '}'",),
        partial(
            _closed_early,
            message="expected a comma, or the } that closes the record",
            hint="text that holds a comma, { or [ must be quoted within a record",
        ),
    ),
    _Complaint(
        ("entries are not allowed",),
        _says(
            "a list cannot begin here",
            "begin it on a line of its own; text that begins with '- ' must be quoted",
        ),
    ),
    _Complaint(
        ("an anchor", "an alias", "a tag", "parsing a node", "keys are not", "block scalar"),
        _beginning,
        at_start=True,
    ),
    _Complaint(
        ("block collection",),
        _says("expected another list item, which begins with '- '", "align it with the others"),
        is_of_lines=True,
    ),
    _Complaint(("expected key", "<block end>"), _no_key, is_of_lines=True),
    _Complaint(
        ("directive", "YAML document"),
        _says("a line that begins with % cannot be read", "delete it: nothing here needs one"),
    ),
    _Complaint(
        ("document start",),
        _says("the file has ended before this", "is a closing ] or } one too many above?"),
    ),
)
"""In the order in which they are looked for: the first that fits is told."""
