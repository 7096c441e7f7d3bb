"""Pictures and sounds in what commands list for curators: in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.items.item import Item, Option
from quizgen.languages.catalogue import catalogue_of
from quizgen.paper.pointing import in_words
from quizgen.shell.streams import behind_bars

if TYPE_CHECKING:
    from quizgen.media.record import Medium

_ENGLISH = catalogue_of("en")


def media_lines(item: Item) -> Iterator[str]:
    """Yield a line for each picture and sound of an item that is none of its options."""
    asked: tuple[Medium, ...] = (*item.pictures, *item.sounds)
    for medium in asked:
        yield f"  {behind_bars(in_words(medium, _ENGLISH))}"
    for medium in item.revealed:
        yield f"  with the answer: {behind_bars(in_words(medium, _ENGLISH))}"


def named(option: Option) -> str:
    """Return an option's text, and what is seen or heard instead of it, if anything is."""
    text = behind_bars(option.text)
    return f"{text} {behind_bars(in_words(option.shown, _ENGLISH))}" if option.shown else text
