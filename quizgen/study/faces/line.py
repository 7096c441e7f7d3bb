"""The line-mode face: a quiz in plain text that is only ever added to.

It suits terminals, pipes and screen readers alike. Feedback comes by itself after
every answer: it raises later recall and cuts the intrusion of wrong options (Butler
and Roediger, 2008), and learners seldom ask for it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.question import Question
from quizgen.study.asking import assurance, denial_of, reminder_of, reminder_of_hidden
from quizgen.study.faces.conductor import Conductor, Keep
from quizgen.study.faces.console import Console
from quizgen.study.faces.dialogue import (
    reader_for,
    while_asking,
    while_comparing,
    while_confirming,
    while_leaving,
    while_told,
)
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import Reader, Resumed
from quizgen.study.posing import number_again, show_options, show_stem
from quizgen.study.session import Session
from quizgen.study.sitting.effects import (
    Ask,
    Assure,
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
from quizgen.study.sitting.events import Event, Reply
from quizgen.study.sitting.states import (
    Asking,
    Comparing,
    Confirming,
    Ending,
    Handing,
    Leaving,
    Over,
    Told,
)


class LineFace:
    """Takes a student through a session.

    Args:
        session: What is asked.
        letters: Where replies of a single letter come from.
        lines: Where longer ones come from; both may be the same.
        page: Where everything is written.
        pause: Where the reply comes from that ends the pause after a verdict; None where
            nobody reads it meanwhile.
        keep: Keeps each answer, before its verdict is told.
        asked: Is told when a question is put.
    """

    def __init__(  # noqa: PLR0913, PLR0917 -- all that a face stands between
        self,
        session: Session,
        letters: Reader,
        lines: Reader,
        page: Page,
        pause: Reader | None = None,
        keep: Keep = lambda _: None,
        asked: Callable[[], object] = lambda: None,
    ) -> None:
        self._conductor = Conductor(session, keep, asked)
        self._console = Console(letters, lines, page, pause)
        self._page = page
        self._frame = catalogue_of(session.language)

    @property
    def session(self) -> Session:
        """What has happened so far."""
        return self._conductor.session

    @property
    def ending(self) -> Ending:
        """How it ended; if it did not, it is about to be interrupted."""
        return self._conductor.ending

    def run(self) -> Ending:
        """Ask until the questions or the student's replies end, then sum up."""
        with self._conductor.ended_by_input(self._page.end_line):
            self._begin()
            self._tell_all(self._conductor.begin())
            while not self._conductor.is_over:
                self._go_on()
        self._page.gap()
        self._sum_up()
        return self.ending

    def _begin(self) -> None:
        count = len(self.session.questions)
        self._page.say(self._frame.ngettext("{count} question.", "{count} questions.", count))

    def _sum_up(self) -> None:
        from quizgen.study.recap import show_summary

        show_summary(self._page, self.session.summarise(), self._frame)

    def _go_on(self) -> None:
        """Wait for what the state waits for, and do what that leads to."""
        try:
            events = self._wait()
        except Resumed:
            self._page.end_line()
            if isinstance(self._conductor.state, Asking):
                question = self._conductor.state.question
                self._show(question, again=False)
                if self._conductor.state.shown:
                    show_options(self._page, question, self._words(question))
            return
        for event in events:
            self._tell_all(self._conductor.do(event))

    def _wait(self) -> Sequence[Event]:
        state, console = self._conductor.state, self._console
        match state:
            case Asking():
                return while_asking(state, console, self._words(state.question))
            case Confirming():
                return while_confirming(state, console, self._words(state.question))
            case Comparing():
                return while_comparing(state, console, self._words(state.question))
            case Told():
                return while_told(state, console, self._words(state.turn.question))
            case Leaving():
                return while_leaving(state, console, self._frame)
            case (
                Handing() | Over()
            ):  # pragma: no cover - exams wait otherwise, and nobody at the end
                return ()
            case _:  # pragma: no cover - mypy proves that there is no other
                assert_never(state)

    def _tell_all(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self._tell(effect)

    def _tell(self, effect: Effect) -> None:
        page = self._page
        match effect:
            case Ask(question, again=again, shown=is_shown):
                self._show(question, again=again)
                if is_shown:
                    show_options(page, question, self._words(question))
                self._console.forget()
            case Offer(question):
                show_options(page, question, self._words(question))
            case Compare(question):
                from quizgen.study.own_word import show_model

                show_model(page, question.item, self._words(question))
            case Tell(turn):
                from quizgen.study.telling import show_verdict

                show_verdict(page, turn, self._words(turn.question))
                self._console.forget()
            case Assure(turn):
                page.say(assurance(self._words(turn.question)))
            case Remind(event):
                self._remind(event)
            case Deny(event):
                self._deny(event)
            case Note() | Record() | Retract():  # the answer stands there; these are kept
                pass
            case _:  # pragma: no cover - mypy proves that there is no other
                assert_never(effect)

    def _show(self, question: Question, *, again: bool) -> None:
        show_stem(self._page, question, self._number(question, again=again), self._words(question))

    def _number(self, question: Question, *, again: bool) -> str:
        count, words = len(self.session.questions), self._words(question)
        return number_again(question, count, words) if again else f"{question.number}/{count}."

    def _remind(self, event: Event) -> None:
        """Say what would have been an answer to a question that waits."""
        if not isinstance(self._conductor.state, Asking) or not isinstance(event, Reply):
            return
        question = self._conductor.state.question
        words = self._words(question)
        if not self._conductor.state.shown:
            self._page.say(reminder_of_hidden(words))
        # After a key, people press Return out of habit: that is no reply to the next question.
        elif event.text.strip() or reader_for(question, self._console) is self._console.letters:
            self._page.say(reminder_of(question, words))

    def _deny(self, event: Event) -> None:
        if told := denial_of(event, self._frame):
            self._page.say(told)

    def _words(self, question: Question) -> Catalogue:
        return catalogue_of(self.session.language_of(question))
