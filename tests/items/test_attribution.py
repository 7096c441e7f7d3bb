"""Whose word a fact is, its question and its sentence must say: a claim is not its content."""

import pytest

from quizgen.bank import make_bank
from quizgen.items.kinds import Kind, choice, cloze, numeric, short_answer, true_false
from tests.packs import bank_of, pack_of

LONE = """
    entities: {group: {who: {name: WHO, also: [US, the army]}}}
    facts:
      claim:
        question: QUESTION
        answer: rain
        single: true
        statement: STATEMENT
        wrong: [snow, hail, sleet]
        VOICE
        sources: {a: words}
"""

TAKEN = "According to {claimed_by}, it was {answer}."


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        # The claimant's name is a part of a word, a word of its own, or another's.
        ("How many people who fell ill died?", "claimed_by: who"),
        ("What was in the houses?", "claimed_by: who"),
        ("What happened in the army’s raid?", "claimed_by: who"),
        ("How many died when it happened?", "claimed_by: AP"),
        ("What did WHO deny?", "claimed_by: who"),
        ("What did Article A report sometimes?", "disputed: true"),
        # The source of a claim is not the one who claims it, nor the other way round.
        ("What was it, according to {source}?", "claimed_by: who"),
    ],
)
def test_a_name_in_a_question_attributes_nothing(question: str, voice: str) -> None:
    """Wherever it occurs; a placeholder does, or the curator's own word."""
    placeholder = "{source}" if "disputed" in voice else "{claimed_by}"
    taken = TAKEN.replace("{claimed_by}", placeholder)

    def kinds(question: str, voice: str, statement: str = taken) -> tuple[set[str], set[str]]:
        """Return the kinds that ask, and those that refuse to for want of attribution."""
        body = LONE.replace("QUESTION", f'"{question}"').replace("STATEMENT", f'"{statement}"')
        bank = make_bank([pack_of(body.replace("VOICE", voice))])
        voiceless = [refusal for refusal in bank.refusals if "whose word it is" in refusal.reason]
        return {item.kind for item in bank.items}, {refusal.kind for refusal in voiceless}

    # What asks with the statement alone may ask.
    assert kinds(question, voice) == ({"true-false", "cloze"}, {"choice", "short-answer"})
    attributed = question.replace("{source}", "it").rstrip("?") + f", according to {placeholder}?"
    everything = {"choice", "short-answer", "true-false", "cloze"}
    assert kinds(attributed, voice) == (everything, set())
    assert kinds(question, f"{voice}\n        attributed: true") == (everything, set())
    # What is told behind the question must say so, too.
    assert kinds(attributed, voice, "It was {answer}.") == (set(), everything)


def test_the_refusal_tells_what_to_write() -> None:
    """The placeholder that is missing, or the flag."""
    body = LONE.replace("QUESTION", "What?").replace("STATEMENT", '"It was {answer}."')
    for voice, placeholder in (("claimed_by: who", "{claimed_by}"), ("disputed: true", "{source}")):
        refusals = make_bank([pack_of(body.replace("VOICE", voice))]).refusals
        (unlock,) = {refusal.unlock for refusal in refusals}
        assert unlock.startswith(f"write {placeholder} in the question and the statement; or, if ")
        assert unlock.endswith("`attributed: true` on claim")
        assert {refusal.location.line for refusal in refusals} == {7}


DISPUTE = """
    entities:
      town: {x: Xanadu, y: Ys}
    relations:
      marched:
        subject: town
        value: quantity
        cardinality: many-to-one
        ask: {value: "How many marched in {subject}, by {source}?"}
        statement: "{value} marched in {subject}, by {source}."
        facts:
          x:
            - {value: "5,000 people", disputed: true, sources: {SOURCES}}
            - {value: "7,000 people", disputed: true, sources: {a: seven}}
"""


@pytest.mark.parametrize("sources", ["a: five, b: five", "b: five, a: five"])
def test_what_several_sources_say_each_of_them_says(sources: str) -> None:
    """So that one that says two things is not asked, whichever of them stands first."""
    bank = bank_of(DISPUTE.replace("SOURCES", sources), kind=numeric)
    assert not bank.items
    assert {refusal.reason for refusal in bank.refusals} == {
        "the pack states it and proves it false"
    }


def test_sources_that_differ_are_asked_one_by_one() -> None:
    """Each by its name, and by an id of its own."""
    items = bank_of(DISPUTE.replace("SOURCES", "b: five"), kind=numeric).items
    assert [(item.stem, item.accepted[0]) for item in items] == [
        ("How many marched in Xanadu, by Article B?", "5,000 people"),
        ("How many marched in Xanadu, by Article A?", "7,000 people"),
    ]
    assert len({item.id for item in items}) == 2


