"""Editions to make decks of, and a student who studies them in the real Anki engine."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

import anki.collection  # first, for the engine's own imports go in a circle
from anki.cards import Card
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer, Scheduler

from quizgen.decks.deck import Deck
from quizgen.decks.gathering import gather, slot_of
from quizgen.decks.lock import FIRST, NEVER, Lock
from quizgen.decks.note import Note as QuizgenNote
from quizgen.decks.note import NoteType, Slot
from quizgen.decks.revising import revise
from quizgen.exporters.anki import render
from quizgen.exporters.anki.faces import FACES, SLOTS, Face
from quizgen.exporters.anki.note import fields
from quizgen.exporters.anki.notetype import field_names
from quizgen.forms import Edition
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Citation, Item, Option
from quizgen.problem import Location

GAVE = "Maduro gave US diplomats 72 hours to leave Venezuela."
KEPT = "Mexico went on regarding Maduro as president."

DEADLINE = Item(
    id="venezuela-2019/deadline/choice",
    kind="choice",
    pack="venezuela-2019",
    facts=("deadline",),
    stem="How long did Maduro give US diplomats to leave Venezuela?",
    options=(
        Option("24 hours", correct=False, why=GAVE),
        Option("48 hours", correct=False, why="It was the opposition that spoke of two days."),
        Option("72 hours", correct=True, why="He broke off relations on the same day."),
        Option("one week", correct=False, why=GAVE),
    ),
    ordered=True,
    statement=GAVE,
    topics=("diplomacy", "the crisis"),
    difficulty=Difficulty.HARD,
    sources=(
        Citation(
            "oath", "Report of the oath", "giving the mission 72 hours", "https://a.example/1"
        ),
        Citation("photos", "Photo essay on the crisis", "72 hours to leave the country"),
    ),
    location=Location("venezuela-2019.yaml", 40, 3),
)

STANCE = Item(
    id="venezuela-2019/stance.subject/kept-maduro/choice",
    kind="choice",
    pack="venezuela-2019",
    facts=("stance.mexico",),
    stem="Which of these countries went on regarding Maduro as president?",
    options=(
        Option("Brazil", correct=False, why="Brazil recognised Guaidó."),
        Option("the United States", correct=False, why="The United States recognised Guaidó."),
        Option("Mexico", correct=True, why=KEPT),
        Option("Colombia", correct=False, why="Colombia recognised Guaidó."),
    ),
    ordered=False,
    statement=KEPT,
    topics=(),
    difficulty=Difficulty.EASY,
    sources=(Citation("oath", "Report of the oath", "still considered Maduro the president"),),
    location=Location("venezuela-2019.yaml", 60, 7),
)

HOSTILE = (
    "<script>alert(1)</script>",
    "</main><style>*{display:none}",
    "{{Answer}} {{c1::hidden}} {{=<% %>=}} <%Answer%>",
    "[sound:x.mp3] [latex]x[/latex] [$]x[/$] [anki:play:q:0] [[type:Answer]]",
    "a & b &amp; &lt;b&gt; &#91;",
    "x<y and z>w",
    "two\x1ffields, an\x00end, half a \ud800",
    "\u202eright to left\u2066",
    "\"double\" 'single' `back`",
    " spaces ",
    "A" * 5000,
)
"""Texts that would do something else than be shown, if they were not escaped."""


def edition(
    *items: Item,
    title: str = "Two presidents in Venezuela",
    deck: Deck | None = None,
) -> Edition:
    """Make an edition of items of the pack ``venezuela-2019``."""
    return Edition(
        name="venezuela-2019",
        title=title,
        language="en",
        license="CC-BY-4.0",
        items=items,
        forms=(),
        deck=deck,
    )


def deck_of(*items: Item, lock: Lock = NEVER, blanks: str = "typed") -> Deck:
    """Make a deck of items of the pack ``venezuela-2019``, as a release of them makes it."""
    return Deck(
        pack="venezuela-2019",
        title="Two presidents in Venezuela",
        language="en",
        notes=gather(items, "en", lock, blanks=blanks, is_release=True),
        license="CC-BY-4.0",
        lock=lock,
    )


def released(*items: Item, lock: Lock = NEVER, time: int = FIRST, blanks: str = "typed") -> Lock:
    """Release items: those of the lock that are not among them leave the pack.

    Args:
        items: What is asked.
        lock: What was released before.
        time: When it is released.
        blanks: How blanks are filled.
    """
    notes = gather(items, "en", lock, blanks=blanks, is_release=True)
    return revise(notes, replace(lock, language="en"), time)


def note_of(item: Item, *, blanks: str = "typed") -> QuizgenNote:
    """Make the note of an item that stands alone."""
    (note,) = gather((item,), "en", blanks=blanks)
    return note


def face_of(item: Item, *, blanks: str = "typed") -> Face:
    """Tell which fields the card of an item that stands alone shows."""
    (slot,) = note_of(item, blanks=blanks).cards
    return FACES[slot]


def parts(item: Item, language: str = "en", *, blanks: str = "typed") -> dict[str, str]:
    """Return the fields of a lone item's note by their names, and those of its card by their use.

    The latter are ``Stem``, ``Task``, ``Prompts``, ``Options``, ``Typed``, ``Solution`` and
    ``Answer``, whatever the type calls them.
    """
    note, face = note_of(item, blanks=blanks), face_of(item, blanks=blanks)
    deck = replace(deck_of(item, blanks=blanks), language=language)
    filled = dict(zip(field_names(note.type), fields(note, deck), strict=True))
    used = {
        "Stem": face.stem,
        "Task": face.task,
        "Prompts": face.prompts,
        "Options": face.options,
        "Typed": face.typed,
        "Solution": face.solution,
        "Answer": face.answer,
    }
    return filled | {use: filled.get(name, "") for use, name in used.items()}


class Student:
    """A student with a collection of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.collection = anki.collection.Collection(str(folder / "collection.anki2"))

    def take(self, edition: Edition) -> ImportResponse.Log:
        """Import an edition's deck as Anki does when its file is opened."""
        return self.open(render(edition))

    def open(
        self, package: bytes, *, with_deck_configs: bool = False, merge_notetypes: bool = False
    ) -> ImportResponse.Log:
        """Import a package with Anki's default choices, or others."""
        path = self._folder / "deck.apkg"
        path.write_bytes(package)
        request = anki.collection.ImportAnkiPackageRequest(
            package_path=str(path),
            options=anki.collection.ImportAnkiPackageOptions(
                with_deck_configs=with_deck_configs, merge_notetypes=merge_notetypes
            ),
        )
        log = self.collection.import_anki_package(request).log
        # The engine's Python side does not notice that an import has replaced a note type.
        self.collection.models._clear_cache()  # noqa: SLF001 - no other way
        return log

    def note(self, item: Item) -> Note:
        """Find the note of an item: its own, or that of its query."""
        found = {note["Note"]: note for note in self.notes()}
        return found.get(item.id) or found[item.id.rpartition("/")[0]]

    def notes(self) -> list[Note]:
        """Return all notes."""
        return [self.collection.get_note(note) for note in self.collection.find_notes("")]

    def card(self, item: Item) -> Card:
        """Return the card that asks an item, one of those of its note."""
        note = self.note(item)
        slots = SLOTS[NoteType.FACT] if "Claim" in note else (Slot.QUESTION,)
        slot = slot_of(item) if len(slots) > 1 else slots[0]
        (card,) = (card for card in note.cards() if slots[card.ord] is slot)
        return card

    def sides(self, item: Item) -> tuple[str, str]:
        """Render both sides of an item's card."""
        output = self.card(item).render_output()
        return output.question_text, output.answer_text

    def study(self, item: Item) -> Card:
        """Answer an item's card twice with "easy", through the scheduler.

        Returns:
            The card, which has an interval of days then.
        """
        scheduler = self.collection.sched
        assert isinstance(scheduler, Scheduler)
        for _ in range(2):
            card = self.card(item)
            card.start_timer()
            states = self.collection._backend.get_scheduling_states(card.id)  # noqa: SLF001 - no other way
            answer = scheduler.build_answer(card=card, states=states, rating=CardAnswer.EASY)
            scheduler.answer_card(answer)
        return self.card(item)

    def history(self, item: Item) -> list[object]:
        """Return all that Anki knows of a student's work on an item."""
        card = self.card(item)
        assert self.collection.db is not None
        reviews = self.collection.db.all("select * from revlog where cid = ?", card.id)
        return [card.id, card.nid, card.did, card.type, card.ivl, card.due, card.reps, reviews]


