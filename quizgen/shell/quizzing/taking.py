"""A student is taken through a quiz, by the face that suits what there is to read and write."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.shell.quizzing.bookmark import DAYS, Bookmark, find_bookmark
from quizgen.shell.quizzing.drawing import draw_session, remark_lack
from quizgen.shell.terminal.facing import make_page, make_readers
from quizgen.shell.terminal.screen import is_screen, wants_words

if TYPE_CHECKING:
    from quizgen.shell.fullscreen.look import Look
    from quizgen.shell.quizzing.bookmark import Note
    from quizgen.shell.quizzing.drawing import Drawn
    from quizgen.shell.store.keeping import Keeper, Sitting
    from quizgen.shell.store.planning import Wish
    from quizgen.shell.wishes import Wishes
    from quizgen.study.faces.page import Page
    from quizgen.study.session import Session
    from quizgen.study.sitting.states import Ending

SEEDS = 10_000
"""Fresh seeds are below this, so that they are short enough to type."""


def take_quiz(wishes: Wishes, seed: int | None) -> bool:
    """Take a student through a session; tell whether it was interrupted.

    Args:
        wishes: What the quiz is to be; it has no seed yet.
        seed: What all draws depend on, if the user says so: else a sitting that was interrupted
            goes on, or another one begins.
    """
    from quizgen.machine.collector import collector_paused
    from quizgen.shell.packs import open_workshop
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.sitting.states import Ending

    wishes = replace(wishes, look=_look(wishes))
    bookmark = find_bookmark(wishes)
    note = None if wishes.is_fresh else _note(bookmark, wishes.wish, seed)
    is_seeded = seed is not None
    if seed is None:
        seed = note.seed if note else int.from_bytes(os.urandom(8), "big") % SEEDS
    wishes = replace(wishes, making=replace(wishes.making, seed=seed))
    with collector_paused():
        workshop = open_workshop(wishes.packs, wishes.making)
        drawn = draw_session(workshop, wishes, note)
    if note and not (drawn.entries or drawn.is_lost or is_seeded):
        bookmark.remove()  # nothing was left of it: that is no reason to ask the same once more
        return take_quiz(replace(wishes, is_fresh=True), None)
    remark_lack(drawn.session, wishes)
    page = page_for(drawn.session)
    title = ", ".join(pack.title for pack in workshop.packs)
    _introduce(page, title, drawn)
    occasion = wishes.wish.occasion if wishes.wish else None
    with Keeper(wishes.store, occasion, _sitting(drawn, bookmark, note)) as keep:
        is_interrupted = _ask(drawn, title, page, keep, wishes) is Ending.INTERRUPTED
    if not is_interrupted:
        bookmark.remove()
    is_left = bool(wishes.wish) or (is_interrupted and keep.has_kept and bookmark.is_held)
    if is_left:
        show_how_to_go_on(page, wishes, drawn.session)
    else:
        show_how_to_repeat(page, wishes, drawn.session)
    return is_interrupted


def _look(wishes: Wishes) -> Look | None:
    """Return how the full screen is to be; None where it was not wished, or cannot be had."""
    if not wishes.look:
        return None
    from quizgen.shell.fullscreen.readiness import can_fill_screen

    return wishes.look if can_fill_screen() else None


def page_for(session: Session) -> Page:
    """Return what is written to, which shows pictures where a terminal can."""
    page = make_page()
    if any(question.item.media for question in session.questions):
        from quizgen.shell.showroom import open_showroom

        can_draw = is_screen() and not wants_words()
        page.showroom = open_showroom(os.environ, is_screen=can_draw)
    return page


def _introduce(page: Page, title: str, drawn: Drawn) -> None:
    """Tell what is asked about, and whether it goes on from an earlier time."""
    from quizgen.languages.catalogue import catalogue_of

    words = catalogue_of(drawn.session.language)
    page.say(title)
    if drawn.entries:
        told = words.gettext(
            "Going on where you were interrupted, {left} left; --fresh begins another quiz.",
            left=drawn.session.left,
        )
        page.say(told)
    elif drawn.is_lost:
        page.say(words.gettext("The pack has changed since you were interrupted: all begins anew."))


def _ask(drawn: Drawn, title: str, page: Page, keep: Keeper, wishes: Wishes) -> Ending:
    """Ask by the face that is wished; tell how that ended."""
    from quizgen.study.faces.console import Console
    from quizgen.study.faces.line import LineFace

    session = drawn.session
    if drawn.changed:
        from quizgen.shell.quizzing.changes import settle_changes

        letters, lines, pause = make_readers()
        settle_changes(drawn.changed, session, Console(letters, lines, page, pause), keep)
    if wishes.look:
        from quizgen.shell.fullscreen.face import ScreenFace

        return ScreenFace(session, title, page, keep, wishes.look).run()
    letters, lines, pause = make_readers()
    reads = pause if wishes.pauses else None
    return LineFace(session, letters, lines, page, reads, keep, keep.start).run()


def show_how_to_go_on(page: Page, wishes: Wishes, session: Session) -> None:
    """Tell the command that goes on with what is left."""
    from quizgen.languages.catalogue import catalogue_of

    command, words = wishes.command_line(sys.stdout.encoding), catalogue_of(session.language)
    page.gap()
    page.link(words.gettext("To go on: {command}", command=command))


def show_how_to_repeat(page: Page, wishes: Wishes, session: Session) -> None:
    """Tell the command that asks the same questions once more."""
    from quizgen.languages.catalogue import catalogue_of

    command, words = wishes.command_line(sys.stdout.encoding), catalogue_of(session.language)
    page.gap()
    page.link(words.gettext("The same questions again: {command}", command=command))


def _sitting(drawn: Drawn, bookmark: Bookmark, note: Note | None) -> Sitting:
    """Return what answers will belong to: the sitting that goes on, or another one."""
    from quizgen.shell.store.keeping import Sitting

    if note and drawn.entries:
        return Sitting(note.sitting, drawn.entries)
    name, session = os.urandom(12).hex(), drawn.session

    def begin(since: int) -> None:
        from quizgen.shell.quizzing.bookmark import Note
        from quizgen.shell.store.clock import local_time
        from quizgen.study.history.entry import moment_of

        items = tuple(question.item.id for question in session.questions)
        asked = {item: session.asked[item] for item in items if item in session.asked}
        today = moment_of(local_time()).day
        bookmark.write(Note(name, today, session.seed, items, asked, since))

    return Sitting(name, begun=begin)


def _note(bookmark: Bookmark, wish: Wish | None, seed: int | None) -> Note | None:
    """Return how the sitting began that is to go on, if there is one.

    What is planned is so for a day; what is drawn may be gone on with for some days.
    """
    note = bookmark.read()
    if note is None or seed not in {None, note.seed}:
        return None
    from quizgen.shell.store.clock import local_time
    from quizgen.study.history.entry import moment_of

    days = moment_of(local_time()).day - note.day
    return note if 0 <= days <= (0 if wish else DAYS) else None
