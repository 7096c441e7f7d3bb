"""Questions by their names: their ids, or parts of these that only one question has."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizgen.pack.model import Pack
from quizgen.problem import did_you_mean

SHOWN = 5
"""So many questions are named where a name fits more."""


class Names:
    """Finds what people mean by a question's name.

    Args:
        ids: The ids of all questions, in the bank's order.
        packs: What they were made from.
    """

    def __init__(self, ids: Iterable[str], packs: Sequence[Pack]) -> None:
        self._ids = dict.fromkeys(ids)
        self._packs = packs
        self._parts: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._ids:
            # That a pack is called so, too, says nothing of its questions.
            for part in dict.fromkeys(name.split("/")[1:]):
                self._parts[part].append(name)

    def find(self, name: str) -> tuple[str, ...]:
        """Return the ids that a name fits: the one that it is, or else those that it is a part of.

        Whole parts, such as ``deadline`` or ``said.subject/swear``, are preferred to pieces.

        Args:
            name: What was written.
        """
        for pack in self._packs:  # an item of a translation bears the id of the original
            if name.startswith(f"{pack.name}/"):
                name = f"{pack.id}{name.removeprefix(pack.name)}"
        if name in self._ids:
            return (name,)
        found = self._parts.get(name)
        found = found or [one for one in self._ids if f"/{name}/" in f"/{_own(one, name)}/"]
        return tuple(found or [one for one in self._ids if name in _own(one, name)])

    def suggest(self, name: str) -> str:
        """Return ``did you mean …?``, or an empty text where nothing comes close.

        Args:
            name: What was written, and fits nothing.
        """
        return did_you_mean(name[:100], (*self._ids, *self._parts))


def _own(one: str, name: str) -> str:
    """Return what of an id a name may be a part of: not the pack, unless it says more."""
    return one if "/" in name else one.partition("/")[2]


def are_one(ids: Sequence[str]) -> bool:
    """Tell whether some ids are those of one question, asked in several ways."""
    return len({name.rpartition("/")[0] for name in ids}) == 1


def listed(ids: Sequence[str]) -> str:
    """Name the first of some questions."""
    return ", ".join(ids[:SHOWN]) + (", …" if ids[SHOWN:] else "")
