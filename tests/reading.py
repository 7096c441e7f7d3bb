"""Which kinds of item tests can read, so that a new one is not read wrongly in silence."""

from quizgen.items.item import Item

UNDERSTOOD = frozenset(
    {
        "choice",
        "cloze",
        "matching",
        "multiple-response",
        "numeric",
        "ordering",
        "short-answer",
        "true-false",
    }
)
"""What `tests.items.claims`, `tests.truth.oracle` and `tests.truth.measuring` know to read."""


def check_understood(item: Item) -> None:
    """Fail where an item is of a kind that nothing was taught to read."""
    assert item.kind in UNDERSTOOD, (
        f"teach tests/items/claims.py, tests/truth/oracle.py and tests/truth/measuring.py what "
        f"items of the kind {item.kind!r} say; then name it in tests/reading.py"
    )
