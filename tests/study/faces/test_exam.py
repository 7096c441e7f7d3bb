"""The face of an exam, with prepared replies: what is said, and what is not."""

import re
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import pytest

from quizgen.study.faces.exam import ExamFace
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import Elapsed
from quizgen.study.sitting.states import Ending
from tests.study.quizzes import Replies, Typing, make_item, session_of
from tests.study.sitting.test_step import NEAR, OPEN, PERU, TYPED

EXAM = replace(session_of(PERU, TYPED, OPEN), withholds=True)


def take(
    replies: Iterable[str | type[BaseException]], *, left: int | None = None, weighs: bool = False
) -> tuple[str, Ending]:
    """Take an exam; return what was written, and how it ended."""
    written, reader = StringIO(), Typing(replies)
    face = ExamFace(replace(EXAM, weighs=weighs), reader, reader, Page(written.write))
    face.left = lambda: left
    ending = face.run()
    assert face.ending is ending
    return written.getvalue(), ending


def told(text: str) -> str:
    """Return a text on one line."""
    return re.sub(r"\s+", " ", text)


def test_it_says_nothing_before_it_is_handed_in() -> None:
    """Not even of a near miss."""
    text, ending = take(["b", NEAR, "my words", "y"])
    before, _, after = text.partition("Hand in?")
    assert ending is Ending.FINISHED
    assert not re.search("Right|Wrong|mean|An answer", before)
    assert "0 of 3 points." in after
    assert "That is near Simón Bolívar" in told(after)


@pytest.mark.parametrize(
    ("left", "says"),
    [
        (None, "1/3. What"),
        (1, "1/3, 1 second left. What"),
        (59, "1/3, 59 seconds left. What"),
        (60, "1/3, 1 minute left. What"),
        (759, "1/3, 12 minutes left. What"),
    ],
)
def test_the_time_that_is_left_stands_before_each_question(left: int | None, says: str) -> None:
    """In minutes, and in seconds in the last one."""
    assert says in told(take([], left=left)[0])


def test_who_goes_back_reads_what_was_answered() -> None:
    """And leaves it so by Return, also where a key would do elsewhere."""
    text, _ = take(["b", "u", "", "s", "s", "n", "Sucre", "", "y"])
    assert "So far: b) Quito\nReturn leaves it so." in text
    assert "2 questions have no answer." in text
    assert "1 question has no answer." in text
    text, _ = take(["u", "!", "?", "", "q", "y"])
    for said in ("This is the first question.", "What was right is told at the end."):
        assert said in text
    assert "Please answer a, b, c or d" in text


def test_help_tells_how_to_say_how_sure_one_is() -> None:
    """Where that may be said."""
    assert "+ says that you are sure" not in told(take(["?"])[0])
    assert "+ says that you are sure" in told(take(["?", "+b"], weighs=True)[0])


def test_when_the_time_is_over_that_is_said() -> None:
    """And what there is, is told."""
    text, ending = take(["a", Elapsed])
    assert ending is Ending.TIME_UP
    assert "The time is over.\n1 of 3 points." in text


def test_long_and_hostile_texts_stay_texts() -> None:
    """Before and after."""
    hostile = make_item("x", stem="\x1b[2J" + "long " * 200, options=("\x1b]0;a\x07", "b", "c"))
    session = replace(session_of(hostile), withholds=True)
    written, reader = StringIO(), Replies(["\x1b[A", "b", "y"])
    ExamFace(session, reader, reader, Page(written.write)).run()
    assert "\x1b" not in written.getvalue()
    assert "\x07" not in written.getvalue()
