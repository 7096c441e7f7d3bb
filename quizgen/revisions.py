"""When each question last changed, so that decks that are already studied take it up.

Anki replaces a note by one of the same identity only when that is stamped later, and
then the student's own edits are lost. So a stamp must move when a question changes and
never otherwise. The record stands beside the pack and is kept under version control.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field

from quizgen.items.item import Citation, Item, Response
from quizgen.machine.blake2 import blake2b
from quizgen.machine.frozen import frozen
from quizgen.machine.pattern import pattern
from quizgen.media.record import Medium, Picture
from quizgen.pack.rule import Rule
from quizgen.problem import Location, PackError, Problem

FIRST = 1767225600
"""The stamp of a question that has never changed: 2026-01-01, 00:00 UTC."""

LAST = 253402300799
"""The latest stamp that means anything: the end of the year 9999."""

FORM = '"question": {"content": "hash", "changed": seconds since 1970}'

STRING = pattern(r'("(?:[^"\\]|\\.)*")\s*(:?)')
"""A string in a line of JSON, and the colon after it if it is a name."""

RECOVER = (
    "take the file back from version control; without it, decks that are already "
    "studied do not take up what has changed"
)
RESOLVE = "finish the merge: where both sides have a question, keep the later time"


@frozen
class Revision:
    """A question's content at its last change.

    Attributes:
        content: A hash of all that people see of it.
        changed: When it came to be so, in seconds since 1970 (UTC).
    """

    content: str
    changed: int


@frozen
class Revisions:
    """What is known of a pack's questions, by item id.

    A question that has left the bank stays, so that its stamp is right if it comes back.
    Nothing tells students' decks that it has left: its notes stay in them.
    """

    items: Mapping[str, Revision] = field(default_factory=dict)

    def stamps(self) -> dict[str, int]:
        """Return when each item last changed, as an edition wants it."""
        return {item: revision.changed for item, revision in self.items.items()}


def revise(items: Iterable[Item], earlier: Revisions | None, now: int) -> Revisions:
    """Bring a record up to date with a bank.

    Args:
        items: The bank's items of a pack.
        earlier: The record so far; None where there is none yet.
        now: The time, in seconds since 1970 (UTC).

    Returns:
        A record in which an unchanged item keeps its stamp, and a new or changed one has
        ``now``, or one second more than before where the clock has been put back. Without
        an earlier record every item has the stamp `FIRST`.
    """
    if earlier is None:
        return Revisions({item.id: Revision(content_hash(item), FIRST) for item in items})
    revised = dict(earlier.items)
    for item in items:
        content = content_hash(item)
        before = revised.get(item.id)
        if before is None or before.content != content:
            soonest = before.changed + 1 if before else FIRST
            revised[item.id] = Revision(content, max(now, soonest))
    return Revisions(revised)


def content_hash(item: Item) -> str:
    """Hash all that people see of an item, and nothing else.

    Where it stands in its file, its difficulty and its proofs change no note.
    """
    shown: list[object] = [
        item.kind,
        item.stem,
        item.ordered,
        [[option.text, option.correct, option.why] for option in item.options],
        item.statement,
        sorted(set(item.topics)),
        [_shown(source) for source in item.sources],
    ]
    # Records are older than all responses but this one, whose hashes must stay.
    if item.response is not Response.PICK_ONE:
        prompts = [[prompt.text, prompt.key, prompt.why] for prompt in item.prompts]
        shown += [item.response.name, item.accepted, prompts]
    if item.response is Response.WRITE:
        shown.append(item.model)
    if item.why:
        shown.append(item.why)
    if item.media:
        offered = [option.shown for option in item.options]
        groups = (item.pictures, item.sounds, offered, item.revealed)
        shown.append([[medium and _seen(medium) for medium in group] for group in groups])
    return blake2b(json.dumps(shown).encode(), digest_size=16).hexdigest()


def _seen(medium: Medium) -> list[object]:
    marks = [medium.framed, medium.covered] if isinstance(medium, Picture) else []
    return [medium.digest, medium.alt, medium.credit, medium.license, medium.source, *marks]


def _shown(source: Citation) -> list[str]:
    details = [source.about, source.at] if source.about or source.at else []
    return [source.title, source.quote, source.url, *details]


def print_revisions(revisions: Revisions) -> str:
    """Write a record as JSON, sorted and one line an item, so that it compares well."""
    lines = [
        f"{json.dumps(item, ensure_ascii=False)}: "
        + json.dumps({"content": revision.content, "changed": revision.changed})
        for item, revision in sorted(revisions.items.items())
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"


def parse_revisions(text: str, file: str) -> Revisions:
    """Read a record that `print_revisions` wrote.

    Args:
        text: The file's text.
        file: The file's name, for the problems.

    Raises:
        PackError: If the file is damaged; its problems tell where and how.
    """
    items: dict[str, Revision] = {}
    faults: list[tuple[str, int, str, str]] = []
    for item, entry in _load(text.removeprefix("\ufeff"), file):
        revision = _revision(entry)
        if item in items:
            faults.append((item, -1, f"{item!r} has two entries", RESOLVE))
        elif revision is None or not _is_text(item):
            faults.append((item, 0, f"the entry of {item!r} is not of the form {FORM}", RECOVER))
        else:
            items[item] = revision
    if faults:
        places = _places(text)
        raise PackError(
            Problem(Location(file, *places[item][which]), Rule.REVISIONS.value, message, hint)
            for item, which, message, hint in faults
        )
    return Revisions(items)


class _Pairs(list[tuple[str, object]]):
    """A JSON object as it was written: a dict would hide what a merge has left in twice."""


def _load(text: str, file: str) -> _Pairs:
    line, column, hint = 1, 1, RECOVER
    try:
        entries = json.loads(text, object_pairs_hook=_Pairs)
    except json.JSONDecodeError as error:
        line, column = error.lineno, error.colno
        message = f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        if text.split("\n")[line - 1].startswith(("<<<<<<<", "=======", ">>>>>>>")):
            message, hint = "this is an unfinished merge", RESOLVE
    except (ValueError, RecursionError):
        message = "this is not a record of revisions: a number or its nesting is too large"
    else:
        if isinstance(entries, _Pairs):
            return entries
        message = f"a record of revisions is an object with entries of the form {FORM}"
    raise PackError([Problem(Location(file, line, column), Rule.REVISIONS.value, message, hint)])


def _revision(entry: object) -> Revision | None:
    if not isinstance(entry, _Pairs) or len(entry) != len(dict(entry)):
        return None
    match dict(entry):
        # True is a whole number to Python, but is no time.
        case {"content": str(content), "changed": int(changed), **others} if (
            not others and not isinstance(changed, bool) and 0 < changed <= LAST
        ):
            return Revision(content, changed) if _is_text(content) else None
    return None


def _is_text(word: str) -> bool:
    """Tell whether a word can be written: JSON can spell half a character, UTF-8 cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in word)


def _places(text: str) -> dict[str, list[tuple[int, int]]]:
    """Find where each name stands: the JSON parser keeps no positions of what it accepts."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for match in STRING.finditer(line):
            if match[2] or match.end() == len(line):
                places.setdefault(json.loads(match[1]), []).append((number, match.start() + 1))
    return places
