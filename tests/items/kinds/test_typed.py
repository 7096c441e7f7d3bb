"""Items whose answer is typed: cloze, short answer and numeric."""

import pytest

from quizgen.items.item import Response
from quizgen.items.kinds import Kind, cloze, numeric, short_answer
from quizgen.values import Quantity, read
from tests.items.stances import STANCES
from tests.packs import bank_of, item_of


def test_a_blank_stands_at_the_end_where_the_wording_allows() -> None:
    """Of two ends that could be left blank, the later one is."""
    bank = bank_of(STANCES, kind=cloze)
    assert item_of(bank, "office.guaido").stem == "Head of the Assembly was _____."
    assert item_of(bank, "deadline").stem == "The diplomats got _____."
    assert item_of(bank, "stance.mexico").stem == "In January 2019 Mexico _____."


def test_all_names_are_accepted() -> None:
    """Every alias fills the blank, the usual name first."""
    item = item_of(bank_of(STANCES, kind=cloze), "office.guaido")
    assert item.accepted == ("Juan Guaidó", "Guaidó")
    assert item.response is Response.TYPE
    assert not item.options


def test_a_name_may_be_typed_with_what_its_bearer_lies_in() -> None:
    """Santiago, Chile is Santiago; not so what lies elsewhere."""
    pack = """
        entities:
          city: {santiago: {name: Santiago, also: [Santiago de Chile], in: chile}}
          country: {chile: {name: Chile, also: [the Republic of Chile]}}
        facts:
          capital: {question: What is it?, answer: santiago, single: true, wrong: [Lima, Quito]}
    """
    assert item_of(bank_of(pack, kind=short_answer), "capital").accepted == (
        *("Santiago", "Santiago de Chile"),
        *("Santiago, Chile", "Santiago, the Republic of Chile"),
        *("Santiago de Chile, Chile", "Santiago de Chile, the Republic of Chile"),
    )


def test_only_what_nothing_else_can_fill_is_left_blank() -> None:
    """Who recognised Guaidó is an open list: the country is never the blank."""
    for item in bank_of(STANCES, kind=cloze).items:
        if "recognised" in item.stem:
            assert not item.stem.startswith("In January 2019 _____")
    ids = {item.id for item in bank_of(STANCES, kind=short_answer).items}
    assert "test/stance.subject/backed/short-answer" not in ids
    assert "test/stance.value/mexico/short-answer" in ids


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("answer: democracy", "answer: the word democracy"), "other ways"),
        (("answer: democracy", "answer: H2O"), "other ways"),
        (
            ("single: true\n        statement: The letters", "statement: The letters"),
            "may be right",
        ),
    ],
)
def test_what_cannot_be_marked_fairly_is_refused(change: tuple[str, str], reason: str) -> None:
    """Longer texts could be said in other words; without `single` others may be right."""
    bank = bank_of(STANCES.replace(*change), kind=short_answer)
    refusal = next(refusal for refusal in bank.refusals if refusal.fact == "word")
    assert reason in refusal.reason
    assert refusal.unlock


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a b c d e", "5 words"),
        ("Juan (Guaidó)", "has ( in it"),
        ("`print(x)`", "has ( in it"),
        (r"$\sqrt{2gh}$", ""),
        ("H~2~O", ""),
    ],
)
def test_what_keeps_a_name_from_being_typed_is_told(name: str, reason: str) -> None:
    """It is too long or has signs that some leave out; in a formula, each sign counts."""
    pack = f"""
        text: marked
        entities: {{thing: [{{id: it, name: '{name}'}}, B, C]}}
        facts: {{f: {{question: What is it?, answer: it, single: true}}}}
    """
    refusals = bank_of(pack, kind=short_answer).refusals
    assert [reason in refusal.reason for refusal in refusals] == [True] * bool(reason)


def test_dates_are_known_by_their_meaning() -> None:
    """Any form of the date is right."""
    item = item_of(bank_of(STANCES, kind=short_answer), "happened.value/oath")
    assert item.expected == read("January 23, 2019")
    assert item.accepted == ("23 January 2019",)


def test_dates_and_numbers_may_have_as_many_words_as_their_language_needs() -> None:
    """Their meaning decides, not their wording."""
    date = "23 de enero de 2019"
    pack = f"language: es{STANCES}".replace("2019-01-23", date).replace("\n    ", "\n")
    item = item_of(bank_of(pack, kind=short_answer), "happened.value/oath")
    assert item.accepted == (date,)
    assert item.expected == read("23 January 2019")


def test_numbers_are_right_in_any_unit_and_within_their_own_uncertainty() -> None:
    """3 days are 72 hours; about 7,000 covers 6,900; 71 hours are wrong."""
    bank = bank_of(STANCES, kind=numeric)
    deadline = item_of(bank, "deadline").expected
    crowd = item_of(bank, "crowd").expected
    assert isinstance(deadline, Quantity)
    assert isinstance(crowd, Quantity)
    assert deadline.contains(read("3 days"))
    assert not deadline.contains(read("71 hours"))
    assert crowd.contains(read("6,900 people"))
    assert not crowd.contains(read("9,000 people"))
    assert {item.id for item in bank.items} == {"test/deadline/numeric", "test/crowd/numeric"}


