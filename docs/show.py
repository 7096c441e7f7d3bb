"""What the documentation shows is what the program says: cog runs these functions."""

import subprocess
import sys
from importlib import import_module
from itertools import zip_longest
from pathlib import Path

import cog

from docs.pages import GALLERY
from quizgen.commands import NAMES
from quizgen.forms.reading.description import BLUEPRINT, SECTION
from quizgen.items.demand import EXACT, GIST, NAME, NEAR, TERM, TWICE, VERBATIM
from quizgen.items.difficulty import DEMAND, HARD, MEDIUM, RECALL
from quizgen.items.distractors.likeness import APT, COMPANY, FORM, LENGTH, TRAITS
from quizgen.markup.line import line_of
from quizgen.markup.plain import source
from quizgen.pack.fact import value_of
from quizgen.pack.format.counts import ALSO, COUNT
from quizgen.pack.format.description import (
    ASK,
    DEFAULTS,
    PACK,
    RELATION,
)
from quizgen.pack.format.facts import ASSERTION, BOUNDS, LONE_FACT, OPEN, QUOTE, WRITTEN, WRONG
from quizgen.pack.format.media import LISTED_MEDIUM, PICTURE, REGION, SOUND
from quizgen.pack.format.shape import Record
from quizgen.pack.format.things import ENTITY, INNER_TABLE, LISTED, SOURCE, TABLE
from quizgen.pack.rule import Rule
from quizgen.pack.shelf import load_pack
from quizgen.rules import RULES


def run(line: str, *, first: int = 0) -> None:
    """Show a command and its output.

    Args:
        line: The command, as a user types it.
        first: How many lines of the output to show; 0 for all.
    """
    output = _output(line)
    lines = output.rstrip("\n").split("\n")
    if first and len(lines) > first:
        lines = [*lines[:first], "…"]
    _block("console", [f"$ {line}", *lines])


def item(name: str) -> None:
    """Show one question of the bundled pack, as ``quizgen items`` lists it."""
    blocks = _output("quizgen items venezuela-2019").split("\n\n")
    block = next(block for block in blocks if f"({name}," in block)
    _block("text", block.rstrip("\n").split("\n"))


def commands() -> None:
    """Show the help of every command."""
    _help("quizgen", "quizgen")
    for name in NAMES:
        _help(f"quizgen {name}", name)


def records() -> None:
    """Show what each record of a pack may hold."""
    facts = (ASSERTION, LONE_FACT, OPEN, WRONG, BOUNDS, WRITTEN)
    for record in (
        PACK,
        DEFAULTS,
        SOURCE,
        QUOTE,
        ENTITY,
        LISTED,
        TABLE,
        RELATION,
        ASK,
        COUNT,
        ALSO,
        INNER_TABLE,
        *facts,
        PICTURE,
        SOUND,
        LISTED_MEDIUM,
        REGION,
    ):
        _keys(record)


def blueprints() -> None:
    """Show what a blueprint may hold."""
    for record in (BLUEPRINT, SECTION):
        _keys(record)


def _keys(record: Record) -> None:
    cog.outl(f"\n### {record.noun.capitalize()}\n")
    cog.outl("| key | |\n|---|---|")
    for key, field in record.fields.items():
        needed = " **Required.**" if field.required else ""
        cog.outl(f"| `{key}` | {field.about}{needed} |")


def reading() -> None:
    """Show what a pack's reading may refuse."""
    cog.outl("\n| rule | |\n|---|---|")
    for rule in Rule:
        cog.outl(f"| `{rule}` | {rule.explanation} |")


def rules() -> None:
    """Show the documentation of every rule."""
    for rule in RULES:
        module = import_module(getattr(rule, "__name__", ""))
        cog.outl(f"\n## {rule.NAME}\n")
        cog.outl((module.__doc__ or "").strip())


