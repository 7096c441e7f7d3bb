"""Stems, statements and options that read as a person would write them."""

import pytest

from quizgen.bank import make_bank
from quizgen.items.item import Item
from quizgen.items.kinds import KINDS
from tests.pack.marks import problems_of
from tests.packs import pack_of

ZOO = """
    entities:
      keeper:
        ann: {name: the keeper Ann}
        twins: {name: the twins, plural: true}
        cooks: {name: the cooks, plural: true}
        guards: {name: guards, plural: true}
        bob: Bob
        cid: Cid
      animal: {owl: owl, lion: lion, emu: emu, unicorn: unicorn, herd: {name: zebras, plural: true}}
    relations:
      feeds:
        subject: keeper
        value: animal
        cardinality: one-to-one
        ask:
          subject: "Who {value?feeds|feed} {a value}, or is {a value} nobody’s?"
          value: "What {subject?is|are} {subject’s} animal?"
        statement: "{subject} {subject?feeds|feed} {a value}."
        facts: {ann: owl, twins: lion, bob: unicorn, cid: emu, cooks: herd}
"""


@pytest.fixture(scope="module")
def items() -> dict[str, Item]:
    """Return the items of the zoo by what follows their pack."""
    return {item.id.removeprefix("test/"): item for item in make_bank([pack_of(ZOO)]).items}


def test_articles_possessives_and_number_agree(items: dict[str, Item]) -> None:
    """Sentences begin with a capital, and their words agree."""
    stems = {name: item.stem for name, item in items.items()}
    assert stems["feeds.value/ann/choice"] == "What is the keeper Ann’s animal?"
    assert stems["feeds.value/twins/short-answer"] == "What are the twins’ animal?"
    assert items["feeds.value/ann/choice"].statement == "The keeper Ann feeds an owl."
    assert items["feeds.value/twins/short-answer"].statement == "The twins feed a lion."
    assert items["feeds.value/bob/choice"].statement == "Bob feeds a unicorn."
    assert items["feeds.value/cooks/short-answer"].statement == "The cooks feed zebras."


def test_a_blank_gives_neither_sound_nor_number_away(items: dict[str, Item]) -> None:
    """The article before it could be either; the verb agrees with what fills it."""
    assert items["feeds.ann/cloze"].stem == "The keeper Ann feeds a(n) _____."
    assert {item.stem for name, item in items.items() if name.endswith("cloze")} >= {
        "Bob feeds a(n) _____.",
        "The cooks feed _____.",
    }


def test_options_are_all_singular_or_all_plural(items: dict[str, Item]) -> None:
    """The number of the words gives nothing away."""
    plural = {"the twins", "the cooks", "guards"}
    asked = [item for name, item in items.items() if name.startswith("feeds.subject/")]
    assert {item.kind for item in asked} >= {"choice", "short-answer"}
    offered = [{option.text for option in item.options} for item in asked if item.options]
    assert any(texts <= plural for texts in offered)
    assert all(texts <= plural or not texts & plural for texts in offered)


def test_every_kind_words_its_items_alike(items: dict[str, Item]) -> None:
    """No item of any kind shows a placeholder or a form of one."""
    for item in items.values():
        texts = [item.stem, item.statement, *item.accepted]
        texts += [text for option in item.options for text in (option.text, option.why)]
        assert not any(mark in text for text in texts for mark in "{}|?" if mark != "?")
    kinds = {item.kind for item in items.values()}
    assert kinds <= {kind.NAME for kind in KINDS}


def test_spanish_words_melt_in_items() -> None:
    """*De* and *el* become *del* where a name is put in."""
    pack = pack_of(
        """\
    language: es
    entities:
      lugar: {peru: {name: el Perú}, india: {name: la India}, salvador: El Salvador}
      ciudad: {lima: Lima, delhi: Nueva Delhi, san: San Salvador}
    relations:
      capital:
        subject: lugar
        value: ciudad
        cardinality: one-to-one
        ask: {value: "¿Cuál es la capital de {subject}?"}
        statement: "La capital de {subject} es {value}."
        facts: {peru: lima, india: delhi, salvador: san}
    """
    )
    stems = {item.stem for item in make_bank([pack]).items if item.kind == "choice"}
    assert stems == {
        "¿Cuál es la capital del Perú?",
        "¿Cuál es la capital de la India?",
        "¿Cuál es la capital de El Salvador?",
    }


CAPITALS = """\
    language: LANGUAGE
    entities:
      place: {one: one, two: two, three: three, four: {name: NAME}}
      size: {small: S, middle: M, large: L, huge: H}
    relations:
      size:
        subject: place
        value: size
        cardinality: one-to-one
        ask: {value: "{subject}?", subject: "{value}?"}
        statement: "{subject}: {value}."
        facts: {one: small, two: middle, three: large, four: huge}
"""


@pytest.mark.parametrize(
    ("language", "name", "capital"),
    [
        ("it", "l’Italia", "L’Italia"),
        ("fr", "l'Allemagne", "L'Allemagne"),
        ("ca", "l’Hospitalet", "L’Hospitalet"),
        ("en", "the Hague", "The Hague"),
        ("en", "eBay", "eBay"),
        ("en", "iPhone’s maker", "iPhone’s maker"),
        ("tr", "izmir limanı", "İzmir limanı"),
        ("az", "iki", "İki"),
        ("tr", "ırmak", "Irmak"),
        ("en", "izmir", "Izmir"),
    ],
)
def test_a_sentence_begins_with_a_capital_and_an_option_as_it_is_written(
    language: str, name: str, capital: str
) -> None:
    """That of their language, unless the first word has a spelling of its own."""
    body = CAPITALS.replace("LANGUAGE", language).replace("NAME", f'"{name}"')
    items = {item.id: item for item in make_bank([pack_of(body)]).items if item.kind == "choice"}
    assert items["test/size.value/four/choice"].stem == f"{capital}?"
    assert name in [option.text for option in items["test/size.subject/huge/choice"].options]


@pytest.mark.parametrize("form", ["{a subject}", "{subject’s}"])
def test_forms_that_a_language_lacks_are_told(form: str) -> None:
    """Spanish needs a gender for its article, and has no possessive of nouns."""
    body = f"""\
    language: es
    entities: {{ciudad: {{lima: Lima}}}}
    relations:
      size:
        subject: ciudad
        value: quantity
        ask: {{value: "¿Qué es {form}?"}}
        statement: "{{subject}} tiene {{value}}."
    """
    (problem,) = problems_of(body)
    assert problem.rule == "bad-placeholder"
    assert problem.location.line == 9
    assert "no rule of es makes this form of {subject}" in problem.message
    assert not problems_of(body.replace(form, "{subject}"))