def test_numbers_are_not_asked_as_short_answers() -> None:
    """A number has a kind of its own."""
    ids = {item.id for item in bank_of(STANCES, kind=short_answer).items}
    assert "test/deadline/short-answer" not in ids


def test_an_open_number_is_refused() -> None:
    """Thousands of people are no number that can be marked."""
    bank = bank_of(STANCES.replace("about 7,000 people", "thousands of people"), kind=numeric)
    assert [refusal.fact for refusal in bank.refusals] == ["crowd"]


def test_an_answer_that_contains_another_is_not_typed() -> None:
    """Who types Venezuela for Caracas is neither right nor wrong."""
    pack = """
        entities:
          person: {guaido: Juan Guaidó}
          place: {venezuela: Venezuela, caracas: {name: Caracas, in: venezuela}, lima: Lima}
        relations:
          spoke:
            subject: person
            value: place
            cardinality: many-to-one
            ask: {value: "Where did {subject} speak?"}
            statement: "{subject} spoke in {value}."
            facts: {guaido: {value: caracas, sources: {a: in Caracas}}}
    """
    assert not bank_of(pack, kind=short_answer).items
    assert len(bank_of(pack.replace(", in: venezuela", ""), kind=short_answer).items) == 1


MARCHES = """
    entities: {city: {lima: Lima, quito: Quito}}
    relations:
      marched:
        subject: city
        value: quantity
        cardinality: one-to-one
        ask: {value: "How many marched in {subject} in {when}?"}
        statement: "In {when}, {value} marched in {subject}."
        facts:
          lima: [{value: about 60 people, when: 2019}, {not: 20 people}]
          quito: {value: 20 people, when: 2019}
      stayed:
        subject: city
        value: quantity
        excludes: marched
        facts: {lima: 20 people}
"""


@pytest.mark.parametrize("kind", [numeric, cloze])
@pytest.mark.parametrize(
    ("change", "asked"),
    [
        (("", ""), True),
        (("not: 20", "not: 62"), False),
        (("not: 20", "not: over 60"), False),
        (("not: 20 people", "value: over 60 people, when: June 2019"), False),
        (("not: 20 people", "value: over 90 people, when: 2018"), True),
        (("not: 20 people", "value: over 50 people, when: May 2019"), True),
        (("quito: {value: 20", "quito: {value: 62"), False),
        (("quito: {value: 20", "quito: {value: about 60"), True),
        (("one-to-one", "many-to-one"), True),
        (("2019}\n      stayed", "2018}\n      stayed"), True),
        (("{lima: 20", "{lima: 62"), False),
        (("{lima: 20", "{lima: about 60"), True),
    ],
)
def test_a_number_of_which_a_part_is_proven_false_is_not_typed(
    kind: Kind, change: tuple[str, str], asked: bool
) -> None:
    """About 60, but not 62: whoever types 62 must not be told that it is right."""
    pack = MARCHES.replace(*change) if change[0] else MARCHES
    if "many-to-one" in pack:  # then another city may have as many
        pack = pack.replace("quito: {value: 20", "quito: {value: 62")
    bank = bank_of(pack, kind=kind)
    name = "marched.value/lima~2019" if kind is numeric else "marched.lima@2019"
    ids = [item.id for item in bank.items]
    assert (f"test/{name}/{kind.NAME}" in ids) == asked
    if not asked:
        refusal = next(one for one in bank.refusals if one.fact == "marched.lima@2019")
        assert "proven false" in refusal.reason
        assert refusal.unlock


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("en", "Which of these countries has the capital {value}?", "of these"),
        ("en", "Which of the following has the capital {value}?", "of the following"),
        ("de", "Welches dieser Länder hat die Hauptstadt {value}?", "welches dieser"),
        ("es", "¿Cuál de estos países tiene la capital {value}?", "de estos"),
        ("fr", "Lequel de ces pays a pour capitale {value} ?", "de ces"),
        ("en", "Which of these has the capital {value}: Peru, Chile or Cuba?", ""),
        ("en", "Which country has the capital {value}?", ""),
    ],
)
def test_which_of_these_is_not_asked_without_them(language: str, question: str, said: str) -> None:
    """There is nothing to choose from where an answer is typed, unless the question lists it."""
    bank = bank_of(
        f"""
        language: {language}
        entities: {{land: [Peru, Chile, Cuba], town: [Lima, Santiago, Havana]}}
        relations:
          capital:
            subject: land
            value: town
            cardinality: one-to-one
            ask: {{subject: "{question}"}}
            statement: "{{subject}}: {{value}}."
            facts: [[Peru, Lima], [Chile, Santiago], [Cuba, Havana]]
        """,
        kind=short_answer,
    )
    assert len(bank.items) == (0 if said else 3)
    for refusal in bank.refusals:
        assert f"“{said}”" in refusal.reason
        assert f"“{said}”" in refusal.unlock
