"""The package: a ZIP archive of the database, and of pictures and sounds by number.

genanki dates the archive, stores it uncompressed, and leaves its database in the folder for
temporary files: so the archive is made here, with fixed dates, from a folder of its own.
"""

import json
import shutil
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from quizgen.decks.deck import Deck
from quizgen.decks.released import PREVIEW
from quizgen.exporters.anki.collection import write_collection
from quizgen.exporters.anki.media import files

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can give to a file."""

UNIX = 3
"""What wrote the archive, in its headers; else they would tell Windows from the rest."""

FAST = 1
"""How hard it is compressed: harder takes twice as long, for a tenth less."""


def write_package(stream: BinaryIO, deck: Deck, templates: Path | None = None) -> None:
    """Write a deck as a package; the same deck gives the same bytes.

    Args:
        stream: What it is written to.
        deck: The deck.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        ValueError: If two items have one id.
        FormatError: If one of the user's templates is wrong.
        PackError: If a picture or a sound is not what it was when its pack was read.
        OSError: If there is no room for what is written meanwhile.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder:
        database = Path(folder) / "collection.anki2"
        write_collection(database, deck, templates)
        media = files(item for note in deck.notes for item in note.items)
        pack(stream, database, media, PREVIEW if deck.is_preview else b"")


def pack(
    stream: BinaryIO, database: Path, media: Iterable[tuple[str, bytes]] = (), comment: bytes = b""
) -> None:
    """Pack a database, and pictures and sounds by their names.

    Args:
        stream: What the archive is written to.
        database: The file of the database.
        media: The name and the bytes of each file of media.
        comment: What the archive says of itself, which Anki does not look at.

    Raises:
        OSError: If the database cannot be read.
    """
    with zipfile.ZipFile(stream, "w") as package:

        def write(name: str, content: BinaryIO) -> None:
            member = zipfile.ZipInfo(name, EPOCH)
            member.create_system = UNIX
            member.compress_type = zipfile.ZIP_DEFLATED
            # Before Python 3.13, it has no other name.
            member._compresslevel = FAST  # type: ignore[attr-defined]  # noqa: SLF001
            with package.open(member, "w") as file:
                shutil.copyfileobj(content, file, 1 << 20)

        with database.open("rb") as content:
            write("collection.anki2", content)
        names: dict[str, str] = {}
        for number, (name, bytes_) in enumerate(media):
            names[str(number)] = name
            write(str(number), BytesIO(bytes_))
        package.comment = comment
        write("media", BytesIO(json.dumps(names).encode()))
