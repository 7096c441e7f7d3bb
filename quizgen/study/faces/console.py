"""A page and the readers of replies, as one: prompts, and what is typed behind them."""

from collections.abc import Callable

from quizgen.items.item import Response
from quizgen.languages.catalogue import Catalogue
from quizgen.study.asking import commands_on
from quizgen.study.faces.page import Page
from quizgen.study.faces.readers import Reader
from quizgen.study.faces.settling import yes_and_no
from quizgen.study.requests import ENGLISH, Command, command_alone
from quizgen.study.sitting.events import Ease, Event, Overrule, Quit, Settle, Skip, Undo

ECHOED = 20
"""How many letters of a reply are shown behind the prompt."""


EVENTS: dict[Command, Event] = {
    Command.SKIP: Skip(),
    Command.QUIT: Quit(),
    Command.UNDO: Undo(),
    Command.OVERRULE: Overrule(),
    Command.EASE: Ease(),
}


class Console:
    """Asks for replies.

    Args:
        letters: Where replies of a single letter come from.
        lines: Where longer ones come from; both may be the same.
        page: Where everything is written.
        pause: Where the reply comes from that ends a pause; None where there are no pauses.
    """

    def __init__(
        self, letters: Reader, lines: Reader, page: Page, pause: Reader | None = None
    ) -> None:
        self.letters = letters
        self.lines = lines
        self.page = page
        self.pause = pause

    @property
    def is_attended(self) -> bool:
        """Whether somebody is there to be asked what was meant: the next line is for that."""
        return self.pause is not None or self.lines.shows_replies

    def read(
        self,
        reader: Reader,
        prompt: str,
        echoed: int = ECHOED,
        means: Callable[[str], bool] = lambda _: True,
    ) -> str:
        """Ask for a reply, and leave it on the page.

        Args:
            reader: Where the reply comes from.
            prompt: What asks for it.
            echoed: How many letters of it are shown.
            means: Whether a key means something; others are passed over, and not shown.
        """
        last = self.page.begin(prompt)
        if reader.draws_prompt:
            self.page.reader_began_line()
        else:
            self.page.stay(last)
        while not means(reply := reader.read(last)) and not reader.shows_replies:
            pass
        if reader.shows_replies:
            self.page.reader_ended_line()
        else:
            # Not the codes of an arrow key, nor all of a long line that was piped in.
            self.page.echo(reply[:echoed] if reply.strip().isprintable() else "")
        return reply

    def forget(self) -> None:
        """Drop what was typed before it was asked for: it is no reply to what comes."""
        self.letters.forget()
        self.lines.forget()

    def agree(self, prompt: str, reminder: str, words: Catalogue) -> Event:
        """Ask until the student agrees or not, skips, takes back or quits, and return which.

        Args:
            prompt: What to ask; it names the letters for yes and no.
            reminder: What is said to anything else.
            words: The words of its language.
        """
        from quizgen.marking.reply import plain

        yes, no = yes_and_no(words)
        # Where the letter that skips agrees, as in Spanish, no key could tell ?s from s.
        reader = self.lines if Command.SKIP.value in (*yes, *no) else self.letters
        while True:
            reply = plain(self.read(reader, prompt))
            for agreed, declined in ((yes, no), yes_and_no(ENGLISH)):
                if reply in (*agreed, *declined):
                    return Settle(reply in agreed)
            command = command_alone(reply, words)
            if command not in {None, Command.HELP, Command.OVERRULE, Command.EASE}:
                return EVENTS[command]
            others = f" {commands_on(Response.TYPE, words)}" if command else ""
            self.page.say(reminder + others)
