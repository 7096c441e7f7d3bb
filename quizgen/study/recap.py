"""What a session came to, as it is told at its end."""

from quizgen.languages.catalogue import Catalogue
from quizgen.study.script import Paper, Sign, Style
from quizgen.study.summary import Summary
from quizgen.study.turn import Turn

ANSWERS_LEAST = 2
"""With fewer answers, a topic's score says nothing about the topic."""

TOPICS_LEAST = 2
"""With fewer topics, their scores say no more than the whole one does."""


def show_summary(page: Paper, summary: Summary, words: Catalogue) -> None:
    """Tell how many answers were right, which were not, and how the topics went."""
    page.say(_tally(summary, words), style=Style.STRONG)
    _show_attempts(page, words.gettext("Missed:"), summary.missed, words)
    _show_attempts(page, words.gettext("Skipped:"), summary.skipped, words)
    scores = [score for score in summary.scores if score.answered >= ANSWERS_LEAST]
    if len(scores) >= TOPICS_LEAST:
        page.gap()
        page.say(words.gettext("Right by topic:"))
        for score in scores:
            told = words.gettext(
                "{topic}: {right} of {count}",
                topic=score.topic,
                right=score.right,
                count=score.answered,
            )
            page.say(told, indent=2)


def _tally(summary: Summary, words: Catalogue) -> str:
    parts = [] if summary.shown else [words.gettext("Nothing answered")]
    if summary.answered:
        parts = [
            words.ngettext(
                "{right} of {count} right",
                "{right} of {count} right",
                summary.answered,
                right=len(summary.right),
            )
        ]
    if summary.mended:
        # Translators: how many of the questions that were missed were right when they came back.
        parts.append(
            words.ngettext(
                "{count} more when it came back",
                "{count} more when they came back",
                summary.mended,
            )
        )
    if summary.by_own_word:
        parts.append(
            words.ngettext(
                "{count} by your own word", "{count} by your own word", summary.by_own_word
            )
        )
    if summary.shown:
        parts.append(words.ngettext("{count} not graded", "{count} not graded", len(summary.shown)))
    if summary.skipped:
        parts.append(words.ngettext("{count} skipped", "{count} skipped", len(summary.skipped)))
    if summary.unasked:
        parts.append(words.ngettext("{count} left", "{count} left", summary.unasked))
    return ", ".join(parts) + "."


def _show_attempts(page: Paper, heading: str, turns: tuple[Turn, ...], words: Catalogue) -> None:
    if not turns:
        return
    from quizgen.study.telling import given_of, key_of

    page.gap()
    page.say(heading)
    for turn in turns:
        question = turn.question
        number = f"{question.number}."
        page.say(f"{number} {question.item.stem}", indent=2, hang=len(number) + 1)
        for picture in question.item.pictures:
            from quizgen.paper.pointing import in_words

            page.say(in_words(picture, words), indent=len(number) + 3, hang=2)
        if turn.mark is not None and turn.reply.strip():
            _show_parts(page, "✗", given_of(turn), Style.WRONG, words)
        _show_parts(page, "✓", key_of(question), Style.RIGHT, words)


def _show_parts(page: Paper, sign: str, parts: list[str], style: Style, words: Catalogue) -> None:
    """Write the parts of an answer, each on a line of its own behind one sign."""
    for place, part in enumerate(parts):
        if place:
            page.say(part, indent=6, hang=3, style=style)
            continue
        said = words.gettext("The answer: {key}", key=part)
        if style is Style.WRONG:
            said = words.gettext("Wrong: {given}", given=part)
        page.say(part, indent=4, hang=5, style=style, sign=Sign(sign, said))
