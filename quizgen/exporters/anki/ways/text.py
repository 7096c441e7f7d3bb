"""Text that Anki imports: a note a line, its columns parted by tabs, after Anki's header lines.

Notes are matched by guid, which is all that Anki goes by here: text has no stamps. Note types do
not come with text; whoever imports it has them from the package. Rows end before the field that
is the student's: what a row is too short for, Anki leaves as it is.
"""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from quizgen.decks.deck import Deck
from quizgen.decks.note import NoteType

NAME = "anki-text"
SUFFIX = ".anki.txt"
IS_FOLDER = False

COLUMNS = ("guid", "note type", "deck", "tags")
"""What stands before the fields of a note."""


def files(deck: Deck, stem: str, templates: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield the text, without pictures and sounds."""
    from quizgen.exporters.anki.collection import deck_names
    from quizgen.exporters.anki.notetype import schema
    from quizgen.exporters.anki.rows import rows

    written = StringIO()
    for line in _header(stem):
        written.write(f"#{line}\n")
    table = csv.writer(written, delimiter="\t", lineterminator="\n")
    types = {type_: schema()[type_]["name"] for type_ in NoteType}
    names = deck_names(deck)
    for row in rows(deck, templates):
        filled = row.fields[: _filled(row.type)]
        table.writerow([row.guid, types[row.type], names[row.deck], " ".join(row.tags), *filled])
    yield f"{stem}{SUFFIX}", written.getvalue().encode()


def losses(deck: Deck) -> tuple[str, ...]:
    """Tell of what comes with a package alone: the types of notes, pictures and sounds."""
    media = any(item.media for note in deck.notes for item in note.items)
    shown = ", and brings pictures and sounds" if media else ""
    return (f"students need the .apkg once before it, which has the note types{shown}: --to apkg",)


def _header(stem: str) -> Iterator[str]:
    yield "separator:tab"
    yield "html:true"
    # Without it, Anki counts the columns of the first row, and cuts longer ones short.
    most = max(map(_filled, NoteType))
    yield "\t".join([f"columns:{COLUMNS[0]}", *COLUMNS[1:], *_numbered(most)])
    yield "guid column:1"
    yield "notetype column:2"
    yield "deck column:3"
    yield "tags column:4"
    yield f" Import {stem}.apkg once before this file: note types, pictures and sounds are there."


def _numbered(count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        yield f"field {number}"


def _filled(type_: NoteType) -> int:
    """Tell how many fields of a type are written: those before the student's."""
    from quizgen.exporters.anki.notetype import STUDENTS, field_names

    return field_names(type_).index(STUDENTS)
