"""The ways into Anki: a deck goes in, files come out. A new one is a module and a line here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from quizgen.decks.deck import Deck
from quizgen.exporters.anki.ways import apkg, crowdanki, text


class Way(Protocol):
    """What a module must have to be a way into Anki."""

    NAME: str
    """What ``--to`` calls it."""

    SUFFIX: str
    """The end of the name of the file that it makes, or of the folder."""

    IS_FOLDER: bool
    """Whether it makes a folder of files."""

    def files(self, deck: Deck, stem: str, templates: Path | None) -> Iterator[tuple[str, bytes]]:
        """Yield the path and the bytes of each file of a deck; the same deck gives the same.

        Args:
            deck: The deck.
            stem: What the names of its files begin with.
            templates: A user's folder of templates, which go before the bundled ones.

        Raises:
            ValueError: If two items have one id.
            FormatError: If one of the user's templates is wrong.
            PackError: If a picture or a sound is not what it was when its pack was read.
        """

    def losses(self, deck: Deck) -> tuple[str, ...]:
        """Tell what students do not get this way."""


WAYS: tuple[Way, ...] = (apkg, text, crowdanki)
"""All ways; the first one is the usual one."""
