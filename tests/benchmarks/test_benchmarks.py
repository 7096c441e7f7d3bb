"""The benchmarks: what they compute, on small inputs; their speed is not tested here."""

from dataclasses import replace
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from benchmarks import scale, startup, store, testwise, text2qti
from benchmarks.packs import make_pack
from benchmarks.testwise import Score
from quizgen.bank import make_bank
from quizgen.items.difficulty import Difficulty
from quizgen.items.item import Item, Option
from quizgen.items.kinds import choice
from quizgen.pack import load_pack
from quizgen.problem import Location


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a generated pack."""
    path = tmp_path_factory.mktemp("packs") / "generated.yaml"
    path.write_text(make_pack(80), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def banks(path: Path) -> list[tuple[Item, ...]]:
    """Return the questions of that pack, with three seeds."""
    pack = load_pack(path)
    return [make_bank([pack], seed=seed, kinds=[choice]).items for seed in range(3)]


def item(name: str, *texts: str, key: int = 0, ordered: bool = False) -> Item:
    """Return a question with these options."""
    options = tuple(Option(text, place == key, "") for place, text in enumerate(texts))
    stem = "Which city lies on the river Tiber?"
    place = Location("test.yaml")
    return Item(name, "choice", "p", (), stem, options, ordered, "", (), Difficulty.EASY, (), place)


def test_generated_packs_are_functions_of_their_seed() -> None:
    """The same size and seed give the same text, another seed another one."""
    assert make_pack(80) == make_pack(80)
    assert make_pack(80) != make_pack(80, seed=1)


def test_every_fact_of_a_generated_pack_is_asked(path: Path) -> None:
    """So many facts, so many questions; what is measured are seconds and megabytes."""
    figures = scale.measure(path)
    assert figures["count"] == 80
    assert min(figures.values()) > 0


def test_the_start_of_a_quiz_is_measured(tmp_path: Path) -> None:
    """A process that asks takes some time, and one that fails is no measurement."""
    assert startup.seconds_of(startup.QUIZ, tmp_path) > 0
    with pytest.raises(CalledProcessError):
        startup.seconds_of(["-m", "quizgen", "no-such-command"], tmp_path)


@pytest.mark.parametrize(
    ("quiz", "version", "code"), [(0.25, 0.11, 0), (0.26, 0.11, 1), (0.25, 0.12, 1)]
)
def test_the_fastest_starts_are_compared(
    quiz: float, version: float, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two and a half times the empty program is allowed, and slower runs do not count."""
    times = {"empty": [0.3, 0.1], "quiz": [0.9, quiz], "--version": [0.7, version]}
    assert startup.report(times) == code
    told = capsys.readouterr().out
    assert f"quiz takes {quiz / 0.1:.2f} times" in told
    assert f"--version takes {version / 0.1:.2f} times" in told


def test_questions_are_made_by_processes(path: Path, banks: list[tuple[Item, ...]]) -> None:
    """The comparison with text2qti makes the very questions."""
    making = text2qti.make_questions(path, jobs=2)
    assert making.items == banks[0]
    assert making.load > 0
    assert making.make > 0


def test_questions_are_written_for_text2qti() -> None:
    """The key has an asterisk, and each question a number."""
    text = text2qti.quiz_text([item("a", "Rome", "Oslo", key=0), item("b", "Bern", "Pisa", key=1)])
    assert text.splitlines() == [
        "Quiz title: Towns",
        "",
        "1. Which city lies on the river Tiber?",
        "*a) Rome",
        "b) Oslo",
        "",
        "2. Which city lies on the river Tiber?",
        "a) Bern",
        "*b) Pisa",
    ]


def test_text2qti_reads_what_is_written(banks: list[tuple[Item, ...]]) -> None:
    """Where it is installed, it converts our questions."""
    pytest.importorskip("text2qti")
    assert text2qti.convert(text2qti.quiz_text(banks[0])) > 0


