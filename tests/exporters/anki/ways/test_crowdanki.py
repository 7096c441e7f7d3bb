"""Folders for CrowdAnki.

Its importer is an add-on that runs within Anki's windows only, and no package brings it. So decks
are taken in here by a reader that does, step by step and by the engine's own functions, what the
add-on does by its published source (`crowd_anki/representation`): that it does so in Anki itself
is not shown by these tests.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from anki.collection import Collection
from anki.decks import DeckId
from anki.notes import Note

from quizgen.decks.deck import Deck
from quizgen.decks.translation import Translation
from quizgen.exporters.anki.ways import crowdanki
from quizgen.items.item import Item, Option, Response
from tests.decks.packs import items_of
from tests.exporters.decks import DEADLINE, HOSTILE, STANCE, Student, deck_of, edition, released
from tests.media.files import picture
from tests.media.records import pictured

UUID = "crowdanki_uuid"
LATER = 4_000_000_000

SEVERAL = replace(
    STANCE, id="venezuela-2019/several/multiple-response", response=Response.PICK_SEVERAL
)
ATTACK = tuple(
    replace(
        STANCE,
        id=f"venezuela-2019/attack-{number}/choice",
        stem=words,
        options=(Option(words, correct=True, why=words), *STANCE.options[:2]),
        topics=(words[:40],),
    )
    for number, words in enumerate(HOSTILE)
)
ALL = (SEVERAL, DEADLINE, STANCE, *items_of(), *ATTACK)


class Importer:
    """Takes a folder in as the add-on does."""

    def __init__(self, collection: Collection, files: Mapping[str, bytes]) -> None:
        self.collection = collection
        self.deck: dict[str, Any] = json.loads(files["deck.json"])
        settings = yaml.safe_load(files["import_config.yaml"])
        self.personal = {
            name: told["personal_fields"] for name, told in settings["note_models"].items()
        }
        self.models: dict[str, Any] = {}
        self.options: dict[str, int] = {}

    def run(self) -> None:
        """Save options, note types, decks and notes, in this order."""
        decks, models = self.collection.decks, self.collection.models
        for options in self.deck["deck_configurations"]:
            known = _find(decks.all_config(), options[UUID]) or decks.add_config(options["name"])
            known.update(_without_type(options))
            decks.update_config(known)
            self.options[options[UUID]] = known["id"]
        for model in self.deck["note_models"]:
            found = _find(models.all(), model[UUID]) or models.new(model["name"])
            is_new = found["id"] == 0
            merged = {**found, **_without_type(model)}
            if is_new:
                models.add(merged)
            else:
                models.update_dict(merged)
            self.models[model[UUID]] = models.by_name(model["name"])
        self._save(self.deck, "")

    def _save(self, deck: dict[str, Any], parent: str) -> None:
        decks = self.collection.decks
        name = f"{parent}::{deck['name']}" if parent else deck["name"]
        known = _find(decks.all(), deck[UUID])
        assert known or decks.id_for_name(name) is None, "the add-on would rename it"
        if not known:
            known = decks.get(decks.id(name) or DeckId(0))
        left = {"note_models", "deck_configurations", "children", "media_files", "notes"}
        told = _without_type(deck)
        known.update({key: told[key] for key in told.keys() - left - {"deck_config_uuid"}})
        known.update(name=name, conf=self.options[deck["deck_config_uuid"]])
        decks.save(known)
        for child in deck["children"]:
            self._save(child, name)
        for note in deck["notes"]:
            self._save_note(note, known["id"])

    def _save_note(self, told: dict[str, Any], deck: int) -> None:
        model = self.models[told["note_model_uuid"]]
        assert self.collection.db is not None
        number = self.collection.db.scalar("select id from notes where guid = ?", told["guid"])
        note = Note(self.collection, id=number) if number else Note(self.collection, model)
        fields = list(told["fields"])
        for place, field in enumerate(model["flds"]):
            if field["name"] in self.personal.get(model["name"], ()):
                fields[place] = note.fields[place]
        note.__dict__.update(told | {"fields": fields})
        note.mid = model["id"]
        if number:
            self.collection.update_note(note)
        else:
            self.collection.add_note(note, DeckId(deck))


def _find(known: list[Any], uuid: str) -> Any:  # noqa: ANN401 -- the engine's dictionaries
    return next((one for one in known if one.get(UUID) == uuid), None)


def _without_type(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != "__type__"}


def written(deck: Deck) -> dict[str, bytes]:
    """Return the files of a deck, by their paths within its folder."""
    files = dict(crowdanki.files(deck, "mine", None))
    assert all(name.startswith("mine-crowdanki/") for name in files)
    return {name.removeprefix("mine-crowdanki/"): content for name, content in files.items()}


def told(deck: Deck) -> dict[str, Any]:
    """Return what the file of a deck says."""
    read: dict[str, Any] = json.loads(written(deck)["deck.json"])
    return read


def first(*items: Item) -> Deck:
    """Return the first edition of a deck."""
    return deck_of(*items, lock=released(*items))


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Student]:
    """Return a student with an empty collection."""
    made = Student(tmp_path)
    yield made
    made.collection.close()


def take(student: Student, deck: Deck) -> None:
    """Take a deck's folder in."""
    Importer(student.collection, written(deck)).run()
    student.collection.models._clear_cache()  # noqa: SLF001 -- the engine does not see the import


def cards(student: Student) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return what each card shows and how it looks, by its note's guid and its place."""
    shown = {}
    for note in student.notes():
        for card in note.cards():
            output = card.render_output()
            sides = output.question_text, output.answer_text, output.css
            shown[note.guid, card.ord] = (*sides, *note.fields, *note.tags)
    return shown


