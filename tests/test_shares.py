"""The work of a bank in shares: whoever makes them, in whatever order, the bank is the same."""

import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.packs import make_pack
from quizgen import shares
from quizgen.bank import Bank, make_bank
from quizgen.items.distractors.brief import Wishes
from quizgen.items.kinds import KINDS
from quizgen.pack import read_pack
from quizgen.pack.model import Pack
from quizgen.pack.shelf import find_pack
from quizgen.shares import Missing, Share, make_share, spread
from quizgen.values import Quantity
from quizgen.workshop import Workshop

P = ParamSpec("P")
T = TypeVar("T")


class Reversed(Executor):
    """Does the last task first, once the first result is asked for."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Put a task on top of those that wait."""
        executor = self

        class Late(Future[T]):
            def result(self, timeout: float | None = None) -> T:
                while executor._waiting:
                    executor._waiting.pop()()
                return super().result(timeout)

        late = Late()
        self._waiting.append(lambda: late.set_result(fn(*args, **kwargs)))
        return late


class Abroad(Executor):
    """Two workers that share no memory with the caller: what goes to and fro is pickled.

    Attributes:
        parcels: How many workshops were sent.
    """

    def __init__(self) -> None:
        self.parcels = 0
        self._kept: list[dict[str, Workshop]] = [{}, {}]
        self._turn = 0

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do a task at once, by the worker whose turn it is."""
        (share,) = args
        assert isinstance(share, Share)
        self.parcels += bool(share.parcel)
        parcel = pickle.dumps((fn, args, kwargs))
        done: Future[T] = Future()
        with self._as_worker():
            task, its_args, its_kwargs = pickle.loads(parcel)  # noqa: S301 -- packed above
            result = pickle.dumps(task(*its_args, **its_kwargs))
        done.set_result(pickle.loads(result))  # noqa: S301 -- packed above
        return done

    @contextmanager
    def _as_worker(self) -> Iterator[None]:
        """Keep what this worker keeps, under a name of its own."""
        turn, self._turn = self._turn, 1 - self._turn
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(shares, "_KEPT", self._kept[turn])
            patch.setattr("os.getpid", lambda: turn)
            yield


@pytest.fixture(scope="module")
def packs() -> tuple[Pack, Pack]:
    """Return the bundled pack and a generated one."""
    generated, _ = read_pack(make_pack(120).encode(), "generated.yaml")
    assert generated is not None
    return find_pack("venezuela-2019"), generated


@pytest.fixture(scope="module")
def alone(packs: tuple[Pack, Pack]) -> Bank:
    """Return the bank that one process makes, with items of every kind."""
    return make_bank(packs)


@pytest.mark.parametrize("count", [1, 2, 7, 5_000])
def test_any_number_of_shares_gives_the_same_bank(
    packs: tuple[Pack, Pack], alone: Bank, count: int
) -> None:
    """Even more shares than questions, and with threads that make them at once."""
    with ThreadPoolExecutor(3) as executor:
        bank = make_bank(packs, executor=executor, shares=count)
    assert repr(bank) == repr(alone)


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_give_the_same_bank(
    packs: tuple[Pack, Pack], alone: Bank, method: str, jobs: int
) -> None:
    """One or two, whether they start with the packs in memory or without."""
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} on this system")
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(jobs, mp_context=context) as executor:
        bank = make_bank(packs, executor=executor)
        again = make_bank(packs, seed=1, executor=executor)
    assert repr(bank) == repr(alone)
    assert repr(again) == repr(make_bank(packs, seed=1))


def test_the_order_of_completion_does_not_matter(packs: tuple[Pack, Pack], alone: Bank) -> None:
    """The last share may be the first that is done."""
    assert repr(make_bank(packs, executor=Reversed(), shares=9)) == repr(alone)


def test_a_workshop_travels_once_to_each_worker(packs: tuple[Pack, Pack], alone: Bank) -> None:
    """Two workers without it are sent two parcels for sixteen shares."""
    executor = Abroad()
    bank = make_bank(packs, executor=executor, shares=16)
    assert repr(bank) == repr(alone)
    assert executor.parcels == 2


def test_a_worker_tells_what_it_has_not_got() -> None:
    """A share of a workshop that is not there is left for the caller to send again."""
    assert isinstance(make_share(Share("nowhere", 0, 1)), Missing)


def test_nothing_is_kept_when_the_work_is_done(packs: tuple[Pack, Pack]) -> None:
    """The packs are free again in the process that had them."""
    with ThreadPoolExecutor(1) as executor:
        spread(Workshop(packs, KINDS, Wishes()), executor, 2)
    assert not shares._KEPT  # noqa: SLF001 -- what is kept is kept out of sight


def test_a_failing_share_is_told(packs: tuple[Pack, Pack]) -> None:
    """What a worker raises reaches the caller."""
    with ThreadPoolExecutor(1) as executor, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Workshop, "make", _fail)
        with pytest.raises(ValueError, match="no such"):
            make_bank(packs, executor=executor)


def _fail(*_: object) -> None:
    message = "no such thing"
    raise ValueError(message)


def test_packs_survive_the_journey(packs: tuple[Pack, Pack]) -> None:
    """A pack that was pickled is the same pack."""
    arrived = pickle.loads(pickle.dumps(packs))  # noqa: S301 -- packed here
    assert arrived == packs
    for pack, twin in zip(packs, arrived, strict=True):
        # What does not count for equality, such as the wording of a number, arrives too.
        assert repr((pack.relations, pack.facts)) == repr((twin.relations, twin.facts))


@given(
    st.sampled_from(["72 hours", "about 7,000 people", "$5 million", "the 61st", "two dozen eggs"])
    | st.builds("{} {}".format, st.integers(1, 10**6), st.sampled_from(["km", "people", "%"])),
    st.sampled_from(["en", "en-GB", "es"]),
)
def test_quantities_survive_the_journey(text: str, language: str) -> None:
    """A quantity that was pickled has all its parts again."""
    quantity = Quantity.read(text, language)
    if quantity is not None:
        copy = pickle.loads(pickle.dumps(quantity))  # noqa: S301 -- packed here
        assert repr(copy) == repr(quantity)
        assert copy == quantity
        assert (copy.low, copy.high, copy.language) == (quantity.low, quantity.high, language)
        assert copy.stepped(1) == quantity.stepped(1)
