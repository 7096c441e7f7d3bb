"""The folding under which two wordings are the same text, and short names made of it."""

import re
from functools import lru_cache
from unicodedata import category, normalize

from quizgen.invisible import INVISIBLE
from quizgen.machine.blake2 import blake2b
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import is_notation, plain

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″‴‵‶‷⁗＂＇「」『』〝〞〟❛❜❝❞ʹʺʻʼʽˈ"
DASHES = "‐‑‒–—―⁃⸺⸻−﹘﹣－"
"""Dashes, which are all a hyphen; quotation marks and their like are all an apostrophe."""

_UNIFIED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, QUOTES), "'"),
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(INVISIBLE),
}
UNPARTED = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean letters."""

_DASH_RUN = pattern("--+")
_SLUG_WORD, _SLUG_LENGTH = pattern("[a-z0-9]+"), 40


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
        folded = normalize("NFD", plain(text).translate(_UNIFIED)).casefold()
        folded = normalize("NFKC", normalize("NFKC", folded).casefold()).translate(_UNIFIED)
    if "--" in folded:
        folded = _DASH_RUN.sub("-", folded)
    return " ".join(folded.split())


def spelling(text: str) -> str:
    """Reduce a text to what tells it from other texts: CO is not Co, nor 5′ what 5″ is.

    As `fold` does, but primes, what is raised or lowered, and case count. Case does not in
    words of a sentence or a phrase, as in *Red stone* and *red stone*: there it tells only
    where it stands, unless a word has its capitals within, as pH has.

    Args:
        text: Any text.
    """
    kept = _kept(text)
    is_phrase = " " in kept and not _CODE.search(kept)
    return _without_capitals(text, kept) if is_phrase else kept


def look(text: str) -> str:
    """Reduce a name to what it looks like to a reader.

    As `spelling`, but case counts only where it must: in names without longer words, as CO
    or x, and within words as pH.

    Args:
        text: Any text.
    """
    if _PLAIN.fullmatch(text):
        return text.lower()
    return _without_capitals(text, _kept(text))


_PLAIN = pattern(r"[A-Za-z]?[a-z]{2,}[0-9]*(?: (?:[A-Za-z]?[a-z]{2,}[0-9]*|[0-9]+))*")
"""Words as most are, for which there is nothing to weigh."""


def is_sign(text: str) -> bool:
    """Tell whether a text has no word in it that is longer than a sign such as CO or x."""
    return all(len(word) <= LONGEST_SIGN for word in _WORD.findall(text))


def readings(reduced: str) -> tuple[str, ...]:
    """Return what a reduced text can be meant for: H2O, which has no signs for it, for H₂O.

    Args:
        reduced: What `spelling` or `look` returned.
    """
    if _SHIFTED.search(reduced) or not _DIGITS_AFTER.search(reduced):
        return (reduced,)
    return reduced, _DIGITS_AFTER.sub("^", reduced), _DIGITS_AFTER.sub("_", reduced)


def _kept(text: str) -> str:
    """Fold a text, but for its case and for signs that mean something."""
    if text.isascii() and not _ASCII_PRIME.search(text):
        kept = text.replace('"', "'").replace("`", "'")
    elif _MINUTES in text or _SECONDS in text:
        return fold(text)  # which would be taken for primes below
    else:
        kept = plain(text).translate(_UNSEEN)
        if not _OPENED.search(kept):
            kept = _PRIME_AFTER_DIGIT.sub(_prime, kept)
        kept = _PRIME.sub(_prime, normalize("NFC", kept))
        kept = _RAISED.sub(lambda run: f"^{run[0]}", kept)
        kept = _LOWERED.sub(lambda run: f"_{run[0]}", kept)
        kept = normalize("NFKC", kept).translate(_UNIFIED)
    return " ".join(_DASH_RUN.sub("-", kept.replace(_MINUTES, "′").replace(_SECONDS, "″")).split())


def _without_capitals(text: str, kept: str) -> str:
    """Take the capitals from a text that `_kept` returned, where they only show where words stand.

    A word of two letters may be a sign, such as CO; one of one letter mostly is.
    """
    words = _WORD.findall(kept)
    is_written = any(len(word) > LONGEST_SIGN for word in words)
    if is_written and not any(map(_has_capitals_within, words)) and not _SHIFTED.search(kept):
        return fold(text)

    def small(word: re.Match[str]) -> str:
        if _has_capitals_within(word[0]) or not (is_written or _is_capitalised(word[0])):
            return word[0]
        return fold(word[0])

    reduced = _WORD.sub(small, kept)
    # The first word of a phrase has a capital for its place.
    return reduced[:1].lower() + reduced[1:] if " " in kept and not _CODE.search(kept) else reduced


LONGEST_SIGN = 2
"""How many letters a sign has at the most, such as CO or x; what has more is a word."""


def _has_capitals_within(word: str) -> bool:
    return word[0].islower() and not word.islower()


def _is_capitalised(word: str) -> bool:
    return len(word) == LONGEST_SIGN and word.istitle()


_MINUTES, _SECONDS = "\ue000", "\ue001"
_UNSEEN = dict.fromkeys(INVISIBLE)
_WORD = pattern(r"[^\W\d_]+")
_CODE = pattern(r"[=<>{}\[\]|\\/_^@#~*+$&]|\w\(")
"""What code and formulas have, and no phrase."""

_SIGNS = pattern(r"[=<>{}\[\]|\\^+∓±¬]|\w[(#]")
_FREE, _UNBOUND = r"(?<![=<>{}\[\]|\\^+∓±¬])(?<!\w\()", r"(?![=<>{\[|\\^+∓(#])"
"""Code's signs, which make another thing of what they touch; not so where a part may stand."""
_MINUS = pattern(r"(?:(?<=^)|(?<=[\s(]))[-−](?=[\w(])|⁻")
"""What makes a thing negative: no dash between words, or before what is said."""
_NUMBERS = pattern(r"\d+(?: \d+)*")
_OPENED = pattern(r"(?:^|[\s(])[\"'“‘„‚«‹`]")
"""A quotation mark that opens: what follows a digit may close it again."""

