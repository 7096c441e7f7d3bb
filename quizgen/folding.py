"""The folding under which two wordings are the same text, and short names made of it."""

import re
from hashlib import blake2b
from unicodedata import normalize

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″‴‵‶‷⁗＂＇「」『』〝〞〟❛❜❝❞ʹʺʻʼʽˈ"
DASHES = "‐‑‒–—―⁃⸺⸻−﹘﹣－"
"""Dashes, which are all a hyphen; quotation marks and their like are all an apostrophe."""

INVISIBLE = (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
INVISIBLE += (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10))
"""Characters that nobody sees, which are left out."""

_UNIFIED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, QUOTES), "'"),
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(INVISIBLE),
}
_DASH_RUN = re.compile("--+")
_SLUG_WORD = re.compile("[a-z0-9]+")
_SLUG_LENGTH = 40


def fold(text: str) -> str:
    """Reduce a text to what counts when it is compared with another.

    Quotation marks of all kinds become one, dashes and their runs become one hyphen,
    white space runs become one space, invisible characters go, and case and
    compatibility forms are folded (Unicode 15.0, section 3.13, D146: NFKC around
    full case folding). Folding twice is folding once.

    Args:
        text: Any text, of any length.

    Returns:
        The folded text, without white space at either end.
    """
    if text.isascii():
        folded = text.casefold().replace('"', "'").replace("`", "'")
    else:
        folded = normalize("NFD", text.translate(_UNIFIED)).casefold()
        folded = normalize("NFKC", normalize("NFKC", folded).casefold()).translate(_UNIFIED)
    if "--" in folded:
        folded = _DASH_RUN.sub("-", folded)
    return " ".join(folded.split())


def slug(folded: str) -> str:
    """Make a short name of a folded text, for ids, links and file names.

    Args:
        folded: A text that :func:`fold` returned.

    Returns:
        ASCII letters, digits and single hyphens. Where that loses something, or where
        the name could be taken for a number or a date, a hash of the text follows.
    """
    plain = folded
    if not folded.isascii():
        plain = normalize("NFKD", folded).encode("ascii", "ignore").decode()
    name = "-".join(_SLUG_WORD.findall(plain))
    whole = 0 < len(name) <= _SLUG_LENGTH and name.replace("-", " ") == folded
    if whole and not name[0].isdigit():
        return name
    digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{name[:_SLUG_LENGTH].strip('-') or 'text'}-{digest}"
