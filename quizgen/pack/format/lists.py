"""Lists whose brackets were forgotten: one text, with commas between what should be several."""

from collections.abc import Callable

from quizgen.machine.pattern import pattern
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Scalar

FEWEST = 3
"""So many short parts are a list; of fewer, all must be known."""

LONGEST = 3
"""How many words a short part has at the most."""

_COMMA = pattern(r"\s*,\s+|(?<!\d),|,(?!\d)")
"""A comma between words; the one within 1,650 is none."""

_SENTENCE = pattern(
    r"[.!?…:;\"“”„«»]|(?<!\w)(?:and|or|nor|y|e|o|u|et|ou|und|oder|en|of)(?!\w)|\b\d{4}\b"
)
"""What phrases, sentences, names and dates have: *red, white and blue*, *July 4, 1776*."""


def parts_of(text: str) -> list[str]:
    """Part a text at its commas; nothing is left of one where nothing stands between two."""
    parts = _COMMA.split(text.strip())
    return parts if len(parts) > 1 and all(parts) else []


def may_be_list(text: str, knows: Callable[[str], object]) -> bool:
    """Tell whether a text was likely meant as a list.

    Args:
        text: What was written.
        knows: Tells whether something is called so, or has such an id.
    """
    parts = parts_of(text)
    if not parts or knows(text):
        return False
    if all(map(knows, parts)):
        return True
    # What begins with a capital, and goes on without, is a sentence.
    is_sentence = text[:1].isupper() and all(part[:1].islower() for part in parts[1:])
    short = all(len(part.split()) <= LONGEST for part in parts)
    return len(parts) >= FEWEST and short and not is_sentence and not _SENTENCE.search(text)


def warn_of_list(label: str, written: Scalar, text: str, report: Report) -> None:
    """Report a text that was likely meant as a list, as a warning.

    Args:
        label: The key that it stands behind.
        written: Where it stands.
        text: What was written.
        report: Where problems go.
    """
    parts = parts_of(text)
    message = f"{shown(text)} is read as one text, and looks like a list of {len(parts)}"
    listed = ", ".join(shown(part, 30)[1:-1] for part in parts)
    hint = f'write `{label}: [{listed}]`; if it is one, `{label}: ["{shown(text)[1:-1]}"]`'
    report.warn(Rule.MAYBE_A_LIST, written, message, hint)
