"""The options of printed forms, gathered into a request."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from quizgen.paper.document import Document
from quizgen.paper.setting import Paper, Setting
from quizgen.problem import UsageError
from quizgen.shell.options import split_at_commas
from quizgen.shell.printing.request import USUAL, Request
from quizgen.shell.printing.templates import templates_option
from quizgen.shell.texts import Text

MOST_VERSIONS = 1_000
MOST_SPARES = 500

Command = Callable[..., None]

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_OPTIONS = (
    click.option(
        "--questions",
        type=click.IntRange(1, 500),
        metavar="N",
        help=f"How many questions a version has at the most: {USUAL} if nobody says.",
    ),
    click.option(
        "--take",
        type=Text("what"),
        help="How many questions of which difficulty, kind or topic, exactly: "
        "easy:5,medium:10,hard:5, or “hard cloze:3”, or just 20.",
    ),
    click.option(
        "--topic",
        "--topics",
        "topics",
        type=Text("topic"),
        multiple=True,
        callback=split_at_commas,
        help="Ask only about this topic, or several with commas between them.",
    ),
    click.option(
        "--blueprint",
        type=FILE,
        help="A file that says what a version is made of: sections, points, fixed questions.",
    ),
    click.option(
        "--versions",
        type=click.IntRange(1, MOST_VERSIONS),
        metavar="N",
        help="How many versions there are: A, B and so on, or 1, 2 and so on if they are more than "
        "26. By default 2, or with a roster one for each copy.",
    ),
    click.option(
        "--draw",
        type=click.Choice(("same", "each"), case_sensitive=False),
        default="same",
        show_default=True,
        help="Whether all versions ask the same questions in other orders, or each asks others, "
        "of the same kinds and difficulties.",
    ),
    click.option(
        "--roster",
        type=FILE,
        help="A class list, .csv or .xlsx: a copy with a name for each student, in its order.",
    ),
    click.option(
        "--only",
        type=Text("name"),
        multiple=True,
        help="With a roster: print only the copy of this student, as in the whole class, and no "
        "key; may be given more than once.",
    ),
    click.option(
        "--spares",
        type=click.IntRange(0, MOST_SPARES),
        metavar="N",
        default=0,
        help="How many copies without a name are printed behind those with one.",
    ),
    click.option("--title", type=Text("text"), default="", help="What stands at the top."),
    click.option("--answer-sheet", is_flag=True, help="Add a sheet of bubbles to each copy (PDF)."),
    click.option("--no-key", is_flag=True, help="Write no answer key."),
    click.option("--key-only", is_flag=True, help="Write the answer key alone."),
    click.option(
        "--student-key",
        is_flag=True,
        help="Write a key for students as well, for each version by itself: NAME-answers.",
    ),
    click.option(
        "--paper",
        type=click.Choice([paper.value for paper in Paper], case_sensitive=False),
        default=Paper.A4.value,
        show_default=True,
        help="The size of paper.",
    ),
    click.option(
        "--columns",
        type=click.IntRange(1, 2),
        metavar="N",
        help="How many columns questions stand in: 2, or 1 in large print.",
    ),
    click.option("--large-print", is_flag=True, help="Print in large letters."),
    click.option(
        "--dyslexia",
        is_flag=True,
        help="Print letters, words and lines further apart, on a tinted page. For a face without "
        "serifs in the PDF, name one with --font.",
    ),
    click.option(
        "--font",
        "fonts",
        type=click.Path(exists=True, path_type=Path),
        multiple=True,
        help="A font, or a folder of fonts, for the PDF; may be given more than once.",
    ),
    templates_option,
)


def form_options(command: Command) -> Command:
    """Take all that says what is printed and how, and hand it over as ``request``."""

    @wraps(command)
    def take(  # noqa: PLR0913 -- one argument for each option
        *,
        questions: int | None,
        take: str | None,
        topics: tuple[str, ...],
        blueprint: Path | None,
        versions: int | None,
        draw: str,
        roster: Path | None,
        only: tuple[str, ...],
        spares: int,
        title: str,
        answer_sheet: bool,
        no_key: bool,
        key_only: bool,
        student_key: bool,
        paper: str,
        columns: int | None,
        large_print: bool,
        dyslexia: bool,
        fonts: tuple[Path, ...],
        templates: Path | None,
        **others: object,
    ) -> None:
        _refuse_together(
            {"--blueprint": blueprint, "--take": take, "--questions": questions},
            "each says how many questions there are",
        )
        _refuse_together({"--blueprint": blueprint, "--topics": topics}, "sections have topics")
        _refuse_together({"--no-key": no_key, "--key-only": key_only}, "nothing would be left")
        if only and not roster:
            message = "--only names students of a class: add --roster, with the class list"
            raise UsageError(message)
        if take is not None and not take.strip():
            from quizgen.forms.reading.take import read_take

            read_take(take)  # which refuses it
        request = Request(
            questions=questions or 0,
            take=take or "",
            topics=topics,
            blueprint=blueprint,
            versions=versions or 0,
            draws_each=draw == "each",
            roster=roster,
            only=only,
            spares=spares,
            title=title,
            documents=_documents(
                has_forms=not key_only,
                has_key=key_only or not (no_key or only),
                has_answers=student_key,
            ),
            setting=Setting(
                paper=Paper(paper),
                columns=columns or 0,
                is_large=large_print,
                is_open=dyslexia,
                has_answer_sheet=answer_sheet,
                fonts=fonts,
                templates=templates,
            ),
        )
        command(request=request, **others)

    wrapped: Command = take
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def _refuse_together(given: dict[str, object], why: str) -> None:
    names = [name for name, value in given.items() if value]
    if len(names) > 1:
        message = f"{' and '.join(names)} cannot go together: {why}; leave one of them out"
        raise UsageError(message)


def _documents(*, has_forms: bool, has_key: bool, has_answers: bool) -> tuple[Document, ...]:
    wanted = {Document.FORMS: has_forms, Document.KEY: has_key, Document.ANSWERS: has_answers}
    return tuple(document for document, is_wanted in wanted.items() if is_wanted)