_ASCII_PRIME = pattern(r"[0-9]['\"]")
_PRIME_AFTER_DIGIT = pattern(r"(?<=\d)(?:''|[\"'”’´])(?![^\W\d_])")
_PRIME = pattern(r"(?:(?<=\d)|(?<=(?<![^\W\d_]|['’′])[^\W\d_]))(?:″|′′|′)(?![^\W\d_])")
_RAISED = pattern("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ]+")
_LOWERED = pattern("[₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎]+")
_SHIFTED = pattern(r"[_^](?=[\d+\-=(ni])|[′″]")
_DIGITS_AFTER = pattern(r"(?<=[^\W\d_])(?=\d)")


def _prime(signs: re.Match[str]) -> str:
    return _SECONDS if signs[0] in {"''", "′′", '"', "”", "″"} else _MINUTES


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


def has_part(text: str, words: str) -> bool:
    """Tell whether a text has words as a part of what it says, as *peace and freedom* has peace.

    As `mentions`, but code and formulas are told by their signs: ++i has no i++ in it, nor e⁻ an
    e. One marked as a whole is no part of another, nor what prints 0 1 of what prints 0 1 2.

    Args:
        text: Any text.
        words: What is looked for in it.
    """
    if not mentions(text, words):
        return False
    if all(map(_NUMBERS.fullmatch, (text, words))) or all(map(is_notation, (text, words))):
        return fold(text) == fold(words)
    whole, part = (fold(_MINUS.sub("∓", plain(one))) for one in (text, words))
    if not (_SIGNS.search(whole) or _SIGNS.search(part)):
        return True
    joint = "" if UNPARTED.search(part) else r"(?!(?<=\w)\w)"
    return re.search(f"{joint}{_FREE}{re.escape(part)}{joint}{_UNBOUND}", whole) is not None


@lru_cache(maxsize=2**12)
def _bare(text: str) -> str:
    kept = (sign if sign.isalnum() or category(sign)[0] == "M" else " " for sign in fold(text))
    return " ".join("".join(kept).split())


def _parted(text: str, place: int) -> bool:
    """Tell whether a word may begin or end at a place of a text."""
    around = text[max(place - 1, 0) : place + 1]
    return not 0 < place < len(text) or " " in around or UNPARTED.search(around) is not None


def slug(folded: str) -> str:
    """Make a short name of a folded text, for ids, links and file names.

    Args:
        folded: A text that :func:`fold` returned.

    Returns:
        ASCII letters, digits and single hyphens. Where that loses something, or where
        the name could be taken for a number or a date, a hash of the text follows.
    """
    decomposed = folded if folded.isascii() else normalize("NFKD", folded)
    kept = decomposed.encode("ascii", "ignore").decode()
    name = "-".join(_SLUG_WORD.findall(kept))
    whole = 0 < len(name) <= _SLUG_LENGTH and name.replace("-", " ") == folded
    if whole and not name[0].isdigit():
        return name
    digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{name[:_SLUG_LENGTH].strip('-') or 'text'}-{digest}"
