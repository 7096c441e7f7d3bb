"""What is quoted has marks around it once."""

import pytest

from quizgen.paper.quoting import within_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as it is", "as it is"),
        ("“as it is”", "as it is"),
        ("„wie es ist“", "wie es ist"),
        ("« tel quel »", "tel quel"),
        ('"as it is"', "as it is"),
        ("he said “no”", "he said ‘no’"),
        ("“no” and “yes”", "‘no’ and ‘yes’"),
        ("er sagte „nein“", "er sagte ‚nein‘"),
        ("il dit « non »", "il dit ‹ non ›"),
        ("the seventies’", "the seventies’"),
        ("", ""),
    ],
)
def test_no_marks_are_doubled(text: str, expected: str) -> None:
    """Its own marks go where they stand around all of it, and are others within."""
    assert within_marks(text) == expected
