"""What to write instead of something of another shape, made of what was written."""

from collections.abc import Iterable
from unicodedata import normalize

from quizgen.folding import fold, slug
from quizgen.machine.pattern import pattern
from quizgen.pack.format.lists import parts_of
from quizgen.pack.format.shape import (
    Anything,
    Either,
    Field,
    Flag,
    Form,
    Listed,
    Map,
    Record,
    Shape,
    Text,
    Whole,
)
from quizgen.pack.report import shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping, Node, Scalar, Sequence
from quizgen.pack.text.slips import OPENING, dash_hint

QUOTE_BRACE = "text that begins with { must be quoted"

LIST_IN_CELL = (
    "a list stands in the list of a cell: expected a name, a value or a record",
    "write one list, or a row for each",
)
"""What is wrong with it, and what to do."""

_IDS = pattern(r"[a-z0-9_-]+")

_PARTS = pattern(r"[a-z0-9]+")

LONGEST = 60
"""How long an id is that is proposed."""

NAMED = 3
"""How many things of a list are written out."""

_NAMES = ("id", "name", "title", "subject", "pack")
"""Keys by which records in a list are told apart, where a map has them under ids."""


def listing(words: Iterable[str]) -> str:
    """List words as in a sentence: ``a text, a list or a record``."""
    *first, last = dict.fromkeys(words)
    return f"{', '.join(first)} or {last}" if first else last


def form_hint(text: str, form: Form) -> str:
    """Tell what to write instead of a text that has not the form that it must have.

    Args:
        text: What was written.
        form: What it must look like.
    """
    if text[:1] in OPENING:
        return f'{text[:1]} does not quote in YAML: write "…", or the text alone'
    if form.rule is not Rule.BAD_ID:
        return form.hint
    name, colon, kind = text.partition(":")
    if colon and form.pattern.fullmatch(name) and form.pattern.fullmatch(kind):
        return f"a space is missing after the colon: `{name}: {kind}`"
    plain = normalize("NFKD", fold(text)).encode("ascii", "ignore").decode()
    proposed = "-".join(_PARTS.findall(plain))[:LONGEST].strip("-")
    fits = proposed and form.pattern.fullmatch(proposed)
    return f"{form.hint.partition(': `')[0]}: `{proposed}`" if fits else form.hint


def missing_hint(name: str, field: Field) -> str:
    """Tell what to write where a record lacks a key."""
    sample = _SAMPLES.get(name, "…")
    return f"write `{name}: {sample}`: {field.about[:1].lower()}{field.about[1:]}"


_SAMPLES = {"pack": "my-pack", "title": "My pack", "subject": "country", "value": "city"}
"""What a key may have behind it."""


def lists_in_list(node: Sequence, label: str) -> tuple[str, str]:
    """Tell of a list of texts where a list of lists is expected, and what to write."""
    texts = _texts(node)
    row = ", ".join(texts[:NAMED]) + (", …" if texts[NAMED:] else "")
    hint = f"write lists in a list: `{label}: [[{row}]]`"
    return f"{shown(label)} is a list of texts: expected one of lists", hint


def hint_for(node: Node, shape: Shape, label: str) -> str:
    """Tell what to write instead of a text, a list or a record where another is expected.

    Args:
        node: What was written.
        shape: What may be written there.
        label: The key that it stands behind.
    """
    if isinstance(node, Mapping) and (trap := brace_trap(node)):
        return trap
    options = shape.options if isinstance(shape, Either) else (shape,)
    takes_list = any(isinstance(option, Listed | Map) for option in options)
    if isinstance(node, Scalar) and node.text.startswith("-") and takes_list:
        return dash_hint(node.text[1:])
    if isinstance(node, Sequence) and (node.items[1:] or not _texts(node)):
        # Several texts are not one, but may be the fields of a record.
        options = tuple(sorted(options, key=lambda option: isinstance(option, Text)))
    for option in options:
        if isinstance(option, Whole) and list(map(option.accepts, _texts(node))) == [True]:
            return f"write `{label}: {_texts(node)[0]}`"
        if written := _instead(node, option, label):
            return written
    return ""


def _instead(node: Node, shape: Shape, label: str) -> str:
    """Tell how to write a thing in one of the shapes that it may have; nothing if that is moot."""
    match shape:
        case Map():
            return _as_map(node, shape, label)
        case Record():
            return _as_record(node, shape, label)
        case Flag():
            return f"write `{label}: true`, or leave the key out"
        case Text():
            return _as_text(node, label)
        case Listed():
            return _as_list(node, shape, label)
        case _:
            return ""


def _as_row(node: Node) -> str:
    pairs = node.pairs if isinstance(node, Mapping) else []
    cells = [_written(value) for pair in pairs for value in pair[len(pairs) > 1 :]] or _texts(node)
    return f"write a row, a list of its cells: `[{', '.join([*cells[:NAMED], '…'])}]`"


