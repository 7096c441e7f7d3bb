"""What a note tells besides its question, and a deck of itself: what has left or was changed."""

import json
from datetime import UTC, datetime
from functools import cache
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from quizgen.decks.deck import Deck
from quizgen.decks.note import Change
from quizgen.exporters.anki.texts import reached, text
from quizgen.exporters.anki.visible import visible
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.values import Date

RETIRED = "quizgen::retired"
"""The tag of notes that have left the pack."""

NAMED = 12
"""So many sources are named in the description of a deck."""

_PLACE = "{id}"


@cache
def said(words: Catalogue) -> Markup:
    """Return what the script says, as the JSON of an object, for an attribute.

    Args:
        words: The words of the language.
    """
    told = {
        "right": words.pgettext("of an answer that was given", "Right"),
        "wrong": words.pgettext("of an answer that was given", "Wrong"),
        "nearly": words.gettext("Right, but for the accents"),
        "unsure": words.gettext("Not recognised: compare it with the answer"),
        "missed": words.pgettext("of a right option", "missed"),
        "chosen": words.pgettext("of an option", "your answer"),
        "struck": words.pgettext("of an option", "struck out"),
        "hint": words.gettext("Alt and a number choose; with Shift, they strike out."),
        "choose": words.gettext("Alt and a number choose."),
    }
    return text(json.dumps(told, ensure_ascii=False))


def retired(time: int, words: Catalogue) -> Markup:
    """Say that a question has left the pack, and what to do.

    Args:
        time: When it did, in seconds since 1970 (UTC).
        words: The words of the language.
    """
    told = words.gettext(
        "This question left the pack on {date}. Suspend or delete it (search for tag:{tag}).",
        date=_day(time, words.tag),
        tag=RETIRED,
    )
    return text(told)


def withdrawn(words: Catalogue) -> Markup:
    """Say that a card is no longer asked, though others of its note are."""
    return text(words.gettext("This card has left the pack. Suspend it."))


def changed(change: Change, words: Catalogue) -> Markup:
    """Say what the answer was before it was changed.

    Args:
        change: What it was, and until when.
        words: The words of the language.
    """
    told = words.gettext(
        "On {date}, the answer to this question was changed; until then it was: {answer}",
        date=_day(change.time, words.tag),
        answer=change.answer,
    )
    return Markup('<p class="notice">{}</p>').format(text(told))


def report(reports: str, note: str, words: Catalogue) -> Markup:
    """Write a link that leads to where mistakes in a note are reported.

    Args:
        reports: A web or an e-mail address; ``{id}`` in it stands for the note's id.
        note: The note's id.
        words: The words of the language.

    Returns:
        The link; nothing where there is no address, or one that a click must not open.
    """
    address = _addressed(reached(reports), note)
    if not address:
        return Markup()
    told = text(words.gettext("Report a mistake"))
    return Markup('<a href="{}">{}</a>').format(text(address), told)


def described(deck: Deck) -> Markup:
    """Describe a deck: what it was made from, on which terms, and how to report a mistake."""
    words = catalogue_of(deck.language)
    told: list[Markup] = []
    if deck.sources:
        named = "; ".join(deck.sources[:NAMED]) + ("; …" if deck.sources[NAMED:] else "")
        told.append(text(words.gettext("Taken from: {sources}", sources=named)))
    if deck.license:
        told.append(text(words.gettext("Licence: {license}.", license=deck.license)))
    if reached(deck.reports):
        told.append(text(words.gettext("To report a mistake, follow the link below the answer.")))
    told.append(
        text(
            words.gettext(
                "Questions that have left the pack are found by tag:{tag}.",
                tag=RETIRED,
            )
        )
    )
    return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in told)


def _addressed(address: str, note: str) -> str:
    """Put the id of a note into an address, where that has a place for it."""
    named = quote(visible(note), safe="")
    if not address or _PLACE in address:
        return address.replace(_PLACE, named)
    parts = urlsplit(address)
    joined = "&" if parts.query else "?"
    if parts.scheme == "mailto":
        return f"{address}{joined}subject={named}"
    if parts.path.rstrip("/").endswith("/issues/new") and not parts.fragment:
        return f"{address}{joined}title={named}"
    return address


def _day(time: int, language: str) -> str:
    """Write the day of a time as people do who speak the language."""
    day = datetime.fromtimestamp(time, UTC).date().isoformat()
    date = Date.read(day, language)
    return date.text if date else day
