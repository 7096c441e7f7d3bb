"""What a session came to, as it is told at its end."""

from quizgen.study.page import Page, Style
from quizgen.study.session import Response, Summary
from quizgen.study.speech import Speech
from quizgen.study.telling import given_of, key_of

ANSWERS_LEAST = 2
"""With fewer answers, a topic's score says nothing about the topic."""

TOPICS_LEAST = 2
"""With fewer topics, their scores say no more than the whole one does."""


def show_summary(page: Page, summary: Summary, speech: Speech) -> None:
    """Tell how many answers were right, which were not, and how the topics went."""
    page.say(_tally(summary, speech), style=Style.STRONG)
    _show_responses(page, speech.missed_list, summary.missed)
    _show_responses(page, speech.skipped_list, summary.skipped)
    scores = [score for score in summary.scores if score.answered >= ANSWERS_LEAST]
    if len(scores) >= TOPICS_LEAST:
        page.gap()
        page.say(speech.topics)
        for score in scores:
            told = speech.score.format(topic=score.topic, right=score.right, count=score.answered)
            page.say(told, indent=2)


def _tally(summary: Summary, speech: Speech) -> str:
    parts = [speech.nothing]
    if summary.answered:
        parts = [speech.counted(speech.tally, summary.answered, right=len(summary.right))]
    if summary.skipped:
        parts.append(speech.counted(speech.tally_skipped, len(summary.skipped)))
    if summary.unasked:
        parts.append(speech.counted(speech.tally_left, summary.unasked))
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
            _show_parts(page, "✗", given_of(response), Style.WRONG)
        _show_parts(page, "✓", key_of(question), Style.RIGHT)


def _show_parts(page: Page, sign: str, parts: list[str], style: Style) -> None:
    """Write the parts of an answer, each on a line of its own behind one sign."""
    for place, part in enumerate(parts):
        if place:
            page.say(part, indent=6, hang=3, style=style)
        else:
            page.say(f"{sign} {part}", indent=4, hang=5, style=style)
