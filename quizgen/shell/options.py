"""The options and arguments that several commands share."""

from collections.abc import Callable, Iterable
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
from click.core import ParameterSource

from quizgen.problem import UsageError
from quizgen.shell.crew.address import Address
from quizgen.shell.making import Making
from quizgen.shell.texts import Text

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., object])

MOST_JOBS = 60
"""Windows waits for no more processes at once."""

CHOSEN = ("kinds", "options", "difficulty", "seed", "jobs")
"""What of the making of a bank a user may leave to what is usual."""

DIFFICULTIES = ("easy", "medium", "hard")
"""How hard questions can be, as predicted."""


class Registered(click.Choice[str]):
    """One of a registry's names; its modules are loaded only when a name is read or shown."""

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        self._names = names
        self.case_sensitive = False

    @cached_property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]  # click's own is set at once
        """All names, in the registry's order."""
        return tuple(self._names())


class Several(Registered):
    """Some of a registry's names, parted by commas, or one of them."""

    name = "names"

    def convert(  # type: ignore[override]  # click's own returns one name
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the names that were written."""
        if not isinstance(value, str):
            return value
        convert = super().convert
        return tuple(convert(name.strip(), param, ctx) for name in value.split(","))


def flatten(
    _ctx: click.Context, _param: click.Parameter, values: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """Return all names that an option was given, each once."""
    return tuple(dict.fromkeys(name for names in values for name in names))


def split_at_commas(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """Return all words that an option was given, or that commas part in it, each once."""
    words = tuple(word.strip() for value in values for word in value.split(","))
    if words and not any(words):
        message = "nothing is named: write what it takes, or leave the option out"
        raise click.BadParameter(message, ctx, param)
    return tuple(dict.fromkeys(filter(None, words)))


def _kinds() -> Iterable[str]:
    from quizgen.items.kinds import NAMES

    return (*NAMES, "all")


def complete_packs(
    _ctx: click.Context, _param: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the names of bundled packs, and files."""
    from click.shell_completion import CompletionItem

    from quizgen.pack.shelf import bundled

    names = [CompletionItem(name) for name in bundled() if name.startswith(incomplete)]
    return [*names, CompletionItem(incomplete, type="file")]


def pack_argument(command: F) -> F:
    """Take one PACK."""
    return click.argument("pack", metavar="PACK", shell_complete=complete_packs)(command)


def packs_argument(command: F) -> F:
    """Take any number of PACKs; none means the bundled one."""
    return click.argument("packs", metavar="[PACK]...", nargs=-1, shell_complete=complete_packs)(
        command
    )


def kinds_option(command: F) -> F:
    """Take ``--kind``: which kinds of question to ask."""
    return click.option(
        "--kind",
        "--kinds",
        "kinds",
        multiple=True,
        type=Several(_kinds),
        callback=flatten,
        help="A kind of question, or several with commas between them; may be given more than "
        "once. By default multiple choice; `items` and `parts` list all kinds.",
    )(command)


def seed_option(command: F) -> F:
    """Take ``--seed``: the same seed gives the same questions."""
    return click.option(
        "--seed",
        type=click.IntRange(min=0),
        default=0,
        show_default=True,
        help="Draw the keys, distractors and orders anew: the same seed, the same result.",
    )(command)


def jobs_option(command: F) -> F:
    """Take ``--jobs``: how many processes make the questions."""
    return click.option(
        "--jobs",
        type=click.IntRange(0, MOST_JOBS),
        default=1,
        show_default=True,
        help="How many processes make the questions; 0 for one on each core. The questions "
        "are the same.",
    )(command)


def cluster_option(command: F) -> F:
    """Take ``--cluster``: a Dask scheduler whose workers make the questions."""
    return click.option(
        "--cluster",
        metavar="ADDRESS",
        type=Address(),
        help="Have the workers of a Dask scheduler make the questions, such as "
        "tcp://10.0.0.1:8786, instead of --jobs. The questions are the same.",
    )(command)


def options_option(command: F) -> F:
    """Take ``--options``: how many options a question has at the most."""
    return click.option(
        "--options",
        type=click.IntRange(3, 6),
        default=4,
        show_default=True,
        help="How many options a question has at the most.",
    )(command)


def difficulty_option(command: F) -> F:
    """Take ``--difficulty``: how hard the questions are to be."""
    return click.option(
        "--difficulty",
        type=click.Choice(DIFFICULTIES, case_sensitive=False),
        help="Choose distractors that make questions about so hard, and keep the questions "
        "predicted to be so. Without it, the likest distractors are chosen.",
    )(command)


def topics_option(command: F) -> F:
    """Take ``--topic``: what alone a quiz asks about."""
    return click.option(
        "--topic",
        "topics",
        type=Text("topic"),
        multiple=True,
        help="Ask only about this topic; may be given more than once, for any of them.",
    )(command)


def folder_option(command: F) -> F:
    """Take ``-o``: the folder that files are written to."""
    return click.option(
        "-o",
        "--output",
        "folder",
        metavar="DIR",
        type=click.Path(file_okay=False, allow_dash=True, path_type=Path),
        default=".",
        help="The folder to write to, made if need be; - writes a single file to stdout.",
    )(command)


def questions_option(default: int, meaning: str) -> Callable[[F], F]:
    """Take ``--questions``: how many there are to be at the most.

    The command gets their number as ``questions``, and as ``wished`` how many the user asked
    for, which is none where it is the default.

    Args:
        default: How many there are if nobody says.
        meaning: What help says of it.
    """

    def wish(ctx: click.Context, param: click.Parameter, value: int) -> int:
        given = ctx.get_parameter_source(param.name or "") is not ParameterSource.DEFAULT
        ctx.params["wished"] = value if given else 0
        return value

    return click.option(
        "--questions",
        type=click.IntRange(min=1),
        default=default,
        show_default=True,
        callback=wish,
        help=meaning,
    )


def bank_options(command: Callable[..., None]) -> Callable[..., None]:
    """Take all that says how a bank is to be made, and hand it over as ``making``."""

    @wraps(command)
    def take(  # noqa: PLR0913 -- one argument for each option
        *,
        kinds: tuple[str, ...],
        options: int,
        difficulty: str | None,
        seed: int,
        jobs: int,
        cluster: str | None,
        **others: object,
    ) -> None:
        source = click.get_current_context().get_parameter_source
        chosen = frozenset(name for name in CHOSEN if source(name) is ParameterSource.COMMANDLINE)
        if cluster and "jobs" in chosen:
            message = "--jobs and --cluster cannot go together: leave one of them out"
            raise UsageError(message)
        making = Making(kinds, options, difficulty, seed, jobs, cluster, chosen)
        command(making=making, **others)

    makers = jobs_option(cluster_option(take))
    return kinds_option(options_option(difficulty_option(seed_option(makers))))
