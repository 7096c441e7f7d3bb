"""The line face of an exam: nothing is told before its end, and then all of it.

Every answer ends with Return, at a terminal, too: no key that was pressed twice answers the next
question. Whoever leafs back is told what was answered.
"""

from collections.abc import Callable, Sequence

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.question import Question
from quizgen.study.asking import commands_on, help_on_weighing, how_to, prompt_of
from quizgen.study.exam.report import show_report
from quizgen.study.faces.console import ECHOED, EVENTS
from quizgen.study.faces.dialogue import TYPED, said
from quizgen.study.faces.line import LineFace
from quizgen.study.faces.settling import yes_and_no
from quizgen.study.requests import Command, command_of
from quizgen.study.sitting.effects import Ask, Effect
from quizgen.study.sitting.events import Event, Next, Overrule, Undo
from quizgen.study.sitting.states import Asking, Ending, Handing
from quizgen.study.sitting.withheld import answer_to, paper_of
from quizgen.study.telling import given_of

MINUTE = 60


class ExamFace(LineFace):
    """Takes a student through an exam."""

    left: Callable[[], int | None] = staticmethod(lambda: None)
    """Tells how many seconds are left; None where the time is not limited."""

    def _begin(self) -> None:
        super()._begin()
        words, left = self._frame, self.left()
        if left is not None:
            minutes = -(-left // MINUTE)
            self._page.say(words.ngettext("{count} minute.", "{count} minutes.", minutes))
        self._page.say(_about(words))

    def _number(self, question: Question, *, again: bool) -> str:  # noqa: ARG002 -- none comes back
        number = f"{question.number}/{len(self.session.questions)}"
        words, left = self._words(question), self.left()
        if left is None:
            return f"{number}."
        if left < MINUTE:
            # Translators: stands before a question of an exam: "3/10, 50 seconds left."
            return words.ngettext(
                "{number}, {count} second left.",
                "{number}, {count} seconds left.",
                left,
                number=number,
            )
        # Translators: stands before a question of an exam: "3/10, 12 minutes left."
        return words.ngettext(
            "{number}, {count} minute left.",
            "{number}, {count} minutes left.",
            left // MINUTE,
            number=number,
        )

    def _wait(self) -> Sequence[Event]:
        match self._conductor.state:
            case Asking():
                return self._while_asking(self._conductor.state)
            case Handing():
                return (self._while_handing(self._conductor.state),)
            case _:
                return super()._wait()

    def _while_asking(self, state: Asking) -> Sequence[Event]:
        """Wait for an answer, or for what else there is; Return leaves an answer as it is."""
        question, console, words = state.question, self._console, self._words(state.question)
        is_typed = question.item.response in {Response.TYPE, Response.WRITE}
        echoed = TYPED if is_typed else ECHOED
        reply = console.read(console.lines, prompt_of(question, words), echoed)
        command = command_of(question, reply, words)
        if command is Command.HELP:
            told = [how_to(question, words), commands_on(question.item.response, words)]
            told += [_about(words), *([help_on_weighing(words)] if state.session.weighs else [])]
            self._page.say(" ".join(told))
            return ()
        if command is not None:
            return (EVENTS[command],)
        if not reply.strip() and answer_to(state.session, question):
            return (Next(),)
        return said(state, reply)

    def _while_handing(self, state: Handing) -> Event:
        """Ask whether it is handed in."""
        words = self._frame
        yes, no = yes_and_no(words)
        if open_ := sum(not turn.reply.strip() for turn in paper_of(state.session)):
            told = words.ngettext(
                "{count} question has no answer.", "{count} questions have no answer.", open_
            )
            self._page.say(told)
        prompt = words.gettext(
            "All was asked. Hand in? {yes}/{no}, u goes back:", yes=yes[0], no=no[0]
        )
        reminder = words.gettext(
            "Please answer {yes} to hand in or {no} to go back.", yes=yes[0], no=no[0]
        )
        return self._console.agree(prompt, reminder, words)

    def _tell(self, effect: Effect) -> None:
        super()._tell(effect)
        if isinstance(effect, Ask) and (before := answer_to(self.session, effect.question)):
            words = self._words(effect.question)
            if before.reply.strip():
                given = "; ".join(given_of(before))
                # Translators: what was answered to a question of an exam to which the student
                # has gone back.
                self._page.say(words.gettext("So far: {given}", given=given), hang=2)
                self._page.say(words.gettext("Return leaves it so."))

    def _deny(self, event: Event) -> None:
        match event:
            case Undo():
                self._page.say(self._frame.gettext("This is the first question."))
            case Overrule():
                self._page.say(self._frame.gettext("What was right is told at the end."))
            case _:
                super()._deny(event)

    def _sum_up(self) -> None:
        if self.ending is Ending.TIME_UP:
            self._console.forget()  # what was begun is no line for the shell
            self._page.say(self._frame.gettext("The time is over."))
        show_report(self._page, self.session)


def _about(words: Catalogue) -> str:
    """Tell what is otherwise in an exam."""
    end = words.gettext("What was right is told at the end.")
    back = words.gettext("u goes back to the question before, where another answer can be given.")
    return f"{end} {back}"
