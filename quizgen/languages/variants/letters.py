"""Letters that a keyboard may not have, and what is typed for them: *Bronte*, *Roentgen*."""

from unicodedata import normalize

from quizgen.machine.pattern import pattern

_MARKS = pattern("[\u0300-\u036f]")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
)
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
"""What two letters are in one, in print only."""

_IN_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ñ": "ny"})


def bare_letters(text: str) -> str:
    """Return a text without marks on its letters, and other letters for those that are foreign.

    Args:
        text: A folded text.
    """
    plain = normalize("NFC", _MARKS.sub("", normalize("NFD", text)))
    return plain.translate(_LETTERS)


def plainer_forms(text: str) -> tuple[str, ...]:
    """Return what may be typed for a text on a keyboard that has not all of its letters.

    Args:
        text: A folded text.
    """
    if text.isascii():
        return (text,)
    whole = normalize("NFC", text)
    return tuple(dict.fromkeys((bare_letters(whole), bare_letters(whole.translate(_IN_TWO)))))
