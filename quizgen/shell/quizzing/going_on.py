"""A sitting that was interrupted is gone on with: the same questions, options and orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from quizgen.items.item import Item
    from quizgen.shell.quizzing.bookmark import Note
    from quizgen.study.history.entry import Answer
    from quizgen.study.session import Remake, Session
    from quizgen.workshop import Prospect


@frozen
class Resumed:
    """A session as it stood, and what is kept of it.

    Attributes:
        session: The session.
        entries: The id of the entry of each of its turns, in order.
    """

    session: Session
    entries: tuple[str, ...]


def go_on(  # noqa: PLR0913, PLR0917 -- what there is, how it is made, and what is known of it
    prospects: Sequence[Prospect],
    make: Callable[[Prospect], Item | None],
    remake: Remake,
    languages: Mapping[str, str],
    note: Note,
    answers: Sequence[Answer],
) -> Resumed | None:
    """Bring a sitting back to where it stood.

    Args:
        prospects: What items may be made of, with the seed of the sitting.
        make: Makes an item, or refuses to.
        remake: Makes an item as it is asked another time.
        languages: The language of each pack, by the pack's id.
        note: How it began.
        answers: What is kept of it, in order.

    Returns:
        None where its packs have changed.
    """
    from quizgen.study.session import session_of
    from quizgen.study.sitting.resuming import resume

    known = {prospect.id: prospect for prospect in prospects}
    items = [make(known[item]) if item in known else None for item in note.items]
    planned = [item for item in items if item is not None]
    if len(planned) < len(items):
        return None
    session = session_of(planned, note.seed, languages, note.asked, remake)
    resumed = resume(session, (answer.attempt for answer in answers))
    if resumed is None:
        return None
    return Resumed(resumed, tuple(answer.id for answer in answers))


def answers_of(note: Note, store: Path | None) -> list[Answer]:
    """Return what still stands of a sitting's answers, in order; none where no store tells them.

    Args:
        note: How it began.
        store: Where answers are kept, if the user says so.
    """
    from quizgen.shell.store.place import find_store
    from quizgen.shell.store.store import Store
    from quizgen.study.history.entry import Answer
    from quizgen.study.history.journal import standing_backwards

    path = find_store(store)
    if not path.is_file():
        return []
    try:
        with Store(path) as opened:
            entries = list(opened.sitting(note.sitting, note.since))
    except OSError:  # whoever keeps the next answer tells why
        return []
    left = [one for one in standing_backwards(reversed(entries)) if isinstance(one, Answer)]
    return left[::-1]
