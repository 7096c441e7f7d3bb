"""From packs to files: what build, handout and deck have in common."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.machine.frozen import frozen
from quizgen.paper.document import Document
from quizgen.problem import FormatError, PackError, UsageError
from quizgen.shell.ending import PROBLEM, SYSTEM
from quizgen.shell.output import write_file
from quizgen.shell.printing.request import PLAIN, Request
from quizgen.shell.streams import remark, tell, tell_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.exporters import Exporter
    from quizgen.forms import Edition
    from quizgen.shell.printing.earlier import Earlier

STDOUT = Path("-")
"""The folder that stands for stdout."""


def publish(
    editions: Sequence[Edition],
    exporters: Sequence[Exporter],
    folder: Path,
    request: Request = PLAIN,
) -> None:
    """Write each file of each edition in each format, and say which files were made.

    A file that cannot be made or written keeps no other from being so; it is told at the end.

    Args:
        editions: What to write, one for each pack.
        exporters: The formats.
        folder: Where to; ``-`` writes to stdout.
        request: Which files are made, and how pages are set.

    Raises:
        click.exceptions.Exit: If a file could not be made or written.
    """
    failures: list[_Failure] = []
    for edition in editions:
        for made in _publish(edition, exporters, folder, request):
            if isinstance(made, _Failure):
                failures.append(made)
            elif made:
                tell(str(made))
    for failure in failures:
        remark(f"Error: {failure.message}")
    if failures:
        raise click.exceptions.Exit(max(failure.code for failure in failures))


def choose_exporters(
    names: Sequence[str], folder: Path, packs: Sequence[str], request: Request = PLAIN
) -> list[Exporter]:
    """Return the formats that were named, each once.

    Args:
        names: The formats; all that are usual where none is named.
        folder: Where to they will be written.
        packs: The packs that will be written, by what names them; none means the bundled one.
        request: Which files are made.

    Raises:
        UsageError: If more than one file would go to stdout, none would be made, or none has the
            answer sheets that are wanted.
    """
    from quizgen.exporters import EXPORTERS

    chosen = [exporter for exporter in EXPORTERS if exporter.NAME in names]
    files = sum(1 for exporter in chosen for _ in _documents(exporter, request, folder))
    if not files:
        message = f"{' and '.join(names)} would have no file: it is a key, and no key is wanted"
        raise UsageError(message)
    if request.setting.has_answer_sheet and not any(it.HAS_ANSWER_SHEETS for it in chosen):
        able = [exporter.NAME for exporter in EXPORTERS if exporter.HAS_ANSWER_SHEETS]
        message = f"no answer sheet would be printed: add --to {' or '.join(able)}"
        raise UsageError(message)
    if folder == STDOUT and files * (len(set(packs)) or 1) != 1:
        message = (
            "only a single file can go to stdout: name one pack and one format, with --to; for the "
            "key instead of the versions, add --key-only"
        )
        raise UsageError(message)
    return chosen


@frozen
class _Job:
    """A file that is to be made."""

    exporter: Exporter
    document: Document
    path: Path


@frozen
class _Failure:
    """Why there is no file, and the exit code that tells it."""

    message: str
    code: int


_Made = Path | _Failure | None
"""A file that was written; why there is none; None where it went to stdout."""


def _documents(exporter: Exporter, request: Request, folder: Path) -> list[Document]:
    """Return the files of a format that are wanted; of versions and key, stdout has the first."""
    if not exporter.PRINTED:
        return list(exporter.DOCUMENTS)
    wanted = [document for document in request.documents if document in exporter.DOCUMENTS]
    is_said = request.documents != PLAIN.documents
    return wanted if folder != STDOUT or is_said else wanted[:1]


def _publish(
    edition: Edition,
    exporters: Sequence[Exporter],
    folder: Path,
    request: Request,
) -> list[_Made]:
    """Write all files of an edition; those that tell of the others come last."""
    from quizgen.shell.printing.earlier import Earlier
    from quizgen.shell.printing.naming import deck_stem, stem_of

    stem, earlier = stem_of(edition), Earlier()
    named = {Document.DECK: deck_stem(edition)}
    jobs = [
        _Job(
            exporter,
            document,
            folder / f"{named.get(document, stem)}{document.suffix}{exporter.SUFFIX}",
        )
        for exporter in exporters
        for document in _documents(exporter, request, folder)
    ]
    first = [job for job in jobs if not job.exporter.TELLS_FILES]
    contents = _render(first, edition, request)
    made = [_write(job, content, edition, earlier) for job, content in contents]
    digests = {
        job.path.name: sha256(content).hexdigest()
        for job, content in contents
        if isinstance(content, bytes)
    }
    last = [job for job in jobs if job.exporter.TELLS_FILES]
    for job, content in _render(last, replace(edition, files=digests), request):
        made.append(_write(job, content, edition, earlier))
    if folder != STDOUT and (told := earlier.told(folder, stem)):
        remark(f"{edition.name}: {told}")
    return made


def _render(
    jobs: Sequence[_Job], edition: Edition, request: Request
) -> list[tuple[_Job, bytes | _Failure]]:
    """Render files, those of a format side by side: what sets pages leaves Python to others."""

    def render(job: _Job) -> bytes | _Failure:
        try:
            return job.exporter.render(edition, job.document, request.setting)
        except (FormatError, PackError) as error:
            return _Failure(f"{job.path.name} cannot be made: {error}", PROBLEM)
        except OSError as error:
            return _unwritten(job, error)

    made: list[bytes | _Failure] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for _, alike in groupby(jobs, key=lambda job: job.exporter.NAME):
            made += pool.map(render, alike)
    return list(zip(jobs, made, strict=True))


def _write(job: _Job, content: bytes | _Failure, edition: Edition, earlier: Earlier) -> _Made:
    """Write a file, and tell what its format does not show."""
    if isinstance(content, _Failure):
        return content
    try:
        for loss in job.exporter.losses(edition, content):
            remark(f"{job.path.name}: {loss}")
        if job.path.parent != STDOUT:
            earlier.note(job.exporter, job.path, content)
            write_file(job.path, content)
            return job.path
    except PackError as error:
        return _Failure(f"{job.path.name} cannot be made: {error}", PROBLEM)
    except OSError as error:
        return _unwritten(job, error)
    tell_bytes(content)
    return None


def _unwritten(job: _Job, error: OSError) -> _Failure:
    reason = error.strerror or str(error)
    return _Failure(f"{job.path} cannot be written: {reason}", SYSTEM)
