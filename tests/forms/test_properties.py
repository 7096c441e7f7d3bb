"""What holds of all forms, whatever the blueprint, the seed and the number of versions."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.forms import Edition, Form, Order, Student, order_edition
from quizgen.forms.blueprint import Blueprint, Quota, Section, at_most
from quizgen.forms.drawing import Selection, fill
from quizgen.forms.shortage import check_selection
from quizgen.forms.stock import Stock
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item
from quizgen.leaks.watch import find_leaks
from quizgen.problem import RequestError
from quizgen.question import Part
from tests.forms.banks import KINDS, TOPICS, bank, mixed

LABELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

QUOTAS = st.builds(
    Quota,
    st.integers(1, 6),
    st.sampled_from([None, *Difficulty]),
    st.lists(st.sampled_from(KINDS), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(TOPICS), max_size=2, unique=True).map(tuple),
)
SECTIONS = st.builds(Section, st.none(), st.lists(QUOTAS, min_size=1, max_size=3).map(tuple))
BLUEPRINTS = st.builds(Blueprint, st.lists(SECTIONS, min_size=1, max_size=3).map(tuple))


@cache
def stock() -> Stock:
    """Return what is drawn from; it is as good as new after each draw."""
    return Stock(mixed(), None, bank(*KINDS).packs[0])


def laid_out(
    blueprint: Blueprint,
    versions: int = 4,
    *,
    seed: int = 0,
    draws_each: bool = False,
    items: Sequence[Item] = (),
) -> Edition:
    """Lay out forms by a blueprint."""
    order = Order(blueprint, tuple(LABELS[:versions]), draws_each=draws_each)
    return order_edition(bank(*KINDS).packs[0], items or mixed(), order, seed=seed)


def ids(form: Form) -> list[str]:
    """Return the ids of what a form asks, in its order."""
    return [question.item.id for question in form.questions]


def fits(item: Item, quota: Quota) -> bool:
    """Tell whether an item is one of those that a quota asks for."""
    return (
        quota.difficulty in {None, item.difficulty}
        and (not quota.kinds or item.kind in quota.kinds)
        and (not quota.topics or bool(set(quota.topics) & set(item.topics)))
    )


def demand_met(selection: Selection, blueprint: Blueprint) -> None:
    """Fail unless each quota has its own questions, as many as it asks for."""
    drawn = [item.id for lot in selection.lots for item in lot.items]
    assert len(set(drawn)) == len(drawn)
    for place, section in enumerate(blueprint.sections):
        lots = [lot for lot in selection.lots if lot.place == place]
        assert Counter(lot.quota for lot in lots) == Counter(section.quotas)
        for lot in lots:
            assert len(lot.items) == lot.quota.count
            assert all(fits(item, lot.quota) for item in lot.items)
        standing = [item.id for item in selection.sections[place]]
        there = [*section.fixed, *(item.id for lot in lots for item in lot.items)]
        assert sorted(standing) == sorted(there)


@settings(max_examples=60, deadline=None)
@given(BLUEPRINTS, st.integers(0, 99))
def test_a_blueprint_is_met_exactly_or_refused_with_what_it_lacks(
    blueprint: Blueprint, seed: int
) -> None:
    """Each quota that cannot be filled is named, and the numbers add up."""
    selection = fill(blueprint, stock(), seed)
    try:
        check_selection(selection, blueprint, stock(), seed)
    except RequestError as error:
        first, *told = str(error).split("\n")
        lacks, hints = told[::2], told[1::2]
        numbers = re.fullmatch(r"(\d+) questions are wanted, and (\d+) can be had:", first)
        assert numbers, first
        assert int(numbers[1]) == sum(quota.count for quota in blueprint.quotas)
        assert int(numbers[2]) == selection.size == sum(len(lot.items) for lot in selection.lots)
        assert len(lacks) == len(selection.shortfalls) > 0
        assert all(hint.startswith("    hint: ") for hint in hints)
        missing = sum(lack.quota.count - lack.found for lack in selection.shortfalls)
        assert missing == blueprint.size - selection.size
        for lack, line in zip(selection.shortfalls, lacks, strict=True):
            assert str(lack.quota) in line
            there = sum(fits(item, lack.quota) for item in mixed())
            assert lack.offered == there
            assert ("there is none" in line) == (there == 0)
            assert lack.found + lack.used <= there
    else:
        demand_met(selection, blueprint)
    assert not find_leaks(list(selection.items), mixed(), bank(*KINDS).packs[0])


@settings(max_examples=15, deadline=None)
@given(BLUEPRINTS, st.integers(0, 99), st.integers(2, 6), st.booleans())
def test_versions_ask_each_question_once_in_orders_of_their_own(
    blueprint: Blueprint, seed: int, versions: int, draws_each: bool
) -> None:
    """The letters of the key stand where the right options stand, and numbers run from 1."""
    assume(blueprint.size > 3)
    try:
        made = laid_out(blueprint, versions, seed=seed, draws_each=draws_each)
    except RequestError:
        return
    assert [form.label for form in made.forms] == list(LABELS[:versions])
    for form in made.forms:
        assert len(set(ids(form))) == len(ids(form)) == blueprint.size
        assert [question.number for question in form.questions] == [*range(1, blueprint.size + 1)]
        for question in form.questions:
            assert sorted(map(str, question.options)) == sorted(map(str, question.item.options))
            right = {option.text for option in question.item.options if option.correct}
            letters = [LETTERS_OF[letter] for letter in question.key_letters]
            assert {question.options[place].text for place in letters} == right
    if not draws_each:
        assert len({tuple(sorted(ids(form))) for form in made.forms}) == 1
    orders = [tuple(ids(form)) for form in made.forms]
    assert len(set(orders)) == versions or _orders(made.forms[0]) < versions
    counts = {
        tuple(sorted((q.item.kind, q.item.difficulty) for q in form.questions))
        for form in made.forms
    }
    assert len(counts) == 1


LETTERS_OF = {letter: place for place, letter in enumerate("ABCDEFGHIJ")}


def _orders(form: Form) -> int:
    """Tell in how many orders a form could be at the least: a section's kinds stand together."""
    most = max(Counter(question.item.kind for question in form.questions).values())
    return 2 if most > 1 else 1


