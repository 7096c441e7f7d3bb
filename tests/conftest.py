"""Settings of all tests."""

import signal
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# Examples are drawn from the test itself, never from luck, so that a run can be repeated.
settings.register_profile("quizgen", derandomize=True, deadline=None)
settings.load_profile("quizgen")

_NUMBERS = count()

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what it runs in the background ignore Ctrl-C, and whatever that starts too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is read in a folder of the tests' own, and leave the user's alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for what is answered."""
    return tmp_path_factory.mktemp("stores")


@pytest.fixture(autouse=True)
def _store(_stores: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is answered in a place of each test's own: so none goes on with another's quiz."""
    monkeypatch.setenv("QUIZGEN_STORE", str(_stores / f"{next(_NUMBERS)}.sqlite"))
