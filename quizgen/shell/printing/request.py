"""What is to be printed, as the command line says it."""

from pathlib import Path

from quizgen.machine.frozen import frozen
from quizgen.paper.document import Document
from quizgen.paper.setting import Setting

USUAL = 20
"""How many questions a version has at the most if nobody says."""


@frozen
class Request:
    """What is to be printed, as the command line says it.

    Attributes:
        questions: How many questions a version has at the most; 0 where nobody says.
        take: How many it has of which sorts, in words such as ``easy:5``; may be empty.
        topics: What alone is asked about; none where that is left open.
        blueprint: The file of a blueprint, if one is given.
        versions: How many versions there are; 0 where nobody says.
        draws_each: Whether each version asks other questions.
        roster: The file of a class list, if one is given.
        only: The names of students whose copies alone are printed; all of the class unless told.
        spares: How many copies without a name there are besides.
        title: What stands at the top; empty where the pack or the blueprint says it.
        documents: Which files are made.
        setting: How pages are set.
    """

    questions: int = 0
    take: str = ""
    topics: tuple[str, ...] = ()
    blueprint: Path | None = None
    versions: int = 0
    draws_each: bool = False
    roster: Path | None = None
    only: tuple[str, ...] = ()
    spares: int = 0
    title: str = ""
    documents: tuple[Document, ...] = (Document.FORMS, Document.KEY)
    setting: Setting = Setting()


PLAIN = Request()
"""What is printed if nobody says more."""