def _as_text(node: Node, label: str) -> str:
    if isinstance(node, Sequence):
        texts = _texts(node)
        return f"write one text: `{label}: {texts[0]}`" if texts else "write one text"
    return f'{QUOTE_BRACE}: "{{}}"' if isinstance(node, Mapping) and not node.pairs else ""


def brace_trap(node: Mapping) -> str:
    """Tell the trap of ``statement: {subject}``, which YAML reads as a record; or nothing."""
    if node.pairs:
        key, value = node.pairs[0]
        if isinstance(value, Scalar) and not value.text:
            return f'{QUOTE_BRACE}: "{{{shown(key.text)[1:-1]}}} …"'
    return ""


def _as_map(node: Node, shape: Map, label: str) -> str:
    if isinstance(node, Sequence) and any(isinstance(item, Mapping) for item in node.items):
        entries = _entries(node)
        return f"write each under a key of its own, without a dash: `{entries}`"
    texts = _texts(node)
    entries = ", ".join(
        shape.sample.replace("ID", _id(text)).replace("TEXT", text) for text in texts[:NAMED]
    )
    more = ", …" if texts[NAMED:] else ""
    if not texts and isinstance(node, Sequence):
        entries = shape.sample.replace("ID", "its-id").replace("TEXT", "…")
    return f"write `{label}: {{{entries}{more}}}`" if entries else ""


def _entries(node: Sequence) -> str:
    """Write the first record of a list as an entry of a map."""
    first = next(item for item in node.items if isinstance(item, Mapping))
    if len(first.pairs) == 1 and first.pairs[0][0].text not in _NAMES:
        key, value = first.pairs[0]
        return f"{key.text}: {_written(value)}"
    found = {key.text: value for key, value in first.pairs}
    name = next((name for name in _NAMES if isinstance(found.get(name), Scalar)), "")
    id_ = _id(_written(found[name])) if name else "its-id"
    keys = [f"{key}: …" for key in found if key != name or name in {"name", "title"}]
    return f"{id_}: {{{', '.join(keys[:NAMED])}}}"


def _as_record(node: Node, shape: Record, label: str) -> str:
    if label in shape.fields:
        return f"put it below an id of its own: `its-id: {{{label}: …}}`"
    texts = _texts(node)
    if not shape.sample or ("TEXT" in shape.sample and not texts):
        return ""
    if "KEY" not in shape.sample:
        return f"write `{label}: {{{shape.sample.replace('TEXT', texts[0] if texts else '')}}}`"
    fields = []
    for text in texts[:2]:
        # A question that names a value asks for the subject.
        key = "subject" if "value}" in text.casefold() else "value"
        fields.append(shape.sample.replace("KEY", key).replace("TEXT", text))
    return f"write `{label}: {{{', '.join(fields)}}}`"


def _as_list(node: Node, shape: Listed, label: str) -> str:
    if isinstance(shape.of, Anything):
        return _as_row(node)
    if not isinstance(node, Mapping):
        texts = _texts(node) if isinstance(shape.of, Text | Either) else []
        if parts := (parts_of(texts[0]) or _numbers(texts[0])) if texts else []:
            return f"write a list: `{label}: [{', '.join(parts)}]`"
        is_one = texts and isinstance(shape.of, Text)
        return f"write a list: `{label}: [{', '.join(texts)}]`" if is_one else ""
    keys = [key.text for key, _ in node.pairs[:NAMED]]
    inner = shape.of.mapping if isinstance(shape.of, Either) else None
    if isinstance(inner, Record) and set(keys) & set(inner.fields):
        return f"put it into a list: `{label}: [{{{', '.join(f'{key}: …' for key in keys)}}}]`"
    return f"write a list: `{label}: [{', '.join(shown(key, 30)[1:-1] for key in keys)}]`"


def _numbers(text: str) -> list[str]:
    """Part numbers at the spaces between them; nothing is left of what has other words."""
    parts = text.split()
    return parts if all(map(_NUMBER.fullmatch, parts)) else []


_NUMBER = pattern(r"-?[0-9]+(?:\.[0-9]+)?(?:%|px)?")


def _texts(node: Node) -> list[str]:
    """Return the texts that were written, fit to be shown in one line."""
    items = node.items if isinstance(node, Sequence) else [node]
    return [
        shown(item.text, 40)[1:-1]
        for item in items
        if isinstance(item, Scalar) and not item.is_blank
    ]


def _written(node: Node) -> str:
    return shown(node.text, 40)[1:-1] if isinstance(node, Scalar) else "…"


def _id(text: str) -> str:
    """Make an id of a text, or take it for one."""
    return text if _IDS.fullmatch(text) else slug(fold(text))
