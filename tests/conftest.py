"""Settings of all tests."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Examples are drawn from the test itself, never from luck, so that a run can be repeated.
settings.register_profile("quizgen", derandomize=True, deadline=None)
settings.load_profile("quizgen")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what it runs in the background ignore Ctrl-C, and whatever that starts too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is read and answered in folders of the tests' own, and leave the user's alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        store = tmp_path_factory.mktemp("store") / "progress.sqlite"
        patch.setenv("QUIZGEN_STORE", str(store))
        yield
