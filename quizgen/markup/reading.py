"""Marked text, read by CommonMark's rules (0.31.2) and those of a few plugins.

What CommonMark has and quizgen has not is text as any other: headings, quotations, rules, HTML.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.markup.carried import carry
from quizgen.markup.doubts import doubts
from quizgen.markup.formula import flaw_of
from quizgen.markup.tree import (
    Break,
    Code,
    Formula,
    Link,
    Listed,
    Node,
    Ruby,
    Style,
    Styled,
    Words,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_MAY_MARK = pattern(r"[\\*_`\[~^$&|｜]|(?m:^ *(?:[-+]|[0-9]+[.)]) )")
"""What a text must have for anything to be marked in it."""

_STYLES = {
    "em": Style.EMPHASIS,
    "strong": Style.STRONG,
    "sub": Style.LOWERED,
    "sup": Style.RAISED,
}
_LINES = pattern(r"[\t\n\r]")
_RUBY = pattern(r"[|｜]([^|｜《》\s]+)《([^《》]+)》")

_OTHERS = [
    *("blockquote", "code", "heading", "hr", "html_block", "lheading", "reference"),
    *("autolink", "html_inline"),
]
"""CommonMark's rules that are not followed."""


@frozen
class Flaw:
    """What is wrong with marked text.

    Attributes:
        message: What was found.
        hint: What to do.
        is_doubt: Whether it may be meant as it is.
    """

    message: str
    hint: str
    is_doubt: bool = False


def read(text: str, *, has_blocks: bool) -> tuple[str, tuple[Flaw, ...]]:
    """Read marked text as a text that carries it (see `quizgen.markup.carried`).

    Args:
        text: What the curator wrote.
        has_blocks: Whether it is written in lines, so that it can have lists and code apart.

    Returns:
        The text, and what is wrong with it or may be; what is, stands in it as it was written.
    """
    if not _MAY_MARK.search(text):
        return text, ()
    from markdown_it.tree import SyntaxTreeNode

    parser = _parser()
    tokens = parser.parse(text) if has_blocks else parser.parseInline(text)
    if _depth(tokens) > DEEPEST:
        message = f"more than {DEEPEST} marks stand within each other"
        return text, (Flaw(message, "mark less, or write a mark as itself behind a backslash"),)
    flaws: list[Flaw] = []
    tree = tuple(_blocks(SyntaxTreeNode(tokens).children, flaws))
    return carry(tree), tuple(dict.fromkeys(flaws))


DEEPEST = 20
"""So deep may marks stand within each other, which no reader would tell apart."""


def _depth(tokens: "Sequence[Token]") -> int:
    """Count how many marks and blocks are at most open at once."""
    deepest = max(accumulate((token.nesting for token in tokens), initial=0))
    return max([deepest, *(_depth(token.children) for token in tokens if token.children)])


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    parser = MarkdownIt("commonmark", {"html": False}).disable(_OTHERS)
    # Between $ and $, neither spaces at the ends nor digits around them: $5 and $6 are prices.
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
    parser.use(sub_plugin).use(superscript_plugin)
    # A character behind a backslash stays apart: it is meant as itself.
    parser.core.ruler.disable("text_join")
    parser.inline.ruler.before("emphasis", "ruby", _ruby)
    parser.inline.add_terminator_char("|")
    parser.inline.add_terminator_char("｜")
    return parser


def _ruby(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 -- the plugins' protocol
    found = _RUBY.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("ruby", "", 0)
        token.content, token.info = found[1], found[2]
    state.pos = found.end()
    return True


def _blocks(nodes: "Sequence[SyntaxTreeNode]", flaws: list[Flaw]) -> Iterator[Node]:
    """Yield what blocks hold, with an empty line between two paragraphs."""
    last = ""
    for node in nodes:
        match node.type:
            case "paragraph" | "inline":
                if last in {"paragraph", "inline"}:
                    yield from (Break(), Break())
                yield from _inlines(node, flaws)
            case "fence":
                yield Code(node.content.removesuffix("\n"), _first_word(node.info), is_block=True)
            case "math_block" | "math_block_label":
                yield _formula(node.content.strip(), flaws, is_block=True)
            case _:
                items = tuple(tuple(_blocks(item.children, flaws)) for item in node.children)
                first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
                yield Listed(items, first)
        last = node.type


def _inlines(node: "SyntaxTreeNode", flaws: list[Flaw]) -> Iterator[Node]:
    flaws += (Flaw(*doubt, is_doubt=True) for doubt in doubts(node.children))
    for child in node.children:
        yield from _inlines(child, flaws) if child.type == "inline" else _inline(child, flaws)


def _inline(node: "SyntaxTreeNode", flaws: list[Flaw]) -> Iterator[Node]:
    match node.type:
        case "em" | "strong" | "sub" | "sup":
            yield Styled(_STYLES[node.type], tuple(_inlines(node, flaws)))
        case "link":
            if "title" in node.attrs:
                flaws.append(Flaw("a link has a title, which nothing shows", "take it away"))
            yield Link(str(node.attrs["href"]), tuple(_inlines(node, flaws)))
        case "code_inline":
            yield Code(node.content)
        case "math_inline" | "math_inline_double":
            yield _formula(node.content, flaws, is_block=node.type == "math_inline_double")
        case "ruby":
            yield Ruby(node.content, node.info)
        case "hardbreak" | "softbreak":
            yield Break()
        case "image":
            message = "a picture stands in marked text, which is words alone"
            flaws.append(Flaw(message, "write it by the key `image`"))
            yield Words(node.content)
        case _:
            # Only a line that the curator ended is one, and no character reference.
            yield Words(_LINES.sub(" ", node.content))


def _formula(latex: str, flaws: list[Flaw], *, is_block: bool) -> Formula:
    flaw = flaw_of(latex)
    if flaw:
        shown = " ".join(latex[:_SHOWN].split())
        message = f"the formula ${shown}$ cannot be set: {flaw}"
        hint = "write \\$ for a dollar sign" if not latex.strip() else _MATHEMATICS
        flaws.append(Flaw(message, hint))
    return Formula(latex, is_block)


_SHOWN = 60
"""So much of a formula is told."""

_MATHEMATICS = (
    "LaTeX's own mathematics and amsmath's are known; a dollar sign that opens no formula is "
    "written \\$"
)


def _first_word(info: str) -> str:
    return (info.split() or [""])[0]
