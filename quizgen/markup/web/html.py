"""Marked text in HTML: phrasing content alone, which may stand wherever text may.

What HTML leaves to a style sheet, and how mathematics is written, differs from page to page: that
is a `Dialect`.
"""

from collections.abc import Callable
from dataclasses import replace
from html import escape

from quizgen.machine.frozen import frozen
from quizgen.markup.address import is_of_web
from quizgen.markup.alone import enlarged, told
from quizgen.markup.prose import is_block
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
)
from quizgen.markup.web.highlighting import pieces

_TAGS = {Style.EMPHASIS: "em", Style.STRONG: "strong", Style.LOWERED: "sub", Style.RAISED: "sup"}


@frozen
class Dialect:
    """How a page has its HTML.

    Attributes:
        text: Write characters so that they do nothing, in attributes either.
        look: Give the attributes, such as a class, that a part by this name has for its look:
            ``em``, ``strong``, ``sub``, ``sup``, ``code``, ``block`` (of code), ``list``,
            ``item`` (of one), or a sort of code.
        formula: Write a formula.
        leads: Whether links can be followed; else their words alone are written.
    """

    text: Callable[[str], str]
    look: Callable[[str], str]
    formula: Callable[[Formula], str]
    leads: bool = True


def html_of(tree: Marked, dialect: Dialect) -> str:
    """Write marked text as HTML.

    What stands apart begins a line in the source, too, since some programs drop the elements.
    """
    written, last = "", None
    for node in enlarged(tree):
        if is_block(node) and last is not None and not (is_block(last) or _ends_line(last)):
            written += "\n"
        written += _written(node, dialect)
        last = node
    return written


def source_of(latex: str, dialect: Dialect) -> str:
    """Write the source of a formula that cannot be set."""
    return _code(Code(told(latex)), dialect)


def _ends_line(node: Node) -> bool:
    return isinstance(node, Break) or (isinstance(node, Words) and node.text.endswith("\n"))


def _written(node: Node, dialect: Dialect) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Words(text):
            return dialect.text(text)
        case Styled(style, parts):
            tag = _TAGS[style]
            return f"<{tag}{dialect.look(tag)}>{html_of(parts, dialect)}</{tag}>"
        case Code():
            return _code(node, dialect)
        case Formula():
            return dialect.formula(node)
        case Link(address, parts):
            return _link(address, parts, dialect)
        case Ruby(base, reading):
            above = f"<rp>(</rp><rt>{dialect.text(reading)}</rt><rp>)</rp>"
            return f"<ruby>{dialect.text(base)}{above}</ruby>"
        case Break():
            return "<br>"
        case Listed():
            return _listed(node, dialect)


def _code(code: Code, dialect: Dialect) -> str:
    inner = "".join(
        f"<span{dialect.look(sort)}>{dialect.text(text)}</span>" if sort else dialect.text(text)
        for sort, text in pieces(code)
    )
    if not code.is_block:
        return f'<code dir="ltr"{dialect.look("code")}>{inner}</code>'
    return f'<code dir="ltr"{dialect.look("block")}>{inner}\n</code>'


def _link(address: str, parts: Marked, dialect: Dialect) -> str:
    # No link stands within another.
    inner = html_of(parts, replace(dialect, leads=False))
    if not (dialect.leads and is_of_web(address)):
        return inner
    return f'<a href="{dialect.text(address)}" rel="noopener noreferrer">{inner}</a>'


def _listed(listed: Listed, dialect: Dialect) -> str:
    entries = "".join(
        f'<span role="listitem"{dialect.look("item")}><span>{mark}</span> '
        f"<span>{html_of(item, dialect)}</span>\n</span>"
        for mark, item in zip(listed.marks, listed.items, strict=True)
    )
    return f'<span role="list"{dialect.look("list")}>{entries}</span>'


def _mathml(formula: Formula) -> str:
    from quizgen.markup.web.mathml import mathml

    return mathml(formula.latex, is_block=formula.is_block) or source_of(formula.latex, CLASSES)


def _class(part: str) -> str:
    return "" if part in {"code", *_TAGS.values()} else f' class="{part}"'


CLASSES = Dialect(text=escape, look=_class, formula=_mathml)
"""For a page with a style sheet, in a browser that knows MathML Core."""
