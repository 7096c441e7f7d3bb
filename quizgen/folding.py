"""The folding under which two wordings are the same text, and short names made of it."""

from hashlib import blake2b
from unicodedata import category, normalize

from quizgen.invisible import INVISIBLE
from quizgen.machine.pattern import pattern

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″‴‵‶‷⁗＂＇「」『』〝〞〟❛❜❝❞ʹʺʻʼʽˈ"
DASHES = "‐‑‒–—―⁃⸺⸻−﹘﹣－"
"""Dashes, which are all a hyphen; quotation marks and their like are all an apostrophe."""

_UNIFIED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, QUOTES), "'"),
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(INVISIBLE),
}
_UNPARTED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean letters."""

_DASH_RUN = pattern("--+")
_SLUG_WORD = pattern("[a-z0-9]+")
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


def mentions(text: str, words: str) -> bool:
    """Tell whether words stand in a text as words: *houses* do not mention the *US*.

    Only letters and digits count. In scripts that do not part words by spaces, or put
    endings to names, it is enough that they stand there.

    Args:
        text: Any text.
        words: What is looked for in it; nothing mentions words without letters and digits.
    """
    text, words = _bare(text), _bare(words)
    place = text.find(words) if words else -1
    while place >= 0:
        if _parted(text, place) and _parted(text, place + len(words)):
            return True
        place = text.find(words, place + 1)
    return False


def _bare(text: str) -> str:
    folded = "".join(
        sign if sign.isalnum() or category(sign)[0] == "M" else " " for sign in fold(text)
    )
    return " ".join(folded.split())


def _parted(text: str, place: int) -> bool:
    """Tell whether a word may begin or end at a place of a text."""
    around = text[max(place - 1, 0) : place + 1]
    return not 0 < place < len(text) or " " in around or _UNPARTED.search(around) is not None


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
