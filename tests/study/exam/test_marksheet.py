"""An exam, marked: what each answer comes to, what it is worth, and how that is told."""

from dataclasses import replace

from quizgen.study.exam.marksheet import letters_given, marksheet, parts_of
from quizgen.study.exam.report import show_report
from quizgen.study.script import Script
from quizgen.study.session import Session
from quizgen.study.sitting.events import Event, Reply, Skip
from quizgen.values import Date, read
from tests.study.quizzes import make_typed, session_of
from tests.study.sitting.test_step import MATCH, NEAR, OPEN, ORDER, PERU, SEVERAL, TYPED, play


def handed_in(session: Session, *events: Event) -> Session:
    """Return an exam after some events."""
    return play(replace(session, withholds=True), *events)[0].session


def test_each_answer_comes_to_something() -> None:
    """Only a whole one gets its points; what was never asked is there as well."""
    session = session_of(PERU, TYPED, SEVERAL, OPEN, MATCH, PERU)
    replies = ("a", NEAR, "ac", "my words", "1a")
    sheet = marksheet(handed_in(session, *map(Reply, replies)))
    assert [one.finding for one in sheet] == [
        *("right", "near", "wrong", "shown", "wrong", "skipped"),
    ]
    assert [one.points for one in sheet] == [1, 0, 0, None, 0, 0]
    assert [one.meant for one in sheet] == ["", "Simón Bolívar", "", "", "", ""]
    assert letters_given(sheet[2].turn) == ("A", "C")
    assert letters_given(sheet[4].turn) == ("A", "-", "-")


def test_what_says_too_little_is_no_miss() -> None:
    """But gets no points by itself."""
    typed = make_typed("23 January 2019", expected=date_of("23 January 2019"))
    (one,) = marksheet(handed_in(session_of(typed), Reply("2019")))
    assert (one.finding, one.points) == ("inexact", 0)


def date_of(text: str) -> Date:
    """Read a date."""
    date = read(text)
    assert isinstance(date, Date)
    return date


def test_points_are_those_of_the_version() -> None:
    """Where a blueprint says what a question is worth."""
    session = session_of(PERU)
    session = replace(session, questions=(replace(session.questions[0], points=3),))
    (one,) = marksheet(handed_in(session, Reply("a")))
    assert one.points == 3


def test_parts_are_counted_of_what_was_not_answered() -> None:
    """So that a table is whole."""
    assert [parts_of(item) for item in (PERU, TYPED, SEVERAL, MATCH, ORDER)] == [1, 1, 2, 3, 3]


def test_the_report_tells_all() -> None:
    """The score first; then each question with what was answered, why, and who says so."""
    session = session_of(PERU, TYPED, OPEN, SEVERAL)
    script = Script()
    show_report(script, handed_in(session, Reply("b"), Reply(NEAR), Reply("my words"), Skip()))
    told = [block.text for block in script.blocks]
    assert told[:3] == [
        "0 of 4 points.",
        "1 more point is for a person to give.",
        "0 of 2 right, 1 not graded, 1 skipped.",
    ]
    for text in (
        "1. What is the capital of Peru?",
        "Wrong: b) Quito",
        "Quito lies elsewhere.",
        "That is near Simón Bolívar: whoever grades may count it as right.",
        "Your answer: my words",
        "- It rains much.",
        "Skipped. The answer: a, b",
    ):
        assert text in told, text
    assert sum(text.startswith("Source: ") for text in told) == 4
