"""The schema of all lines that go between a quiz and another program."""

import json
from typing import Any

from quizgen.machine.data import folder_of

NAME = "quiz.schema.json"


def quiz_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the lines, for both directions."""
    text = (folder_of("quizgen.study.wire") / NAME).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
