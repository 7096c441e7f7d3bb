"""What a log comes to."""

from collections.abc import Iterable

import pytest

from quizgen.study.history.account import Account, Share, sum_up
from quizgen.study.history.cards import replay
from quizgen.study.history.entry import Answer
from quizgen.study.history.recall import Recall
from tests.study.history.attempts import TODAY, answer, make_attempt, on


def account_of(answers: Iterable[Answer], day: int = 0) -> Account:
    """Sum answers up, on a day that is counted from the first one of tests."""
    entries = list(answers)
    names = dict.fromkeys(entry.card for entry in entries)
    histories = [replay(n, [e for e in entries if e.card == n], Recall()) for n in names]
    return sum_up(filter(None, histories), TODAY + day)


def test_nothing_comes_to_nothing() -> None:
    """And divides by nothing."""
    account = account_of([])
    assert (account.cards, account.due, account.troubles) == (0, {}, ())
    assert (account.retention.share.part, account.retention.expected) == (None, None)


def test_what_is_overdue_is_due_today() -> None:
    """And is counted apart."""
    answers = [answer(str(n), on(0), make_attempt(f"test/{n}/choice", "wrong")) for n in range(3)]
    assert account_of(answers).due == {TODAY + 1: 3}
    late = account_of(answers, 5)
    assert (late.due, late.overdue) == ({TODAY + 5: 3}, 3)


def test_only_what_came_back_was_remembered_or_not() -> None:
    """What is new was not known before; retries show what was read a moment ago."""
    answers = [
        answer("a", on(0), make_attempt()),
        answer("b", on(0, 13), make_attempt()),
        answer("c", on(2), make_attempt()),
        answer("d", on(50), make_attempt(outcome="wrong")),
    ]
    account = account_of(answers, 50)
    assert account.retention.share == Share(1, 2)
    assert account.lately.share == Share(0, 1)
    assert account.retention.expected == pytest.approx(0.85, abs=0.15)


def test_sureness_is_held_against_what_was_right() -> None:
    """The surest first, and no more than was said."""
    answers = [
        answer("a", on(0), make_attempt(confidence="guess", outcome="wrong")),
        answer("b", on(0), make_attempt(confidence="sure")),
        answer("c", on(0), make_attempt(confidence="sure", outcome="inexact")),
        answer("d", on(0), make_attempt(confidence="sure", outcome="wrong")),
        answer("e", on(0), make_attempt(confidence="unsure", outcome="skipped")),
    ]
    found = account_of(answers).calibration
    assert list(found.items()) == [("sure", Share(2, 3)), ("guess", Share(0, 1))]


def test_days_have_all_their_answers() -> None:
    """Whatever they came to."""
    answers = [answer(str(n), on(n // 2), make_attempt(outcome="skipped")) for n in range(3)]
    assert account_of(answers).days == {TODAY: 2, TODAY + 1: 1}


def test_the_hardest_come_first() -> None:
    """What is forgotten again and again, then what was most often wrong; not what was right."""
    answers = [
        answer("a", on(0), make_attempt("test/once/choice", "wrong")),
        answer("b", on(0), make_attempt("test/never/choice")),
        answer("c", on(0), make_attempt("test/lapsed/choice")),
        answer("d", on(5), make_attempt("test/lapsed/choice", "wrong")),
        answer("e", on(0), make_attempt("test/twice/choice", "wrong")),
        answer("f", on(0, 13), make_attempt("test/twice/choice", "wrong")),
    ]
    troubles = account_of(answers).troubles
    assert [(one.card.name.item.split("/")[1], one.share) for one in troubles] == [
        ("lapsed", Share(1, 2)),
        ("twice", Share(0, 2)),
        ("once", Share(0, 1)),
    ]