JOURNEYS = """
    entities:
      person: {x: Xena, y: Yan, z: Zoe, w: Will}
      place: {jp: Japan, de: Germany, fr: France, us: Utah}
    relations:
      been:
        subject: person
        value: place
        complete: true
        ask:
          value: "Where, by {source}, has {subject} been?"
          subject: "Who, by {source}, has been to {value}?"
        statement: "{subject} has been to {value}, says {source}."
        facts:
          x: [{value: jp, sources: {a: been to}}, {value: de, sources: {b: been to}}]
          y: [{value: jp, sources: {b: been to}}, {value: us, sources: {b: been to, a: been}}]
"""


def test_a_source_that_a_question_names_gives_its_answer() -> None:
    """What another says is true, but neither right nor wrong by this one."""
    told = {
        ("Article A", "Xena"): {"Japan"},
        ("Article B", "Xena"): {"Germany"},
        ("Article B", "Yan"): {"Japan", "Utah"},
        ("Article A", "Japan"): {"Xena"},
        ("Article B", "Japan"): {"Yan"},
        ("Article B", "Germany"): {"Xena"},
        ("Article B", "Utah"): {"Yan"},
    }
    items = bank_of(JOURNEYS, kind=choice).items
    assert items
    for item in items:
        (right,) = [
            answers
            for (source, end), answers in told.items()
            if source in item.stem and end in item.stem
        ]
        assert item.key.text in right
        others = {option.text for option in item.options} - {item.key.text}
        stated = set().union(*(names for (_, end), names in told.items() if end in item.stem))
        assert others.isdisjoint(stated)


VAGUE = """
    entities:
      person: {x: Xena, y: Yan, z: Zoe}
      place: {jp: Japan, de: Germany, fr: France, us: Utah}
    relations:
      born:
        subject: person
        value: place
        cardinality: many-to-one
        ask: {value: "Where, as some say, was {subject} born?"}
        statement: "{subject} was born in {value}, some say."
        facts:
          x: [{value: jp, claimed_by: y, attributed: true}OTHER]
"""


@pytest.mark.parametrize("kind", [choice, short_answer, cloze, true_false])
@pytest.mark.parametrize(
    "other", [", {value: de, claimed_by: z, attributed: true}", ", {value: de}"]
)
def test_claims_that_one_wording_attributes_to_several_are_refused(kind: Kind, other: str) -> None:
    """One would be right, and wrong as the other's."""
    assert len(bank_of(VAGUE.replace("OTHER", ""), kind=kind).items) == 1
    refusals = bank_of(VAGUE.replace("OTHER", other), kind=kind).refusals
    refused = [one for one in refusals if "another voice" in one.reason]
    assert len(refused) == 2 - (other == ", {value: de}")
    assert "write {claimed_by}" in refused[0].unlock


def test_what_is_claimed_and_disputed_names_both() -> None:
    """The claimant, and the source that tells of it."""
    body = VAGUE.replace("OTHER", "").replace(
        "claimed_by: y, attributed: true", "claimed_by: y, disputed: true, sources: {a: words}"
    )
    one = body.replace("some say", "{claimed_by} says")
    assert not bank_of(one, kind=choice).items
    assert len(bank_of(one.replace("says", "says by {source}"), kind=choice).items) == 1


def test_a_thing_is_called_what_its_fact_calls_it() -> None:
    """What is the same under another id may have another name."""
    body = VAGUE.replace("x: Xena", "x: Xena, a: {name: Ann, same: x}").replace("OTHER", "")
    (item,) = bank_of(
        body.replace(", attributed: true", "")
        .replace("claimed_by: y", "when: 2001")
        .replace(", as some say,", " in {when}")
        .replace(", some say", " in {when}"),
        kind=short_answer,
    ).items
    assert item.stem == "Where in 2001 was Xena born?"


@pytest.mark.parametrize("kind", [choice, short_answer, cloze])
def test_a_source_is_not_asked_for_what_it_disputes_and_what_it_does_not(kind: Kind) -> None:
    """The words of both questions would be the same."""
    lone = "x: [{value: jp, sources: {b: been to}}]"
    body = JOURNEYS[: JOURNEYS.index("          x: [")] + f"          {lone}\n"
    assert bank_of(body, kind=kind).items
    both = body + "          y: [{value: jp, disputed: true, sources: {b: been to}}]\n"
    refused = [one for one in bank_of(both, kind=kind).refusals if "another voice" in one.reason]
    assert {one.fact for one in refused} == {"been.x.jp", "been.y.jp"}
    assert all("as `disputed`, or neither" in one.unlock for one in refused)
