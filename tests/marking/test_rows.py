"""Typed answers of every sort, in several languages: right, asked about, or wrong."""

import pytest

from quizgen.marking.mark import Mark, mark
from quizgen.values import Text, read
from tests.study.quizzes import make_typed, question_of


def verdict(answer: str, reply: str, language: str) -> str:
    """Tell what a reply is worth where an answer is right, in a word."""
    value = read(answer, language)
    item = make_typed(answer, expected=None if isinstance(value, Text) else value)
    marked = mark(question_of(item), reply, language)
    if not isinstance(marked, Mark):
        return "asked" if marked else "none"
    return "right" if marked.right else "close" if marked.inexact else "wrong"


ROWS = {
    "en": [
        ("10–15 km", "right", ["10-15 km", "10 - 15 km", "10 to 15 km"]),
        ("1914–1918", "right", ["1914-1918", "1914-18", "from 1914 to 1918"]),
        ("1939–45", "right", ["1939-1945", "1939-45", "1939 to 1945"]),
        ("5e-5", "right", ["5E-5", "5×10^-5", "0.00005"]),
        ("60 Hz", "asked", ["60 HZ"]),
    ],
    "es": [
        ("10–15 km", "right", ["10-15 km", "de 10 a 15 km"]),
        ("1914–1918", "right", ["1914-1918", "de 1914 a 1918"]),
    ],
    "de": [
        ("10–15 km", "right", ["10-15 km", "10 bis 15 km"]),
        ("1914–1918", "right", ["1914-1918", "von 1914 bis 1918"]),
    ],
}
"""For each language the right answer, what replies to it are worth, and these."""


@pytest.mark.parametrize(
    ("language", "answer", "worth", "reply"),
    [
        (language, answer, worth, reply)
        for language, rows in ROWS.items()
        for answer, worth, replies in rows
        for reply in replies
    ],
)
def test_typed_answers(language: str, answer: str, worth: str, reply: str) -> None:
    """What means the same is right, however it is typed; what may be meant so is asked about."""
    assert verdict(answer, reply, language) == worth
