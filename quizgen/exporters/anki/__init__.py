"""An Anki package: a deck of the pack's questions; all that ask one thing are one note.

Import it again after the pack has changed: questions that changed are updated, new ones
are added, and what the student has learnt stays, for a question is known by its id and
not by its wording. Questions that have left the pack stay in the student's collection, and are
told to have left.
"""

from io import BytesIO

from quizgen.decks.deck import Deck, cited
from quizgen.decks.gathering import gather
from quizgen.forms import Edition
from quizgen.paper.document import Document
from quizgen.paper.setting import PLAIN, Setting

NAME = "apkg"
SUFFIX = ".apkg"
PRINTED = False
USUAL = True
DOCUMENTS: tuple[Document, ...] = (Document.DECK,)
TELLS_CHANGES = True
TELLS_FILES = False
HAS_ANSWER_SHEETS = False


def render(
    edition: Edition,
    document: Document = Document.DECK,  # noqa: ARG001 -- the only one
    setting: Setting = PLAIN,
) -> bytes:
    """Write the edition as an Anki package; the same edition gives the same bytes.

    The stamp of each note of `Edition.deck` decides whether a collection that has it already
    takes up this one; the student's own edits stay where it has not moved.

    Args:
        edition: The deck; without one, the items to make notes of, with ids that differ.
        document: The deck.
        setting: Where templates of the user's own are; of pages, a deck has none.

    Raises:
        ValueError: If two items have one id.
        FormatError: If one of the user's templates is wrong.
        PackError: If a picture or a sound is not what it was when its pack was read.
    """
    # Loaded when called, for genanki and its imports take a tenth of a second.
    from quizgen.exporters.anki.package import write_package

    archive = BytesIO()
    write_package(archive, deck_of(edition), setting.templates)
    return archive.getvalue()


def losses(
    edition: Edition,  # noqa: ARG001 -- the protocol's argument
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell of no loss: a card shows all that can be marked."""
    return ()


def deck_of(edition: Edition) -> Deck:
    """Return the deck of an edition, or make one of its items, of which none was ever released."""
    if edition.deck:
        return edition.deck
    notes = gather(edition.items, edition.language)
    return Deck(
        pack=edition.items[0].pack if edition.items else edition.name,
        title=edition.title,
        language=edition.language,
        notes=notes,
        license=edition.license,
        sources=cited(notes),
    )
