"""Typed answers to what is marked: formulas and code, in whichever way they are typed.

A formula may be typed as it stands on a line, in LaTeX's notation, between dollar signs or not,
and with names for Greek letters; spaces do not count in it. What has the same letters and digits
in another order may be the same formula: only the student knows.
"""

from collections.abc import Iterator

from quizgen.folding import look, readings
from quizgen.machine.pattern import pattern
from quizgen.markup.carried import tree_of
from quizgen.markup.line import line_of
from quizgen.markup.plain import holds_code, is_marked, plain
from quizgen.markup.reading import read
from quizgen.markup.tree import Formula, nodes_of

_GREEK = pattern(
    r"(?<![A-Za-z\\])(?=[A-Za-z])(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[Ee]psilon|[Zz]eta|[Ee]ta"
    r"|[Tt]heta|[Ii]ota|[Kk]appa|[Ll]ambda|[Mm]u|[Nn]u|[Xx]i|[Pp]i|[Rr]ho|[Ss]igma|[Tt]au|[Uu]psilon"
    r"|[Pp]hi|[Cc]hi|[Pp]si|[Oo]mega)(?![A-Za-z])"
)
_SIGNS = str.maketrans({"*": "·", "×": "·", "⋅": "·", "−": "-", "–": "-", "∗": "·"})


def is_typed_as(reply: str, answer: str) -> bool:
    """Tell whether a reply is a marked answer, in one of the ways in which it can be typed.

    Args:
        reply: What was typed.
        answer: A marked text that is right.
    """
    given = {bare for way in _ways(reply) for bare in _bare(way, answer)}
    right = {bare for way in (plain(answer), _source(answer)) for bare in _bare(way, answer)}
    return not given.isdisjoint(right)


def is_reordered(reply: str, answer: str) -> bool:
    """Tell whether a reply is a formula with factors, terms or sides in another order.

    Args:
        reply: What was typed.
        answer: A marked text that is right.
    """
    if not _has_formula(answer):
        return False
    right = _parts(plain(answer))
    return any(_parts(way) == right for way in _ways(reply))


def _ways(reply: str) -> Iterator[str]:
    """Yield what a reply says, read in each of the notations in which it may be typed."""
    yield reply
    read_as = reply.strip()
    if is_marked(read_as):
        return  # no keyboard has such signs
    marked, flaws = read(read_as, has_blocks=False)
    if not flaws:
        yield plain(marked)
    latex = _GREEK.sub(lambda name: f"\\{name[0]} ", read_as.strip("$ "))
    if line := line_of(latex):
        yield line


def _bare(text: str, answer: str) -> tuple[str, ...]:
    """Reduce a text to what counts where an answer is a formula, so not its spaces; or code."""
    if holds_code(answer):
        return (text.strip(),)
    if not _has_formula(answer):
        return readings(look(text))
    return tuple("".join(each.split()) for each in readings(look(text.translate(_SIGNS))))


def _has_formula(answer: str) -> bool:
    return any(isinstance(node, Formula) for node in nodes_of(tree_of(answer)))


def _source(answer: str) -> str:
    """Return an answer with its formulas in LaTeX's notation."""
    latex = [node.latex for node in nodes_of(tree_of(answer)) if isinstance(node, Formula)]
    return latex[0] if len(tree_of(answer)) == len(latex) == 1 else plain(answer)


def _parts(text: str) -> list[list[list[str]]]:
    """Return the sides of a formula in some order, and what each subtracts or divides."""
    bare = look(text.translate(_SIGNS))
    return sorted(
        [sorted(_TERM.findall(part)) for part in _TAKEN_AWAY.split(side)]
        for side in bare.split("=")
    )


_SCRIPTS = r"(?:[_^](?:\d+|\([^()]*\)|[^\W\d_]))*"
_TERM = pattern(rf"[^\W\d_]{_SCRIPTS}|\d+(?:[.,]\d+)*{_SCRIPTS}|[^\s\w·]")
_TAKEN_AWAY = pattern("[-/]")
