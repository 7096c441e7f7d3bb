"""A note of a deck as Anki has it: its fields in HTML, and its tags."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from quizgen.decks.deck import Deck
from quizgen.decks.note import Entry, Note, NoteType
from quizgen.exporters.anki import media
from quizgen.exporters.anki.cards import answered_beside, asked, asked_beside, statement
from quizgen.exporters.anki.cloze import cloze, sealed
from quizgen.exporters.anki.faces import FACES, SLOTS
from quizgen.exporters.anki.notetype import field_names
from quizgen.exporters.anki.telling import RETIRED, changed, report, retired, said, withdrawn
from quizgen.exporters.anki.texts import bundled, text
from quizgen.exporters.anki.visible import visible
from quizgen.items.item import Item
from quizgen.languages.catalogue import Catalogue, catalogue_of
from quizgen.machine.pattern import pattern
from quizgen.paper.credits import credit
from quizgen.templating.macros import Macros

BREAKS_TAGS = pattern(r'[\s"]+')
"""What Anki splits tags at (spaces, U+3000) or does not allow in them."""

_CLOZES = frozenset({NoteType.CLOZE, NoteType.PICTURE})
"""Some of Anki's tools look for clozes in every field of these, not only where one is shown."""

_UNSEEN = Markup("<span></span>")
"""Fills a gate, so that its card comes, and shows nothing."""


def fields(note: Note, deck: Deck, lists: Macros | None = None) -> list[str]:
    """Fill the fields of a note, in the order of its type's.

    Args:
        note: A note of a deck, also one that has left its pack.
        deck: The deck.
        lists: What writes lists, if not the bundled macros do.
    """
    words = catalogue_of(deck.language)
    filled: dict[str, Markup] = {
        "Note": text(note.id),
        "Language": text(deck.language),
        "Words": said(words),
        "Report": report(deck.reports, note.id, words),
    }
    if note.cards:
        other = deck.translation.language if deck.translation else ""
        filled |= _present(note, words, lists or bundled(), other)
    elif note.entry:
        filled |= _past(note.entry, words)
    if note.type in _CLOZES:
        hidden = {FACES[slot].cloze for slot in SLOTS[note.type]}
        filled = {name: part if name in hidden else sealed(part) for name, part in filled.items()}
    return [str(filled.get(name, "")) for name in field_names(note.type)]


def tags(note: Note, deck: Deck) -> list[str]:
    """Return ``quizgen::pack::topic`` for each topic, or ``quizgen::pack`` without any.

    Anki makes a tree of tags at ``::``, so that a part of a name must not contain it. What has
    left the pack has a tag that tells so.

    Args:
        note: A note of a deck, also one that has left its pack.
        deck: The deck.
    """
    topics = [topic for item in note.items for topic in item.topics]
    names = [["quizgen", deck.pack, topic] for topic in topics] or [["quizgen", deck.pack]]
    spelt = ["::".join(filter(None, map(_tag_part, name))) for name in names]
    if deck.translation:
        spelt.append(f"quizgen::{deck.tongue}")
    return list(dict.fromkeys([*spelt, *([] if note.cards else [RETIRED])]))


def _present(note: Note, words: Catalogue, lists: Macros, language: str) -> dict[str, Markup]:
    """Fill what asks, answers and proves, with what stands beside it in another language."""
    filled: dict[str, Markup] = {}
    proofs = {slot: _proof(item, words, lists) for slot, item in note.cards.items()}
    shared = _shared(tuple(proofs.values()))
    for slot, item in note.cards.items():
        face = FACES[slot]
        parts = asked(item, slot, words, lists)
        change = note.entry and note.entry.changes.get(slot)
        own = _apart(proofs[slot], shared)
        told = changed(change, words) if change else Markup()
        if other := note.beside.get(slot):
            parts[face.stem] += asked_beside(other, language)
            told += answered_beside(other, language)
        parts[face.solution] = told + parts.get(face.solution, Markup()) + own
        filled |= parts
    if note.type is NoteType.FACT:
        # Notes are listed by their question, also where it has no options to pick.
        first = FACES[next(iter(note.cards))]
        filled = {"Question": filled[first.stem], "Answer": filled[first.answer]} | filled
    for slot in note.withdrawn:
        face, notice = FACES[slot], withdrawn(words)
        is_asked = face.gate == face.stem
        filled[face.gate] = (
            notice if is_asked else Markup('<p class="notice">{}</p>').format(notice)
        )
    return filled | dict(zip(("Statement", "Sources"), shared, strict=True))


def _proof(item: Item, words: Catalogue, lists: Macros) -> tuple[Markup, Markup]:
    """Write the statement of an item with what is shown beside it, and its sources."""
    credits_ = credit(item.media)
    told = text(statement(item)) + media.revealed(item, words)
    if not item.sources and not credits_:
        return told, Markup()
    return told, lists.write("sources", item, credits_, words)


def _shared(proofs: Sequence[tuple[Markup, Markup]]) -> tuple[Markup, Markup]:
    """Return the statement that all cards have, if they have one, and likewise the sources."""
    statements, sources = (set(each) for each in zip(*proofs, strict=True))
    first = proofs[0]
    return (
        first[0] if len(statements) == 1 else Markup(),
        first[1] if len(sources) == 1 else Markup(),
    )


def _apart(proof: tuple[Markup, Markup], shared: tuple[Markup, Markup]) -> Markup:
    """Write what a card has for itself of statement and sources."""
    told, sources = (
        own if own != common else Markup() for own, common in zip(proof, shared, strict=True)
    )
    if told:
        told = Markup('<p class="statement">{}</p>').format(told)
    if not told and not sources:
        return Markup()
    return Markup('\n<section class="proof">\n{}\n{}\n</section>').format(told, sources)


def _past(entry: Entry, words: Catalogue) -> dict[str, Markup]:
    """Fill what a note of which nothing is left still shows, so that no card turns blank."""
    # The stem is that of the first card, and so is the answer.
    answer = next(iter(entry.answers.values()), "")
    filled: dict[str, Markup] = {"Notice": retired(entry.changed, words)}
    for slot in entry.answers:
        face = FACES[slot]
        if face.gate:
            filled[face.gate] = _UNSEEN
        filled[face.stem] = text(entry.stem)
        if face.cloze:
            stem = filled[face.stem] if face.cloze == face.stem else Markup()
            filled[face.cloze] = cloze(stem, text(answer))
        filled[face.answer] = text(answer)
        filled[face.solution] = Markup('<p class="statement">{}</p>').format(text(answer))
    if entry.type is NoteType.FACT:
        filled["Question"] = text(entry.stem)
    return filled


def _tag_part(name: str) -> str:
    return re.sub(":{2,}", ":", BREAKS_TAGS.sub("_", visible(name)).strip("_")).strip(":")