def test_without_text2qti_the_comparison_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends with the code of wrong usage, before it does anything."""
    monkeypatch.setattr(text2qti, "find_spec", lambda _: None)
    assert text2qti.main() == 2
    assert "pip install text2qti" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("strategy", "texts", "picked"),
    [
        (testwise.longest, ("Rome", "Vienna", "Oslo"), {1}),
        (testwise.longest, ("Vienna", "Rome", "Lisbon"), {0, 2}),
        (testwise.shortest, ("Rome", "Vienna", "Oslo"), {0, 2}),
        (testwise.overlapping, ("Rome", "The city on the Tiber", "Oslo"), {1}),
        (testwise.first, ("Rome", "Vienna", "Oslo"), {0}),
        (testwise.last, ("Rome", "Vienna", "Oslo"), {2}),
        (testwise.odd, ("Rome", "Oslo", "in the city of Vienna"), {2}),
        (testwise.odd, ("12 May", "14 May", "2 September"), {2}),
    ],
)
def test_strategies_pick_by_what_is_written(
    strategy: testwise.Strategy, texts: tuple[str, ...], picked: set[int]
) -> None:
    """A key that a strategy picks is worth a share of 1, any other nothing."""
    for place in range(len(texts)):
        worth = testwise.credit(strategy(item("a", *texts)), place)
        assert worth == (1 / len(picked) if place in picked else 0)


def test_the_middle_is_picked_among_numbers_only() -> None:
    """Four numbers have two middles; names have none."""
    numbers = item("a", "1 km", "2 km", "3 km", "4 km", ordered=True)
    assert testwise.credit(testwise.middle(numbers), 1) == 0.5
    assert not testwise.middle(replace(numbers, ordered=False))


def test_a_strategy_that_always_wins_is_far_from_guessing() -> None:
    """Keys that are always the longest of four are found out."""
    bank = [item(str(n), "the longest of all", *"abc", key=0) for n in range(40)]
    bank += [item(str(n), "b", "c", "d", "e") for n in range(40, 50)]
    score = testwise.score_of(testwise.longest, [bank])
    assert (score.questions, score.right, score.chance) == (50, 42.5, 12.5)
    assert score.z > 10
    assert {name for name, _ in testwise.telling_items(testwise.longest, [bank], 40)} == {
        str(n) for n in range(40)
    }


def test_more_seeds_of_the_same_questions_prove_nothing_more() -> None:
    """The same bank ten times over has the same standard error as once."""
    bank = [item(str(n), "Vienna", "Rome", "Oslo", key=n % 3) for n in range(30)]
    once = testwise.score_of(testwise.longest, [bank])
    tenfold = testwise.score_of(testwise.longest, [bank] * 10)
    assert tenfold.error == pytest.approx(once.error)
    assert once.error > 0
    assert Score(0, 0.0, 0.0, 0.0).z == 0


@pytest.mark.parametrize(
    ("square", "freedom", "p"),
    [
        (0, 3, 1),
        (3.841, 1, 0.05),
        (5.991, 2, 0.05),
        (7.815, 3, 0.05),
        (13.277, 4, 0.01),
        (20.515, 5, 0.001),
    ],
)
def test_chi_square_has_its_known_critical_values(square: float, freedom: int, p: float) -> None:
    """As they stand in every table."""
    assert testwise.tail(square, freedom) == pytest.approx(p, rel=2e-3)


def test_keys_that_always_stand_first_do_not_fit() -> None:
    """Evenly spread keys have a statistic of 0, others a small p."""
    even = testwise.fit_of([[0, 1, 2], [2, 1, 0]], 3)
    assert (even.counts, even.square, even.p) == ((2, 2, 2), 0, 1)
    assert testwise.fit_of([[0, 0, 0]] * 20, 3).p < 0.001


def test_places_are_counted_apart_by_the_number_of_options() -> None:
    """Three options and four are two tests."""
    bank = [item("a", *"abc", key=1), item("b", *"abcd", key=3), item("c", *"abcd", key=3)]
    (three, one), (four, two) = testwise.fits(bank)
    assert (three, one.counts) == (3, (0, 1, 0))
    assert (four, two.counts) == (4, (0, 0, 0, 2))


def test_questions_give_nothing_away_by_how_they_are_written(
    banks: list[tuple[Item, ...]],
) -> None:
    """No strategy is far from guessing over a small bank either."""
    for strategy in testwise.STRATEGIES:
        score = testwise.score_of(strategy, banks)
        assert abs(score.z) < 3.5, strategy.__name__


def test_a_large_store_has_all_its_cards(tmp_path: Path) -> None:
    """Which are due on a thousand days."""
    with store.fill(tmp_path / "large.sqlite", 2_000) as large:
        assert len(large.cards()) == 2_000
        assert [large.count_due(day) for day in (49, 50, 2_000)] == [0, 2, 2_000]
