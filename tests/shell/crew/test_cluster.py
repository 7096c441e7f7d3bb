"""A cluster of real processes: whatever becomes of its workers, the bytes are the same."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from distributed import Client

from benchmarks.cluster import Site
from benchmarks.cluster import cluster as start
from benchmarks.packs import make_pack
from quizgen.bank import make_bank
from quizgen.items.kinds import choice
from quizgen.pack import read_pack
from quizgen.pack.shelf import find_pack
from quizgen.problem import RequestError
from quizgen.records import record_lines
from quizgen.shell.crew import cluster, scheduler
from quizgen.shell.crew.cluster import AHEAD
from quizgen.shell.crew.scheduler import connect


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Start two workers for tests that leave them as they are."""
    with _both_workers(tmp_path_factory.mktemp("cluster")) as site:
        yield site


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up soon."""
    monkeypatch.setattr(cluster, "GLANCE", 0.2)
    monkeypatch.setattr(cluster, "PATIENCE", 2.0)
    monkeypatch.setattr(scheduler, "ANSWER", 5.0)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """Start two workers for a test that ends them."""
    with _both_workers(tmp_path) as site:
        yield site


@contextmanager
def _both_workers(folder: Path) -> Iterator[Site]:
    """Start two workers, and wait for both."""
    with start(folder, 2) as site:
        with Client(site.address) as client:
            client.wait_for_workers(2, timeout=60)
        yield site


def test_a_lost_worker_changes_nothing(own: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a pack of 10,000 facts, each share that was lost with it is made again."""
    pack, _ = read_pack(make_pack(10_000).encode(), "generated.yaml")
    assert pack is not None
    left = iter(own.workers[:1])

    @contextmanager
    def progress(total: int, noun: str) -> Iterator[Callable[[], None]]:
        assert (total, noun) == (32, "shares")

        def step() -> None:
            for worker in left:
                worker.kill()
                worker.wait()

        yield step

    monkeypatch.setattr(cluster, "progress", progress)
    with connect(own.address) as crew:
        bank = make_bank([pack], kinds=[choice], executor=crew)
    assert [worker.poll() is None for worker in own.workers] == [False, True]
    alone = make_bank([pack], kinds=[choice])
    assert list(record_lines(bank)) == list(record_lines(alone))


def test_workers_serve_one_bank_after_another(shared: Site) -> None:
    """Each has the questions of its own packs and seed."""
    packs = [find_pack("venezuela-2019"), find_pack("venezuela-2019.es")]
    with connect(shared.address) as crew:
        for seed in range(2):
            for pack in packs:
                bank = make_bank([pack], seed=seed, executor=crew)
                assert repr(bank) == repr(make_bank([pack], seed=seed))


def test_only_so_many_orders_are_under_way(shared: Site) -> None:
    """However many there are, a few for each worker are taken at once."""
    taken = done = most = 0

    def orders() -> Iterator[int]:
        nonlocal taken
        for order in range(100):
            taken += 1
            yield order

    with connect(shared.address) as crew:
        for _ in crew.each(abs, orders()):
            done += 1
            most = max(most, taken - done)
    assert done == 100
    assert most <= 2 * AHEAD


@pytest.mark.usefixtures("impatient")
def test_the_loss_of_all_workers_is_told(own: Site) -> None:
    """When each has ended over the work and none comes, nobody waits for ever."""
    with connect(own.address) as crew, _told("no workers any more"):
        list(crew.each(os._exit, [1]))


@pytest.mark.usefixtures("impatient")
def test_a_scheduler_without_workers_is_told(tmp_path: Path) -> None:
    """With the command that starts one."""
    with start(tmp_path, 0) as site, connect(site.address) as crew, _told("has no workers: tcp:"):
        list(crew.each(abs, [1]))


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGSTOP])
@pytest.mark.usefixtures("impatient")
def test_the_loss_of_the_scheduler_is_told(own: Site, ending: signal.Signals) -> None:
    """In the midst of the work, too, and where it only ceases to answer."""
    with connect(own.address) as crew, _told("the scheduler was lost"):
        for _ in crew.each(abs, range(1_000)):
            own.scheduler.send_signal(ending)


def test_work_that_costs_workers_is_told(tmp_path: Path) -> None:
    """A scheduler gives up what several workers were lost over; here, one is enough."""
    settings = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with start(tmp_path, 2, settings) as site, connect(site.address) as crew, _told("memory"):
        list(crew.each(os._exit, [1]))


def test_a_worker_with_another_quizgen_is_told(
    shared: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its questions might be others."""
    monkeypatch.setattr(cluster, "__version__", "0.0.1")
    with connect(shared.address) as crew, _told("and this is 0.0.1"):
        list(crew.each(abs, [1]))


def test_a_cluster_that_knows_no_such_work_is_told(shared: Site) -> None:
    """As where quizgen is missing, or older."""
    with connect(shared.address) as crew, _told("for its scheduler"):
        list(crew.each(_Unknown(), [1]))


def test_what_a_task_raises_is_raised(shared: Site) -> None:
    """A fault of the work is none of the cluster's."""
    with connect(shared.address) as crew, pytest.raises(ValueError, match="invalid literal"):
        list(crew.each(int, ["one"]))


@contextmanager
def _told(words: str) -> Iterator[None]:
    """Expect that a user is told these words, and nothing worse."""
    with pytest.raises((RequestError, ConnectionError)) as caught:
        yield
    assert words in str(caught.value)


class _Unknown:
    """A task that cannot be read where it arrives."""

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return __import__, ("no_such_module",)

    def __call__(self, order: int) -> int:
        return order
