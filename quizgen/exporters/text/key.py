"""An answer key in lines."""

from collections.abc import Iterator

from quizgen.exporters.text.column import WIDTH, at_ends, paragraph, underlined
from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.plain import plain
from quizgen.markup.tree import BULLET
from quizgen.paper.answer_key import AnswerKey, Entry
from quizgen.paper.glance import Glance, Grid
from quizgen.paper.notes import (
    also_right,
    cited,
    credited,
    imprint,
    looked_up,
    place_of,
    points,
)
from quizgen.paper.owners import rows_of
from quizgen.paper.pointing import in_words
from quizgen.paper.reasons import Answer, Reason
from quizgen.wrapping import measure

INDENT = " " * 4


def key_lines(
    key: AnswerKey, edition: Edition, words: Catalogue, *, is_of_class: bool
) -> Iterator[str]:
    """Yield the lines of a key.

    Args:
        key: The key.
        edition: What it is the key of.
        words: The words of its language.
        is_of_class: Whether it tells the answers at a glance, and who has which form.
    """
    yield from at_ends(edition.heading, key.heading)
    yield "=" * WIDTH
    if key.students:
        yield ""
        yield from paragraph(key.students)
    if is_of_class:
        yield from _headed(words.gettext("At a glance"))
        yield from _glance(key.glance)
    if is_of_class and key.owners:
        yield from _headed(words.gettext("Who has which version"))
        yield ""
        yield from _table(rows_of(key.owners, words))
    yield from _headed(words.gettext("Answers and reasons"))
    if key.legend:
        yield ""
        yield from paragraph(key.legend)
    for entry in key.entries:
        yield ""
        yield from _entry(entry, words)
    yield from _end(key, words)
    yield ""
    yield from paragraph(imprint(edition.license, words))


def _headed(heading: str) -> Iterator[str]:
    yield from ("", "")
    yield from underlined(heading, "-")


def _glance(glance: Glance) -> Iterator[str]:
    for grid in glance.grids:
        yield ""
        yield from _grid(grid)
    if glance.written:
        yield ""
    for written in glance.written:
        places = " · ".join(written.places)
        yield from (
            paragraph(written.text, f"{places}: ")
            if measure(places) < WIDTH // 2
            else (
                *paragraph(f"{places}:"),
                *paragraph(written.text, INDENT),
            )
        )


def _grid(grid: Grid) -> Iterator[str]:
    rows = [
        ("", [str(number) for number in grid.numbers]),
        *((row.label, [plain(cell) for cell in row.cells]) for row in grid.rows),
    ]
    label = max(measure(name) for name, _ in rows)
    wide = max(measure(cell) for _, cells in rows for cell in cells)
    for name, cells in rows:
        yield " ".join([_padded(name, label), *(_padded(cell, wide, -1) for cell in cells)])


def _padded(text: str, width: int, side: int = 1) -> str:
    gap = " " * (width - measure(text))
    return f"{text}{gap}" if side > 0 else f"{gap}{text}"


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    widths = [max(map(measure, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(_padded(*cell) for cell in zip(row, widths, strict=True))


def _entry(entry: Entry, words: Catalogue) -> Iterator[str]:
    if entry.lettered:
        places = (place.called for place in entry.places)
        yield from paragraph(" · ".join(places))
    yield from paragraph(entry.stem, keeps_lines=True)
    for picture in entry.pictures:
        yield from paragraph(in_words(picture, words))
    for reason in entry.reasons:
        yield from _reason(reason, entry, words)
    for point in entry.model if entry.is_read else ():
        yield from paragraph(point, f"{INDENT}{BULLET} ")
    for note in _notes(entry, words):
        yield from paragraph(note, INDENT)


def _notes(entry: Entry, words: Catalogue) -> Iterator[str]:
    """Yield what is said below the answers to an item."""
    for medium in entry.revealed:
        yield in_words(medium, words)
    if entry.worth:
        yield points(entry, words)
    if not entry.lettered:
        yield " · ".join(map(place_of, entry.places))
    if entry.why:
        yield entry.why
    if entry.also:
        yield also_right(entry, words)
    for source in entry.sources:
        yield cited(source, words)


def _reason(reason: Reason, entry: Entry, words: Catalogue) -> Iterator[str]:
    """Yield the answers that a reason explains, and it; the letters of right ones in brackets."""
    for answer in reason.answers:
        letters = _letters(answer) if entry.lettered else ""
        prompt = f"{answer.prompt}: " if answer.prompt else ""
        shown = f" {in_words(answer.shown, words)}" if answer.shown else ""
        yield from paragraph(f"{prompt}{answer.text}{shown}", f"{INDENT}{letters}")
    yield from paragraph(reason.text, INDENT * 2) if reason.text else ()


def _letters(answer: Answer) -> str:
    told = filter(None, answer.letters)
    signs = (f"[{letter}]" if answer.correct else f" {letter} " for letter in told)
    return "".join(f"{sign} " for sign in signs)


def _end(key: AnswerKey, words: Catalogue) -> Iterator[str]:
    """Yield where all can be looked up, and who made what is shown."""
    sources = [looked_up(source, words) for source in key.sources if source.url]
    credits_ = [credited(credit, words) for credit in key.credits]
    for heading, notes in (
        (words.gettext("Sources"), sources),
        (words.gettext("Pictures and sounds"), credits_),
    ):
        if notes:
            yield from _headed(heading)
        for note in notes:
            yield from paragraph(note, f"{BULLET} ")
