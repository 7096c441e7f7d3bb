"""What files are called: by what was printed, so that two different handouts never meet.

A pack's id and a blueprint's name have no dots and no underscores, and a language begins with two
or three letters: so behind a dot stands a language, a seed, copies or that a deck is a preview, and
behind an underscore a blueprint. ``NAME-key`` is the key to ``NAME``, and not what a pack or a
blueprint is called.
"""

from hashlib import sha256

from quizgen.forms import Edition
from quizgen.paper.document import Document


def stem_of(edition: Edition) -> str:
    """Return what the names of an edition's files begin with.

    Args:
        edition: What is written.
    """
    stem = f"{edition.name}_{edition.blueprint}" if edition.blueprint else edition.name
    stem += f".seed-{edition.seed}" if edition.seed else ""
    stem += f".{_numbered(edition)}" if edition.is_part else ""
    suffixes = tuple(filter(None, (document.suffix for document in Document)))
    return f"{stem}_" if stem.endswith(suffixes) else stem


def deck_stem(edition: Edition) -> str:
    """Return what the names of an edition's deck begin with: a preview replaces no release.

    Args:
        edition: What is written.
    """
    is_preview = edition.deck is not None and edition.deck.is_preview
    return f"{stem_of(edition)}{'.preview' if is_preview else ''}"


MOST_NUMBERS = 8
"""So many copies are named by their numbers; more by a digest of these."""


def _numbered(edition: Edition) -> str:
    """Name copies of a class by their numbers in its pile, which are printed on them."""
    numbers = [str(copy.number) for copy in edition.copies]
    if len(numbers) > MOST_NUMBERS:
        digest = sha256("-".join(numbers).encode()).hexdigest()
        numbers = [*numbers[:2], f"and-{len(numbers) - 2}", digest[:8]]
    return f"{'copy' if len(numbers) == 1 else 'copies'}-{'-'.join(numbers)}"
