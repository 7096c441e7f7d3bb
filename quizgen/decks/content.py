"""A hash of all that people see of a note: what has the same one is left untouched in Anki."""

import json

from quizgen.decks.note import Note, Slot
from quizgen.items.item import Citation, Item, Response
from quizgen.machine.blake2 import blake2b
from quizgen.media.record import Medium, Picture


def content_of(note: Note, language: str, report: str = "") -> str:
    """Hash all that people see of a note, and nothing else.

    Where it stands in its file, its difficulty and its proofs change no note.

    Args:
        note: A note.
        language: The language that its cards speak.
        report: Where mistakes are reported; empty where nowhere.
    """
    cards = [
        [slot, _covered_of(item) if slot is Slot.PICTURE else _seen_of(item)]
        for slot, item in note.cards.items()
    ]
    told: list[object] = [note.type, language, cards, list(note.withdrawn)]
    if note.beside:
        told.append([[slot, _told_of(item)] for slot, item in note.beside.items()])
    if report:
        told.append(report)
    return blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def _seen_of(item: Item) -> list[object]:
    told: list[object] = [
        item.id,
        item.response.name,
        item.stem,
        item.ordered,
        [[option.text, option.correct, option.why] for option in item.options],
        item.statement,
        item.why,
        sorted(set(item.topics)),
        [_cited(source) for source in item.sources],
    ]
    if item.prompts:
        told.append([[prompt.text, prompt.key, prompt.why] for prompt in item.prompts])
    if item.response is Response.TYPE:
        told.append(item.accepted)
    if item.response is Response.WRITE:
        told.append(item.model)
    if item.media:
        offered = [option.shown for option in item.options]
        groups = (item.pictures, item.sounds, offered, item.revealed)
        told.append([[medium and _shown(medium) for medium in group] for group in groups])
    return told


def _covered_of(item: Item) -> list[object]:
    """Return what is seen of a question about a part of a picture, where that is covered."""
    shown = [[_pictured(picture), picture.framed] for picture in item.pictures]
    said = [item.id, item.stem, item.answers, item.statement, item.why]
    return [*said, sorted(set(item.topics)), [_cited(source) for source in item.sources], shown]


def _told_of(item: Item) -> list[object]:
    """Return what stands of an item beside another one."""
    return [item.stem, item.answers, item.statement]


def _cited(source: Citation) -> list[str]:
    return [source.title, source.quote, source.url, source.about, source.at]


def _shown(medium: Medium) -> list[object]:
    marks = [medium.framed, medium.covered] if isinstance(medium, Picture) else []
    return [*_pictured(medium), *marks]


def _pictured(medium: Medium) -> list[object]:
    return [medium.digest, medium.alt, medium.credit, medium.license, medium.source]
