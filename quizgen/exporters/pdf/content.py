"""Marked text as expressions of Typst: literals and functions, never source text."""

from collections.abc import Iterator

from quizgen.exporters.pdf.expression import LINE_BREAK, literal, quoted
from quizgen.exporters.pdf.formula import typst_of
from quizgen.markup.address import is_of_web
from quizgen.markup.alone import enlarged, told
from quizgen.markup.carried import tree_of
from quizgen.markup.prose import plain_of
from quizgen.markup.tree import (
    Break,
    Code,
    Formula,
    Link,
    Listed,
    Marked,
    Node,
    Ruby,
    Style,
    Styled,
    Words,
    nodes_of,
)

_STYLES = {
    Style.EMPHASIS: "emph",
    Style.STRONG: "strong",
    Style.LOWERED: "sub",
    Style.RAISED: "super",
}


SHORT = 16
"""A formula of so many characters has room on any line."""


def content(text: str) -> str:
    """Write a marked text as an expression that gives content."""
    return _content(enlarged(tree_of(text)))


def losses_of(text: str) -> Iterator[str]:
    """Yield what of a marked text is not printed as it was marked, and how it is."""
    for node in nodes_of(enlarged(tree_of(text))):
        match node:
            case Formula(latex) if not typst_of(latex):
                yield f"the formula ${told(latex)}$ is printed in LaTeX's notation: {_WHY}"
            case Link(address) if not is_of_web(address):
                yield f"the link to {address} is printed as its words: it leads to no web page"


_WHY = "what converts it does not know it, or is not installed here"


def _content(tree: Marked) -> str:
    return "{" + "; ".join(map(_node, tree)) + "}" if tree else '""'


def _node(node: Node) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Words(text):
            return literal(text)
        case Styled(style, parts):
            return f"{_STYLES[style]}({_content(parts)})"
        case Code():
            return _code(node)
        case Formula(latex, is_block):
            return _formula(node, latex, is_block=is_block)
        case Link(address, parts):
            inner = _content(parts)
            return f"link({quoted(address)}, {inner})" if is_of_web(address) else inner
        case Ruby(base, reading):
            return f"ruby({literal(base)}, {literal(reading)})"
        case Break():
            return "linebreak()"
        case Listed(items, first):
            listed = ", ".join(map(_content, items))
            return f"list({listed})" if first is None else f"enum(start: {first}, {listed})"


def _code(code: Code) -> str:
    lines = (LINE_BREAK.sub(" ", line) for line in code.lines)
    written = "\\n".join(quoted(line)[1:-1] for line in lines)
    lang = f", lang: {quoted(code.language)}" if code.language else ""
    return f'raw("{written}", block: {literal(code.is_block)}{lang})'


def _formula(node: Formula, latex: str, *, is_block: bool) -> str:
    """Write a formula with a text that stands for it, as PDF/UA wants; or its source."""
    mathematics = typst_of(latex)
    if not mathematics:
        return _code(Code(told(latex), is_block=is_block))
    equation = (
        f"math.equation(block: {literal(is_block)}, alt: {quoted(plain_of((node,)))}, "
        f'eval({quoted(mathematics)}, mode: "math").body)'
    )
    # A line of text is as high as letters are, whatever stands in it.
    if told(latex) != latex:
        equation = f'text(top-edge: "bounds", bottom-edge: "bounds", {equation})'
    return f"fitting({equation}, is-block: {literal(is_block)})" if len(latex) > SHORT else equation
