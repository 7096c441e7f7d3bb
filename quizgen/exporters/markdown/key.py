"""An answer key as Markdown, whose answers and reasons stand in tables."""

from collections.abc import Iterator

from quizgen.exporters.markdown.blocks import table
from quizgen.exporters.markdown.marked import blocks, item, line
from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.carried import carry, tree_of
from quizgen.markup.tree import Style, Styled
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
from quizgen.paper.owners import Owner, rows_of
from quizgen.paper.pointing import in_words
from quizgen.paper.reasons import Answer


def key_blocks(
    key: AnswerKey, edition: Edition, words: Catalogue, *, is_of_class: bool
) -> Iterator[str]:
    """Yield the blocks of a key.

    Args:
        key: The key.
        edition: What it is the key of.
        words: The words of its language.
        is_of_class: Whether it tells the answers at a glance, and who has which form.
    """
    yield f"# {line(edition.heading)}"
    yield f"## {line(key.heading)}"
    if key.students:
        yield line(key.students)
    if is_of_class:
        yield f"### {line(words.gettext('At a glance'))}"
        yield from _glance(key.glance)
    if is_of_class and key.owners:
        yield f"### {line(words.gettext('Who has which version'))}"
        yield _owners(key.owners, words)
    yield f"### {line(words.gettext('Answers and reasons'))}"
    if key.legend:
        yield from blocks(key.legend)
    for entry in key.entries:
        yield from _entry(entry, words)
    yield from _end(key, words)
    yield from blocks(imprint(edition.license, words))


def _glance(glance: Glance) -> Iterator[str]:
    for grid in glance.grids:
        yield _grid(grid)
    for written in glance.written:
        places = " · ".join(written.places)
        yield line(f"{places}: {_strong(written.text)}")


def _grid(grid: Grid) -> str:
    head = ["", *map(str, grid.numbers)]
    rows = ([line(_strong(row.label)), *map(line, row.cells)] for row in grid.rows)
    return table(head, rows, "c" * len(head))


def _owners(owners: tuple[Owner, ...], words: Catalogue) -> str:
    head, *rows = ([line(cell) for cell in row] for row in rows_of(owners, words))
    return table(head, rows, f"c{'-' * (len(head) - 2)}c")


def _entry(entry: Entry, words: Catalogue) -> Iterator[str]:
    first, *others = (place.called for place in entry.places)
    # Where they are many, all stand below, with their letters.
    yield f"#### {line(' · '.join([first, *others] if entry.lettered else [first, '…']))}"
    yield from blocks(entry.stem, keeps_lines=True)
    for picture in entry.pictures:
        yield from blocks(in_words(picture, words))
    if entry.reasons:
        yield _reasons(entry, words)
    for medium in entry.revealed:
        yield from blocks(in_words(medium, words))
    if entry.worth:
        yield from blocks(points(entry, words))
    if entry.is_read:
        yield "\n".join(item("-", blocks(point)) for point in entry.model)
    if not entry.lettered:
        yield line(" · ".join(map(place_of, entry.places)))
    if entry.why:
        yield from blocks(entry.why)
    if entry.also:
        yield from blocks(also_right(entry, words))
    for source in entry.sources:
        yield from blocks(cited(source, words))


def _reasons(entry: Entry, words: Catalogue) -> str:
    """Write why each answer is right or wrong; what explains several stands at the first."""
    places = entry.places if entry.lettered else ()
    head = [*(line(place.called) for place in places), "", ""]
    rows = (
        [*_letters(answer, len(places)), _answer(answer, words), reason if number == 0 else ""]
        for reason, answers in ((line(one.text), one.answers) for one in entry.reasons)
        for number, answer in enumerate(answers)
    )
    return table(head, rows, "c" * len(places) + "--")


def _letters(answer: Answer, count: int) -> list[str]:
    letters = answer.letters[:count]
    return [line(_strong(letter) if answer.correct else letter) for letter in letters]


def _answer(answer: Answer, words: Catalogue) -> str:
    prompt = f"{answer.prompt}: " if answer.prompt else ""
    shown = f" {in_words(answer.shown, words)}" if answer.shown else ""
    return line(f"{prompt}{_strong(answer.text) if answer.correct else answer.text}{shown}")


def _strong(text: str) -> str:
    return carry((Styled(Style.STRONG, tree_of(text)),)) if text else ""


def _end(key: AnswerKey, words: Catalogue) -> Iterator[str]:
    """Yield where all can be looked up, and who made what is shown."""
    sources = [looked_up(source, words) for source in key.sources if source.url]
    if sources:
        yield f"### {line(words.gettext('Sources'))}"
        yield "\n".join(item("-", blocks(source)) for source in sources)
    if key.credits:
        yield f"### {line(words.gettext('Pictures and sounds'))}"
        yield "\n".join(item("-", blocks(credited(one, words))) for one in key.credits)
