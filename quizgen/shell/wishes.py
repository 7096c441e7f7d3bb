"""What a quiz is to be, and the command that asks for it again."""

import os
import shlex
from typing import TYPE_CHECKING

from quizgen.machine.frozen import frozen
from quizgen.shell.making import Making
from quizgen.shell.store.place import VARIABLE
from quizgen.study.printable import clean, fold

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.shell.fullscreen.look import Look
    from quizgen.shell.store.planning import Wish


@frozen
class Exam:
    """What an exam is to be, as the command line says it.

    Attributes:
        minutes: How long it lasts; None where that is not limited.
        form: The label of the version.
        take: How many questions of which sorts, in words; may be empty.
        blueprint: The file of a blueprint, if one is given.
        draws_each: Whether each version asks other questions.
        is_scheduled: Whether its answers move cards.
        results: The file that results are written to, if one is given.
    """

    minutes: float | None = None
    form: str = "A"
    take: str = ""
    blueprint: "Path | None" = None
    draws_each: bool = False
    is_scheduled: bool = False
    results: "Path | None" = None

    @property
    def words(self) -> list[str]:
        """What asks for it on the command line, but for the results of this time."""
        words = ["--exam", "--form", self.form]
        if self.minutes is not None:
            words += ["--minutes", f"{self.minutes:g}"]
        if self.take:
            words += ["--take", self.take]
        if self.blueprint:
            words += ["--blueprint", str(self.blueprint)]
        return words + ["--draw", "each"] * self.draws_each + ["--schedule"] * self.is_scheduled


@frozen
class Wishes:
    """What a quiz is to be, as the command line says it.

    Attributes:
        packs: Paths or names; none means the bundled pack.
        questions: How many questions to ask at the most.
        wished: How many the user asked for; 0 where nobody did.
        topics: What to ask about: any of them, or all there is where there are none.
        making: How the bank is to be made.
        reveals: Whether options are held back until the student wants to see them.
        weighs: Whether the student may say how sure an answer is.
        pauses: Whether a verdict at a terminal waits until it was read.
        is_fresh: Whether no sitting that was interrupted is to go on.
        wish: What it is planned by; None where it is drawn.
        store: Where answers are kept, if the user says so.
        exam: What exam it is; None where it is none.
        speaks_json: Whether another program takes it.
        look: How the full screen is to be; None where it is taken in lines.
    """

    packs: tuple[str, ...]
    questions: int
    wished: int
    topics: tuple[str, ...]
    making: Making
    reveals: bool = False
    weighs: bool = False
    pauses: bool = True
    is_fresh: bool = False
    wish: "Wish | None" = None
    store: "Path | None" = None
    exam: Exam | None = None
    speaks_json: bool = False
    look: "Look | None" = None

    def command_line(self, encoding: str) -> str:
        """Write the command that asks the same questions again.

        Args:
            encoding: What it will be written in.
        """
        # A file whose name begins with a hyphen would be taken for an option.
        words = [f"./{pack}" if pack.startswith("-") else pack for pack in self.packs]
        if self.wished:
            words += ["--questions", str(self.wished)]
        for topic in self.topics:
            words += ["--topic", topic]
        for kind in self.making.kinds:
            words += ["--kind", kind]
        if self.making.options != Making().options:
            words += ["--options", str(self.making.options)]
        if self.making.difficulty:
            words += ["--difficulty", self.making.difficulty]
        words += ["--reveal"] * self.reveals + ["--confidence"] * self.weighs
        words += ["--no-pause"] * (not self.pauses)
        words += ["--json"] * self.speaks_json + (self.exam.words if self.exam else [])
        words += self.look.words if self.look else ()
        if self.wish:
            words += self.wish.words()
        else:
            words += ["--seed", str(self.making.seed)]
        if self.store and str(self.store) != os.environ.get(VARIABLE):
            words += ["--store", str(self.store)]
        return " ".join(["quizgen quiz", *(_quote(word, encoding) for word in words)])


def _quote(word: str, encoding: str) -> str:
    """Quote a word for a shell; one that the screen would not show as it is, as its bytes."""
    if word and fold(clean(word), encoding) == word:
        return shlex.quote(word)
    return "$'" + "".join(map(_byte, os.fsencode(word))) + "'"


def _byte(byte: int) -> str:
    letter = chr(byte)
    plain = letter.isascii() and (letter.isalnum() or letter in "./-_")
    return letter if plain else f"\\x{byte:02x}"
