"""Sounds on paper, which nobody hears: their words are printed, where there are any."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.forms import Edition, Form
from quizgen.items.item import Item
from quizgen.media.record import Sound
from quizgen.problem import FormatError


def readable(edition: Edition) -> Edition:
    """Return an edition without the questions that can only be heard; numbers run on.

    Args:
        edition: What is to be printed.
    """
    if all(map(is_readable, edition.items)):
        return edition
    forms = tuple(
        Form(
            form.label,
            tuple(
                replace(question, number=number)
                for number, question in enumerate(
                    (question for question in form.questions if is_readable(question.item)), start=1
                )
            ),
        )
        for form in edition.forms
    )
    return replace(edition, items=tuple(filter(is_readable, edition.items)), forms=forms)


def on_paper(edition: Edition) -> Edition:
    """Return an edition without what can only be heard.

    Args:
        edition: What is to be printed.

    Raises:
        FormatError: If that leaves nothing.
    """
    printed = readable(edition)
    if not any(form.questions for form in printed.forms) and edition.items:
        message = (
            "all its questions are to be heard, and nothing tells in words what is heard: give "
            "their sounds an `alt`, or make the HTML handout or the Anki deck"
        )
        raise FormatError(message)
    return printed


def is_readable(item: Item) -> bool:
    """Tell whether there are words for each sound of a question, and for each other ones."""
    offered = [option.sound.alt for option in item.options if option.sound]
    return all(sound.alt for sound in item.sounds) and len({*offered} - {""}) == len(offered)


def silenced(edition: Edition) -> Iterator[str]:
    """Yield what of an edition cannot be heard on paper, and what stands there instead."""
    told: set[str] = set()
    for item in edition.asked:
        if is_readable(item):
            heard = [medium for medium in item.media if isinstance(medium, Sound)]
            told_of = dict.fromkeys(map(_instead, heard))
        else:
            lacking = f"{item.location}: {item.id} is left out: it is to be heard"
            told_of = {f"{lacking}, and no `alt` of its own tells in words what is heard": None}
        yield from (loss for loss in told_of if loss not in told)
        told.update(told_of)


def _instead(sound: Sound) -> str:
    how = "its words are printed" if sound.alt else "it is not in the key"
    return f"{sound.location}: the sound {sound.file!r} cannot be heard on paper: {how}"
