"""Notes that were released and have vanished, while much the same is asked under another id."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from quizgen.decks.asked import asked_by_notes
from quizgen.decks.lock import Lock
from quizgen.decks.note import Entry, NoteType, Slot
from quizgen.folding import fold
from quizgen.items.item import Item
from quizgen.machine.pattern import pattern
from quizgen.markup.plain import plain
from quizgen.pack.model import Pack
from quizgen.pack.rule import Rule
from quizgen.problem import Location, Problem

ALIKE = 0.6
"""Two questions with one answer are much alike from this share of common text on."""

LONGEST = 300
"""So many characters of questions are compared."""

_PARTS = pattern(r"([./~@])")


def propose_renames(pack: Pack, items: Iterable[Item], lock: Lock) -> tuple[Problem, ...]:
    """Warn where an id seems to have been changed, and propose to tell the former one.

    Args:
        pack: The pack.
        items: All that can be asked of it.
        lock: What was released of it.
    """
    items = tuple(items)
    if not lock.release:
        return ()
    asked = asked_by_notes(pack, items, lock)
    known = {item.id for guid in lock.notes for item in asked.get(guid, ())}
    new = _New([item for item in items if item.id not in known])
    gone = [
        entry for guid, entry in lock.notes.items() if guid not in asked and not entry.is_retired
    ]
    found: dict[Problem, None] = {}
    for entry in gone:
        if item := new.like(entry):
            found |= dict.fromkeys(_proposals(entry, item, pack))
    return tuple(sorted(found))


class _New:
    """The questions that were never released, by what they ask and by what answers them."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._stems: dict[str, list[Item]] = {}
        self._answers: dict[str, list[Item]] = {}
        for item in items:
            self._stems.setdefault(_folded(item.stem), []).append(item)
            if not item.is_either_or:
                self._answers.setdefault(_folded("; ".join(item.answers)), []).append(item)

    def like(self, entry: Entry) -> Item | None:
        """Return the question that is most like a note that was released; None if none is."""
        stem = _folded(entry.stem)
        if stem and (same := self._stems.get(stem)):
            return same[0]
        answers = {_folded(text) for slot, text in entry.answers.items() if slot is not Slot.CLAIM}
        near = [item for answer in answers for item in self._answers.get(answer, ())]
        scored = [(_likeness(stem, _folded(item.stem)), item.id, item) for item in near]
        score, _, item = max(scored, default=(0.0, "", None))
        return item if score >= ALIKE else None


def _folded(text: str) -> str:
    return fold(plain(text))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:LONGEST], other[:LONGEST], autojunk=False).ratio()


def _proposals(entry: Entry, item: Item, pack: Pack) -> Iterator[Problem]:
    """Yield what to write where, so that a question has the history of a note."""
    name = entry.note if entry.type is NoteType.FACT else entry.note.rpartition("/")[0]
    query = item.id.rpartition("/")[0]
    old, new = _PARTS.split(name), _PARTS.split(query)
    if len(old) == len(new):
        others = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    else:
        others = []
    places = _places(pack)
    if len(others) == 1 and others[0][1] in places and others[0][0] not in places:
        former, now = others[0]
        yield _proposal(former, now, places[now])
        return
    former, now = (each.partition("/")[2] for each in (name, query))
    facts = {fact.id: fact.location for fact in pack.all_facts()}
    if now in facts and former not in facts and former not in places and "/" not in former:
        yield _proposal(former, now, facts[now])


def _places(pack: Pack) -> dict[str, Location]:
    """Return where all stands that has an id of which ids of notes are made."""
    places = {pack.id: pack.location}
    places |= {one.id: one.location for one in pack.entities.values()}
    places |= {one.id: one.location for one in pack.relations.values()}
    places |= {one.id: one.location for one in pack.facts.values()}
    return places | {one.id: one.location for one in pack.open.values()}


def _proposal(former: str, now: str, place: Location) -> Problem:
    message = (
        f"{former!r} was released in decks and is gone, and {now!r} is new and much the same: "
        "students would learn it anew"
    )
    hint = f"if it is the same, write `renamed_from: {former}` here, and they keep their history"
    return Problem(place, Rule.RENAMED.value, message, hint, "warning")
