"""The garbage collector, kept from work that has nothing for it to do."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking through growing heaps of records again and again.

    It is for work whose records never refer back to what refers to them, so that there is
    nothing to collect: of reading 100,000 facts the collector took three quarters of the time.
    Afterwards what was made counts as old, or the collector would look through it all at once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():  # what others froze stays frozen
                gc.freeze()
                gc.unfreeze()  # puts all of it into the oldest generation
            gc.enable()


def end_without_collector() -> None:
    """Let this process end without a last search for garbage: all that it holds is freed anyway.

    That search took a fifth of the time from a command to its end. Whatever must be written
    before the end is closed by whoever opened it.
    """
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
