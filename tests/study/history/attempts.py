"""Attempts, entries and logs for tests of what is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from quizgen.study.attempt import Attempt, Confidence, Outcome
from quizgen.study.history.entry import (
    EXAM,
    STUDY,
    Answer,
    CardName,
    Entry,
    Moment,
    Restart,
    Retraction,
    moment_of,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""The first day of tests."""

TODAY = moment_of(NOON).day


def make_attempt(
    item: str = "test/norway/choice",
    outcome: Outcome = "right",
    confidence: Confidence = "none",
    *,
    hinted: bool = False,
    key: str = "k",
) -> Attempt:
    """Make an attempt at an item of the pack ``test``."""
    return Attempt(
        item=item,
        pack="test",
        language="en",
        facts=("fact",),
        repetition=0,
        options=(2, 0, 1),
        reply="a",
        picks=(2,),
        outcome=outcome,
        settled="marked",
        confidence=confidence,
        hinted=hinted,
        key=key,
    )


def name_of(item: str = "test/norway/choice") -> CardName:
    """Return the name of a card of the pack ``test``."""
    return CardName("test", "en", item)


def on(day: int, hour: float = 12) -> Moment:
    """Return an hour of a day, counted from the first of tests."""
    return moment_of(NOON + timedelta(days=day, hours=hour - 12))


def answer(entry: str, moment: Moment, attempt: Attempt, occasion: str = STUDY) -> Answer:
    """Return the entry of an attempt."""
    return Answer(entry, moment, 1500, occasion, attempt)


TEXTS = st.text(max_size=20)
ITEMS = st.sampled_from(["test/a/choice", "test/a/cloze", "test/b/choice"])

ATTEMPTS = st.builds(
    Attempt,
    item=ITEMS,
    pack=st.just("test"),
    language=st.just("en"),
    facts=st.sampled_from([("a",), ("a", "b"), ()]),
    repetition=st.integers(0, 9),
    options=st.lists(st.integers(0, 5), max_size=4).map(tuple),
    reply=TEXTS,
    picks=st.lists(st.none() | st.integers(0, 5), max_size=4).map(tuple),
    outcome=st.sampled_from(["right", "inexact", "wrong", "skipped", "ungraded"]),
    settled=st.sampled_from(["marked", "confirmed", "own-word"]),
    confidence=st.sampled_from(["sure", "unsure", "guess", "none"]),
    hinted=st.booleans(),
    key=st.sampled_from(["k", "l"]),
)


@st.composite
def logs(draw: st.DrawFn) -> list[Entry]:
    """Draw a log: the clock jumps to and fro, and anything may be taken back, retractions too."""
    log: list[Entry] = []
    moment = on(0)
    for number in range(draw(st.integers(0, 25))):
        step = draw(st.sampled_from([0, 1, 60_000, 3_600_000, 86_400_000, 900_000_000, -7_200_000]))
        moment = replace(moment, at=moment.at + step, offset=draw(st.sampled_from([0, 0, -480])))
        name = f"{number:02}"
        match draw(st.sampled_from(["answer", "answer", "answer", "retract", "restart"])):
            case "retract" if log:
                taken = draw(st.sampled_from(log))
                log.append(Retraction(name, moment, taken.card, taken.id))
            case "restart" if log:
                log.append(Restart(name, moment, draw(st.sampled_from(log)).card, ("a",), "l"))
            case _:
                occasion = draw(st.sampled_from([STUDY, STUDY, EXAM]))
                log.append(Answer(name, moment, 1500, occasion, draw(ATTEMPTS)))
    return log
