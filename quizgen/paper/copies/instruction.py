"""What a form tells to do, once for all questions that are answered in the same way."""

from enum import StrEnum

from quizgen.items.item import Item, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.paper.copies.layout import Layout, layout_of
from quizgen.values import Quantity


class Place(StrEnum):
    """Where answers go that are letters or one of two words."""

    FORM = "form"
    """Beside the questions."""

    SHEET = "sheet"
    """Into the bubbles of a sheet of their own; what is written in words stays on the form."""


def instruction_of(item: Item, words: Catalogue, place: Place = Place.FORM) -> str:
    """Say how an item is answered.

    Args:
        item: What is asked.
        words: The words of the form's language.
        place: Where the answer goes.
    """
    told = _bubbled(item, words) if place is Place.SHEET else ""
    return told or _written(item, words)


def _bubbled(item: Item, words: Catalogue) -> str:
    match layout_of(item):
        case Layout.LETTERS if item.response is Response.PICK_ONE:
            told = words.gettext("On the answer sheet, fill in the bubble of the one right answer.")
        case Layout.LETTERS:
            told = words.gettext("On the answer sheet, fill in the bubble of every right answer.")
        case Layout.WORDS:
            this, that = (option.text for option in item.options)
            told = words.gettext(
                "On the answer sheet, fill in the bubble of {this} or {that}.", this=this, that=that
            )
        case Layout.MATCH:
            told = words.gettext(
                "On the answer sheet, fill in for each number the letter of what goes with it. "
                "Not all letters are used."
            )
        case Layout.ORDER:
            told = words.gettext(
                "On the answer sheet, fill in a letter on each line, the earliest first."
            )
        case _:
            told = ""
    return told


def _written(item: Item, words: Catalogue) -> str:
    match layout_of(item):
        case Layout.LETTERS if item.response is Response.PICK_ONE:
            told = words.gettext("Circle the letter of the one right answer.")
        case Layout.LETTERS:
            told = words.gettext("Circle the letter of every right answer.")
        case Layout.WORDS:
            this, that = (option.text for option in item.options)
            told = words.gettext("Circle {this} or {that}.", this=this, that=that)
        case Layout.BLANK:
            told = words.gettext("Fill in the blank.")
        case Layout.LINE if isinstance(item.expected, Quantity):
            told = words.gettext("Write the number, with its unit if it has one.")
        case Layout.LINE:
            told = words.gettext("Write the answer.")
        case Layout.MATCH:
            told = words.gettext(
                "Write on each line the letter of what goes with it. Not all letters are used."
            )
        case Layout.ORDER:
            told = words.gettext("Write the letters in order, the earliest first.")
        case Layout.RULED:
            told = words.gettext("Answer in your own words.")
    return told
