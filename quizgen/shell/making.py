"""How the questions are to be made, as the command line says it."""

from quizgen.machine.frozen import frozen


@frozen
class Making:
    """How a bank is to be made, as the command line says it.

    Attributes:
        kinds: The kinds of question by name, or ``all``; none means multiple choice.
        options: How many options a question has at the most.
        difficulty: How hard questions are to be; None where all are welcome.
        seed: What all draws depend on.
        jobs: How many processes make them; 0 for one on each core.
        cluster: The address of the Dask scheduler whose workers make them; None where they
            are made here.
        chosen: What of this the user said, by the names above; the rest is what is usual.
    """

    kinds: tuple[str, ...] = ()
    options: int = 4
    difficulty: str | None = None
    seed: int = 0
    jobs: int = 1
    cluster: str | None = None
    chosen: frozenset[str] = frozenset()
