"""Marked text as Markdown: what may stand within a line, and blocks.

Signs of emphasis stand only where CommonMark cannot read them otherwise; what is emphasised in
the middle of punctuation is left plain.
"""

from collections.abc import Iterator

from quizgen.exporters.markdown.escaping import address_of, escape, escape_start, fence, span
from quizgen.machine.pattern import pattern
from quizgen.markup.address import is_of_web
from quizgen.markup.alone import told
from quizgen.markup.carried import tree_of
from quizgen.markup.plain import is_marked
from quizgen.markup.prose import is_block, plain_of
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
from quizgen.paper.lines import lines_of

_SIGNS = {Style.EMPHASIS: "*", Style.STRONG: "**"}
_WORD = pattern(r"[A-Za-z0-9+#_.-]{1,30}")
_HARD_BREAK = "\\\n"


def line(text: str) -> str:
    """Write a text on one line, as headings and the cells of tables want it.

    Args:
        text: What to write, marked or not; what stands apart in it stands in the line.
    """
    if not is_marked(text):
        return escape_start(escape(text).strip(" "))
    return escape_start(_line(tree_of(text), ()).replace(_HARD_BREAK, " ").strip(" "))


def blocks(text: str, *, keeps_lines: bool = False) -> list[str]:
    """Write a text as blocks, of which there is at least one.

    Args:
        text: What to write, marked or not.
        keeps_lines: Whether it has lines of its own, as a stem may.
    """
    if is_marked(text):
        return list(_blocks(tree_of(text))) or [""]
    kept = lines_of(text) if keeps_lines else (text,)
    return [_paragraph(_HARD_BREAK.join(escape(part).strip(" ") for part in kept))]


def item(sign: str, parts: list[str]) -> str:
    """Write an entry of a list.

    Args:
        sign: What makes it one, such as ``-``.
        parts: Its blocks.
    """
    lead = f"{sign} "
    margin = " " * len(lead)
    inner = "\n\n".join(parts).split("\n")
    lines = [f"{margin}{part}" if part else "" for part in inner]
    return "\n".join([f"{lead}{inner[0]}", *lines[1:]])


def _paragraph(source: str) -> str:
    """Write lines as a paragraph, whose ends and starts mean nothing; none of them is empty."""
    lines = (escape_start(part.strip(" ")) for part in source.split(_HARD_BREAK))
    return _HARD_BREAK.join(part for part in lines if part)


def _blocks(tree: Marked) -> Iterator[str]:
    run: list[Node] = []
    lists = 0
    for node in tree:
        if not is_block(node):
            run.append(node)
            continue
        yield from _run(run)
        run = []
        # Two lists that follow each other are one, if they have the same signs.
        lists += isinstance(node, Listed)
        yield _block(node, is_odd=lists % 2 == 1)
    yield from _run(run)


def _run(nodes: list[Node]) -> Iterator[str]:
    if paragraph := _paragraph(_line(tuple(nodes), ())):
        yield paragraph


def _block(node: Node, *, is_odd: bool) -> str:
    match node:
        case Listed(items, None):
            sign = "*" if is_odd else "+"
            return "\n".join(item(sign, list(_blocks(entry)) or [""]) for entry in items)
        case Listed(items, first):
            end = "." if is_odd else ")"
            return "\n".join(
                item(f"{number}{end}", list(_blocks(entry)) or [""])
                for number, entry in enumerate(items, start=first or 0)
            )
        case Code(_, language):
            return fence(node.lines, language if _WORD.fullmatch(language) else "")
        case Formula(latex):
            return fence(told(latex).split("\n"), "math")
    return ""


def _line(tree: Marked, opened: tuple[Style, ...], *, leads: bool = True) -> str:
    """Write what stands within a line.

    Args:
        tree: What to write.
        opened: The styles of what it stands in.
        leads: Whether links can be followed in it.
    """
    written = ""
    for place, node in enumerate(tree):
        match node:
            case Styled(Style.EMPHASIS | Style.STRONG as style, parts) if style not in opened:
                inner = _line(parts, (*opened, style), leads=leads)
                before, after = written[-1:], _start_of(tree[place + 1 :])
                written += _emphasised(inner, _SIGNS[style], before, after)
            case Styled(Style.EMPHASIS | Style.STRONG, parts):
                written += _line(parts, opened, leads=leads)
            case Link(address, parts):
                inner = _line(parts, opened, leads=False)
                is_link = leads and inner and is_of_web(address)
                written += f"[{inner}]({address_of(address)})" if is_link else inner
            case Listed(items):
                entries = (_line(entry, opened, leads=leads) for entry in items)
                listed = zip(node.marks, entries, strict=True)
                written += f" {' '.join(f'{escape(mark)} {entry}' for mark, entry in listed)} "
            case _:
                written += _said(node)
    return written


def _said(node: Node) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Code(_, _, True):
            return f" {' '.join(span(part.strip(' ')) for part in node.lines)} "
        case Code(text):
            return span(text)
        case Formula(latex):
            code = span(told(latex))
            return f"${code}$" if code.startswith("`") else code
        case Ruby(base, reading):
            return f"{escape(base)}（{escape(reading)}）"
        case Break():
            return _HARD_BREAK
        case Words(text):
            return escape(text)
    return escape(plain_of((node,)))


def _emphasised(inner: str, sign: str, before: str, after: str) -> str:
    """Set signs of emphasis around a text where they are sure to be read so (section 6.2).

    Args:
        inner: What is emphasised.
        sign: One asterisk, or two.
        before: The character before it, or an empty text.
        after: The character behind it, likewise.
    """
    if not inner or "\n" in inner:
        return inner
    opens = inner[0].isalnum() or (not inner[0].isspace() and (not before or before.isspace()))
    closes = inner[-1].isalnum() or (not inner[-1].isspace() and (not after or after.isspace()))
    is_apart = "*" not in {before, after, inner[0], inner[-1]}
    return f"{sign}{inner}{sign}" if opens and closes and is_apart else inner


def _start_of(tree: Marked) -> str:
    """Return the first character of what follows: a space where a line ends or begins."""
    match tree[:1]:
        case (Words(text),):
            return text[:1] or _start_of(tree[1:])
        case (Break(),) | ():
            return ""
        case (node,) if is_block(node):
            return ""
    return "*"
