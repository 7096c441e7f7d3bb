"""Sittings that were interrupted: what was kept of them brings them back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.sitting.events import Event, Next, Overrule, Reply
from quizgen.study.sitting.resuming import resume
from tests.study.quizzes import make_item, session_of
from tests.study.sitting.test_step import ALL, CHAD, EVENTS, PERU, TYPED, kept, log_of, play


@given(st.lists(EVENTS, max_size=60), st.booleans())
def test_a_sitting_comes_back_as_it_was(events: list[Event], holds_back: bool) -> None:
    """Wherever it stopped: the same turns, the same marks, the same next question."""
    begun = replace(ALL, holds_back=holds_back, weighs=True)
    state, effects = play(begun, *events)
    resumed = resume(begun, kept(effects))
    assert resumed is not None
    assert resumed.current == state.session.current
    assert resumed.summarise() == state.session.summarise()
    assert [turn.attempt("en") for turn in resumed.turns] == log_of(state)


def test_the_word_of_the_student_stands() -> None:
    """What was overruled stays so, whatever the marking says of it."""
    begun = session_of(TYPED, PERU)
    state, effects = play(begun, Reply("the Liberator"), Overrule(), Next())
    resumed = resume(begun, kept(effects))
    assert resumed is not None
    assert resumed.turns == state.session.turns
    assert resumed.turns[0].by_own_word


def test_other_questions_are_not_gone_on_with() -> None:
    """Where the pack has changed, the answers are none to what would be asked."""
    _, effects = play(session_of(PERU, CHAD), Reply("a"), Next(), Reply("b"))
    attempts = kept(effects)
    key = PERU.answers
    others = [
        session_of(CHAD, PERU),
        session_of(PERU),
        session_of(make_item("Peru", options=("Cusco", "Oslo", "Rome")), CHAD),
        session_of(make_item("Peru", options=(*key, "Oslo", "Rome", "Bern", "Sofia")), CHAD),
    ]
    assert resume(session_of(PERU, CHAD), attempts) is not None
    assert [resume(other, attempts) for other in others] == [None] * len(others)
