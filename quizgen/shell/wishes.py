"""What a quiz is to be, and the command that asks for it again."""

import os
import shlex

from quizgen.machine.frozen import frozen
from quizgen.shell.making import Making
from quizgen.study.printable import clean, fold


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
        face: What asks for another face than lines.
    """

    packs: tuple[str, ...]
    questions: int
    wished: int
    topics: tuple[str, ...]
    making: Making
    reveals: bool = False
    weighs: bool = False
    pauses: bool = True
    face: tuple[str, ...] = ()

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
        words += [*self.face, "--seed", str(self.making.seed)]
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
