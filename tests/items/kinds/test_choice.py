"""Multiple-choice items: their options, reasons and refusals."""

from collections import Counter

import pytest

from quizgen.items.distractors.brief import Brief
from quizgen.items.distractors.pools import Pools
from quizgen.items.item import Item
from quizgen.items.kinds import choice
from quizgen.items.leftovers import find_leftovers
from quizgen.truth import Base, queries, query_name
from tests.packs import bank_of, item_of, pack_of, texts

STANCES = """
    entities:
      country:
        usa: {name: the United States, traits: {region: North America}}
        brazil: {name: Brazil, traits: {region: South America}}
        mexico: {name: Mexico, traits: {region: North America}}
        cuba: {name: Cuba, traits: {region: Caribbean}}
        eu: {name: the European Union, traits: {region: Europe}}
      position:
        backed: recognised Guaidó
        kept: went on regarding Maduro as president
        watched: said that it was following events
    relations:
      stance:
        subject: country
        value: position
        cardinality: many-to-one
        ask:
          value: What did {subject} do in January 2019?
          subject: Which of these {value} in January 2019?
        statement: "{subject} {value}."
        topics: [diplomacy]
        facts:
          usa: {value: backed, sources: {a: recognises Guaidó, b: was recognised}}
          brazil: {value: backed, sources: {a: Brazil among those}}
          mexico: {value: kept, sources: {a: still considered Maduro}}
          eu: {value: watched, sources: {a: following the developments}}
"""

NUMBERS = """
    facts:
      deadline:
        question: How long did the diplomats get?
        answer: 72 hours
        single: true
        statement: They got {answer}.
        sources: {a: 72 hours}
"""


def test_an_item_has_all_that_a_teacher_needs() -> None:
    """Stem, options with reasons, sources, topics and place come with each item."""
    item = item_of(bank_of(STANCES), "stance.value/mexico")
    assert item.stem == "What did Mexico do in January 2019?"
    assert item.key.text == "went on regarding Maduro as president"
    assert item.statement == "Mexico went on regarding Maduro as president."
    assert item.key.why == ""
    assert item.facts == ("stance.mexico",)
    assert item.topics == ("diplomacy",)
    assert [(source.title, source.quote) for source in item.sources] == [
        ("Article A", "still considered Maduro")
    ]
    assert item.location.line == 29


def test_a_reason_is_the_true_statement_about_the_distractor() -> None:
    """What is offered wrongly is told rightly; sentences alone begin with a capital."""
    item = item_of(bank_of(STANCES), "stance.subject/kept")
    reasons = {option.text: option.why for option in item.options if not option.correct}
    assert reasons["the European Union"] == "The European Union said that it was following events."
    assert reasons["Brazil"] == "Brazil recognised Guaidó."
    assert "Cuba" not in reasons


def test_the_true_sentence_stands_once() -> None:
    """Of a number that is true of nothing there is nothing to say: the statement is no reason."""
    item = item_of(bank_of(NUMBERS), "deadline")
    assert item.statement == "They got 72 hours."
    assert {option.why for option in item.options} == {""}
    assert item.stem == "How long did the diplomats get?"


def test_why_something_is_denied_is_its_reason() -> None:
    """A fact that says only what is not so has its `why` for that."""
    pack = """
        entities:
          body: {eu: the EU, oas: the OAS, un: the UN}
          position: {watched: watched, acted: acted}
        relations:
          stance:
            subject: body
            value: position
            ask: {subject: "Which {value}?"}
            statement: "{subject} {value}."
            facts: {eu: watched, oas: {not: watched, why: It sent a note.}, un: {not: watched}}
    """
    item = item_of(bank_of(pack), "stance.subject/watched")
    assert {option.text: option.why for option in item.options} == {
        "the EU": "",
        "the OAS": "It sent a note.",
        "the UN": "",
    }


def test_the_curators_own_distractors_come_first_with_their_reasons() -> None:
    """What the curator lists under wrong is offered before anything made up."""
    pack = NUMBERS + "        wrong: [24 hours, {text: one week, why: That was the next offer.}]\n"
    for seed in range(10):
        item = item_of(bank_of(pack, seed=seed, distractors=4), "deadline")
        reasons = {option.text: option.why for option in item.options}
        chosen = {"24 hours", "one week"} & set(reasons)
        assert chosen
        if "one week" in chosen:
            assert reasons["one week"] == "That was the next offer."
        assert item.ordered


def test_plain_texts_have_only_the_curators_distractors() -> None:
    """Of two wordings nobody can prove that they differ; the curator can say so."""
    pack = """
        facts:
          word:
            question: Which word did the letters form?
            answer: democracy
            single: true
            wrong: [freedom, justice]
            sources: {a: the word democracy}
          other: {question: "Which word?", answer: liberty, single: true, sources: {a: liberty}}
    """
    bank = bank_of(pack)
    assert sorted(texts(item_of(bank, "word"))) == ["democracy", "freedom", "justice"]
    (refusal,) = bank.refusals
    assert refusal.id == "test/other/choice"
    assert "list at least 2 false answers under `wrong`" in refusal.unlock


@pytest.mark.parametrize(
    ("change", "unlock"),
    [
        (("        single: true\n", ""), "declare `single: true` on deadline"),
        (("72 hours\n        single", "three dozen apples maybe\n        single"), "`wrong`"),
    ],
)
def test_a_refusal_names_what_would_unlock_it(change: tuple[str, str], unlock: str) -> None:
    """A curator reads which declaration is missing."""
    bank = bank_of(NUMBERS.replace(*change))
    assert not bank.items
    assert unlock in bank.refusals[0].unlock