@settings(max_examples=15, deadline=None)
@given(BLUEPRINTS, st.integers(0, 99))
def test_the_seed_decides(blueprint: Blueprint, seed: int) -> None:
    """And nothing else, such as what was drawn before."""
    assert fill(blueprint, stock(), seed) == fill(blueprint, stock(), seed)


def test_orders_differ_as_long_as_there_are_others() -> None:
    """All six orders of three questions; then they begin anew."""
    blueprint = Blueprint((Section(quotas=(Quota(3, None, ("choice",), ("years",)),)),))
    forms = laid_out(blueprint, 7).forms
    orders = [tuple(ids(form)) for form in forms]
    assert len(set(orders[:6])) == 6
    assert orders[6] in orders[:6]
    assert len({tuple(ids(form)) for form in laid_out(blueprint, 2, seed=9).forms}) == 2


def test_as_many_as_can_be_had_are_as_many_as_can_be_taken() -> None:
    """What is at most so many is searched for as what is exactly so many."""
    for seed in range(4):
        found = fill(at_most(500), stock(), seed)
        exact = fill(Blueprint((Section(quotas=(Quota(500),)),)), stock(), seed)
        assert ids_of(found) == ids_of(exact)


def ids_of(selection: Selection) -> list[str]:
    """Return the ids of what is selected."""
    return [item.id for item in selection.items]


