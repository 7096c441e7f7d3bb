"""Forms: what is selected, and in which order it stands."""

from collections import Counter

import pytest

from quizgen.bank import Bank
from quizgen.folding import fold
from quizgen.forms import make_forms
from quizgen.items.kinds import true_false
from quizgen.selection import select
from tests.exporters.handouts import item
from tests.packs import bank_of


def capitals() -> Bank:
    """Make a bank of many questions about towns and years."""
    towns = range(30)
    lines = ["entities:", "  country:"]
    lines += [f"    c{town}: Country {chr(65 + town % 26)}{town:02}" for town in towns]
    lines += ["  capital:", *(f"    t{town}: Town {town:02}" for town in towns)]
    lines += ["relations:", "  capital-of:", "    subject: country", "    value: capital"]
    lines += ["    cardinality: one-to-one", "    topics: [places]"]
    lines += ["    ask: {value: 'What is the capital of {subject}?',"]
    lines += ["          subject: 'Which country has the capital {value}?'}"]
    lines += ["    statement: 'The capital of {subject} is {value}.'", "    facts:"]
    lines += [f"      c{town}: t{town}" for town in towns]
    lines += ["facts:"]
    for year in range(20):
        lines += [
            f"  y{year}: {{question: 'When was law {year:02}xx made?', answer: {1800 + year},"
        ]
        lines += ["    single: true, topics: [years]}"]
    return bank_of("\n".join(lines) + "\n")


BANK = capitals()


def test_forms_ask_the_same_in_different_orders() -> None:
    """A and B have the same questions, numbered from 1, in orders of their own."""
    a, b = make_forms(BANK.items, questions=12)
    assert (a.label, b.label) == ("A", "B")
    assert [question.number for question in a.questions] == list(range(1, 13))
    ids = [[question.item.id for question in form.questions] for form in (a, b)]
    assert sorted(ids[0]) == sorted(ids[1])
    assert ids[0] != ids[1]


def test_key_letters_name_the_right_option() -> None:
    """The letter of the key stands where the right option stands on that form."""
    for form in make_forms(BANK.items, questions=20):
        for question in form.questions:
            assert set(question.options) == set(question.item.options)
            (letter,) = question.key_letters
            assert question.options["ABCDEF".index(letter)] == question.item.key


def test_ordered_options_stay_in_order_on_every_form() -> None:
    """Years ascend, whatever the form; other options change places."""
    moved = 0
    for form in make_forms(BANK.items, questions=40):
        for question in form.questions:
            if question.item.ordered:
                assert question.options == question.item.options
            else:
                moved += question.options != question.item.options
    assert moved > 0


def test_no_question_gives_another_away() -> None:
    """No fact is asked twice on a form, and no stem names another question's key."""
    chosen = select(BANK.items, 40, seed=3)
    counts = Counter(fact for item in chosen for fact in item.facts)
    assert set(counts.values()) == {1}
    for one in chosen:
        for other in chosen:
            assert fold(one.key.text) not in fold(other.stem)


def test_a_selection_is_spread_over_the_topics() -> None:
    """Where two topics have enough questions, each gets half of the form."""
    topics = Counter(item.topics[0] for item in select(BANK.items, 10, seed=1))
    assert topics == {"places": 5, "years": 5}


def test_a_small_bank_is_printed_whole() -> None:
    """A form has as many questions as can be had, if fewer than were asked for."""
    years = [item for item in BANK.items if item.topics == ("years",)]
    (form,) = make_forms(years, labels=["A"], questions=500)
    assert len(form.questions) == len(years)


def test_the_seed_decides_the_form() -> None:
    """The same seed gives the same form, another seed another one."""
    assert make_forms(BANK.items, seed=4) == make_forms(BANK.items, seed=4)
    assert make_forms(BANK.items, seed=4) != make_forms(BANK.items, seed=5)


ORGANELLES = """
    language: en
    entities:
      cell: {animal: an animal cell, plant: a plant cell, fungal: a fungal cell}
      part: {nucleus: nucleus, membrane: membrane, ribosome: ribosome, wall: wall, CHLOROPLAST}
    relations:
      has:
        subject: cell
        value: part
        complete: [animal]
        ask: {value: "What has {subject}?"}
        statement: "{subject} has a {value}."
        facts:
          animal: [nucleus, membrane, ribosome, wall]
          plant: chloroplast
"""


def test_no_two_questions_of_a_form_say_the_same() -> None:
    """Several facts may share their one possible false value."""
    body = ORGANELLES.replace("CHLOROPLAST", "chloroplast: chloroplast")
    for seed in range(20):
        items = bank_of(body, seed=seed, kind=true_false).items
        stems = [item.stem for item in select(items, 20, seed)]
        assert len(stems) == len(set(stems))
    assert len({item.stem for item in items}) < len(items), "the bank does have such items"


@pytest.mark.parametrize("words", ["US", "who", "ten"])
def test_a_part_of_a_word_gives_nothing_away(words: str) -> None:
    """*Often* does not name *ten*."""
    one = item("one", "How often do people whose houses fell visit?", "this", "that", "these")
    other = item("other", "Which?", words, "that", "these")
    assert len(select([one, other], 2, seed=0)) == 2
    asked = item("one", f"How often is it {words}?", "this", "that", "these")
    assert len(select([asked, other], 2, seed=0)) == 1