def test_a_relation_without_declarations_is_refused_with_its_unlock() -> None:
    """A cardinality, completeness or denials would prove distractors false."""
    bank = bank_of(STANCES.replace("many-to-one", "many-to-many"))
    assert not bank.items
    refusal = bank.refusals[0]
    assert "may be true for all the pack says" in refusal.reason
    assert "`complete: true` on relation stance" in refusal.unlock
    assert "cardinality" in refusal.unlock


def ranks(items: list[Item]) -> Counter[int]:
    """Count the places of the keys among the options."""
    return Counter(item.options.index(item.key) for item in items)


def chi_square(counts: Counter[int], places: int) -> float:
    """Measure how far counts are from uniform."""
    expected = sum(counts.values()) / places
    return sum((counts[place] - expected) ** 2 / expected for place in range(places))


def test_the_place_of_the_key_is_uniform() -> None:
    """Over many seeds each place is as likely as another (p above 0.001)."""
    items = [item_of(bank_of(STANCES, seed=seed), "stance.subject/backed") for seed in range(400)]
    assert len(items[0].options) == 3
    assert chi_square(ranks(items), 3) < 13.82


def test_the_rank_of_a_number_is_uniform() -> None:
    """The key is the smallest, largest or a middle number equally often (p above 0.001)."""
    items = [item_of(bank_of(NUMBERS, seed=seed), "deadline") for seed in range(400)]
    assert {len(item.options) for item in items} == {4}
    assert chi_square(ranks(items), 4) < 16.27


def test_numbers_and_dates_ascend() -> None:
    """Ordered options stand in their order, whatever their units."""
    pack = NUMBERS + "        wrong: [one day, 2 weeks]\n"
    for seed in range(10):
        item = item_of(bank_of(pack, seed=seed), "deadline")
        options = texts(item)
        known = ["One day", "48 hours", "72 hours", "96 hours", "2 weeks"]
        places = [known.index(text) for text in options if text in known]
        assert places == sorted(places)


def test_likely_distractors_are_preferred() -> None:
    """With room for two, those that share the key's traits win over those that do not."""
    pack = STANCES.replace(
        "eu: {value: watched",
        "cuba: {value: kept, sources: {a: Cuba}}\n          eu: {value: watched",
    )
    item = item_of(bank_of(pack, distractors=2), "stance.subject/watched")
    assert len(item.options) == 3
    for seed in range(10):
        item = item_of(bank_of(pack, seed=seed, distractors=2), "stance.subject/backed")
        if item.key.text == "the United States":
            assert "Mexico" in texts(item)


def test_ids_survive_rewording() -> None:
    """Names, stems and statements may change: ids and facts stay."""
    reworded = (
        STANCES.replace("What did {subject} do", "Which stand did {subject} take")
        .replace("name: Mexico", "name: the United Mexican States")
        .replace('"{subject} {value}."', '"In 2019 {subject} {value}."')
    )
    before, after = bank_of(STANCES), bank_of(reworded)
    assert [item.id for item in before.items] == [item.id for item in after.items]
    assert before.items[0].stem != after.items[0].stem


def test_each_query_gives_one_item() -> None:
    """Several right answers make one question, whose key is drawn among them."""
    banks = [bank_of(STANCES, seed=seed) for seed in range(30)]
    ids = [item.id for item in banks[0].items]
    assert len(ids) == len(set(ids))
    keys = {item_of(bank, "stance.subject/backed").key.text for bank in banks}
    assert keys == {"the United States", "Brazil"}


def test_a_number_that_may_be_right_does_not_show_in_made_up_ones() -> None:
    """About 105 may be 100 and is not offered: whether it is 105 or 110 changes nothing."""
    pack = """
        entities: {event: {fair: the fair, vote: the vote}}
        relations:
          crowd:
            subject: event
            value: quantity
            cardinality: many-to-one
            ask: {value: "How many came to {subject}?"}
            statement: "The crowd of {subject} was {value}."
            facts: {fair: 100 people, vote: about 105 people}
    """
    for seed in range(20):
        one, other = (
            item_of(bank_of(text, seed=seed), "crowd.value/fair")
            for text in (pack, pack.replace("about 105", "about 110"))
        )
        assert texts(one) == texts(other)


def test_what_the_question_names_is_no_option() -> None:
    """Egypt did not take part in the attack on Egypt."""
    body = """
        entities:
          country:
            {egypt: Egypt, france: France, israel: Israel, chad: Chad, oman: Oman, peru: Peru}
        relations:
          attacked:
            subject: country
            value: country
            complete: true
            ask: {value: "Whom did {subject} attack?", subject: "Who attacked {value}?"}
            statement: "{subject} attacked {value}."
            facts: {france: egypt, israel: egypt, oman: chad}
    """
    for seed in range(20):
        for item in bank_of(body, seed=seed).items:
            named = {name for name in ("Egypt", "France", "Israel", "Chad") if name in item.stem}
            assert not named & {option.text for option in item.options}
    base = Base(pack_of(body))
    (query,) = (one for one in queries(base) if query_name(one, base).endswith("subject/egypt"))
    brief = Brief(base, Pools(base))
    asked = choice.make(brief, query)
    assert isinstance(asked, Item)
    # Nor is it explained as one that was merely not taken.
    assert "Egypt" not in {leftover.text for leftover in find_leftovers(brief, query, asked)}


def test_a_bare_number_is_beside_those_of_its_own_question_only() -> None:
    """What 3.10 counts, nobody knows; made-up neighbours of 8 are whole."""
    body = """
        facts:
          byte: {question: How many bits are a byte?, answer: 8, single: true}
          ram: {question: How many are in the set?, answer: 9.25, single: true}
    """
    for seed in range(20):
        offered = texts(item_of(bank_of(body, seed=seed), "byte"))
        assert "9.25" not in offered
