"""What a teacher is told of forms that are not quite as they might be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.paper.document import Document
from quizgen.problem import counted
from quizgen.shell.printing.request import USUAL, Request
from quizgen.shell.streams import remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizgen.exporters import Exporter
    from quizgen.forms import Edition
    from quizgen.shell.making import Making


def remark_sheets(exporters: Iterable[Exporter], request: Request) -> None:
    """Say in which formats there are no answer sheets, where these are wanted.

    Args:
        exporters: The formats that are written.
        request: What is to be printed.
    """
    if not request.setting.has_answer_sheet:
        return
    printed = [it for it in exporters if Document.FORMS in it.DOCUMENTS]
    without = [exporter.NAME for exporter in printed if not exporter.HAS_ANSWER_SHEETS]
    if without:
        remark(f"{' and '.join(without)}: no answer sheets; answers stand beside the questions")


def remark_editions(editions: Iterable[Edition], request: Request, making: Making) -> None:
    """Say where versions have fewer questions than there might be, and where they are too alike.

    Args:
        editions: What was laid out.
        request: What is to be printed.
        making: How the questions were made.
    """
    for edition in editions:
        if not request.take and not request.blueprint:
            _remark_shortage(edition, request, making)
        _remark_likeness(edition, request)
        if len(edition.forms) < request.versions:
            remark(
                f"{edition.name}: {counted(request.versions, 'version')} were asked for; "
                f"there are {len(edition.forms)}, one for each copy"
            )


def _remark_shortage(edition: Edition, request: Request, making: Making) -> None:
    count, wished = len(edition.forms[0].questions), request.questions
    there_are = sum(
        1
        for item in edition.items
        if not request.topics or not set(request.topics).isdisjoint(item.topics)
    )
    if count == (wished or USUAL):
        return
    asked = f"{counted(wished, 'question')} were asked for; " if wished else ""
    if there_are > count:
        noun = "" if wished else " questions"
        why = f"{count} of the {there_are}{noun} stand on one form without giving each other away"
    else:
        number = str(count) if wished else counted(count, "question")
        why = f"there {'is' if count == 1 else 'are'} {number}{_restricted(making, request)}"
    remark(f"{edition.name}: {asked}{why}")


def _restricted(making: Making, request: Request) -> str:
    """Say which questions alone were wanted, and how to ask for more."""
    which = more = ""
    if "all" not in making.kinds:
        which = (
            f" of the kind {' or '.join(making.kinds)}" if making.kinds else " of multiple choice"
        )
        more = "; --kind all asks for others"
    if making.difficulty:
        which += f", predicted to be {making.difficulty}"
    if request.topics:
        which += f", about {' or '.join(request.topics)}"
    return which + more


def _remark_likeness(edition: Edition, request: Request) -> None:
    """Tell which versions have one order, or share questions, though others were wanted."""
    from quizgen.forms.versions import layout_of

    asked = [tuple(question.item.id for question in form.questions) for form in edition.forms]
    layouts = {layout_of(form.questions) for form in edition.forms}
    if len(layouts) < len(asked):
        remark(
            f"{edition.name}: only {len(layouts):,} of its {counted(len(asked), 'version')} "
            f"{'is' if len(layouts) == 1 else 'are'} different, and the others equal to these: "
            f"its {counted(len(asked[0]), 'question')} can stand in no more orders, options "
            "included"
        )
    elif len(asked[0]) > 1 and len(set(asked)) < len(asked):
        remark(
            f"{edition.name}: its {counted(len(asked[0]), 'question')} can stand in "
            f"{counted(len(set(asked)), 'order')}: {counted(len(asked), 'version')} share them, "
            "with options in other orders"
        )
    if request.draws_each:
        different = {name for ids in asked for name in ids}
        places = sum(map(len, asked))
        if len(different) < places:
            remark(
                f"{edition.name}: {counted(len(different), 'question')} stand on the "
                f"{places:,} places of its versions, for there are no more of their kinds and "
                "difficulties that go together: some versions share some"
            )