def test_a_long_form_has_orders_for_a_whole_class() -> None:
    """Twenty-six versions, none like another."""
    forms = laid_out(Blueprint((Section(quotas=(Quota(12),)),)), 26).forms
    assert len({tuple(ids(form)) for form in forms}) == 26


def test_forms_drawn_each_by_itself_meet_the_blueprint_too() -> None:
    """Topic by topic, not only in kinds and difficulties; and they ask other questions."""
    quotas = (
        Quota(3, None, ("choice",), ("places",)),
        Quota(1, None, ("choice",), ("human rights",)),
        Quota(2, Difficulty.HARD, ("cloze",), ("years",)),
    )
    for seed in range(6):
        made = laid_out(Blueprint((Section(quotas=quotas),)), 3, seed=seed, draws_each=True)
        for form in made.forms:
            told = Counter((q.item.kind, q.item.topics[0]) for q in form.questions)
            assert told == {
                ("choice", "places"): 3,
                ("choice", "human rights"): 1,
                ("cloze", "years"): 2,
            }
            sheet = [question.item for question in form.questions]
            assert not find_leaks(sheet, mixed(), bank(*KINDS).packs[0])
        asked = [set(ids(form)) for form in made.forms]
        assert not asked[0] & asked[1]
        assert not asked[1] & asked[2]


def test_what_is_excluded_is_never_asked() -> None:
    """And is not counted as there."""
    excluded = tuple(item.id for item in mixed() if item.topics == ("years",))[:-4]
    quota = Quota(5, None, (), ("years",))
    made = Blueprint((Section(quotas=(quota,)),), excluded)
    for seed in range(5):
        selection = fill(made, stock(), seed)
        assert not {item.id for item in selection.items} & {*excluded}
    (lack,) = selection.shortfalls
    assert (lack.offered, lack.found) == (4, selection.size)


def test_fixed_questions_are_always_asked() -> None:
    """Before the others and in their order, where that is kept; and once, though drawn from."""
    names = tuple(item.id for item in mixed() if item.topics == ("years",))[:9:4]
    for keeps_order in (True, False):
        section = Section(quotas=(Quota(5),), fixed=names, keeps_order=keeps_order)
        forms = laid_out(Blueprint((section,)), 5).forms
        for form in forms:
            assert {*names} <= {*ids(form)}
            assert len(form.questions) == 5 + len(names)
        assert all(tuple(ids(form)[: len(names)]) == names for form in forms) == keeps_order


def test_sections_stand_in_their_order_with_points_of_their_own() -> None:
    """Whatever else changes places between versions."""
    sections = (
        Section(Part("I"), (Quota(3, None, ("cloze",)),), points=2),
        Section(None, (Quota(2, None, ("choice",)),)),
        Section(Part("III"), (Quota(2, None, ("choice",)),), points=5),
    )
    for form in laid_out(Blueprint(sections), 3).forms:
        titles = [question.part.title if question.part else "" for question in form.questions]
        assert titles == ["I", "I", "I", "", "", "III", "III"]
        assert [question.worth for question in form.questions] == [2, 2, 2, 1, 1, 5, 5]
        assert form.points == 18


@pytest.mark.parametrize("seed", range(5))
def test_what_is_drawn_is_spread_over_topics_and_relations(seed: int) -> None:
    """As evenly as can be."""
    selection = fill(Blueprint((Section(quotas=(Quota(9, None, ("choice",)),)),)), stock(), seed)
    assert Counter(item.topics[0] for item in selection.items) == dict.fromkeys(TOPICS, 3)
    names = [item.id.split("/")[1] for item in selection.items]
    ends = Counter(name for name in names if "." in name)
    assert set(ends.values()) <= {1, 2, 3}


