"""A sitting that goes by what was learned: planned out of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from quizgen.machine.frozen import frozen
from quizgen.problem import RequestError
from quizgen.shell.store.clock import local_time
from quizgen.shell.store.place import find_store
from quizgen.shell.store.planning import Offer, cards_offered, plan_sitting
from quizgen.shell.store.store import Store
from quizgen.study.session import session_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quizgen.items.item import Item
    from quizgen.shell.store.planning import Wish
    from quizgen.shell.wishes import Wishes
    from quizgen.study.session import Remake, Session

P = TypeVar("P", bound=Offer)


@frozen
class Planned:
    """A session that goes by what was learned.

    Attributes:
        session: The session.
        changed: What is learned already, with another answer than it has now.
    """

    session: Session
    changed: tuple[Item, ...]


def begin_planned(  # noqa: PLR0913, PLR0917 -- what there is, what is wished, and where it is kept
    prospects: Sequence[P],
    make: Callable[[P], Item | None],
    remake: Remake,
    wishes: Wishes,
    languages: Mapping[str, str],
    wish: Wish,
) -> Planned:
    """Plan a session out of the store.

    Args:
        prospects: What items may be made of.
        make: Makes an item, or refuses to.
        remake: Makes an item as it is asked another time.
        wishes: What the quiz is to be.
        languages: The language of each pack, by the pack's id.
        wish: What the sitting is to be made of.

    Raises:
        RequestError: If nothing is to be asked today.
        StoreError: If the store cannot be used.
        UsageError: If the day of the exam has passed.
    """
    offered = cards_offered(prospects, languages)
    with Store(find_store(wishes.store)) as opened:
        plan = plan_sitting(opened, offered, make, wish, local_time(), count=wishes.questions)
    if not plan.items:
        message = (
            "nothing of these packs is to be asked now: `quizgen progress` tells when it is, and "
            "`quizgen quiz` without --ask draws questions whenever you like"
        )
        raise RequestError(message)
    session = session_of(plan.items, wishes.making.seed, languages, plan.asked, remake)
    return Planned(session, plan.changed)
