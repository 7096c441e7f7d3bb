"""A face for other programs: events come as lines of JSON, and all that is told goes as such.

It only translates: what events come to is the machine's, and what is kept is kept before it is
told. After each line that comes, and at the start, stands a line that says what is waited for.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import assert_never

from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.question import Question
from quizgen.study.asking import reminder_of
from quizgen.study.exam.marksheet import letters_given, marked, marksheet
from quizgen.study.exhibits import Showroom
from quizgen.study.faces.conductor import Conductor
from quizgen.study.session import Session
from quizgen.study.sitting import effects as done
from quizgen.study.sitting.events import Sure
from quizgen.study.sitting.states import Asking, Confirming, Ending, Handing, Leaving, Over, State
from quizgen.study.sitting.withheld import answer_to, paper_of
from quizgen.study.wire.records import (
    Record,
    line_of,
    options_records,
    question_record,
    summary_record,
    verdict_record,
)
from quizgen.study.wire.saying import NAMES, EventError, event_of
from quizgen.study.wire.waiting import possible, waits_record


class WireFace:
    """Takes another program through a session.

    Args:
        session: What is asked.
        read: Waits for a line; EOFError where there is none, Elapsed where the time is over.
        write: Takes a line, and passes it on at once.
        opening: What is told of the session first.
        closing: What is told with the summary, beside what follows from the session.
        keep: Keeps each answer, before its verdict is told.
        asked: Is told when a question is put.
        left: Tells how many seconds are left; None where the time is not limited.
        showroom: Where pictures and sounds can be opened.
    """

    def __init__(  # noqa: PLR0913 -- all that a face stands between
        self,
        session: Session,
        read: Callable[[], bytes],
        write: Callable[[str], object],
        *,
        opening: Mapping[str, object],
        closing: Mapping[str, object],
        keep: Callable[[done.Record | done.Retract], object] = lambda _: None,
        asked: Callable[[], object] = lambda: None,
        left: Callable[[], int | None] = lambda: None,
        showroom: Showroom | None = None,
    ) -> None:
        self._conductor = Conductor(session, keep, asked)
        self._read, self._write = read, write
        self._opening, self._closing = opening, closing
        self._left = left
        self._showroom = showroom
        self._lines = 0

    @property
    def session(self) -> Session:
        """What has happened so far."""
        return self._conductor.session

    @property
    def ending(self) -> Ending:
        """How it ended; if it did not, it is about to be interrupted."""
        return self._conductor.ending

    def run(self) -> Ending:
        """Go on until the sitting ends, then sum up."""
        with self._conductor.ended_by_input(self._sum_up):
            self._say("session", self._opening)
            self._tell_all(self._conductor.begin())
            self._wait()
            while not self._conductor.is_over:
                self._go_on()
        self._sum_up()
        return self.ending

    def _go_on(self) -> None:
        """Read a line, and do what it leads to."""
        line = self._read()
        self._lines += 1
        try:
            event = event_of(line)
        except EventError as error:
            told = {"line": self._lines, "text": error.text, "expected": error.expected}
            self._say("error", told)
            self._say_waits()
            return
        before = self._state
        self._tell_all(self._conductor.do(event))
        if isinstance(event, Sure) and isinstance(self._state, Asking) and self._state != before:
            self._say("confidence", {"level": event.level})
        if not self._conductor.is_over:
            self._wait(is_new=type(self._state) is not type(before))

    @property
    def _state(self) -> State:
        return self._conductor.state

    def _tell_all(self, effects: Iterable[done.Effect]) -> None:
        for effect in effects:
            self._tell(effect)

    def _tell(self, effect: done.Effect) -> None:  # noqa: C901 -- one for each effect
        match effect:
            case done.Ask(question):
                self._ask(effect)
            case done.Offer(question):
                options = options_records(question, self._words(question), self._showroom)
                self._say("options", {"number": question.number, "options": options})
            case done.Compare(question):
                item = question.item
                told = {"number": question.number, "model": list(item.model), "why": item.why}
                self._say("compare", told)
            case done.Tell(turn):
                words = self._words(turn.question)
                told = verdict_record(marked(turn, self.session), words, self._showroom)
                self._say("verdict", {"number": turn.question.number} | told)
            case done.Note(turn):
                letters, number = list(letters_given(turn)), turn.question.number
                self._say("noted", {"number": number, "reply": turn.reply, "letters": letters})
            case done.Assure(turn):
                self._say("eased", {"number": turn.question.number, "item": turn.question.item.id})
            case done.Retract(attempt):
                self._say("retracted", {"item": attempt.item, "reply": attempt.reply})
            case done.Remind(event):
                self._say("reminder", {"event": NAMES.get(type(event)), "text": self._reminder()})
            case done.Deny(event):
                text = f"it cannot be done now; what can: {self._possible()}"
                self._say("denial", {"event": NAMES.get(type(event)), "text": text})
            case done.Record():
                pass  # it is kept; what it came to is told where that may be
            case _:  # pragma: no cover - mypy proves that there is no other
                assert_never(effect)

    def _ask(self, effect: done.Ask) -> None:
        question = effect.question
        told = question_record(
            question,
            self._words(question),
            self._showroom,
            repetition=effect.repetition,
            again=effect.again,
            shown=effect.shown,
        )
        before = answer_to(self.session, question) if self.session.withholds else None
        number: Record = {"number": question.number, "of": len(self.session.questions)}
        given = {"given": before.reply if before else None, "seconds_left": self._left()}
        self._say("question", number | told | given)

    def _wait(self, *, is_new: bool = True) -> None:
        """Tell what the state waits for: in words of its own where it is new."""
        state = self._state
        match state:
            case Confirming(reply=reply) if is_new:
                number = state.question.number
                self._say("confirm", {"number": number, "reply": reply, "meant": state.miss.meant})
            case Leaving() if is_new:
                self._say("leave", {"unasked": self.session.left})
            case Handing() if is_new:
                open_ = [one.question.number for one in paper_of(self.session) if not one.reply]
                self._say("hand-in", {"unanswered": open_})
            case _:
                pass
        self._say_waits()

    def _say_waits(self) -> None:
        self._say("waits", waits_record(self._state) | {"seconds_left": self._left()})

    def _sum_up(self) -> None:
        state = self._state
        if not isinstance(state, Over):
            return
        more: Record = {"points": None, "of": None}
        if self.session.withholds:
            sheet = marksheet(self.session)
            for one in sheet:
                told = verdict_record(one, self._words(one.turn.question), self._showroom)
                self._say("verdict", {"number": one.turn.question.number} | told)
            worth = sum(one.turn.question.worth for one in sheet)
            more = {"points": sum(one.points or 0 for one in sheet), "of": worth}
        told = summary_record(self.session.summarise(), state.ending)
        self._say("summary", {**told, **more, **self._closing})

    def _reminder(self) -> str:
        state = self._state
        if isinstance(state, Asking) and state.shown:
            return reminder_of(state.question, self._words(state.question))
        return f"something else is waited for: {self._possible()}"

    def _possible(self) -> str:
        return ", ".join(possible(self._state)) or "nothing"

    def _words(self, question: Question) -> Catalogue:
        return catalogue_of(self.session.language_of(question))

    def _say(self, sort: str, record: Mapping[str, object]) -> None:
        self._write(line_of({"type": sort, **record}))
