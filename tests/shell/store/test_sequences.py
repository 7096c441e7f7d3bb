"""Ten thousand sittings of random events, each kept as it goes: the log says what happened."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizgen.shell.store.scribe import Scribe
from quizgen.shell.store.store import Store
from quizgen.study.attempt import Attempt
from quizgen.study.history.cards import Card, replay
from quizgen.study.history.entry import Answer, CardName, Entry
from quizgen.study.history.journal import Notebook, standing
from quizgen.study.history.recall import Recall
from quizgen.study.session import Session
from quizgen.study.sitting.effects import Effect, Record, Retract
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
    Undo,
)
from quizgen.study.sitting.moves import start
from quizgen.study.sitting.states import Leaving, Over, State
from quizgen.study.sitting.step import step
from tests.study.history.attempts import NOON
from tests.study.quizzes import (
    make_item,
    make_matching,
    make_open,
    make_ordering,
    make_several,
    make_typed,
    session_of,
)

PARTS, SEQUENCES, MOST = 10, 1_000, 14
"""Ten thousand in all, of at most so many events."""

SITTINGS = (
    session_of(make_item("Peru"), make_typed("Simón Bolívar", "Bolívar")),
    session_of(make_several(("Lima", "Oslo"), ("Bern", "La Paz")), make_open("It rains much.")),
    session_of(make_matching({"Peru": "Lima", "Chad": "Ndjamena", "Italy": "Rome"})),
    session_of(make_item("Peru"), make_ordering("steam", "petrol", "jet"), make_item("Chad")),
)

REPLIES = ("a", "b", "1", "ab", "a b c", "c b a", "Simón Bolívar", "Simón Bolivra", "", "\x1b[A")

EVENTS: Sequence[Event] = (
    *map(Reply, REPLIES),
    *map(Reply, REPLIES),
    *(Pick((place,)) for place in range(3)),
    *(Next(),) * 8,
    *(Undo(),) * 6,
    *(Sure(how) for how in ("sure", "unsure", "guess")),
    Settle(agreed=True),
    Settle(agreed=False),
    Overrule(),
    Reveal(),
    Skip(),
    Quit(),
    Interrupted(),
    InputEnded(),
)


class Sitting:
    """A sitting whose effects are kept one by one, by a clock that goes to and fro."""

    def __init__(self, session: Session, chance: random.Random) -> None:
        self._chance = chance
        self._now = NOON
        self.notebook = Notebook(self._clock)
        self._scribe = Scribe(self.notebook, self._clock)
        self.state: State
        self.state, effects = start(session)
        self._keep(effects)

    def meet(self, event: Event) -> None:
        """Let something happen, and keep what follows."""
        self.state, effects = step(self.state, event)
        self._keep(effects)

    def told(self) -> list[Attempt]:
        """Return what the state says has happened."""
        session = self.state.session
        return [turn.attempt(session.language_of(turn.question)) for turn in session.turns]

    def kept(self) -> list[Attempt]:
        """Return what stands in the log, in the order in which it was written down."""
        entries = {entry.id: entry for entry in standing(self.notebook.entries())}
        found = (entries.get(entry.id) for entry in self.notebook.entries())
        return [entry.attempt for entry in found if isinstance(entry, Answer)]

    def _keep(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Record):
                self._scribe.record(effect.attempt)
            elif isinstance(effect, Retract):
                self._scribe.retract(effect.attempt)

    def _clock(self) -> datetime:
        self._now += timedelta(minutes=self._chance.choice((-2_000, 0, 1, 1, 90, 1_500)))
        return self._now


def cards_of(entries: Sequence[Entry]) -> dict[CardName, Card]:
    """Work out how cards stand, from nothing but a log."""
    names = dict.fromkeys(entry.card for entry in entries)
    found = (replay(n, [e for e in entries if e.card == n], Recall()) for n in names)
    return {history.card.name: history.card for history in found if history}


@pytest.mark.parametrize("part", range(PARTS))
def test_the_log_is_never_contradicted(part: int, tmp_path: Path) -> None:
    """Not by the sitting, event by event; nor by the cards of a store; undo leads to the start."""
    chance = random.Random(part)
    for number in range(SEQUENCES):
        session = SITTINGS[number % len(SITTINGS)]
        sitting = Sitting(session, chance)
        for event in chance.choices(EVENTS, k=chance.randint(1, MOST)):
            sitting.meet(event)
            assert sitting.kept() == sitting.told()
        if number % 200 == 0:
            entries = list(sitting.notebook.entries())
            with Store(tmp_path / f"{number}.sqlite") as store:
                for entry in entries:
                    store.add([entry])
                assert store.cards() == cards_of(entries)
                store.rebuild()
                assert store.cards() == cards_of(entries)
        while sitting.told() and not isinstance(sitting.state, Over):
            sitting.meet(Settle(agreed=False) if isinstance(sitting.state, Leaving) else Undo())
        if not isinstance(sitting.state, Over):
            assert sitting.kept() == []
            assert sitting.state.session.turns == session.turns
