"""An exam: a version as it is printed by the same seed, asked without a word on what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.problem import UsageError
from quizgen.shell.quizzing.timing import Countdown, Stopwatch, TimedReader

if TYPE_CHECKING:
    from quizgen.forms import Edition, Form
    from quizgen.pack.model import Pack
    from quizgen.shell.wishes import Exam, Wishes
    from quizgen.study.faces.exam import ExamFace
    from quizgen.study.session import Session
    from quizgen.study.sitting.states import Ending
    from quizgen.study.wire.face import WireFace

MOST_NUMBERED = 1_000
"""The highest number of a version."""


def take_exam(wishes: Wishes, exam: Exam) -> bool:
    """Take a student through an exam; tell whether it was interrupted.

    Args:
        wishes: What is asked.
        exam: What the exam is to be.

    Raises:
        OSError: If the results cannot be written.
        RequestError: If there is nothing to ask.
        UsageError: If there is no such version, or what is wished does not go with an exam.
    """
    from quizgen.shell.quizzing.results import demand_place
    from quizgen.shell.store.keeping import Keeper
    from quizgen.study.history.entry import EXAM, STUDY
    from quizgen.study.session import Session
    from quizgen.study.sitting.states import Ending

    _demand_plain(wishes)
    if exam.results:
        demand_place(exam.results)
    pack, edition, form = lay_out_exam(wishes, exam)
    session = Session(
        form.questions,
        languages={pack.id: pack.language},
        seed=wishes.making.seed,
        weighs=wishes.weighs,
        withholds=True,
    )
    with Keeper(wishes.store, STUDY if exam.is_scheduled else EXAM) as keeper:
        watch = Stopwatch(keeper, keeper.start)
        sitting = _Sitting(wishes, exam, pack, edition, watch)
        take = sitting.speak if wishes.speaks_json else sitting.ask
        return take(session) is Ending.INTERRUPTED


def _demand_plain(wishes: Wishes) -> None:
    """Refuse what does not go with an exam.

    Raises:
        UsageError: If anything of this is wished.
    """
    strange = ["--ask, --until, --new and --due"] if wishes.wish else []
    if strange := [*strange, *(["--reveal"] if wishes.reveals else [])]:
        message = f"{strange[0]}: not in an exam, whose questions are those of a printed version"
        raise UsageError(message)
    is_drawn = wishes.exam and (wishes.exam.take or wishes.exam.blueprint)
    if is_drawn and wishes.wished:
        message = "--questions: --take and --blueprint say how many there are; leave it out"
        raise UsageError(message)


def lay_out_exam(wishes: Wishes, exam: Exam) -> tuple[Pack, Edition, Form]:
    """Lay out a version as `handout` does; return its pack, its edition and itself.

    Args:
        wishes: What is asked.
        exam: What the exam is to be.

    Raises:
        UsageError: If there is no such version, or more than one pack.
    """
    from quizgen.shell.printing.editions import LETTERS, open_editions
    from quizgen.shell.printing.remarks import remark_editions
    from quizgen.shell.printing.request import Request

    if len(wishes.packs) > 1:
        message = "an exam asks about one pack, as a handout does: name one"
        raise UsageError(message)
    label = exam.form.upper()
    is_numbered = label.isascii() and label.isdecimal()
    count = int(label) if is_numbered and len(label) < len(str(MOST_NUMBERED)) + 1 else 0
    if not is_numbered:
        count = LETTERS.find(label) + 1 if len(label) == 1 else 0
    if not 0 < count <= MOST_NUMBERED:
        message = f"no version is called {exam.form!r}: they are A to Z, or 1 to {MOST_NUMBERED:,}"
        raise UsageError(message)
    request = Request(
        questions=0 if exam.take or exam.blueprint else wishes.wished,
        take=exam.take,
        topics=wishes.topics,
        blueprint=exam.blueprint,
        # Versions from 27 on have numbers; so have those of a class, which are these.
        spares=count if is_numbered else 0,
        versions=0 if is_numbered else count,
        draws_each=exam.draws_each,
    )
    banks, editions = open_editions(wishes.packs, wishes.making, request)
    edition = editions[0]
    if wishes.wished:
        remark_editions(editions, request, wishes.making)
    return banks[0].packs[0], edition, edition.forms[count - 1]


class _Sitting:
    """An exam that is being taken.

    Args:
        wishes: What is asked.
        exam: What the exam is to be.
        pack: What it is about.
        edition: What is printed of it.
        watch: Keeps answers, and tells how long they took.
    """

    def __init__(
        self, wishes: Wishes, exam: Exam, pack: Pack, edition: Edition, watch: Stopwatch
    ) -> None:
        self._wishes, self._exam = wishes, exam
        self._pack, self._edition = pack, edition
        self._watch = watch

    def speak(self, session: Session) -> Ending:
        """Have another program take it."""
        from quizgen.shell.quizzing.speaking import make_wire

        watch, countdown = self._watch, Countdown(self._exam.minutes)
        face = make_wire(
            session,
            (self._pack,),
            self._wishes,
            keep=watch,
            asked=watch.start,
            countdown=countdown,
        )
        return self._run(face)

    def ask(self, session: Session) -> Ending:
        """Have a student take it, in lines."""
        from quizgen.shell.quizzing.taking import page_for, show_how_to_repeat
        from quizgen.shell.terminal.facing import make_readers
        from quizgen.study.faces.exam import ExamFace

        page = page_for(session)
        page.say(self._edition.heading)
        countdown = Countdown(self._exam.minutes)
        letters, lines, pause = make_readers()
        keys, typed = TimedReader(letters, countdown), TimedReader(lines, countdown)
        reads = TimedReader(pause, countdown) if pause else None
        face = ExamFace(session, keys, typed, page, reads, self._watch, self._watch.start)
        face.left = countdown.left
        ending = self._run(face)
        show_how_to_repeat(page, self._wishes, session)
        return ending

    def _run(self, face: ExamFace | WireFace) -> Ending:
        """Run a face; whatever becomes of what it tells, the results are written."""
        try:
            return face.run()
        finally:
            self._write_results(face.session, face.ending)

    def _write_results(self, session: Session, ending: Ending) -> None:
        if not self._exam.results:
            return
        from quizgen.shell.output import write_file
        from quizgen.shell.quizzing.results import render, results_of

        results = results_of(session, self._edition, self._exam, self._watch, ending)
        write_file(self._exam.results, render(results, self._exam.results.suffix))
