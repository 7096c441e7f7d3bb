"""A package, which Anki opens by itself: the usual way, and the only one with stamps."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from quizgen.decks.deck import Deck

NAME = "apkg"
SUFFIX = ".apkg"
IS_FOLDER = False


def files(deck: Deck, stem: str, templates: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield the package, which holds pictures and sounds, too."""
    # Loaded when called, for genanki and its imports take a tenth of a second.
    from quizgen.exporters.anki.package import write_package

    archive = BytesIO()
    write_package(archive, deck, templates)
    yield f"{stem}{SUFFIX}", archive.getvalue()


def losses(deck: Deck) -> tuple[str, ...]:  # noqa: ARG001 -- the protocol's argument
    """Tell of no loss: all that a deck has is in its package."""
    return ()
