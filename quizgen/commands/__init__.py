"""The command line: one command a file, loaded when it is called."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

import click

from quizgen import __version__
from quizgen.machine.collector import end_without_collector
from quizgen.problem import FormatError, PackError, RequestError, UsageError, did_you_mean
from quizgen.shell.ending import (
    INTERRUPTED,
    PROBLEM,
    REFUSED,
    SYSTEM,
    code_of,
    heed_signals,
)
from quizgen.shell.streams import open_streams, remark

NAMES = (
    *("build", "handout", "deck", "quiz", "progress"),
    *("check", "items", "parts", "explain", "verify", "new", "schema"),
    "templates",
)
"""The commands, in the order that help lists them."""


class Commands(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """List the commands in the order of their use."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command, or return None if there is none of this name."""
        if cmd_name not in NAMES:
            return super().get_command(ctx, cmd_name)
        command: click.Command = import_module(f"quizgen.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was called; a name that is nearly right is told."""
        name = args[0]
        if name not in NAMES and not ctx.resilient_parsing:
            hint = did_you_mean(name, NAMES) or f"there are: {', '.join(NAMES)}"
            ctx.fail(f"no command {name!r}; {hint}")
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]  # whoever calls it in another mode gets click's own
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401 -- click's signature
    ) -> object:
        """Run the program, and end it with the exit code that tells how it went."""
        run = partial(super().main, args, prog_name, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        end_without_collector()
        open_streams()
        with heed_signals():
            sys.exit(_exit_code(run))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what it cannot do is told, with the usage only where that was wrong."""
        try:
            return super().invoke(ctx)
        except PackError as error:
            remark("\n".join(map(str, error.problems)))
            ctx.exit(code_of(error.problems))
        except FormatError as error:
            remark(f"Error: {error}")
            ctx.exit(PROBLEM)
        except UsageError as error:
            raise click.UsageError(str(error), self._called(ctx)) from error
        except RequestError as error:
            remark(f"Error: {error}")
            ctx.exit(REFUSED)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)

    def _called(self, ctx: click.Context) -> click.Context:
        """Return a context of the command that was called, whose usage is to be shown."""
        name = ctx.invoked_subcommand
        command = self.get_command(ctx, name) if name else None
        return click.Context(command, ctx, info_name=name) if command else ctx


def _exit_code(run: Callable[[], object]) -> int:
    """Run the program; what keeps it from its work is told without a traceback."""
    try:
        code = run()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except OSError as error:
        reason = error.strerror or str(error)
        remark(f"Error: {reason if error.filename is None else f'{error.filename}: {reason}'}")
        return SYSTEM
    return code if isinstance(code, int) else 0


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen", message="%(prog)s %(version)s")
def main() -> None:
    """Turn curated facts into quizzes whose every wrong option is provably wrong.

    A PACK is a YAML file of facts, or the name of one that comes with quizgen, such as
    venezuela-2019. To start a pack of your own: quizgen new my-pack.

    \b
    Exit codes:
      0    done
      1    a pack has a problem, or something cannot be made of it
      2    wrong usage, or what was asked for is not there
      3    the system does not let it: a full disk, a folder without permission
      130  interrupted by Ctrl-C; 128 and its number after another signal
    """  # noqa: D301 -- click wants the character
