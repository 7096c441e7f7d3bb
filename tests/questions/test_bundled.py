"""The curated packs: clean, rich in every kind of question, and the same in each language."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from quizgen.bank import Bank, make_bank
from quizgen.folding import fold
from quizgen.items import kinds
from quizgen.items.item import Item, Response
from quizgen.pack.fact import Assertion, LoneFact, Reference, Value
from quizgen.pack.model import Pack
from quizgen.pack.shelf import examine, find_pack, shelves
from quizgen.rules import RULES
from quizgen.values import Date, Quantity, Text, Time, read

ENGLISH, SPANISH = "venezuela-2019", "venezuela-2019.es"
SUBJECTS = ("human-body", "planets")
"""Packs of what any textbook says: their sources are cited without their words."""
KINDS = {kind.NAME for kind in kinds.KINDS} - {"chronology", "count", "open"}
"""What is asked of every pack; the others are asked where a pack has what they need."""

ROOT = Path(__file__).parents[2]
ASKED = ROOT / "tests" / "golden"
"""Holds the ids of all items that students may have learned from: add new ones, take none away."""

both = pytest.mark.parametrize("name", [ENGLISH, SPANISH])
subjects = pytest.mark.parametrize("name", SUBJECTS)
each = pytest.mark.parametrize("name", [ENGLISH, SPANISH, *SUBJECTS])


@cache
def bank_of(name: str) -> Bank:
    """Make the bank of a bundled pack, with items of every kind."""
    return make_bank([find_pack(name)])


def words(text: str) -> str:
    """Reduce a text to its words, so that only whole ones are found in another."""
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in fold(text)).split())} "


@both
def test_a_pack_has_no_error_and_no_warning(name: str) -> None:
    """Neither its form nor its questions of any kind have a problem."""
    pack, problems = examine(name)
    assert pack is not None
    assert not problems
    found = [problem for rule in RULES for problem in rule.check(bank_of(name))]
    assert {problem.severity for problem in found} <= {"note"}


@subjects
def test_a_pack_of_a_subject_lacks_no_more_than_the_words_of_its_sources(name: str) -> None:
    """What is common knowledge is quoted from nowhere; nothing else is found."""
    pack, problems = examine(name)
    assert pack is not None
    assert not problems
    found = [problem for rule in RULES for problem in rule.check(bank_of(name))]
    assert {problem.rule for problem in found if problem.severity != "note"} == {"no-evidence"}
    told = [problem for problem in found if problem.rule == "no-evidence"]
    assert all("cite a source without its words" in problem.message for problem in told)


@subjects
def test_a_pack_of_a_subject_yields_questions_of_every_kind(name: str) -> None:
    """Some fifty of multiple choice, of which many ask why or how."""
    items = bank_of(name).items
    times = Counter(item.kind for item in items)
    assert set(times) >= KINDS
    assert min(times["choice"], times["true-false"]) >= 50
    assert min(times["cloze"], times["short-answer"]) >= 20
    asked = [item.stem for item in items if item.kind == "choice"]
    assert sum(stem.startswith(("Why ", "How ")) for stem in asked) >= 10


@subjects
def test_a_pack_of_a_subject_is_refused_no_more_than_what_cannot_be_typed(name: str) -> None:
    """A reason may be told in other words; so that alone no blank is made of."""
    refused = bank_of(name).refusals
    assert {refusal.kind for refusal in refused} <= {"cloze", "short-answer", "numeric"}


@subjects
def test_the_right_option_is_not_told_by_its_length(name: str) -> None:
    """Neither the longest nor the shortest option is right much more often than by chance."""
    asked = [item for item in bank_of(name).items if item.kind == "choice"]
    chance = sum(1 / len(item.options) for item in asked)
    for extreme in (min, max):
        told = [extreme(item.options, key=lambda option: len(option.text)) for item in asked]
        assert sum(option.correct for option in told) <= 1.2 * chance


@both
def test_a_pack_yields_hundreds_of_questions_of_every_kind(name: str) -> None:
    """There is enough for a class to practise on, and not of one kind only."""
    items = bank_of(name).items
    assert len(items) >= 230
    assert {item.kind for item in items} >= KINDS
    assert len({item.id for item in items}) == len(items)


@each
def test_no_question_is_lost(name: str) -> None:
    """However a pack is written: decks and progress know each question by its id."""
    asked = set((ASKED / f"{find_pack(name).id}.ids").read_text(encoding="utf-8").split())
    assert asked - {item.id for item in bank_of(name).items} == set()
    assert len(asked) > 190


@pytest.mark.parametrize(
    ("name", "most"), [(ENGLISH, 6.5), (SPANISH, 6.5), *((name, 4) for name in SUBJECTS)]
)
def test_a_question_needs_few_lines(name: str, most: float) -> None:
    """Facts are short to write, with all their evidence and reasons, comments included."""
    text = (shelves()[name] / f"{name}.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    asked = [item for item in bank_of(name).items if item.kind in {"choice", "chronology"}]
    assert len(lines) <= most * len(asked)


@each
def test_every_fact_has_evidence_and_a_question(name: str) -> None:
    """Nothing is stated that no source says, and nothing is stated in vain but what is denied."""
    pack = find_pack(name)
    assert all(fact.evidence for fact in pack.all_facts())
    asked = {fact for item in bank_of(name).items for fact in item.facts}
    stated = (fact for fact in pack.all_facts() if isinstance(fact, LoneFact) or not fact.denies)
    assert {fact.id for fact in stated} <= asked


@each
def test_every_item_has_what_its_response_needs(name: str) -> None:
    """Options with reasons, wordings that are right, prompts, an order: as it is answered."""
    for item in bank_of(name).items:
        assert is_complete(item), item.id


def is_complete(item: Item) -> bool:
    """Tell whether an item has all that its response needs, and sources."""
    texts = [fold(option.text) for option in item.options]
    right = [option for option in item.options if option.correct]
    # A fact without a statement, as no true or false is to be asked of it, is told like this.
    replies = {f"{item.stem} {option.text}" for option in right} | {
        f"{item.stem} {answer}" for answer in item.accepted
    }
    told = all(option.text and option.why[-1:] in {"", "."} for option in item.options)
    if not (
        told
        and item.response is not Response.WRITE  # of which nothing is proven
        and (item.statement.endswith(".") or item.statement in replies)
        and item.stem
        and item.sources
        and len(set(texts)) == len(texts)
    ):
        return False
    match item.response:
        case Response.PICK_ONE:
            return len(right) == 1 and (len(texts) >= 3 or item.kind == "true-false")
        case Response.PICK_SEVERAL:
            return len(right) >= 2 and len(texts) - len(right) >= 2
        case Response.TYPE:
            return (
                not texts and bool(item.accepted) and (item.kind != "cloze" or "___" in item.stem)
            )
        case Response.MATCH:
            keys = [prompt.key for prompt in item.prompts]
            fit = {key for key, option in enumerate(item.options) if option.correct}
            return len(keys) >= 3 and set(keys) == fit and len(texts) > len(keys) == len(fit)
        case Response.ORDER:
            return len(texts) >= 3 and right == list(item.options)


@each
def test_no_stem_is_repeated_within_a_kind(name: str) -> None:
    """No question is asked twice: students must be able to tell the questions of a kind apart."""
    times = Counter((item.kind, item.asked) for item in bank_of(name).items)
    assert [stem for stem, count in times.items() if count > 1] == []


@each
def test_no_stem_holds_its_own_answer(name: str) -> None:
    """Neither the right options, but for pictures, nor any wording that would be accepted."""
    for item in bank_of(name).items:
        if item.is_picked_by_look:
            continue
        for answer in (*item.answers, *item.accepted):
            assert words(answer) not in words(item.stem), item.id


@both
def test_what_is_typed_reads_as_its_meaning(name: str) -> None:
    """The printed numbers and dates are read as such in the pack's own language."""
    language = find_pack(name).language
    expected = [item for item in bank_of(name).items if item.expected is not None]
    assert {item.kind for item in expected} == {"cloze", "numeric", "short-answer"}
    for item in expected:
        assert read(item.accepted[0], language) == item.expected