def weights() -> None:
    """Show what likeness is made of."""
    parts = (
        (APT, "it answers the same question about another subject, or the curator names it"),
        (TRAITS, "the share of their traits and containers, or of longer words, that both have"),
        (COMPANY, "the share of sources, and of what these tell of with them, that both have"),
        (LENGTH, "how near the lengths of their names are"),
        (
            FORM,
            "both are quoted, or have an article, or are numbers, or longer than a name",
        ),
    )
    cog.outl("\n| weight | |\n|---|---|")
    for weight, meaning in parts:
        cog.outl(f"| {weight} | {meaning} |")


def demands() -> None:
    """Show what a question demands."""
    parts = (
        (f"{GIST}", "to know what somebody did or meant"),
        (f"+ {EXACT}", "a number, a date or a time is the answer"),
        (f"− {NEAR * EXACT}", "at the most, the less like it the others are"),
        (f"+ {VERBATIM}", "words are quoted, in the question or as answers"),
        (f"+ {TERM}", "the answers are single words, but no names"),
        (f"+ {NAME}", "the answer is a thing that has a name"),
        (f"− {TWICE}", "two sources tell it"),
    )
    cog.outl("\n| weight | |\n|---|---|")
    for weight, meaning in parts:
        cog.outl(f"| {weight} | {meaning} |")


def formula() -> None:
    """Show how a difficulty is predicted."""
    lines = ("like = (likest + mean) / 2", "score = DEMAND * demand + (1 - DEMAND) * like")
    _block("text", lines)
    cog.outl(
        f"""
`likest` and `mean` are of the likenesses of the distractors; DEMAND is {DEMAND}. From a score of
{MEDIUM} on, a question is medium, from {HARD} on hard: of the bundled pack's multiple-choice
questions, about as many as in the ratings below. What is typed counts as if its distractors had a
likeness of {RECALL}."""
    )


def _help(command: str, title: str) -> None:
    cog.outl(f"\n## {title}")
    _block("text", _output(f"{command} --help").rstrip("\n").split("\n"))


def formulas() -> None:
    """Show the formulas of docs/formulas.yaml, and how the terminal says each."""
    pack = load_pack(Path(__file__).parent / "formulas.yaml")
    lines = ["| | in the pack | in the terminal |", "|---|---|---|"]
    for relation in pack.relations.values():
        for fact in relation.facts:
            name = pack.entities[fact.subject].name
            formula = pack.entities[str(getattr(value_of(fact), "entity", ""))].name
            latex = source(formula)
            said = line_of(latex) or "in LaTeX’s notation"
            cells = [name, f"`${latex}$`", said]
            lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    cog.outl("")
    for line in lines:
        cog.outl(line)


def gallery() -> None:
    """Show the pages of the gallery of handouts, each with the command that prints it."""
    for heading, pages in GALLERY.items():
        cog.outl(f"\n## {heading}")
        for row in zip_longest(pages[::2], pages[1::2]):
            shown = [page for page in row if page]
            cog.outl(f"\n| {' | '.join(page.about for page in shown)} |")
            cog.outl(f"|{'---|' * len(shown)}")
            paths = [f"pictures/handouts/{page.path.name}" for page in shown]
            pictures = [
                f"[![{page.about}]({path})]({path})"
                for page, path in zip(shown, paths, strict=True)
            ]
            cog.outl(f"| {' | '.join(pictures)} |")
            cog.outl(f"| {' | '.join(f'`quizgen handout {page.command}`' for page in shown)} |")
    cog.outl("")


def _block(language: str, lines: list[str]) -> None:
    cog.outl("")
    cog.outl(f"```{language}")
    for line in lines:
        cog.outl(line.rstrip())
    cog.outl("```")


def _output(line: str) -> str:
    program, *words = line.split()
    if program != "quizgen":
        raise ValueError(line)
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", *words],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": "", "PYTHONUTF8": "1", "COLUMNS": "90"},
    )
    return done.stdout.replace("python -m quizgen", "quizgen")
