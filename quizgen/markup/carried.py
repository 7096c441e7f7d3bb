"""Marked text as a text, of which sentences can be composed, and back.

Signs stand around what is marked. They are noncharacters, which Unicode keeps for what happens
within a program (Unicode 15.0, section 23.7); no pack can hold any. So that code and formulas
come out of a sentence as they went into it, their spaces, lines and braces are signs, too.
"""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.machine.pattern import pattern
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

_EMPHASIS, _STRONG, _LOWERED, _RAISED = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_CODE, _CODE_BLOCK, _FORMULA, _FORMULA_BLOCK = "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7"
_LINK, _RUBY, _LIST = "\ufdd8", "\ufdd9", "\ufdda"
_BREAK, _BETWEEN, _END = "\ufddd", "\ufdde", "\ufddf"

_STYLES = {
    _EMPHASIS: Style.EMPHASIS,
    _STRONG: Style.STRONG,
    _LOWERED: Style.LOWERED,
    _RAISED: Style.RAISED,
}
_OPENING = {style: sign for sign, style in _STYLES.items()}

_KEPT = {" ": "\ufde0", "\n": "\ufde1", "{": "\ufde2", "}": "\ufde3", "_": "\ufde4"}
"""What sentences are composed by, as signs that stand for it within code and formulas."""

_KEEPING = str.maketrans(_KEPT)
_FREEING = str.maketrans({sign: character for character, sign in _KEPT.items()})

_SIGN = pattern("[\ufdd0-\ufdef]")
_PIECE = pattern("[\ufdd0-\ufddf]|[^\ufdd0-\ufddf]+")


def carry(tree: Marked) -> str:
    """Write marked text as a text."""
    return "".join(map(_carried, tree))


@lru_cache(maxsize=4096)
def tree_of(text: str) -> Marked:
    """Read a text that `carry` wrote, or that was composed of such texts.

    Args:
        text: The text. What ends in it without having begun, as where a sentence was cut,
            counts for nothing; what has begun ends with it.
    """
    pieces = iter(_PIECE.findall(text))
    found: list[Node] = []
    stop = _END
    while stop:
        nodes, stop = _read(pieces)
        found += nodes
    return tuple(found)


def _carried(node: Node) -> str:  # noqa: PLR0911 -- a line for each sort of node
    match node:
        case Words(text):
            return text
        case Styled(style, parts):
            return f"{_OPENING[style]}{carry(parts)}{_END}"
        case Code(text, language, is_block):
            opening = _CODE_BLOCK if is_block else _CODE
            return f"{opening}{_kept(language)}{_BETWEEN}{_kept(text)}{_END}"
        case Formula(latex, is_block):
            return f"{_FORMULA_BLOCK if is_block else _FORMULA}{_kept(latex)}{_END}"
        case Link(address, parts):
            return f"{_LINK}{_kept(address)}{_BETWEEN}{carry(parts)}{_END}"
        case Ruby(base, reading):
            return f"{_RUBY}{_kept(reading)}{_BETWEEN}{base}{_END}"
        case Listed(items, first):
            start = "" if first is None else str(first)
            return f"{_LIST}{_BETWEEN.join((start, *map(carry, items)))}{_END}"
        case Break():
            return _BREAK


def _kept(text: str) -> str:
    return text.translate(_KEEPING)


def _read(pieces: Iterator[str]) -> tuple[Marked, str]:
    """Read up to the next sign that ends or parts something.

    Returns:
        What stands before it, and the sign; an empty text where the text is at its end.
    """
    found: list[Node] = []
    for piece in pieces:
        if piece in {_END, _BETWEEN}:
            return tuple(found), piece
        if piece == _BREAK:
            found.append(Break())
        elif _SIGN.match(piece) and piece < _BREAK:
            found.append(_opened(piece, pieces))
        else:
            found.append(Words(piece.translate(_FREEING)))
    return tuple(found), ""


def _opened(sign: str, pieces: Iterator[str]) -> Node:
    """Read what a sign opens, up to its end."""
    parts, stop = _read(pieces)
    if sign in _STYLES:
        return Styled(_STYLES[sign], parts)
    if sign in {_FORMULA, _FORMULA_BLOCK}:
        return Formula(_characters(parts), is_block=sign == _FORMULA_BLOCK)
    attribute, sections = _characters(parts), []
    while stop == _BETWEEN:
        section, stop = _read(pieces)
        sections.append(section)
    inner = tuple(node for section in sections for node in section)
    match sign:
        case "\ufdd8":
            return Link(attribute, inner)
        case "\ufdd9":
            return Ruby(_characters(inner), attribute)
        case "\ufdda":
            return Listed(tuple(sections), int(attribute) if attribute else None)
    return Code(_characters(inner), attribute, is_block=sign == _CODE_BLOCK)


def _characters(nodes: Marked) -> str:
    return "".join(node.text for node in nodes if isinstance(node, Words))
