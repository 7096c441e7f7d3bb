"""What a session came to, as it is told at its end."""

from quizgen.study.page import Page, Style
from quizgen.study.session import Response, Summary
from quizgen.study.telling import given_of, key_of

ANSWERS_LEAST = 2
"""With fewer answers, a topic's score says nothing about the topic."""

TOPICS_LEAST = 2
"""With fewer topics, their scores say no more than the whole one does."""


def show_summary(page: Page, summary: Summary) -> None:
    """Tell how many answers were right, which were not, and how the topics went."""
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
        if response.mark is not None:
            page.say(f"✗ {given_of(response)}", indent=4, hang=5, style=Style.WRONG)
        page.say(f"✓ {key_of(question)}", indent=4, hang=5, style=Style.RIGHT)
