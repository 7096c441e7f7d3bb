"""The line-mode face: a quiz in plain text that is only ever added to.

It suits terminals, pipes and screen readers alike. Feedback comes by itself after
every answer: it raises later recall and cuts the intrusion of wrong options (Butler
and Roediger, 2008), and learners seldom ask for it.
"""

from enum import Enum

from quizgen.forms import Question
from quizgen.items.item import Response
from quizgen.study.asking import Command, command_of, help_on, prompt_of, reminder_of, show_question
from quizgen.study.marking import Mark, NearMiss
from quizgen.study.page import Page
from quizgen.study.recap import show_summary
from quizgen.study.reply import Reader, plain
from quizgen.study.session import Session
from quizgen.study.speech import ENGLISH, Speech, speech
from quizgen.study.telling import show_verdict

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
        self._frame = speech(session.language)

    def run(self) -> Ending:
        """Ask until the questions or the student's replies end, then sum up."""
        ending = Ending.FINISHED
        try:
            self._page.say(self._frame.counted(self._frame.questions, len(self.session.questions)))
            while self._ask():
                pass
        except EOFError:
            ending = Ending.INPUT_ENDED
        except KeyboardInterrupt:
            ending = Ending.INTERRUPTED
        self._page.gap()
        show_summary(self._page, self.session.summarise(), self._frame)
        return ending

    def _ask(self) -> bool:
        """Ask the current question; tell whether to go on."""
        question = self.session.current
        if question is None:
            return False
        show_question(self._page, question, len(self.session.questions))
        words = speech(self.session.language_of(question))
        while True:
            reply = self._reply(question, words)
            command = command_of(question, reply, words)
            if command is Command.QUIT:
                return False
            if command is Command.HELP:
                self._page.say(help_on(question, words))
                continue
            if command is Command.SKIP:
                self.session = self.session.skip()
            elif not self._answer(question, reply, words):
                continue
            show_verdict(self._page, self.session.responses[-1], words)
            return True

    def _answer(self, question: Question, reply: str, words: Speech) -> bool:
        """Take a reply as the answer, or remind of what would be one; tell which."""
        marked = self.session.mark(reply)
        if isinstance(marked, NearMiss):
            marked = self._settle(marked, words)
        if marked is not None:
            self.session = self.session.answer(reply, marked)
            return True
        # After a key, people press Return out of habit: that is no reply to the next question.
        if reply.strip() or self._reader_for(question) is self._letters:
            self._page.say(reminder_of(question, words))
        return False

    def _settle(self, miss: NearMiss, words: Speech) -> Mark:
        """Ask whether a near miss was meant to be right."""
        yes, no = words.yes[0], words.no[0]
        while True:
            prompt = words.ask_meant.format(meant=miss.meant, yes=yes, no=no)
            reply = plain(self._read(self._letters, prompt, ECHOED))
            for known in (words, ENGLISH):
                if reply in (*known.yes, *known.no):
                    return miss.settle(meant=reply in known.yes)
            self._page.say(words.remind_meant.format(yes=yes, no=no))

    def _reply(self, question: Question, words: Speech) -> str:
        """Prompt for a reply to a question."""
        typed = question.item.response is Response.TYPE
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
