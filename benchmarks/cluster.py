"""Make the questions of a million facts, in a thousand packs, on a cluster of two workers.

Run ``python -m benchmarks.cluster``. It starts a Dask scheduler and workers on this machine,
has them write the parts of a tenth of the packs, then of all, each time driven by a process of
its own, and prints seconds, facts a second, and the peak of the driver's memory. Then it makes
the same parts without a cluster, one after another, and compares them by their hashes.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.packs import make_pack

ALLOWED = 1.2
"""How much more memory the driver may take for all packs than for a tenth of them."""

START = 60
"""So many seconds a scheduler has to start."""


def main(words: Sequence[str]) -> int:
    """Print the figures; the exit code is 1 if memory grows or if any part differs."""
    wished = _parse(words)
    with tempfile.TemporaryDirectory(dir=wished.folder) as name:
        folder = Path(name)
        write_packs(folder / "packs", wished.packs, wished.facts)
        few = max(1, wished.packs // 10)
        with cluster(folder, wished.workers) as site:
            runs = [_drive(folder, count, site.address) for count in (few, wished.packs)]
        print(
            f"{'packs':>7} {'facts':>9} {'wall s':>8} {'facts/s':>8} {'driver s':>8} {'peak MB':>8}"
        )
        for run in runs:
            print(
                f"{run['packs']:>7,.0f} {run['facts']:>9,.0f} {run['wall']:>8.1f} "
                f"{run['facts'] / run['wall']:>8,.0f} {run['cpu']:>8.1f} {run['peak']:>8.1f}"
            )
        growth = runs[1]["peak"] / runs[0]["peak"]
        print(f"the driver's memory grows {growth:.2f} times (allowed: {ALLOWED})", flush=True)
        size = sum(part.stat().st_size for part in (folder / "parts").iterdir())
        print(f"the parts have {size / 1e6:,.0f} MB, {size / runs[1]['facts']:,.0f} bytes a fact")
        start, cpu = time.perf_counter(), time.process_time()
        count = min(wished.sample or wished.packs, wished.packs)
        different = compare(folder, count)
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    print(
        f"without a cluster: {wall:.1f} s for {count:,} packs, {cpu:.1f} s of the processor, "
        f"{count * wished.facts / wall:,.0f} facts/s; {len(different)} parts differ"
    )
    return int(growth > ALLOWED or bool(different))


def write_packs(folder: Path, packs: int, facts: int) -> None:
    """Write so many packs of so many facts, each with names of its own."""
    folder.mkdir()
    for number in range(packs):
        text = make_pack(facts, number, f"towns-{number}")
        (folder / f"towns-{number:06}.yaml").write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Site:
    """A cluster of this machine's own: where its scheduler is, and the processes it is made of."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def cluster(
    folder: Path, workers: int, settings: Mapping[str, str] | None = None
) -> Iterator[Site]:
    """Start a scheduler and its workers, as processes of this machine, and end them.

    Args:
        folder: Where they may write what they want.
        workers: How many.
        settings: What their environment says beyond this process's own.
    """
    found = folder / "scheduler.json"
    role = [sys.executable, "-m"]
    scheduler = [*role, "distributed.cli.dask_scheduler", "--scheduler-file", str(found)]
    scheduler += ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    worker = [*role, "distributed.cli.dask_worker", "--scheduler-file", str(found)]
    worker += ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder)]
    environment = {**os.environ, **(settings or {})}
    started: list[subprocess.Popen[bytes]] = []
    with (folder / "cluster.log").open("wb") as log, ExitStack() as end:
        for command in [scheduler, *[worker] * workers]:
            process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
            end.callback(process.wait)
            end.callback(process.kill)
            started.append(process)
        yield Site(_address(found), started[0], started[1:])


def drive(folder: Path, count: int, address: str | None) -> dict[str, float]:
    """Have the parts of the first packs written; return how much, how long, and peak MB."""
    from quizgen.shell.making import Making
    from quizgen.shell.parts import list_packs, write_parts

    names = list_packs([str(folder / "packs")])[:count]
    start = time.perf_counter()
    tally = write_parts(names, folder / "parts", Making(cluster=address))
    return {
        "packs": tally.packs,
        "facts": tally.facts,
        "wall": time.perf_counter() - start,
        "cpu": time.process_time(),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def compare(folder: Path, count: int) -> list[str]:
    """Make the parts of the first packs in this process; return those that differ."""
    from quizgen.shell.making import Making
    from quizgen.shell.parts import list_packs, write_parts

    different: list[str] = []
    for name in list_packs([str(folder / "packs")])[:count]:
        write_parts([name], folder / "alone", Making())
        (part,) = (folder / "alone").iterdir()
        if _hash(part) != _hash(folder / "parts" / part.name):
            different.append(part.name)
        part.unlink()  # all of them twice would fill the disk
    return different


def _address(found: Path) -> str:
    """Wait until a scheduler has written where it is, and written all of it."""
    limit = time.monotonic() + START
    while True:
        try:
            address: str = json.loads(found.read_text(encoding="utf-8"))["address"]
        except (FileNotFoundError, json.JSONDecodeError):
            if time.monotonic() > limit:
                raise
            time.sleep(0.05)
        else:
            return address


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.cluster", description=__doc__)
    parser.add_argument("--packs", type=int, default=1_000, help="how many packs")
    parser.add_argument("--facts", type=int, default=1_000, help="how many facts a pack has")
    parser.add_argument("--workers", type=int, default=2, help="how many workers there are")
    parser.add_argument("--sample", type=int, default=0, help="compare so many parts, not all")
    parser.add_argument("--folder", type=Path, help="where there is room for packs and parts")
    return parser.parse_args(words)


def _drive(folder: Path, count: int, address: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.cluster", "drive", str(folder), str(count), address],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    if sys.argv[1:2] == ["drive"]:
        print(json.dumps(drive(Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])))
    else:
        sys.exit(main(sys.argv[1:]))
