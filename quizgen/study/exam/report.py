"""An exam, marked, as it is told at its end: the score, then each question with all about it."""

from quizgen.languages.catalogue import catalogue_of
from quizgen.study.exam.marksheet import Marked, marksheet
from quizgen.study.own_word import show_model
from quizgen.study.posing import show_options, show_stem
from quizgen.study.recap import tally_of
from quizgen.study.script import Paper, Style
from quizgen.study.session import Session
from quizgen.study.telling import show_verdict


def show_report(page: Paper, session: Session) -> None:
    """Tell how an exam went.

    Args:
        page: Where to.
        session: The exam, at its end.
    """
    words = catalogue_of(session.language)
    sheet = marksheet(session)
    worth = sum(one.turn.question.worth for one in sheet)
    points = sum(one.points or 0 for one in sheet)
    page.say(
        words.ngettext(
            "{points} of {count} point.", "{points} of {count} points.", worth, points=points
        ),
        style=Style.STRONG,
    )
    if read := sum(one.turn.question.worth for one in sheet if one.points is None):
        told = words.ngettext(
            "{count} more point is for a person to give.",
            "{count} more points are for a person to give.",
            read,
        )
        page.say(told)
    page.say(tally_of(session.summarise(), words))
    for one in sheet:
        _show(page, one, session)


def _show(page: Paper, one: Marked, session: Session) -> None:
    turn, question = one.turn, one.turn.question
    words = catalogue_of(session.language_of(question))
    show_stem(page, question, f"{question.number}.", words)
    show_options(page, question, words)
    if one.finding == "shown":
        page.say(words.gettext("Your answer: {given}", given=turn.reply.strip()), indent=2, hang=2)
    show_verdict(page, turn, words)
    if one.finding == "shown":
        show_model(page, question.item, words)
    if one.meant:
        told = words.gettext(
            "That is near {meant}: whoever grades may count it as right.", meant=one.meant
        )
        page.say(told, indent=2)
