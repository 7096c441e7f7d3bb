"""Typed answers to what is marked: formulas and code, in whichever way they are typed.

A formula may be typed as it stands on a line, in LaTeX's notation, between dollar signs or not,
and with names for Greek letters; spaces do not count in it. What has the same letters and digits
in another order may be the same formula: only the student knows.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quizgen.folding import is_sign
from quizgen.machine.pattern import pattern
from quizgen.marking.formulas.signs import in_signs, ways_of_typing
from quizgen.markup.carried import tree_of
from quizgen.markup.formula import element_of
from quizgen.markup.line import line_of
from quizgen.markup.plain import holds_code, is_marked, is_notation, plain
from quizgen.markup.reading import read
from quizgen.markup.tree import Formula, nodes_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Layout = tuple[Any, ...]

_GREEK = pattern(
    r"(?<![A-Za-z\\])(?=[A-Za-z])(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[Ee]psilon|[Zz]eta|[Ee]ta"
    r"|[Tt]heta|[Ii]ota|[Kk]appa|[Ll]ambda|[Mm]u|[Nn]u|[Xx]i|[Pp]i|[Rr]ho|[Ss]igma|[Tt]au|[Uu]psilon"
    r"|[Pp]hi|[Cc]hi|[Pp]si|[Oo]mega)(?![A-Za-z])"
)


def is_typed_as(reply: str, answer: str) -> bool:
    """Tell whether a reply is a marked answer, in one of the ways in which it can be typed.

    Args:
        reply: What was typed.
        answer: A marked text that is right, or one with signs that no keyboard has.
    """
    if holds_code(answer):
        return reply.strip() == plain(answer).strip()
    keeps_spaces = not (_has_formula(answer) or is_sign(plain(answer)))
    right = {in_signs(way, keeps_spaces=keeps_spaces) for way in (plain(answer), _source(answer))}
    typed = _ways(reply) if is_marked(answer) else (reply,)
    given = {
        in_signs(meant, keeps_spaces=keeps_spaces) for way in typed for meant in ways_of_typing(way)
    }
    return not given.isdisjoint(right) or _is_set_as(reply, answer)


def may_be_meant_as(reply: str, answer: str, *, is_right: bool) -> bool:
    """Tell whether a reply may be a formula that it does not say, which only the student knows.

    Its powers may stand on the line, as in x2 for x²; or its factors, terms or sides in another
    order.

    Args:
        reply: What was typed.
        answer: A marked text that is right.
        is_right: Whether it would be right as a name, in which powers may stand on the line.
    """
    if not _has_formula(answer):
        return False
    if in_signs(reply) == _POWER.sub(r"\1", in_signs(plain(answer))):
        return True
    right = _parts(plain(answer))
    return not is_right and any(_parts(way) == right for way in _ways(reply))


def _ways(reply: str) -> Iterator[str]:
    """Yield what a reply says, read in each of the notations in which it may be typed."""
    yield reply
    read_as = reply.strip()
    if is_marked(read_as):
        return  # no keyboard has such signs
    marked, flaws = read(read_as, has_blocks=False)
    if all(flaw.is_doubt for flaw in flaws):
        yield plain(marked)
    if line := line_of(_latex(reply)):
        yield line


def _latex(reply: str) -> str:
    """Return a reply as a formula in LaTeX's notation, with commands for Greek letters."""
    return _GREEK.sub(lambda name: f"\\{name[0]} ", reply.strip("$ \t").replace("**", "^"))


def _is_set_as(reply: str, answer: str) -> bool:
    r"""Tell whether a reply in LaTeX's notation looks as a formula does: \vec a as \vec{a}."""
    if not is_notation(answer):
        return False
    given, right = element_of(_latex(reply)), element_of(_source(answer))
    return given is not None and right is not None and _layout(given) == _layout(right)


def _layout(element: "Element") -> Layout:
    """Return what is seen of an element, however it is grouped and spaced."""
    if element.tag in {"math", "mrow", "mstyle"}:
        return tuple(part for child in element for part in _layout(child))
    if element.tag == "mspace":
        return ()
    parts = tuple(map(_layout, element))
    return ((element.tag, element.text, element.get("mathvariant"), parts),)


def _has_formula(answer: str) -> bool:
    return any(isinstance(node, Formula) for node in nodes_of(tree_of(answer)))


def _source(answer: str) -> str:
    """Return an answer with its formulas in LaTeX's notation."""
    latex = [node.latex for node in nodes_of(tree_of(answer)) if isinstance(node, Formula)]
    return latex[0] if len(tree_of(answer)) == len(latex) == 1 else plain(answer)


def _parts(text: str) -> list[list[list[str]]]:
    """Return the sides of a formula in some order, and what each subtracts or divides."""
    return sorted(
        [sorted(_TERM.findall(part)) for part in _TAKEN_AWAY.split(side)]
        for side in in_signs(text).split("=")
    )


_SCRIPTS = r"(?:[_^](?:\d+|\([^()]*\)|[^\W\d_]))*"
_TERM = pattern(rf"[^\W\d_]{_SCRIPTS}|\d+(?:[.,]\d+)*{_SCRIPTS}|[^\s\w·]")
_POWER = pattern(r"\^\(([^()]*)\)")
_TAKEN_AWAY = pattern("[-/]")
