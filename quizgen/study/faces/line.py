"""The line-mode face: a quiz in plain text that is only ever added to.

It suits terminals, pipes and screen readers alike. Feedback comes by itself after
every answer: it raises later recall and cuts the intrusion of wrong options (Butler
and Roediger, 2008), and learners seldom ask for it.
"""

from enum import Enum
from typing import TYPE_CHECKING

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.question import Question
from quizgen.study.asking import (
    ENGLISH,
    Command,
    command_in,
    command_of,
    commands_on,
    help_on,
    prompt_of,
    reminder_of,
)
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import Reader
from quizgen.study.posing import show_question
from quizgen.study.session import Session

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark, NearMiss

ECHOED = 20
"""How many letters of a reply are shown behind the prompt."""

TYPED = 50
"""How much of a typed answer is shown there."""


class Ending(Enum):
    """How a session ended."""

    FINISHED = "every question was asked, or the student quit"
    INPUT_ENDED = "no more input"
    INTERRUPTED = "Ctrl-C"


class LineFace:
    """Takes a student through a session.

    Args:
        session: What is asked.
        letters: Where replies of a single letter come from.
        lines: Where longer ones come from; both may be the same.
        page: Where everything is written.
    """

    def __init__(self, session: Session, letters: Reader, lines: Reader, page: Page) -> None:
        self.session = session
        self._letters = letters
        self._lines = lines
        self._page = page
        self._frame = catalogue_of(session.language)

    def run(self) -> Ending:
        """Ask until the questions or the student's replies end, then sum up."""
        ending = Ending.FINISHED
        try:
            self._page.say(
                self._frame.ngettext(
                    "{count} question.", "{count} questions.", len(self.session.questions)
                )
            )
            while self._ask():
                pass
        except EOFError:
            ending = Ending.INPUT_ENDED
        except KeyboardInterrupt:
            ending = Ending.INTERRUPTED
        from quizgen.study.recap import show_summary

        self._page.gap()
        show_summary(self._page, self.session.summarise(), self._frame)
        return ending

    def _ask(self) -> bool:
        """Ask the current question; tell whether to go on."""
        question = self.session.current
        if question is None:
            return False
        words = catalogue_of(self.session.language_of(question))
        show_question(self._page, question, len(self.session.questions), words)
        while True:
            reply = self._reply(question, words)
            outcome: Command | bool | None = command_of(question, reply, words)
            if outcome is None:
                outcome = self._answer(question, reply, words)
            if outcome is Command.QUIT:
                return False
            if outcome is Command.HELP:
                self._page.say(help_on(question, words))
                continue
            if outcome is Command.SKIP:
                self.session = self.session.skip()
            elif not outcome:
                continue
            from quizgen.study.telling import show_verdict

            show_verdict(self._page, self.session.turns[-1], words)
            return True

    def _answer(self, question: Question, reply: str, words: Catalogue) -> Command | bool:
        """Take a reply as the answer, or remind of what would be one; tell which.

        What a student asks for, when asked what was meant, is told instead.
        """
        if question.item.response is Response.WRITE:
            return self._compare(question, reply, words)
        from quizgen.marking.mark import NearMiss

        marked = self.session.mark(reply)
        if isinstance(marked, NearMiss):
            settled = self._settle(marked, words)
            if isinstance(settled, Command):
                return settled
            marked = settled
        if marked is not None:
            self.session = self.session.answer(reply, marked)
            return True
        # After a key, people press Return out of habit: that is no reply to the next question.
        if reply.strip() or self._reader_for(question) is self._letters:
            self._page.say(reminder_of(question, words))
        return False

    def _compare(self, question: Question, reply: str, words: Catalogue) -> Command | bool:
        """Show a model answer, and take the student's own word on a reply, at a terminal.

        Who skips then leaves it open.
        """
        from quizgen.study.own_word import show_model

        show_model(self._page, question.item, words)
        said: bool | Command = Command.SKIP
        if self._lines.shows_replies:
            yes, no = _yes_and_no(words)
            prompt = words.gettext("Was yours right? {yes}/{no}:", yes=yes[0], no=no[0])
            reminder = words.gettext(
                "Please answer {yes} or {no}: only you can judge it.", yes=yes[0], no=no[0]
            )
            said = self._agree(prompt, reminder, words)
        if said is Command.QUIT:
            return said
        if isinstance(said, Command):
            self.session = self.session.show(reply)
        else:
            from quizgen.marking.mark import Mark

            self.session = self.session.answer(reply, Mark(said, hits=int(said)))
        return True

    def _settle(self, miss: "NearMiss", words: Catalogue) -> "Mark | Command":
        """Ask whether a near miss was meant to be right; the student may skip or quit, too."""
        yes, no = _yes_and_no(words)
        prompt = words.gettext(
            "Did you mean {meant}? {yes}/{no}:", meant=miss.meant, yes=yes[0], no=no[0]
        )
        reminder = words.gettext(
            "Please answer {yes} or {no}: only you know what you meant.", yes=yes[0], no=no[0]
        )
        said = self._agree(prompt, reminder, words)
        return said if isinstance(said, Command) else miss.settle(meant=said)

    def _agree(self, prompt: str, reminder: str, words: Catalogue) -> "bool | Command":
        """Ask until the student agrees or not, skips or quits."""
        from quizgen.marking.reply import plain

        yes, no = _yes_and_no(words)
        # Where the letter that skips agrees, as in Spanish, no key could tell ?s from s.
        reader = self._lines if Command.SKIP.value in (*yes, *no) else self._letters
        before = ""
        while True:
            reply = plain(self._read(reader, prompt, ECHOED))
            for agreed, declined in ((yes, no), _yes_and_no(ENGLISH)):
                if reply in (*agreed, *declined):
                    return reply in agreed
            # As a key each, ? and s are ?s as well.
            command = command_in(f"?{reply.lstrip('?')}" if before == "?" else reply, words)
            if command in (Command.SKIP, Command.QUIT):
                return command
            before = reply
            others = f" {commands_on(Response.TYPE, words)}" if command else ""
            self._page.say(reminder + others)

    def _reply(self, question: Question, words: Catalogue) -> str:
        """Prompt for a reply to a question."""
        typed = question.item.response in {Response.TYPE, Response.WRITE}
        prompt = prompt_of(question, words)
        return self._read(self._reader_for(question), prompt, TYPED if typed else ECHOED)

    def _reader_for(self, question: Question) -> Reader:
        return self._letters if question.item.response is Response.PICK_ONE else self._lines

    def _read(self, reader: Reader, prompt: str, echoed: int) -> str:
        self._page.ask(prompt)
        reply = reader.read()
        if reader.shows_replies:
            self._page.reader_ended_line()
        else:
            # Not the codes of an arrow key, nor all of a long line that was piped in.
            self._page.echo(reply[:echoed] if reply.strip().isprintable() else "")
        return reply


def _yes_and_no(words: Catalogue) -> tuple[list[str], list[str]]:
    """Return what can be typed to agree, and what not to; the first of each is one letter."""
    # Translators: what a student types to agree, parted by |; the first is a single letter.
    yes = words.pgettext("typed", "y|yes").split("|")
    # Translators: what a student types to disagree, likewise.
    no = words.pgettext("typed", "n|no").split("|")
    return yes, no
