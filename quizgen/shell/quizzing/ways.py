"""The ways in which a quiz is taken: in lines, as an exam, or by another program."""

import os
from dataclasses import replace

from quizgen.problem import UsageError
from quizgen.shell.quizzing.taking import SEEDS, take_quiz
from quizgen.shell.wishes import Wishes


def take(wishes: Wishes, seed: int | None) -> bool:
    """Have a quiz taken, in the way that is wished; tell whether it was interrupted.

    Args:
        wishes: What the quiz is to be; it has no seed yet.
        seed: What all draws depend on, if the user says so.

    Raises:
        UsageError: If what is wished does not go together.
    """
    if not wishes.exam and not wishes.speaks_json:
        return take_quiz(wishes, seed)
    if wishes.look:
        way = "--exam" if wishes.exam else "--json"
        message = f"{way} goes without --full-screen: leave out one of them"
        raise UsageError(message)
    # Neither goes on with another sitting: each begins anew.
    if seed is None:
        seed = int.from_bytes(os.urandom(8), "big") % SEEDS
    wishes = replace(wishes, making=replace(wishes.making, seed=seed))
    if wishes.exam:
        from quizgen.shell.quizzing.exam import take_exam

        return take_exam(wishes, wishes.exam)
    from quizgen.shell.quizzing.speaking import speak

    return speak(wishes)