@pytest.mark.parametrize("blanks", ["typed", "recalled"])
def test_all_cards_are_those_of_the_package(student: Student, tmp_path: Path, blanks: str) -> None:
    """Of questions of all kinds, and of texts that attack."""
    (tmp_path / "other").mkdir()
    other = Student(tmp_path / "other")
    seen = replace(
        DEADLINE,
        id="venezuela-2019/seen/choice",
        pictures=(pictured(tmp_path, "a.png", picture()),),
    )
    items = (*ALL, seen)
    deck = deck_of(*items, lock=released(*items, blanks=blanks), blanks=blanks)
    take(student, deck)
    other.take(edition(deck=deck))
    assert cards(student) == cards(other)
    assert len(cards(student)) >= len(items)


def test_a_next_edition_updates_notes_with_their_history(student: Student) -> None:
    """Nothing is there twice, and the student's field stays."""
    deck = first(SEVERAL, DEADLINE, STANCE)
    take(student, deck)
    student.study(DEADLINE)
    note = student.note(DEADLINE)
    note["My notes"] = "my hook"
    student.collection.update_note(note)
    history, types = student.history(DEADLINE), len(student.collection.models.all())
    items = (SEVERAL, replace(DEADLINE, stem="How long?"))
    take(student, deck_of(*items, lock=released(*items, lock=deck.lock, time=LATER)))
    assert student.history(DEADLINE) == history
    note = student.note(DEADLINE)
    assert (note["Question"], note["My notes"]) == ("How long?", "my hook")
    assert student.note(STANCE).tags == ["quizgen::retired", "quizgen::venezuela-2019"]
    assert len(student.notes()) == 3
    assert len(student.collection.models.all()) == types


def test_types_of_a_package_are_known_again(student: Student) -> None:
    """So that who changes from one way to the other keeps the history."""
    student.take(edition(deck=replace(first(DEADLINE), title="Another name")))
    student.study(DEADLINE)
    history, types = student.history(DEADLINE), len(student.collection.models.all())
    take(student, first(replace(DEADLINE, stem="How long?")))
    assert student.history(DEADLINE) == history
    assert len(student.collection.models.all()) == types
    assert student.note(DEADLINE)["Question"] == "How long?"


def test_siblings_are_buried(student: Student) -> None:
    """The add-on takes options in, too."""
    take(student, first(DEADLINE))
    options = student.collection.decks.config_dict_for_deck_id(student.card(DEADLINE).did)
    assert options["name"] == "quizgen"
    assert [options["new"]["bury"], options["rev"]["bury"]] == [True, True]


def test_topics_are_subdecks(student: Student) -> None:
    """Each with the last step of its name alone."""
    deck = replace(first(DEADLINE, STANCE), topical=True)
    (child,) = told(deck)["children"]
    assert (child["name"], len(child["notes"])) == ("diplomacy", 1)
    take(student, deck)
    names = [student.collection.decks.name(student.card(each).did) for each in (DEADLINE, STANCE)]
    title = "Two presidents in Venezuela"
    assert names == [f"{title}::diplomacy", title]


def test_what_must_be_there_is_there() -> None:
    """The add-on reads each of these without asking whether there is one."""
    deck = told(first(DEADLINE, SEVERAL))
    assert deck["__type__"] == "Deck"
    assert {type_["__type__"] for type_ in deck["note_models"]} == {"NoteModel"}
    assert [type_["name"] for type_ in deck["note_models"]] == ["quizgen fact", "quizgen question"]
    (options,) = deck["deck_configurations"]
    assert (options["__type__"], options[UUID]) == ("DeckConfig", deck["deck_config_uuid"])
    for note in deck["notes"]:
        assert note.keys() == {"__type__", "fields", "guid", "note_model_uuid", "tags"}
    for part in (deck, options, *deck["note_models"]):
        assert not part.keys() & {"id", "mod", "usn", "did"}, "these are of one collection"


def test_each_deck_has_its_identity() -> None:
    """A language, a pack or a topic is another; a title is not."""
    deck = first(DEADLINE)
    decks = [deck, replace(deck, language="es"), replace(deck, pack="other")]
    assert len({told(each)[UUID] for each in decks}) == 3
    assert told(replace(deck, title="Another"))[UUID] == told(deck)[UUID]


@pytest.mark.parametrize("other", [None, Translation("es", "Dos presidentes", {})])
def test_pictures_are_listed_and_stand_beside(tmp_path: Path, other: Translation | None) -> None:
    """By the names that cards show them by, also where a translation stands beside."""
    seen = replace(DEADLINE, pictures=(pictured(tmp_path, "a.png", picture()),))
    files = written(replace(first(seen), translation=other))
    media = [name.removeprefix("media/") for name in files if name.startswith("media/")]
    assert json.loads(files["deck.json"])["media_files"] == media
    assert len(media) == 1
    assert media[0] in json.loads(files["deck.json"])["notes"][0]["fields"][1]


def test_a_diff_shows_what_has_changed_and_no_more() -> None:
    """The same deck has the same bytes, and another question is another line."""
    deck = first(*ALL)
    items = tuple(replace(each, stem="How long?") if each is DEADLINE else each for each in ALL)
    after = deck_of(*items, lock=released(*items, lock=deck.lock, time=LATER))
    old, new = (written(each)["deck.json"].decode().splitlines() for each in (deck, after))
    assert written(deck) == written(first(*ALL))
    assert [line for line, other in zip(old, new, strict=True) if line != other] == [
        f'{" " * 16}"{DEADLINE.stem}",'
    ]
