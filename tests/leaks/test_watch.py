"""Forms of the bundled packs give nothing away, and what does is found in any order and quickly."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.leaks import (
    BY_HAND,
    PAIRS,
    count_leaks,
    draw_forms,
    found_by_hand,
    query_of,
    report,
)
from benchmarks.packs import make_pack
from quizgen.bank import Bank, make_bank
from quizgen.forms import make_forms
from quizgen.forms.drawing import ATTEMPTS
from quizgen.items.kinds import KINDS, choice, chronology
from quizgen.leaks.watch import Watch, find_leaks
from quizgen.leaks.wording import Wording
from quizgen.pack import read_pack
from quizgen.pack.shelf import find_pack
from tests.packs import pack_of

BUNDLED = ("venezuela-2019", "venezuela-2019.es")


@cache
def bank(name: str) -> Bank:
    """Return the bank of a bundled pack, with its questions of multiple choice."""
    return make_bank([find_pack(name)], kinds=[choice, chronology])


@pytest.mark.parametrize("name", BUNDLED)
def test_every_pair_that_was_found_by_hand_is_found(name: str) -> None:
    """All of them are asked, and no two of a pair can stand together."""
    items = bank(name).items
    assert frozenset().union(*PAIRS) <= set(map(query_of, items))
    queries = {item.id: query_of(item) for item in items}
    leaks = find_leaks(items, items, bank(name).packs[0])
    assert {frozenset({queries[leak.one], queries[leak.other]}) for leak in leaks} >= PAIRS


@pytest.mark.parametrize("name", BUNDLED)
def test_no_form_gives_anything_away(name: str) -> None:
    """Nor has one fewer questions than are asked for."""
    items, (pack,) = bank(name).items, bank(name).packs
    forms = list(draw_forms(pack, items, 5))
    assert [len(form) for form in forms] == [20] * 5
    assert not any(pair for form in forms for pair in found_by_hand(form))
    assert count_leaks(forms, items, pack).total() == 0


def test_forms_of_all_kinds_give_nothing_away() -> None:
    """Statements, blanks, prompts, and what is to be put in order."""
    pack = find_pack("venezuela-2019")
    items = make_bank([pack], kinds=KINDS).items
    (form,) = make_forms(items, pack=pack, labels=["A"], questions=40)
    sheet = [question.item for question in form.questions]
    assert len({item.kind for item in sheet}) > 4
    assert find_leaks(sheet, items, pack) == []


def test_what_is_given_away_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """By each rule, and by hand."""
    items, (pack,) = bank(BUNDLED[0]).items, bank(BUNDLED[0]).packs
    sheet = [item for item in items if query_of(item) in {"court", "ruling"}]
    counts = count_leaks([sheet, sheet[:1]], items, pack)
    assert counts[BY_HAND] == 1
    assert report("mine", [sheet, sheet[:1]], counts) == counts.total() > 1
    assert "mine: 2 forms of 1 to 2 questions\n" in capsys.readouterr().out


@given(st.permutations(range(12)))
@settings(max_examples=20)
def test_the_order_of_questions_does_not_matter(order: list[int]) -> None:
    """What one gives away of another is found whichever comes first."""
    (pack,) = bank(BUNDLED[0]).packs
    some = [item for item in bank(BUNDLED[0]).items if "institutions" in item.topics][:12]
    pairs = [
        {(frozenset({leak.one, leak.other}), leak.reason) for leak in find_leaks(sheet, some, pack)}
        for sheet in (some, [some[place] for place in order if place < len(some)])
    ]
    assert pairs[0] == pairs[1]
    assert len(pairs[0]) > 5


def test_a_sheet_admits_what_gives_nothing_away() -> None:
    """That is, what has no leak."""
    items, (pack,) = bank(BUNDLED[0]).items, bank(BUNDLED[0]).packs
    watch, admitted = Watch(items, pack), 0
    for item in items:
        assert watch.admits(item) == (not list(watch.leaks(item)))
        if watch.admits(item):
            admitted += 1
            watch.add(item)
    assert 40 < admitted < len(items)


def test_most_pairs_are_never_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 400 questions of one form, few have to do with each other, however often it is drawn."""
    looked: list[int] = []
    tells = Wording._tells  # noqa: SLF001 -- how often it is asked

    def count(self: Wording, *both: object) -> bool:
        looked.append(1)
        return tells(self, *both)  # type: ignore[arg-type]

    monkeypatch.setattr(Wording, "_tells", count)
    pack, problems = read_pack(make_pack(400).encode(), "many.yaml")
    assert pack is not None
    assert problems == ()
    items = make_bank([pack], kinds=[choice]).items
    (form,) = make_forms(items, pack=pack, labels=["A"], questions=400)
    assert len(form.questions) > 250
    assert len(looked) < ATTEMPTS * len(items)


def test_items_of_an_unknown_pack_are_judged_by_what_they_print() -> None:
    """As a program may lay out items of its own."""
    facts = "{question: Who opened the dyke of Holt?, answer: a miller, wrong: [a smith, a duke]}"
    other = "{question: Why did they flee?, answer: the dyke was opened, wrong: [famine, war]}"
    items = make_bank([pack_of(f"facts:\n  a: {facts}\n  b: {other}\n")], kinds=[choice]).items
    assert len(items) == 2
    assert len(make_forms(items, labels=["A"])[0].questions) == 1
