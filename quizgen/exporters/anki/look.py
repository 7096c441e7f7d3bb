"""The script and the style sheet of cards, put together from the templates.

A collection keeps the script with both sides of every card, so that a side has only the parts that
it runs: a front takes answers, a back compares them, and reads them where they are typed.
"""

import json
from pathlib import Path

from quizgen.marking.core import core_rule
from quizgen.templating.templates import read_template

STYLES = ("anki.css", "anki-answers.css", "anki-native.css")

_BOTH = "anki.js"
_ASKING = "anki-asking.js"
_ANSWERS = "anki-answers.js"
_MARKING = "anki-marking.js"


def front(markup: str, templates: Path | None = None) -> str:
    """Return the template of a front: its markup with the script behind it.

    Args:
        markup: What the front shows, in Anki's template language.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        FormatError: If one of those cannot be read.
    """
    return markup + _script((_ASKING, _BOTH), templates)


def back(markup: str, templates: Path | None = None) -> str:
    """Return the template of a back: its markup with the script behind it.

    Args:
        markup: What the back shows, in Anki's template language.
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        FormatError: If one of those cannot be read.
    """
    marking = (_MARKING,) if "{{type:" in markup else ()
    return markup + _script((*marking, _ANSWERS, _BOTH), templates)


def style(templates: Path | None = None) -> str:
    """Return the style sheet of all cards.

    Args:
        templates: A user's folder of templates, which go before the bundled ones.

    Raises:
        FormatError: If one of those cannot be read.
    """
    return "".join(read_template(name, templates) for name in STYLES)


def _script(names: tuple[str, ...], templates: Path | None) -> str:
    # One function around them all, so that a card leaves no names in the page.
    parts = "".join(read_template(name, templates) for name in names)
    # Anki takes two braces for the start of a field, so that none may stand together.
    rule = json.dumps(core_rule(), indent=0, sort_keys=True)
    parts = parts.replace("MARKING_RULE", rule)
    return f'<script>\n(function () {{\n"use strict";\n{parts}}})();\n</script>'
