"""The answer key as JSON, by which other programs grade: docs/answer-key.md tells its keys."""

import json
from typing import Any

from quizgen import __version__
from quizgen.forms import Edition
from quizgen.paper.document import Document
from quizgen.paper.record import Asked, Issued, recorded
from quizgen.paper.setting import PLAIN, Setting

NAME = "json"
SUFFIX = ".json"
PRINTED = True
USUAL = True
DOCUMENTS: tuple[Document, ...] = (Document.KEY,)
TELLS_CHANGES = False
TELLS_FILES = True
HAS_ANSWER_SHEETS = False

FORMAT = "quizgen-answer-key/1"
"""What the file is; the number is another one where old readers would misread it."""


def render(
    edition: Edition,
    document: Document = Document.KEY,  # noqa: ARG001 -- the only one
    setting: Setting = PLAIN,  # noqa: ARG001 -- that of pages
) -> bytes:
    """Write the key; the same edition gives the same bytes.

    Args:
        edition: What the key is for, with the digests of all files that were written before.
        document: The key.
        setting: How pages are set, which data have none of.
    """
    record = recorded(edition)
    data = {
        "format": FORMAT,
        "program": f"quizgen {__version__}",
        "pack": edition.name,
        "title": edition.heading,
        "language": edition.language,
        "blueprint": edition.blueprint,
        "seed": edition.seed,
        "versions": [
            {
                "label": version.label,
                "points": version.points,
                "questions": [*map(_question, version.questions)],
            }
            for version in record.versions
        ],
        "copies": [*map(_copy, record.copies)],
        "files": {name: f"sha256:{digest}" for name, digest in edition.files.items()},
    }
    try:
        return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()
    except UnicodeEncodeError:  # a name that is no text
        return f"{json.dumps(data, indent=1)}\n".encode()


def losses(
    edition: Edition,  # noqa: ARG001 -- the protocol's argument
    content: bytes,  # noqa: ARG001 -- the protocol's argument
) -> tuple[str, ...]:
    """Tell of no loss: what is written is no page."""
    return ()


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "place": asked.place,
        "section": asked.section,
        "item": asked.item,
        "kind": asked.kind,
        "response": asked.response,
        "points": asked.points,
        "letters": list(asked.letters),
        "answers": list(asked.answers),
        "options": [
            {
                "letter": offered.letter,
                "option": offered.option,
                "text": offered.text,
                "right": offered.is_right,
            }
            for offered in asked.options
        ],
        "prompts": list(asked.prompts),
    }


def _copy(issued: Issued) -> dict[str, Any]:
    student = {"name": issued.name, "id": issued.id, "group": issued.group}
    return {
        "number": issued.number,
        "version": issued.version,
        "student": student if issued.name else None,
    }
