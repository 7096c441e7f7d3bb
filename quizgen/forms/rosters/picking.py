"""Some of a class: the copies of students whom the command line names."""

from collections.abc import Sequence

from quizgen.folding import fold
from quizgen.forms.form import Copy
from quizgen.pack.report import shown
from quizgen.problem import UsageError, closest


def pick_copies(copies: Sequence[Copy], names: Sequence[str], file: str) -> tuple[Copy, ...]:
    """Return the copies of some students, in the order of the pile.

    Args:
        copies: Those of the whole class.
        names: Their names or ids; case does not count.
        file: The class list, as messages are to call it.

    Raises:
        UsageError: If a name is nobody's, or that of several students; all are told at once.
    """
    picked: set[int] = set()
    problems: list[str] = []
    for name in names:
        found = [copy for copy in copies if _is(copy, name)]
        if len(found) == 1:
            picked.add(found[0].number)
        else:
            problems.append(_told(name, found, copies, file))
    if problems:
        raise UsageError("\n".join(problems))
    return tuple(copy for copy in copies if copy.number in picked)


def _is(copy: Copy, name: str) -> bool:
    student = copy.student
    wanted = fold(name)
    return bool(student and wanted and wanted in {fold(student.name), fold(student.id)})


def _told(name: str, found: Sequence[Copy], copies: Sequence[Copy], file: str) -> str:
    """Tell why a name is not that of one student."""
    students = [copy.student for copy in found or copies if copy.student]
    if found:
        ids = " or ".join(shown(student.id) for student in students if student.id)
        lines = f"give an id instead: {ids}" if ids else "give them ids in the class list"
        return f"--only {shown(name)}: {len(found)} students of {file} are called so; {lines}"
    names = [known for one in students for known in (one.name, one.id) if known]
    known = {fold(word): known for known in names for word in known.split()}
    known |= {fold(known): known for known in names}
    close = known.get(closest(fold(name), known))
    hint = (
        f"did you mean {shown(close)}?" if close else "write a name, or an id, as it stands there"
    )
    return f"--only {shown(name)}: nobody of that name stands in {file}; {hint}"