@dataclass
class Listed:
    """An option, a prompt or an accepted wording, as a card shows it."""

    verdict: str
    text: str = ""
    mark: str = ""
    answer: str = ""
    why: str = ""


@dataclass
class Shown:
    """What a side of a card shows, without its script."""

    text: str = ""
    options: list[Listed] = field(default_factory=list)
    prompts: list[Listed] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self._tags: list[str] = []
        self._lists = {"options": self.shown.options, "prompts": self.shown.prompts}
        self._list: list[Listed] = []
        self._part = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._tags.append(tag)
        if tag in {"ol", "ul"}:
            self._list = self._lists.get((named.get("class") or "").split(" ")[0], [])
        if tag == "li":
            self._list.append(Listed(verdict=named.get("class") or ""))
        self._part = (named.get("class") or "") if tag == "span" else ""
        if tag == "a":
            self.shown.links.append(named.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        while self._tags and self._tags.pop() != tag:
            pass
        self._part = ""

    def handle_data(self, data: str) -> None:
        if "script" in self._tags:
            return
        self.shown.text += data
        if self._part in {"text", "mark", "answer", "why"}:
            line = self._list[-1]
            setattr(line, self._part, getattr(line, self._part) + data)


def read(html: str) -> Shown:
    """Read a side of a card as a browser would."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.shown


def texts(options: Iterable[Option | Listed]) -> list[str]:
    """Return what the options say."""
    return [option.text for option in options]