def test_a_quota_that_others_have_used_up_is_told_so() -> None:
    """It is not that its questions give each other away."""
    among = tuple(
        item.id for item in mixed() if item.topics == ("years",) and item.kind == "choice"
    )
    quotas = (Quota(4), Quota(3, None, ("choice",)))
    blueprint = Blueprint((Section(quotas=quotas, among=among[:5]),))
    with pytest.raises(RequestError) as caught:
        laid_out(blueprint)
    assert "7 questions are wanted, and 5 can be had" in str(caught.value)
    assert "there are 5, 4 of which other parts of the blueprint take" in str(caught.value)


def test_copies_go_round_the_versions_and_spares_come_last() -> None:
    """Numbered from 1, in the order of the class."""
    students = tuple(Student(f"S{number}") for number in range(5))
    order = Order(
        Blueprint((Section(quotas=(Quota(3),)),)), ("A", "B"), students=students, spares=2
    )
    made = order_edition(bank(*KINDS).packs[0], mixed(), order)
    assert [copy.number for copy in made.copies] == [*range(1, 8)]
    assert [copy.form.label for copy in made.copies] == [*"ABABABA"]
    assert [copy.student for copy in made.copies] == [*students, None, None]


def layouts(forms: Sequence[Form]) -> set[tuple[tuple[str, ...], ...]]:
    """Return in which orders the questions and options of forms stand."""
    return {
        tuple((question.item.id, *(option.text for option in question.options)) for question in q)
        for form in forms
        for q in (form.questions,)
    }


@pytest.mark.parametrize(
    ("topics", "count", "ways"),
    [("places", 1, 24), ("places", 2, 1152), ("years", 1, 1), ("years", 3, 6)],
)
def test_versions_differ_in_their_options_where_questions_have_no_other_order(
    topics: str, count: int, ways: int
) -> None:
    """As far as there are such orders: years stand in their own."""
    blueprint = Blueprint((Section(quotas=(Quota(count, None, ("choice",), (topics,)),)),))
    wanted = min(ways, 60)
    order = Order(blueprint, tuple(map(str, range(wanted + 3))))
    forms = order_edition(bank(*KINDS).packs[0], mixed(), order).forms
    assert len(layouts(forms)) == min(ways, wanted + 3)


FEW = Quota(9, Difficulty.HARD, ("choice",), ("years",))


def shortage(*quotas: Quota, others: Sequence[Item] = ()) -> str:
    """Return what is told where questions of multiple choice lack; of others, there are these."""
    items = [item for item in mixed() if item.kind == "choice"]
    blueprint = Blueprint((Section(quotas=quotas),))
    order = Order(blueprint, ("A",))
    with pytest.raises(RequestError) as caught:
        order_edition(bank(*KINDS).packs[0], items, order, make_others=lambda: [*items, *others])
    return str(caught.value)


def test_a_shortage_tells_what_would_work() -> None:
    """What is told was tried: so many, any difficulty, any topic, or other kinds."""
    told = shortage(FEW, others=mixed())
    found = re.search(r"hint: take (\d+), or (.+)", told)
    assert found, told
    others = [
        item for item in mixed() if item.kind != "choice" and fits(item, replace(FEW, kinds=()))
    ]
    counts = Counter(item.kind for item in others)
    assert found[2] == (
        "allow other difficulties than hard, or allow other topics, or "
        f"allow other kinds: cloze ({counts['cloze']}), true-false ({counts['true-false']})"
    )
    for quota in (
        replace(FEW, count=int(found[1])),
        replace(FEW, difficulty=None),
        replace(FEW, topics=()),
        replace(FEW, kinds=()),
    ):
        laid_out(Blueprint((Section(quotas=(quota,)),)), 1)


def test_what_would_not_work_is_not_told() -> None:
    """Where there are no other kinds, or too few questions in all."""
    assert "kinds" not in shortage(FEW)
    assert "allow" not in shortage(replace(FEW, count=250), others=mixed())


def test_what_has_no_question_is_left_out() -> None:
    """To take none is no wish."""
    none = Quota(2, None, ("cloze",))
    assert "cloze: there is none\n    hint: leave it out" in shortage(Quota(3), none)
