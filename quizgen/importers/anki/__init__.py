"""Anki's files: decks that were given out, and how students did with them.

A file is never opened where it stands: its collection is copied, and only the copy is read.
"""

from quizgen.importers.anki.experience import read_experience
from quizgen.importers.anki.released import is_preview, read_notes

__all__ = ["is_preview", "read_experience", "read_notes"]
