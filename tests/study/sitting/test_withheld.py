"""A sitting that withholds its verdicts: nothing is told, answers can be changed, all is kept."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.study.attempt import Attempt
from quizgen.study.sitting.effects import (
    Ask,
    Compare,
    Deny,
    Effect,
    Note,
    Offer,
    Record,
    Remind,
    Retract,
    Tell,
)
from quizgen.study.sitting.events import (
    Event,
    InputEnded,
    Interrupted,
    Next,
    Overrule,
    Pick,
    Quit,
    Reply,
    Reveal,
    Settle,
    Skip,
    Sure,
    TimeUp,
    Undo,
)
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Asking, Ending, Handing, Leaving, Over, State
from quizgen.study.sitting.step import step
from quizgen.study.sitting.withheld import answer_to, paper_of, place_of
from tests.study.quizzes import session_of
from tests.study.sitting.test_step import (
    ALL,
    CHAD,
    ENDS,
    EVENTS,
    NEAR,
    OPEN,
    PERU,
    TYPED,
    log_of,
    play,
)

EXAM = replace(session_of(PERU, TYPED, CHAD), withholds=True)


def kept(effects: Iterable[Effect]) -> list[Attempt]:
    """Return what a store has after effects, of which any may be taken back."""
    attempts: list[Attempt] = []
    for effect in effects:
        match effect:
            case Record(attempt):
                attempts.append(attempt)
            case Retract(attempt):
                attempts.remove(attempt)
            case _:
                pass
    return attempts


def number_asked(state: State) -> int:
    """Return the number of the question that waits."""
    assert isinstance(state, Asking)
    return state.question.number


def test_an_answer_is_kept_and_the_next_question_asked() -> None:
    """And of what it came to nothing is said."""
    state, effects = play(EXAM, Reply("b"))
    assert [type(effect) for effect in effects] == [Record, Note, Ask]
    assert number_asked(state) == 2
    assert kept(effects)[0].outcome == "wrong"


def test_nothing_that_was_missed_comes_back() -> None:
    """For that would tell that it was missed."""
    session = replace(session_of(*[PERU, CHAD] * 4), withholds=True)
    state, effects = play(session, *[Reply("b")] * 8)
    assert isinstance(state, Handing)
    assert [one.question.number for one in effects if isinstance(one, Ask)] == list(range(2, 9))


@pytest.mark.parametrize("reply", [NEAR, "Bolivra"])
def test_a_near_miss_asks_nothing(reply: str) -> None:
    """To ask what was meant would tell what is right; it counts as wrong."""
    state, effects = play(EXAM, Skip(), Reply(reply))
    assert number_asked(state) == 3
    assert [(one.outcome, one.settled) for one in kept(effects)[1:]] == [("wrong", "marked")]


def test_own_words_are_for_a_person_to_read() -> None:
    """No model answer is shown; blank ones are none."""
    session = replace(session_of(OPEN), withholds=True)
    state, effects = play(session, Reply(" \n"), Reply("my words"))
    assert isinstance(state, Handing)
    assert [type(effect) for effect in effects] == [Remind, Record, Note]
    assert kept(effects)[0].outcome == "ungraded"


def test_the_student_leafs_back_and_changes_an_answer() -> None:
    """The others stay what they are, and the log has the last word of each."""
    state, effects = play(EXAM, Reply("b"), Reply("Sucre"), Undo(), Undo())
    assert number_asked(state) == 1
    assert answer_to(state.session, EXAM.questions[0]) is not None
    assert not any(isinstance(effect, Retract) for effect in effects)
    state, more = step(state, Reply("a"))
    assert [type(effect) for effect in more] == [Retract, Record, Note, Ask]
    assert number_asked(state) == 2
    state, after = step(state, Next())
    assert number_asked(state) == 3
    outcomes = {one.item: one.outcome for one in kept((*effects, *more, *after))}
    assert outcomes == {PERU.id: "right", TYPED.id: "wrong"}
    assert {turn.repetition for turn in state.session.turns} == {0}


def test_the_same_answer_again_changes_nothing() -> None:
    """So the log does not grow by leafing."""
    _, effects = play(EXAM, Reply("b"), Undo(), Reply("b"))
    assert sum(isinstance(effect, Record) for effect in effects) == 1
    state, effects = play(EXAM, Reply("b"), Undo(), Next())
    assert (number_asked(state), [one.reply for one in kept(effects)]) == (2, ["b"])


def test_an_answer_can_be_crossed_out_or_doubted_later() -> None:
    """As on paper: skipped then, or kept with another word on how sure it is."""
    state, effects = play(EXAM, Reply("b"), Undo(), Skip())
    assert (number_asked(state), [one.outcome for one in kept(effects)]) == (2, ["skipped"])
    state, effects = play(EXAM, Sure("guess"), Reply("b"), Undo(), Sure("sure"), Next())
    assert number_asked(state) == 2
    assert [(one.reply, one.confidence) for one in kept(effects)] == [("b", "sure")]


def test_before_the_first_and_behind_the_last_there_is_nothing() -> None:
    """A question must be answered or skipped before the next one comes."""
    for event in (Undo(), Next(), Overrule(), Reveal(), Settle(agreed=True)):
        assert play(EXAM, event)[1] == [Deny(event)]


def test_it_is_handed_in_when_the_student_says_so() -> None:
    """No leads to what was left open, back to the last question."""
    state, _ = play(EXAM, Reply("a"), Skip(), Reply("a"))
    assert isinstance(state, Handing)
    assert number_asked(step(state, Settle(agreed=False))[0]) == 2
    assert number_asked(step(state, Undo())[0]) == 3
    assert step(state, Reply("a"))[1] == (Remind(Reply("a")),)
    for event in (Settle(agreed=True), Next(), Quit()):
        assert step(state, event) == (Over(state.session, Ending.FINISHED), ())


def test_when_the_time_is_over_what_is_open_stays_so() -> None:
    """Wherever the sitting stands."""
    for events in ([], [Reply("a")], [Reply("a"), Undo()], [Quit()], [Skip()] * 3):
        state, effects = play(EXAM, *events, TimeUp())
        assert isinstance(state, Over)
        assert state.ending is Ending.TIME_UP
        assert kept(effects) == log_of(state)
    paper = paper_of(play(EXAM, Reply("a"), TimeUp())[0].session)
    assert [turn.verdict for turn in paper] == ["right", "skipped", "skipped"]


def test_time_can_be_over_where_verdicts_are_told() -> None:
    """What was answered and not settled counts as it was marked."""
    state, effects = play(session_of(TYPED), Reply(NEAR), TimeUp())
    assert isinstance(state, Over)
    assert [one.outcome for one in kept(effects)] == ["wrong"]


SAID: st.SearchStrategy[Event] = st.one_of(EVENTS, st.sampled_from([Undo(), Skip(), Next()]))


@settings(max_examples=700, deadline=None)
@given(st.lists(SAID, max_size=60), st.one_of(ENDS, st.just(TimeUp())), st.booleans())
def test_nothing_is_told_and_nothing_contradicts_the_log(
    events: list[Event], end: Event, holds_back: bool
) -> None:
    """Whatever happens: each question has one turn, all of them are kept, and no verdict shows."""
    session = replace(ALL, withholds=True, holds_back=holds_back, seed=3)
    state, _ = start(session)
    store: list[Effect] = []
    for event in events:
        state, effects = step(state, event)
        store += effects
        told = {type(effect) for effect in effects}
        assert not told & {Tell, Compare, Offer}
        assert isinstance(state, Asking | Handing | Leaving | Over)
        asked = [turn.question.item.id for turn in state.session.turns]
        assert asked == [one.item.id for one in session.questions[: len(asked)]]
        assert sorted(kept(store), key=repr) == sorted(log_of(state), key=repr)
        if isinstance(state, Asking):
            assert state.shown
            assert place_of(session, state.question) <= len(asked)
    state, effects = step(state, end)
    assert isinstance(state, Over)
    assert effects == () or isinstance(effects[0], Deny)
    assert [turn.question for turn in paper_of(state.session)] == list(session.questions)
    summary = state.session.summarise()
    assert summary.mended == 0
    together = (*summary.right, *summary.missed, *summary.skipped, *summary.shown)
    assert len(together) + summary.unasked == len(session.questions)


def test_pick_and_sure_do_what_they_do_elsewhere() -> None:
    """And what cannot be picked is told."""
    _, effects = play(EXAM, Sure("guess"), Pick((1,)))
    assert [(one.picks, one.confidence) for one in kept(effects)] == [((1,), "guess")]
    assert play(EXAM, Pick((9,)))[1] == [Remind(Pick((9,)))]
    assert isinstance(play(EXAM, Interrupted())[0], Over)
    assert isinstance(play(EXAM, InputEnded())[0], Over)
