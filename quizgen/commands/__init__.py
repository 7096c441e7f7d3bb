"""The command line: one command a file, loaded when it is called."""

from importlib import import_module

import click

from quizgen import __version__
from quizgen.problem import PackError, UsageError, did_you_mean

NAMES = ("build", "handout", "deck", "quiz", "check", "items", "explain", "verify", "new", "schema")
"""The commands, in the order that help lists them."""

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 and the signal's number, as shells have it."""


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

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what it cannot do is told without a traceback.

        Exit codes: 1 where packs have problems, 2 where the request cannot be met.
        """
        try:
            return super().invoke(ctx)
        except PackError as error:
            for problem in error.problems:
                click.echo(str(problem), err=True)
            ctx.exit(1)
        except UsageError as error:
            raise click.UsageError(str(error), ctx) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.filename is None:
                raise  # a closed pipe, which click ends quietly
            message = f"{error.filename}: {error.strerror}"
            raise click.ClickException(message) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizgen", message="%(prog)s %(version)s")
def main() -> None:
    """Turn curated facts into quizzes whose every wrong option is provably wrong.

    A PACK is a YAML file of facts, or the name of one that comes with quizgen, such as
    venezuela-2019. To start a pack of your own: quizgen new my-pack.
    """
