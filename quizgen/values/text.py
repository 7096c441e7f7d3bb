"""Plain text, and the folding under which two wordings are the same text."""

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from unicodedata import normalize

_QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″‴‵‶‷⁗＂＇「」『』〝〞〟❛❜❝❞ʹʺʻʼʽˈ"
_DASHES = "‐‑‒–—―⁃⸺⸻−﹘﹣－"
_INVISIBLE = (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_INVISIBLE += (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10))

_UNIFIED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _QUOTES), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(_INVISIBLE),
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


@dataclass(frozen=True, slots=True)
class Text:
    """A value that is neither a quantity nor a date: words, a name, a clock time.

    Attributes:
        text: What people read.
        folded: What counts when it is compared.
    """

    text: str = field(compare=False)
    folded: str

    @classmethod
    def read(cls, text: str) -> "Text":
        """Take a text for what it is."""
        return cls(text, fold(text))

    @property
    def canonical(self) -> str:
        """A short name for ids, the same for every wording that folds alike."""
        return slug(self.folded)

    @property
    def order(self) -> tuple[str, ...]:
        """A sort key among texts."""
        return (self.folded,)

    def compatible(self, other: object) -> bool:  # noqa: ARG002 - the values' common protocol
        """Whether both could be the same thing: no two texts prove the contrary."""
        return True

    def contains(self, other: object) -> bool:
        """Whether the other is this very text."""
        return self == other
