"""A copy of a form in lines."""

from collections.abc import Iterator, Sequence

from quizgen.exporters.text.column import WIDTH, at_ends, paragraph, underlined
from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.pile import Banner, LaidOut
from quizgen.paper.copies.sheet import Exercise, Section
from quizgen.paper.pointing import in_words
from quizgen.question import LETTERS
from quizgen.wrapping import measure

INDENT = " " * 4
BLANK = "_" * 12
BOX = "[  ]"

_LEFT = 44
"""So wide is the field for a name or a date; its neighbour has the rest of the line."""


def form_lines(copy: LaidOut, edition: Edition, words: Catalogue) -> Iterator[str]:
    """Yield the lines of a copy.

    Args:
        copy: The copy.
        edition: What it is a copy of.
        words: The words of its language.
    """
    if edition.school:
        yield from paragraph(edition.school)
        yield ""
    yield from at_ends(edition.heading, copy.banner.mark)
    yield "=" * WIDTH
    yield ""
    yield from _fields(copy.banner, words)
    for instruction in filter(None, (edition.instructions, copy.banner.instruction)):
        yield ""
        yield from paragraph(instruction, keeps_lines=True)
    for section in copy.sheet.sections:
        yield from _section_lines(section, words)


def _fields(banner: Banner, words: Catalogue) -> Iterator[str]:
    right = WIDTH - _LEFT - 2
    score = f" / {banner.score}"
    yield (
        f"{_field(words.gettext('Name'), banner.owner, _LEFT)}  "
        f"{_field(words.gettext('Class'), banner.group, right)}"
    )
    yield (
        f"{_field(words.gettext('Date'), '', _LEFT)}  "
        f"{_field(words.gettext('Score'), '', right - len(score))}{score}"
    )


def _field(label: str, filled: str, width: int) -> str:
    """Write what is to be filled in, with what it is filled with, if anything."""
    room = max(4, width - measure(label) - 1)
    return f"{label} {filled + ' ' * (room - measure(filled)) if filled else '_' * room}"


def _section_lines(section: Section, words: Catalogue) -> Iterator[str]:
    title, instructions = section.heading.told(words) if section.heading else ("", "")
    if title:
        yield from ("", "")
        yield from underlined(title, "-")
    if instructions:
        yield ""
        yield from paragraph(instructions, keeps_lines=True)
    if section.instruction:
        yield ""
        yield from paragraph(section.instruction)
    for exercise in section.exercises:
        yield ""
        yield from _question(exercise, words)


def _question(exercise: Exercise, words: Catalogue) -> Iterator[str]:
    stem = BLANK.join(exercise.stem)
    worth = f" ({exercise.worth})" if exercise.worth else ""
    yield from paragraph(f"{stem}{worth}", f"{exercise.number:>2}. ", keeps_lines=True)
    for medium in exercise.exhibits:
        yield from paragraph(in_words(medium, words), INDENT)
    if exercise.offered:
        yield from _lettered([in_words(medium, words) for medium in exercise.offered])
    else:
        yield from _answered(exercise)


def _answered(exercise: Exercise) -> Iterator[str]:
    """Yield what a question is answered on."""
    match exercise.layout:
        case Layout.LETTERS:
            yield from _lettered(exercise.options)
        case Layout.WORDS:
            yield from paragraph("    ".join(exercise.options), INDENT)
        case Layout.LINE:
            yield from ("", INDENT + "_" * (WIDTH - len(INDENT)))
        case Layout.RULED:
            for _ in range(exercise.lines):
                yield from ("", INDENT + "_" * (WIDTH - len(INDENT)))
        case Layout.MATCH:
            for prompt in exercise.prompts:
                yield from paragraph(prompt, f"{INDENT}____ ")
            yield ""
            yield from _lettered(exercise.options)
        case Layout.ORDER:
            yield from _lettered(exercise.options)
            yield from ("", INDENT + " ".join([BOX] * len(exercise.options)))
        case Layout.BLANK:
            return


def _lettered(options: Sequence[str]) -> Iterator[str]:
    for letter, option in zip(LETTERS, options, strict=False):
        yield from paragraph(option, f"{INDENT}{letter}. ")
