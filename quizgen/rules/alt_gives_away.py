"""What is said of a picture tells the answer: it is read aloud before the answer is given.

The words for a picture or a sound that stands in the question count, and those for one that is
an option; any name of the answer does, or of the option, without its article. What is kept back
until the answer (`reveal: true`) may tell it. Passes:

    What organelle is this? (the nucleus; alt: A cell with a grey body in its middle)

Fails:

    What organelle is this? (the nucleus; alt: A cell with its nucleus)

Source: Web Content Accessibility Guidelines 2.2, 1.1.1: where words for what is shown would
invalidate a test, they only identify it.
"""

from collections.abc import Iterable, Iterator

from quizgen.bank import Bank
from quizgen.folding import has_part
from quizgen.items.item import Item, Option
from quizgen.languages.articles import bare
from quizgen.languages.grammars import grammar_of
from quizgen.media.record import Medium
from quizgen.pack.model import Pack
from quizgen.problem import Problem

NAME = "alt-gives-away"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every picture and sound whose words tell the answer."""
    packs = {pack.id: pack for pack in bank.packs}
    told: set[tuple[object, str]] = set()
    for item in bank.items:
        for medium, option in _worded(item):
            names = _names(option, packs[item.pack])
            name = next((name for name in names if has_part(medium.alt, name)), "")
            if name and (medium.location, name) not in told:
                told.add((medium.location, name))
                yield Problem(
                    medium.location,
                    NAME,
                    f"the words {medium.alt!r} tell the answer to {item.stem!r}: {name!r}",
                    "say what is seen or heard, and not what it is",
                    "warning",
                )


def _worded(item: Item) -> Iterator[tuple[Medium, Option]]:
    """Yield what is described before the answer, with what it must not name."""
    media: tuple[Medium, ...] = (*item.pictures, *item.sounds)
    yield from ((medium, option) for option in item.options if option.correct for medium in media)
    for option in item.options:
        shown: Iterable[Medium] = filter(None, (option.picture, option.sound))
        yield from ((medium, option) for medium in shown)


def _names(option: Option, pack: Pack) -> Iterator[str]:
    """Yield the names of what an option stands for, without their articles.

    The side *a* of a triangle is not named by each article of the words for it.
    """
    articles = grammar_of(pack.language).nouns.articles
    names = [option.text]
    for entity in pack.entities.values():
        if entity.name == option.text:
            names += entity.also
    bared = (bare(name.casefold(), articles) for name in names)
    return (name for name in bared if name not in articles)
