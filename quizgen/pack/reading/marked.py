"""The texts of a pack that opts in, read as marked text (`quizgen.markup`) before all else.

Ids, sources, dates and what likeness is judged by stay what they are. From here on a marked text
is a text as any other: what compares it looks at its plain text.
"""

from quizgen.invisible import UNSAFE, is_blank, name_of
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.markup.reading import read
from quizgen.pack.reading.fields import words
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence

SECTIONS = ("context", "entities", "relations", "facts", "open", "tables", "defaults")
"""Where in a pack people's texts stand."""

UNMARKED = frozenset(
    [
        *("sources", "topics", "traits", "id", "in", "same", "overlaps", "excludes", "columns"),
        *("date", "quantity", "when", "bounds", "cardinality", "complete", "complete_in"),
        *("difficulty", "image", "audio", "renamed_from"),
    ]
)
"""Keys behind which no text stands that people read as it is, or one that is read otherwise."""


_LOST = pattern(
    r"\$[^$]*?(?:(\t)(an|au|ext|frac|heta|ilde|imes|o|op|riangle)"
    r"|(\n)(abla|e|earrow|eq|i|mid|ot|otin|u)|(\r)(angle|ceil|floor|ho|ight|ightarrow))"
    r"(?![A-Za-z])[^$]*(?<!\s)\$(?!\d)"
)
"""A formula whose command has lost its backslash to an escape, as \\times has between double
quotation marks, where \\t is a tab."""
_ESCAPES = {"\t": "t", "\n": "n", "\r": "r"}


def mark_up(root: Mapping, report: Report) -> Mapping:
    """Read the texts of a pack as marked text.

    Args:
        root: The pack's text.
        report: Where problems go.

    Returns:
        The pack's text, in which marked texts carry what is marked in them.
    """
    pairs = [
        (key, _marked(value, report) if key.text in SECTIONS else value)
        for key, value in root.pairs
    ]
    return Mapping(pairs, root.line, root.column)


def _marked(node: Node, report: Report) -> Node:
    match node:
        case Scalar():
            return _text(node, report)
        case Sequence():
            items = [_marked(item, report) for item in node.items]
            return Sequence(items, node.line, node.column)
        case Mapping():
            pairs = [
                (key, value if key.text in UNMARKED else _marked(value, report))
                for key, value in node.pairs
            ]
            return Mapping(pairs, node.line, node.column)
    return node


def _text(scalar: Scalar, report: Report) -> Scalar:
    written = scalar.text.strip("\n") if scalar.keeps_lines else words(scalar)
    text, flaws = read(written, has_blocks=scalar.keeps_lines)
    for flaw in flaws:
        place = "" if scalar.text.strip("$ ") in flaw.message else f", in {shown(scalar.text)}"
        told, rule = (
            (report.warn, Rule.MAYBE_MARKUP) if flaw.is_doubt else (report.add, Rule.BAD_MARKUP)
        )
        told(rule, scalar, f"{flaw.message}{place}", flaw.hint)
    _check_commands(scalar, report)
    if text == written:
        return scalar
    _check_seen(scalar, plain(text), report)
    # Its lines are breaks by now, which no flowing takes away.
    return Scalar(text, scalar.line, scalar.column, scalar.quoted, keeps_lines=False)


def _check_commands(scalar: Scalar, report: Report) -> None:
    """Report a command that an escape of double quotation marks has taken apart."""
    if scalar.keeps_lines or not (lost := _LOST.search(scalar.text)):
        return
    sign, rest = filter(None, lost.groups())
    command = rf"\{_ESCAPES[sign]}{rest}"
    message = f"{shown(lost[0])} has lost the backslash of {command}"
    hint = f"write the text within single quotation marks, or \\{command} within double ones"
    report.add(Rule.BAD_MARKUP, scalar, message, hint)


def _check_seen(scalar: Scalar, text: str, report: Report) -> None:
    """Report what a text may not hold, but in marks: nothing at all, and what nobody sees."""
    if is_blank(text) and not scalar.is_blank:
        message = f"nobody sees anything of {shown(scalar.text)}"
        report.add(Rule.EMPTY, scalar, message, "write what people are to read")
    if unsafe := UNSAFE.search(text):
        message = f"{shown(scalar.text)} stands for {name_of(unsafe[0])}, which no one sees"
        report.add(Rule.CONTROL_CHARACTER, scalar, message, "take the reference to it away")
