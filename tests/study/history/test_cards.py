"""What follows from a log for each card."""

import sys
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.attempt import Confidence, Outcome
from quizgen.study.history.cards import LEECH, NEVER, Card, replay
from quizgen.study.history.entry import CRAM, EXAM, Entry, Restart, Retraction
from quizgen.study.history.rating import Grade, grade_of
from quizgen.study.history.recall import LONGEST, Recall, Trace, spread
from tests.study.history.attempts import TODAY, answer, logs, make_attempt, name_of, on

RECALL = Recall()


def card_after(entries: Iterable[Entry]) -> Card:
    """Return how the card of some entries stands."""
    log = list(entries)
    history = replay(log[0].card, log, RECALL)
    assert history is not None
    return history.card


@pytest.mark.parametrize(
    ("outcome", "confidence", "hinted", "grade"),
    [
        ("wrong", "sure", False, Grade.AGAIN),
        ("wrong", "none", True, Grade.AGAIN),
        ("right", "guess", False, Grade.AGAIN),
        ("right", "unsure", False, Grade.HARD),
        ("right", "sure", True, Grade.HARD),
        ("right", "none", True, Grade.HARD),
        ("right", "guess", True, Grade.AGAIN),
        ("inexact", "sure", False, Grade.HARD),
        ("inexact", "guess", False, Grade.AGAIN),
        ("right", "sure", False, Grade.GOOD),
        ("right", "none", False, Grade.GOOD),
        ("skipped", "none", False, None),
        ("ungraded", "none", False, None),
    ],
)
def test_what_an_answer_tells_of_memory(
    outcome: Outcome, confidence: Confidence, hinted: bool, grade: Grade | None
) -> None:
    """Luck and help are no memory."""
    assert grade_of(make_attempt("i", outcome, confidence, hinted=hinted)) is grade


def test_only_what_the_student_calls_easy_is() -> None:
    """That has a key of its own."""
    easy: Confidence = "easy"
    assert grade_of(make_attempt("i", "right", easy)) is Grade.EASY
    assert grade_of(make_attempt("i", "right", easy, hinted=True)) is Grade.HARD


def test_the_times_between_grow() -> None:
    """As long as it is remembered."""
    days: list[int] = [0]
    log: list[Entry] = []
    for number in range(6):
        log.append(answer(str(number), on(days[-1]), make_attempt()))
        due = card_after(log).due
        assert due is not None
        days.append(due - TODAY)
    between = [later - earlier for earlier, later in pairwise(days)]
    assert between == sorted(between)
    assert between[-1] > 100


def test_what_was_forgotten_comes_back_the_next_day() -> None:
    """And is a lapse, if it was known before."""
    card = card_after([answer("a", on(0), make_attempt(outcome="wrong"))])
    assert (card.due, card.lapses, card.missed) == (TODAY + 1, 0, True)
    card = card_after(
        [answer("a", on(0), make_attempt()), answer("b", on(3), make_attempt(outcome="wrong"))]
    )
    assert (card.lapses, card.missed, card.reviews) == (1, True, 2)


def test_only_the_first_answer_of_a_day_counts() -> None:
    """Later ones show what was read a moment ago."""
    wrong = answer("a", on(0, 9), make_attempt(outcome="wrong"))
    right = answer("b", on(0, 10), make_attempt())
    once, twice = card_after([wrong]), card_after([wrong, right])
    assert (once.trace, once.due, once.reviews) == (twice.trace, twice.due, twice.reviews)
    assert (twice.answers, twice.missed) == (2, False)
    # Taken back, it leaves the first place to the other.
    undone = card_after([wrong, right, Retraction("c", on(0), wrong.card, "a")])
    assert undone.trace == card_after([right]).trace


def test_whoever_skips_has_seen_the_answer() -> None:
    """The rest of the day tells nothing, and the card stays due."""
    skipped = answer("a", on(0, 9), make_attempt(outcome="skipped"))
    card = card_after([skipped, answer("b", on(0, 10), make_attempt())])
    assert (card.trace, card.due, card.first, card.touched) == (None, None, NEVER, TODAY)


