"""The JSON of a bank: an interface that other programs read."""

import json
from collections.abc import Iterator
from typing import Any

from quizgen.bank import Bank
from quizgen.items.item import Item, Option, Refusal, Response
from quizgen.markup.plain import plain
from quizgen.media.record import Medium, Picture
from quizgen.unmarked import unmarked


def bank_record(bank: Bank) -> dict[str, Any]:
    """Return a bank as plain data, ready for JSON.

    Returns:
        ``{"pack": id, "language": tag, "items": [...], "refusals": [...]}``; with several
        packs, ``pack`` holds their ids and ``language`` their languages, divided by spaces.
    """
    return {
        "pack": " ".join(pack.id for pack in bank.packs),
        "language": " ".join(pack.language for pack in bank.packs),
        "items": [item_record(item) for item in bank.items],
        "refusals": [refusal_record(refusal) for refusal in bank.refusals],
    }


def record_lines(bank: Bank) -> Iterator[bytes]:
    """Yield each item and then each refusal of a bank as a line of JSON, in UTF-8."""
    yield from map(_line, map(item_record, bank.items))
    yield from map(_line, map(refusal_record, bank.refusals))


def _line(record: dict[str, Any]) -> bytes:
    try:
        return f"{json.dumps(record, ensure_ascii=False)}\n".encode()
    except UnicodeEncodeError:  # places name a file whose name is no text
        return f"{json.dumps(record)}\n".encode()


def item_record(item: Item) -> dict[str, Any]:
    """Return an item as plain data; positions in ``answer`` count from 1.

    Of what is marked, it holds the plain text. What it shows is told where there is something:
    ``pictures`` and ``sounds`` with the stem, ``revealed`` with the answer; of an option, its
    ``picture`` or ``sound``; of a picture in which something is ``marked``, the corners of that in
    per cent of its width and height.
    """
    item = unmarked(item)
    media: dict[str, tuple[Medium, ...]] = {
        "pictures": item.pictures,
        "sounds": item.sounds,
        "revealed": item.revealed,
    }
    return {
        "id": item.id,
        "kind": item.kind,
        "facts": list(item.facts),
        "stem": item.stem,
        "options": [_option_record(option) for option in item.options],
        "prompts": [prompt.text for prompt in item.prompts],
        "answer": _answer_record(item),
        "statement": item.statement,
        "why": item.why,
        "topics": list(item.topics),
        "difficulty": item.difficulty,
        "sources": [
            {
                "id": citation.source,
                "title": citation.title,
                "author": citation.author,
                "publisher": citation.publisher,
                "published": citation.published,
                "at": citation.at,
                "quote": citation.quote,
                "url": citation.url,
            }
            for citation in item.sources
        ],
        **{name: [*map(_medium_record, told)] for name, told in media.items() if told},
    }


def _medium_record(medium: Medium) -> dict[str, Any]:
    names = ("file", "alt", "credit", "license", "source")
    record: dict[str, Any] = {name: getattr(medium, name) for name in names}
    if isinstance(medium, Picture) and medium.marked:
        record["marked"] = [[list(point) for point in outline] for outline in medium.framed]
    return record


def refusal_record(refusal: Refusal) -> dict[str, Any]:
    """Return a refusal as plain data."""
    return {
        "id": refusal.id,
        "fact": refusal.fact,
        "kind": refusal.kind,
        "reason": plain(refusal.reason),
        "unlock": plain(refusal.unlock),
    }


def _answer_record(item: Item) -> dict[str, Any]:
    """Return what answers an item, by what a student does; positions count from 1."""
    if item.response is Response.TYPE:
        return {"text": item.accepted[0], "accepted": list(item.accepted)}
    if item.response is Response.WRITE:
        return {"model": list(item.model), "points": item.points}
    if item.response is Response.MATCH:
        return {"options": [prompt.key + 1 for prompt in item.prompts]}
    right = [place for place, option in enumerate(item.options, start=1) if option.correct]
    if item.response is Response.PICK_ONE:
        return {"text": item.key.text, "option": right[0]}
    return {"options": right}


def _option_record(option: Option) -> dict[str, Any]:
    certificate = option.certificate
    proof = certificate and {
        "rule": certificate.rule,
        "premises": [
            {"id": premise.id, "location": str(premise.location)}
            for premise in certificate.premises
        ],
    }
    return {
        "text": option.text,
        "correct": option.correct,
        "why": option.why,
        "certificate": proof,
        **({"picture": _medium_record(option.picture)} if option.picture else {}),
        **({"sound": _medium_record(option.sound)} if option.sound else {}),
    }