def test_every_language_yields_the_same_questions() -> None:
    """By their ids and kinds, so that a class can change from one to the other."""
    english, spanish = bank_of(ENGLISH), bank_of(SPANISH)
    assert {(item.id, item.kind) for item in english.items} == {
        (item.id, item.kind) for item in spanish.items
    }
    assert find_pack(SPANISH).language == "es"
    assert {item.stem for item in english.items}.isdisjoint(item.stem for item in spanish.items)


def test_a_translation_declares_what_the_original_declares() -> None:
    """Entities, facts, what is known of them and the evidence are the same; words are not."""
    assert list(substance(find_pack(ENGLISH))) == list(substance(find_pack(SPANISH)))


def substance(pack: Pack) -> Iterator[object]:
    """Yield all of a pack but its words, in the order of the file."""
    for entity in pack.entities.values():
        yield (
            entity.id,
            entity.kind,
            entity.within,
            entity.same,
            sorted(entity.traits),
            entity.known,
        )
    for relation in pack.relations.values():
        ask = relation.ask
        asked = [bool(stem) for stem in (ask.value, ask.subject, ask.match, ask.order)]
        yield relation.id, relation.cardinality, relation.complete, len(relation.topics), asked
        yield relation.complete_in
    for fact in pack.all_facts():
        yield fact.id, [(evidence.source, evidence.quote) for evidence in fact.evidence]
        yield list(claims(fact))
    yield pack.apart


def claims(fact: Assertion | LoneFact) -> Iterator[object]:
    """Yield what a fact says and declares, in no language."""
    yield bool(fact.viewpoint.claimed_by), fact.viewpoint.disputed
    yield fact.difficulty, bool(fact.why)
    if isinstance(fact, LoneFact):
        yield meaning(fact.answer), fact.single, len(fact.topics), bool(fact.statement)
        yield fact.complete_in
        yield [(meaning(wrong.value), bool(wrong.why)) for wrong in fact.wrong]
    else:
        yield fact.subject, fact.value and meaning(fact.value), fact.after


def meaning(value: Value) -> object:
    """Return what a value means in every language; of a text, only that it is one."""
    match value:
        case Reference() | Date() | Time():
            return value
        case Quantity():
            return value.exact
        case Text():
            return Text
