"""The bundled packs of countries: one in each language, for other packs to use."""

from collections import Counter
from unicodedata import combining, normalize

import pytest

from quizgen.bank import make_bank
from quizgen.folding import fold
from quizgen.pack.model import Entity, Pack
from quizgen.pack.shelf import examine, find_pack

ENGLISH, SPANISH = "countries", "countries-es"
USERS = [("venezuela-2019", ENGLISH), ("venezuela-2019.es", SPANISH)]
MOST = 5
"""How many distractors a student can ask for."""

each = pytest.mark.parametrize("name", [ENGLISH, SPANISH])


def structure(pack: Pack) -> list[object]:
    """Return all of a pack's entities but their words, in the order of the file."""
    return [
        (entity.id, entity.kind, entity.within, entity.same, entity.overlaps, list(entity.traits))
        for entity in pack.entities.values()
    ]


def names_of(entity: Entity) -> list[str]:
    """Return all names of an entity."""
    return [entity.name, *entity.also]


def without_accents(text: str) -> str:
    """Return a text as it is typed on a keyboard that has no marks."""
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


@each
def test_the_countries_have_no_problems(name: str) -> None:
    """Not even a warning."""
    pack, problems = examine(name)
    assert pack is not None
    assert not problems


def test_every_language_has_the_same_countries() -> None:
    """With the same ids, containers and traits, so that a pack can be translated by its words."""
    english, spanish = find_pack(ENGLISH), find_pack(SPANISH)
    assert structure(english) == structure(spanish)
    assert (english.language, spanish.language) == ("en", "es")
    assert len(english.entities) > 70


def test_traits_tell_the_same_countries_apart_in_every_language() -> None:
    """A trait's word stands for one word in the other language, so likeness is the same."""
    english, spanish = find_pack(ENGLISH).entities, find_pack(SPANISH).entities
    pairs = {
        (trait, value, spanish[id_].traits[trait])
        for id_, entity in english.items()
        for trait, value in entity.traits.items()
    }
    assert len(pairs) == len({(trait, one) for trait, one, _ in pairs})
    assert len(pairs) == len({(trait, other) for trait, _, other in pairs})
    assert len(pairs) > 5


@each
def test_no_two_countries_share_a_name(name: str) -> None:
    """A name that two had would prove nothing, and none is listed twice."""
    entities = find_pack(name).entities.values()
    times = Counter(fold(text) for entity in entities for text in names_of(entity))
    assert [text for text, count in times.items() if count > 1] == []


def test_spanish_names_fit_into_sentences() -> None:
    """None has an article that would contract after a preposition, or ask for a plural verb."""
    names = [entity.name for entity in find_pack(SPANISH).entities.values()]
    assert [name for name in names if name.startswith(("el ", "los ", "las "))] == []
    assert "El Salvador" in names


def test_spanish_names_can_be_typed_without_accents() -> None:
    """A keyboard may lack them."""
    for entity in find_pack(SPANISH).entities.values():
        assert without_accents(entity.name) in names_of(entity)


@pytest.mark.parametrize(("name", "countries"), USERS)
def test_the_bundled_packs_take_their_countries_from_there(name: str, countries: str) -> None:
    """All countries are used ones, and only the bodies of countries beside them are not."""
    pack, used = find_pack(name), find_pack(countries).entities
    own = [one.id for one in pack.entities.values() if one.kind == "country" and one.id not in used]
    assert own == ["eu", "oas"]
    assert all(pack.entities[id_] == entity for id_, entity in used.items())


@pytest.mark.parametrize(("name", "countries"), USERS)
def test_no_country_is_offered_that_the_articles_do_not_mention(name: str, countries: str) -> None:
    """There are enough of those, however many options are asked for."""
    pack = find_pack(name)
    spare = {fold(pack.entities[id_].name) for id_ in pack.spare}
    assert len(spare) > 60
    bank = make_bank([pack], distractors=MOST)
    offered = {fold(option.text) for item in bank.items for option in item.options}
    assert fold(pack.entities["brazil"].name) in offered
    assert spare.isdisjoint(offered)
    assert pack.spare < set(find_pack(countries).entities)
