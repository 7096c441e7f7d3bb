"""A copy of a form as Markdown.

Options are lettered in words, within lists of bullets, for Markdown's own lists have numbers only.
"""

from collections.abc import Iterator, Sequence

from quizgen.exporters.markdown.marked import blocks, item, line
from quizgen.forms import Edition
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.carried import carry, tree_of
from quizgen.markup.tree import Style, Styled
from quizgen.paper.copies.layout import Layout
from quizgen.paper.copies.pile import Banner, LaidOut
from quizgen.paper.copies.sheet import Exercise, Section
from quizgen.paper.pointing import in_words
from quizgen.question import LETTERS

BLANK = "_" * 10
LINE = "_" * 40
"""A line to write on, which is shown as a rule: it looks alike where nothing shows it so."""

GAP = "_" * 4
BOX = "☐"


def form_blocks(copy: LaidOut, edition: Edition, words: Catalogue) -> Iterator[str]:
    """Yield the blocks of a copy.

    Args:
        copy: The copy.
        edition: What it is a copy of.
        words: The words of its language.
    """
    if edition.school:
        yield line(edition.school)
    yield f"# {line(edition.heading)}"
    yield f"## {line(copy.banner.mark)}"
    yield _fields(copy.banner, words)
    yield from blocks(edition.instructions, keeps_lines=True)
    yield from _emphasised(copy.banner.instruction)
    for section in copy.sheet.sections:
        yield from _section(section, words)


def _fields(banner: Banner, words: Catalogue) -> str:
    """Write what is to be filled in; runs of underscores between spaces mean nothing."""
    name = line(banner.owner) or "_" * 24
    group = line(banner.group) or "_" * 10
    return (
        f"{words.gettext('Name')} {name}  {words.gettext('Class')} {group}  "
        f"{words.gettext('Date')} {'_' * 10}  {words.gettext('Score')} {GAP} / {banner.score}"
    )


def _section(section: Section, words: Catalogue) -> Iterator[str]:
    title, instructions = section.heading.told(words) if section.heading else ("", "")
    if title:
        yield f"### {line(title)}"
    if instructions:
        yield from blocks(instructions, keeps_lines=True)
    yield from _emphasised(section.instruction)
    for exercise in section.exercises:
        yield item(f"{exercise.number}.", list(_question(exercise, words)))


def _emphasised(instruction: str) -> list[str]:
    """Write an instruction in italics; nothing where there is none."""
    if not instruction:
        return []
    return blocks(carry((Styled(Style.EMPHASIS, tree_of(instruction)),)))


def _question(exercise: Exercise, words: Catalogue) -> Iterator[str]:
    """Yield the blocks of a question."""
    worth = f" ({exercise.worth})" if exercise.worth else ""
    yield from blocks(f"{BLANK.join(exercise.stem)}{worth}", keeps_lines=True)
    for medium in exercise.exhibits:
        yield from blocks(in_words(medium, words))
    if exercise.offered:
        yield _lettered([in_words(medium, words) for medium in exercise.offered])
    else:
        yield from _answered(exercise)


def _answered(exercise: Exercise) -> Iterator[str]:
    """Yield what a question is answered on."""
    match exercise.layout:
        case Layout.LETTERS:
            yield _lettered(exercise.options)
        case Layout.WORDS:
            yield " · ".join(map(line, exercise.options))
        case Layout.LINE:
            yield LINE
        case Layout.RULED:
            yield from [LINE] * exercise.lines
        case Layout.MATCH:
            yield "\n".join(_behind(GAP, "*", prompt) for prompt in exercise.prompts)
            yield _lettered(exercise.options)
        case Layout.ORDER:
            yield _lettered(exercise.options)
            yield " ".join([BOX] * len(exercise.options))
        case Layout.BLANK:
            return


def _lettered(options: Sequence[str]) -> str:
    return "\n".join(
        _behind(f"{letter}.", "-", option) for letter, option in zip(LETTERS, options, strict=False)
    )


def _behind(mark: str, sign: str, text: str) -> str:
    """Write an entry of a list, whose text stands behind a mark."""
    first, *others = blocks(text)
    is_apart = first.startswith(("```", "* ", "+ "))
    return item(sign, [mark, first, *others] if is_apart else [f"{mark} {first}", *others])
