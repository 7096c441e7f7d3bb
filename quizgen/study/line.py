"""The line-mode face: a quiz in plain text that is only ever added to.

It suits terminals, pipes and screen readers alike. Feedback comes by itself after
every answer: it raises later recall and cuts the intrusion of wrong options (Butler
and Roediger, 2008), and learners seldom ask for it.
"""

from enum import Enum

from quizgen.forms import LETTERS, Question
from quizgen.items.item import Option
from quizgen.study.page import Page, Style
from quizgen.study.reply import Reader, place_of, plain
from quizgen.study.session import Response, Session, Summary

_LETTERS = LETTERS.lower()

ANSWERS_LEAST = 2
"""With fewer answers, a topic's score says nothing about the topic."""

TOPICS_LEAST = 2
"""With fewer topics, their scores say no more than the whole one does."""

ECHOED = 20
"""How much of a reply is shown behind the prompt."""


class Ending(Enum):
    """How a session ended."""

    FINISHED = "every question was asked, or the student quit"
    INPUT_ENDED = "no more input"
    INTERRUPTED = "Ctrl-C"


class LineFace:
    """Takes a student through a session.

    Args:
        session: What is asked.
        reader: Where replies come from.
        page: Where everything is written.
    """

    def __init__(self, session: Session, reader: Reader, page: Page) -> None:
        self.session = session
        self._reader = reader
        self._page = page

    def run(self) -> Ending:
        """Ask until the questions or the student's replies end, then sum up."""
        ending = Ending.FINISHED
        try:
            count = len(self.session.questions)
            self._page.say(f"{count} {'question' if count == 1 else 'questions'}.")
            while self._ask():
                pass
        except EOFError:
            ending = Ending.INPUT_ENDED
        except KeyboardInterrupt:
            ending = Ending.INTERRUPTED
        self._page.gap()
        _show_summary(self._page, self.session.summarise())
        return ending

    def _ask(self) -> bool:
        """Ask the current question; tell whether to go on."""
        question = self.session.current
        if question is None:
            return False
        _show_question(self._page, question, len(self.session.questions))
        while True:
            reply = self._reply(question)
            place = place_of(reply, len(question.options))
            if place is not None:
                self.session = self.session.answer(place)
            elif reply == "s":
                self.session = self.session.skip()
            elif reply == "q":
                return False
            else:
                self._page.say(_help(question) if reply == "?" else _reminder(question))
                continue
            _show_verdict(self._page, self.session.responses[-1])
            return True

    def _reply(self, question: Question) -> str:
        """Prompt for a reply, and return it in its plain form."""
        self._page.ask(f"Answer a-{_LETTERS[len(question.options) - 1]}, ? for help:")
        reply = self._reader.read()
        if self._reader.shows_replies:
            self._page.reader_ended_line()
        else:
            # Not the codes of an arrow key, nor all of a long line that was piped in.
            self._page.echo(reply[:ECHOED] if reply.strip().isprintable() else "")
        return plain(reply)


def _choices(question: Question) -> str:
    count = len(question.options)
    return f"{', '.join(_LETTERS[: count - 1])} or {_LETTERS[count - 1]}"


def _help(question: Question) -> str:
    return (
        f"{_choices(question)} (or 1 to {len(question.options)}) answers, in capitals too; "
        "s skips the question; q quits and sums up, and so does Ctrl-C."
    )


def _reminder(question: Question) -> str:
    return f"Please answer {_choices(question)}; ? lists what else there is."


def _show_question(page: Page, question: Question, count: int) -> None:
    page.gap()
    number = f"{question.number}/{count}."
    page.say(f"{number} {question.item.stem}", hang=len(number) + 1, style=Style.STRONG)
    for option in question.options:
        page.say(_with_letter(question, option), indent=2, hang=3)


def _show_verdict(page: Page, response: Response) -> None:
    """Tell at once what was right, why the choice was wrong, and who says so."""
    question, item, chosen = response.question, response.question.item, response.chosen
    key = _with_letter(question, item.key)
    if chosen is None:
        page.say(f"Skipped. The answer: {key}", hang=2, style=Style.RIGHT)
    elif chosen.correct:
        page.say(f"✓ Right: {_with_letter(question, chosen)}", hang=2, style=Style.RIGHT)
    else:
        page.say(f"✗ Wrong: {_with_letter(question, chosen)}", hang=2, style=Style.WRONG)
        if chosen.why != item.statement:
            page.say(chosen.why, indent=2)
        page.say(f"✓ The answer: {key}", hang=2, style=Style.RIGHT)
    for reason in filter(None, dict.fromkeys((item.statement, item.key.why))):
        page.say(reason, indent=2)
    for citation in item.sources:
        page.say(f"Source: {citation.title}: “{citation.quote}”", indent=2, hang=2)
        if citation.url:
            page.link(citation.url, indent=4)


def _with_letter(question: Question, option: Option) -> str:
    """Return an option as it was offered."""
    return f"{_LETTERS[question.options.index(option)]}) {option.text}"


def _show_summary(page: Page, summary: Summary) -> None:
    page.say(_tally(summary), style=Style.STRONG)
    _show_responses(page, "Missed:", summary.missed)
    _show_responses(page, "Skipped:", summary.skipped)
    scores = [score for score in summary.scores if score.answered >= ANSWERS_LEAST]
    if len(scores) >= TOPICS_LEAST:
        page.gap()
        page.say("Right by topic:")
        for score in scores:
            page.say(f"{score.topic}: {score.right} of {score.answered}", indent=2)


def _tally(summary: Summary) -> str:
    parts = ["Nothing answered"]
    if summary.answered:
        parts = [f"{len(summary.right)} of {summary.answered} right"]
    if summary.skipped:
        parts.append(f"{len(summary.skipped)} skipped")
    if summary.unasked:
        parts.append(f"{summary.unasked} left")
    return ", ".join(parts) + "."


def _show_responses(page: Page, heading: str, responses: tuple[Response, ...]) -> None:
    if not responses:
        return
    page.gap()
    page.say(heading)
    for response in responses:
        question = response.question
        number = f"{question.number}."
        page.say(f"{number} {question.item.stem}", indent=2, hang=len(number) + 1)
        if response.chosen is not None:
            chosen = _with_letter(question, response.chosen)
            page.say(f"✗ {chosen}", indent=4, hang=5, style=Style.WRONG)
        key = _with_letter(question, question.item.key)
        page.say(f"✓ {key}", indent=4, hang=5, style=Style.RIGHT)
