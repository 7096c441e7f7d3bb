"""The files that a handout is made of: what the class gets, and what its teacher keeps."""

from enum import StrEnum


class Document(StrEnum):
    """One file of an edition.

    Who prints a file for the class must not print the key with it: so they are files apart.
    """

    FORMS = "forms"
    """The versions, or the copies of a class: what students get."""

    KEY = "key"
    """The answers to all versions, with reasons and sources: what the teacher keeps."""

    ANSWERS = "answers"
    """The answers to each version by itself, which students may get afterwards."""

    DECK = "deck"
    """What is no paper: all questions, to be learnt."""

    @property
    def suffix(self) -> str:
        """What stands behind the name of an edition, in that of the file."""
        return f"-{self.value}" if self in {Document.KEY, Document.ANSWERS} else ""


PRINTED: tuple[Document, ...] = Document.FORMS, Document.KEY, Document.ANSWERS
