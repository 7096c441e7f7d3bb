"""Which characters nobody sees: those that count for nothing, and those that no text may hold."""

from quizgen.machine.pattern import pattern

RANGES = (
    (0xAD, 0xAD),  # soft hyphen
    (0x34F, 0x34F),  # combining grapheme joiner
    (0x61C, 0x61C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian selectors and vowel separator
    (0x200B, 0x200F),  # zero-width space, joiners, marks of direction
    (0x202A, 0x202E),  # bidirectional embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, bidirectional isolates
    (0x2800, 0x2800),  # Braille blank
    (0x3164, 0x3164),  # Hangul filler
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # half-width Hangul filler
    (0xFFF0, 0xFFFB),  # interlinear annotations
    (0x13441, 0x13442),  # Egyptian blanks
    (0x16FE4, 0x16FE4),  # Khitan filler
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D159, 0x1D159),  # musical null notehead
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE0FFF),  # tags, and further variation selectors
)
"""First and last of each run of characters that nobody sees.

Those that Unicode 15.0 lets fonts ignore by default (Default_Ignorable_Code_Point), and letters
and signs that are drawn as nothing. They may stand in texts, for scripts and emoji need them; but
two texts that differ in nothing else are one, and a text of nothing else is none.
"""

INVISIBLE = tuple(code for first, last in RANGES for code in range(first, last + 1))

SEEN = f"[^\\s{''.join(f'{chr(first)}-{chr(last)}' for first, last in RANGES)}]"
"""A regular expression, of Python and ECMAScript alike, of a character that is seen."""

_NONCHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
"""The last two of each plane."""

UNSAFE = pattern(
    # Of most characters this tells at once that they are none of the following.
    "[^\t\n\r -~\xa0-\u2027\u202f-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]"
    "(?<=["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and line breaks
    "\u2028-\u202e"  # line and paragraph separators, bidirectional embeddings and overrides
    "\ud800-\udfff"  # lone surrogates, which only an escape can bring in
    "\ufeff"  # byte order marks
    f"\ufdd0-\ufdef{_NONCHARACTERS}"
    "])"
)
"""Characters that no one sees, and that disguise text or break what it is written to.

Overrides can show a reader other text than a program reads: Boucher and Anderson, "Trojan
Source" (2021). Isolates can too, where they are left open.
"""

_SEEN = pattern(SEEN)
_NOTHING: dict[int, None] = dict.fromkeys(INVISIBLE)


def name_of(character: str) -> str:
    """Name a character that cannot be shown, such as ``U+202E``."""
    return f"U+{ord(character):04X}"


def is_blank(text: str) -> bool:
    """Tell whether a text holds nothing that anyone sees."""
    if text.isascii():
        return not text or text.isspace()
    return _SEEN.search(text) is None


def seen(text: str) -> str:
    """Return a text without the characters that nobody sees; white space stays."""
    return text if text.isascii() else text.translate(_NOTHING)
