"""Texts with placeholders, such as ``"{subject} {value}."``; ``{{`` and ``}}`` are braces.

A placeholder may ask for a form of the words: ``{a value}`` for the article, ``{on value}``
for the preposition of a date, ``{subject's}`` for the possessive, ``{subject?is|are}`` for one
of two words, by the subject's number; with a capital, as in ``{Subject}``, it asks for one. Not
``str.format``: with it a pack could reach into objects.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from quizgen.languages.nouns import Nouns
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain, start_of

PLAIN = Nouns()
"""What is done to words in a language without a grammar: nothing."""

_FORM = pattern(
    r"an? (?P<a>\w+)|on (?P<on>\w+)"
    r"|(?P<of>\w+)(?P<mark>['’])s|(?P<number>\w+)\?(?P<words>[^|]*\|[^|]*)"
)

_PIECE = pattern(r"\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+")


class TemplateError(ValueError):
    """A brace that opens or closes nothing.

    Attributes:
        position: Where in the text it stands, from 0.
    """

    def __init__(self, position: int) -> None:
        super().__init__(f"a brace without its other half at {position}")
        self.position = position


@frozen
class Piece:
    """A part of a template.

    Attributes:
        text: What stands there, or a placeholder's name.
        position: Where in the template it begins, from 0.
        is_placeholder: Whether something else is to stand in its place.
        form: The form that this takes (see `Nouns.inflect`).
        capital: Whether this is to begin with a capital, wherever it stands.
    """

    text: str
    position: int
    is_placeholder: bool = False
    form: str = ""
    capital: bool = False

    @property
    def names(self) -> bool:
        """Whether it prints what the placeholder stands for, not a word that goes by it."""
        return self.is_placeholder and "|" not in self.form


@lru_cache(maxsize=4096)
def pieces(template: str) -> tuple[Piece, ...]:
    """Cut a template into texts and placeholders.

    Raises:
        TemplateError: If a brace opens or closes nothing.
    """
    return tuple(map(_piece, _PIECE.finditer(template)))


@lru_cache(maxsize=4096)
def placeholders(template: str) -> tuple[str, ...]:
    """Return the names of a template's placeholders, each once, in their order.

    Raises:
        TemplateError: If a brace opens or closes nothing.
    """
    if "{" not in template and "}" not in template:
        return ()
    return tuple(dict.fromkeys(part.text for part in pieces(template) if part.is_placeholder))


@lru_cache(maxsize=4096)
def named(template: str) -> tuple[str, ...]:
    """Return the placeholders that a template prints: of ``{subject?is|are}``, nothing is.

    Raises:
        TemplateError: If a brace opens or closes nothing.
    """
    if "{" not in template and "}" not in template:
        return ()
    return tuple(dict.fromkeys(part.text for part in pieces(template) if part.names))


def fill(template: str, words: Mapping[str, str], nouns: Nouns = PLAIN) -> str:
    """Put words in the place of a template's placeholders.

    What is put in is never looked into: ``{value}`` within it stays what it is. Only a full
    stop that would follow another mark at its end goes: *at 6 p.m.*, not *at 6 p.m..*

    Args:
        template: A text with placeholders.
        words: For each placeholder's name, what stands in its place. What is plural
            is a `Plural`, and what is a date a `Dated` (of `quizgen.languages.names`).
        nouns: What the language does to words.

    Raises:
        TemplateError: If a brace opens or closes nothing.
        KeyError: If there are no words for a placeholder.
    """
    filled, last = "", ""
    for part in pieces(template):
        text = part.text
        if not part.is_placeholder:
            twice = text[0] in MARKS and _ends_twice(last, text)
            filled += text[1:] if twice else text
            last = ""
            continue
        last = nouns.inflect(words[text], part.form) if part.form else words[text]
        filled = nouns.joined(filled, capitalised(last, nouns) if part.capital else last)
    return filled


def put(template: str, name: str, words: str, nouns: Nouns = PLAIN) -> str:
    """Put words into a template, which stays one, in the place of one placeholder.

    Args:
        template: A text with placeholders.
        name: The placeholder's name.
        words: What stands there instead, with a capital where the name has one; its braces are
            braces.
        nouns: What the language does to words.

    Raises:
        TemplateError: If a brace opens or closes nothing.
    """
    parts = pieces(template)
    ends = [part.position for part in parts[1:]] + [len(template)]
    small = words.replace("{", "{{").replace("}", "}}")
    large = capitalised(small, nouns)
    return "".join(
        (large if part.capital else small)
        if part.is_placeholder and part.text == name
        else template[part.position : end]
        for part, end in zip(parts, ends, strict=True)
    )


def capitalised(words: str, nouns: Nouns) -> str:
    """Begin words with a capital, as the language writes it."""
    start = start_of(words)
    first = words[start : start + 1]
    if not first.islower():
        return words
    return f"{words[:start]}{nouns.capital(first)}{words[start + 1 :]}"


STOPS = ".。．।"
MARKS = f"{STOPS}!?…！？؟۔"
"""What a sentence ends in, after which no full stop stands."""

QUOTES = "”“\"’'»«›‹"
"""What may close a quotation, behind a full stop of its own."""


def _ends_twice(words: str, text: str) -> bool:
    """Tell whether the mark that follows some words says again what they end in."""
    words = plain(words)
    mark, end = text[:1], words[-1:]
    if not mark or not end or text[:2] == "..":
        return False
    if mark in STOPS and end in QUOTES:
        return words.rstrip(QUOTES)[-1:] in tuple(STOPS)  # they said “Stop.”
    return (mark in STOPS and end in MARKS) or (mark in MARKS and mark == end)


def _piece(match: re.Match[str]) -> Piece:
    text = match.group()
    match text:
        case "{" | "}":
            raise TemplateError(match.start())
        case "{{" | "}}":
            return Piece(text[0], match.start())
        case _ if text[0] == "{":
            return _placeholder(text[1:-1], match.start())
        case _:
            return Piece(text, match.start())


def _placeholder(text: str, position: int) -> Piece:
    capital = text[:1].isupper()
    text = text[:1].lower() + text[1:]
    form = _FORM.fullmatch(text)
    if form is None:
        return Piece(text, position, is_placeholder=True, capital=capital)
    for name in ("a", "on"):
        if form[name]:
            return Piece(form[name], position, is_placeholder=True, form=name, capital=capital)
    if form["of"]:
        name, written = form["of"], form["mark"]
    else:
        name, written = form["number"], form["words"]
    return Piece(name, position, is_placeholder=True, form=written, capital=capital)
