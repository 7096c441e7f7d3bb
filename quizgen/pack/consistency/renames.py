"""What former ids must not be: the id of something that is still there, or of two things."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from quizgen.pack.model import Pack
from quizgen.pack.report import Report, shown
from quizgen.pack.rule import Rule
from quizgen.pack.text.nodes import Mapping as MappingNode
from quizgen.pack.text.nodes import Node, Scalar
from quizgen.pack.text.nodes import Sequence as SequenceNode

Former = Mapping[str, Sequence[Scalar]]
"""The former ids of things, with their places, by the id that they have."""

KEY = "renamed_from"


def check_renames(
    pack: Pack, renamed: Former, kinds: Iterable[tuple[Scalar, Node]], report: Report
) -> None:
    """Report former ids by which it would not be known what a note asks.

    Args:
        pack: The pack.
        renamed: The former ids of the pack's relations, facts and questions.
        kinds: Its kinds of entities, each with a record of its members.
        report: Where problems go.
    """
    asked = {*pack.relations, *pack.facts, *pack.open, *(fact.id for fact in pack.all_facts())}
    _check(renamed, asked, report)
    members = (pair for _, node in kinds if isinstance(node, MappingNode) for pair in node.pairs)
    _check({key.text: list(_former(node)) for key, node in members}, pack.entities, report)


def check_own_names(former: Sequence[Scalar], pack: Pack, report: Report) -> None:
    """Report former ids of a pack that are no former ones.

    Args:
        former: The former ids.
        pack: The pack.
        report: Where problems go.
    """
    _check({pack.id: former}, [pack.id], report)


def _former(node: Node) -> Iterator[Scalar]:
    """Yield the former ids that a record tells."""
    for key, value in node.pairs if isinstance(node, MappingNode) else ():
        if key.text == KEY:
            told = value.items if isinstance(value, SequenceNode) else [value]
            yield from (one for one in told if isinstance(one, Scalar) and not one.is_blank)


def _check(former: Former, taken: Collection[str], report: Report) -> None:
    owners: dict[str, str] = {}
    for name, olds in former.items():
        for old in olds:
            if old.text == name:
                message = f"{shown(name)} is the id that it has, and no former one"
                report.add(Rule.OLD_ID, old, message, "take it away, or write the one before it")
            elif old.text in taken:
                message = (
                    f"{shown(old.text)} is the former id of {shown(name)}, and stands in the pack"
                )
                hint = "give what has it now another id, or take it away here"
                report.add(Rule.OLD_ID, old, message, hint)
            elif old.text in owners:
                message = f"{shown(old.text)} is a former id of {shown(owners[old.text])} already"
                hint = "keep it where students' history is to go"
                report.add(Rule.OLD_ID, old, message, hint)
            owners.setdefault(old.text, name)
