"""What a store comes to today: an account of it, with the places of its hardest facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.shell.progress.places import bundled_shops, open_shops, places_of
from quizgen.shell.progress.report import HARDEST, Report
from quizgen.shell.store.clock import behind, local_time
from quizgen.shell.streams import remark
from quizgen.study.history.account import sum_up
from quizgen.study.history.entry import moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizgen.study.history.cards import History
    from quizgen.workshop import Workshop


def report_of(path: Path, packs: Sequence[str]) -> Report:
    """Tell what a store comes to.

    Args:
        path: The store; there need be none.
        packs: Paths or names of the packs that are told of; none of all.

    Raises:
        PackError: If a pack cannot be read.
        StoreError: If the store cannot be used.
    """
    shops = open_shops(packs)
    account = sum_up(_histories(path, shops), moment_of(local_time()).day)
    hardest = [one.card.name for one in account.troubles[:HARDEST]]
    return Report(account, places_of(hardest, shops or bundled_shops(hardest)))


def _histories(path: Path, shops: Sequence[Workshop]) -> Iterator[History]:
    """Yield what became of the cards of packs, or of all cards where there are none."""
    from quizgen.shell.store.store import Store

    names = {(pack.id, pack.language) for shop in shops for pack in shop.packs}
    if not path.exists():
        return
    with Store(path) as store:
        if late := behind(store.latest(), local_time()):
            remark(late)
        for history in store.histories():
            name = history.card.name
            if not names or (name.pack, name.language) in names:
                yield history
