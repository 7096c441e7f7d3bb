"""The time of an exam: what is left, what rings, and what each question took."""

import os
import signal
import time

import pytest

from quizgen.shell.quizzing.timing import Countdown, Stopwatch, TimedReader
from quizgen.study.faces.readers import Elapsed, LineReader
from quizgen.study.sitting.effects import Record, Retract
from tests.study.history.attempts import make_attempt


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Tell the seconds."""
        return self.now


def test_what_is_left_is_told_in_seconds() -> None:
    """The one that has begun is among them; less than none is never left."""
    clock = Clock()
    countdown = Countdown(1.5, clock)
    assert countdown.left() == 90
    clock.now += 0.5
    assert countdown.left() == 90
    clock.now += 100
    assert countdown.left() == 0
    assert Countdown(None, clock).left() is None


def test_who_waits_is_interrupted() -> None:
    """And nobody afterwards; the handler of before is there again."""
    before = signal.getsignal(signal.SIGALRM)
    began = time.monotonic()
    with pytest.raises(Elapsed), Countdown(0.002).running():
        time.sleep(30)
    assert time.monotonic() - began < 25
    assert signal.getsignal(signal.SIGALRM) is before
    with Countdown(1).running():
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    with Countdown(None).running():
        pass


def test_a_reply_that_comes_too_late_is_none() -> None:
    """Also where no alarm rings, as on Windows, or when it is asked for too late."""
    clock = Clock()
    countdown = Countdown(1, clock)
    with pytest.raises(Elapsed), countdown.running():
        clock.now += 60
    with pytest.raises(Elapsed), countdown.running():
        pytest.fail("the time was over before")


def test_a_reader_waits_no_longer_than_there_is_time() -> None:
    """What it reads in time is as it was."""
    source, sink = os.pipe()
    with os.fdopen(source) as stream, os.fdopen(sink, "w") as writer:
        writer.write("a\n")
        writer.flush()
        reader = TimedReader(LineReader(stream, shows_replies=True), Countdown(0.02))
        reader.forget()
        assert (reader.shows_replies, reader.draws_prompt) == (True, False)
        assert reader.read() == "a\n"
        with pytest.raises(Elapsed):
            reader.read()


def test_a_question_takes_all_the_times_that_it_was_asked() -> None:
    """In tenths of seconds; keeping goes on."""
    clock = Clock()
    kept: list[object] = []
    watch = Stopwatch(kept.append, lambda: kept.append("start"), clock)
    one, other = make_attempt("test/one/choice"), make_attempt("test/other/choice")
    watch.start()
    clock.now += 2.04
    watch(Record(one))
    watch.start()
    clock.now += 1
    watch(Retract(one))
    clock.now += 1
    watch(Record(one))
    assert watch.seconds(one.item) == 4.0
    assert watch.seconds(other.item) is None
    assert watch.total == 4.0
    assert kept == ["start", Record(one), "start", Retract(one), Record(one)]