@pytest.mark.parametrize("occasion", [CRAM, EXAM])
def test_what_is_not_studied_is_not_scheduled(occasion: str) -> None:
    """But it is an answer, and a miss."""
    entry = answer("a", on(0), make_attempt(outcome="wrong"), occasion)
    card = card_after([entry])
    assert (card.trace, card.due, card.touched) == (None, None, NEVER)
    assert (card.answers, card.missed) == (1, True)


def test_a_day_that_comes_twice_counts_once() -> None:
    """Who flies west across the date line has it again."""
    first, second = on(1), on(1, 24)
    again = answer("b", type(second)(second.at, -720), make_attempt())
    card = card_after([answer("a", first, make_attempt()), again])
    assert card.reviews == 1


def test_a_card_begins_anew() -> None:
    """When its answer has changed, and the student wants that; what was asked was asked."""
    log: list[Entry] = [answer("a", on(0), make_attempt(outcome="wrong"))]
    log += [Restart("b", on(1), name_of(), ("fact",), "new")]
    card = card_after(log)
    assert (card.keys, card.answers) == (((("fact",), "new"),), 1)
    assert (card.due, card.first, card.missed) == (None, NEVER, False)


def test_a_leech_is_forgotten_again_and_again() -> None:
    """Luck does not make one: nobody had forgotten it."""
    wrong = [answer(str(n), on(n), make_attempt(outcome="wrong")) for n in range(LEECH + 1)]
    assert card_after(wrong).is_leech
    lucky = [answer(str(n), on(n), make_attempt(confidence="guess")) for n in range(LEECH + 1)]
    assert not card_after(lucky).is_leech


def test_nothing_is_left_of_what_was_taken_back() -> None:
    """There is no card."""
    first = answer("a", on(0), make_attempt())
    assert replay(first.card, [first, Retraction("b", on(0), first.card, "a")], RECALL) is None


@given(logs())
def test_a_card_is_a_function_of_its_log(log: list[Entry]) -> None:
    """Nothing in it contradicts anything else."""
    for name in {entry.card for entry in log}:
        entries = [entry for entry in log if entry.card == name]
        history = replay(name, entries, RECALL)
        assert history == replay(name, entries, Recall())
        if history is None:
            continue
        card = history.card
        assert (card.due is None) == (card.trace is None) == (card.first == NEVER)
        assert card.answers == len(history.answers)
        assert card.lapses <= card.reviews == len(history.reviews) <= card.answers
        if card.due is not None and card.trace is not None:
            assert card.first <= card.trace.day < card.due <= card.trace.day + LONGEST


@given(st.integers(1, LONGEST), st.integers(0, 50))
def test_an_interval_is_moved_a_little(days: int, repetition: int) -> None:
    """Always the same way, and never out of bounds."""
    moved = spread(days, name_of(), repetition)
    assert moved == spread(days, name_of(), repetition)
    assert abs(moved - days) <= 1 + days * 0.15
    assert 1 <= moved <= LONGEST


def test_what_was_learned_together_does_not_stay_together() -> None:
    """Cards differ, and so do the repetitions of one."""
    assert len({spread(30, name_of(f"test/{n}/choice"), 1) for n in range(40)}) > 3
    assert len({spread(30, name_of(), n) for n in range(40)}) > 3


def test_the_chance_to_remember_falls() -> None:
    """To nine in ten after the time for which it is stable."""
    trace = Trace(TODAY, 10.0, 5.0)
    assert RECALL.chance(trace, TODAY + 10) == pytest.approx(0.9)
    assert RECALL.chance(trace, TODAY + 30) < 0.85


def test_the_model_leaves_chance_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own fuzz would draw from the global generator, and its cards sleep."""
    card_after([answer("a", on(0), make_attempt())])

    def refuse(*_: object) -> float:
        raise AssertionError

    monkeypatch.setattr(sys.modules["fsrs.scheduler"], "random", refuse)
    monkeypatch.setattr(sys.modules["fsrs.card"].time, "sleep", refuse)
    card_after([answer(str(n), on(9 * n), make_attempt()) for n in range(5)])
