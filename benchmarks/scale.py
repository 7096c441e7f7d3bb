"""Time the loading of packs and the making of their choice items, from 100 facts to 100,000.

Run ``python -m benchmarks.scale``. Each size runs in a process of its own, several times;
the table gives the fastest run, in seconds of the processor, and the largest peak of
memory.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.packs import make_pack

SIZES = (100, 1_000, 10_000, 100_000)
RUNS = {100: 5, 1_000: 5, 10_000: 3, 100_000: 2}
ALLOWED = 1.3
"""How much longer a fact may take among 100,000 than among 1,000."""


def main() -> int:
    """Print the table; the exit code is 1 if time per fact grows beyond what is allowed."""
    print(f"{'facts':>8} {'items':>8} {'load s':>8} {'items s':>8} {'µs/fact':>8} {'peak MB':>8}")
    per_fact: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder) / f"{size}.yaml"
            path.write_text(make_pack(size), encoding="utf-8")
            runs = [_run(path) for _ in range(RUNS[size])]
            best = min(runs, key=lambda run: run["load"] + run["items"])
            per_fact[size] = (best["load"] + best["items"]) / size * 1e6
            print(
                f"{size:>8,} {int(best['count']):>8,} {best['load']:>8.3f} {best['items']:>8.3f} "
                f"{per_fact[size]:>8.1f} {max(run['peak'] for run in runs):>8.0f}",
                flush=True,
            )
    growth = per_fact[SIZES[-1]] / per_fact[1_000]
    print(f"a fact among 100,000 takes {growth:.2f} times one among 1,000 (allowed: {ALLOWED})")
    return int(growth > ALLOWED)


def _run(path: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.scale", str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def measure(path: Path) -> dict[str, float]:
    """Load a pack and make its items; return seconds, the number of items, and peak MB."""
    from quizgen.bank import make_bank
    from quizgen.items.kinds import choice
    from quizgen.pack import load_pack, read_pack

    # What is loaded and compiled for the first use is no matter of size.
    small, _ = read_pack(make_pack(20).encode(), "small.yaml")
    make_bank(filter(None, [small]), kinds=[choice])
    start = time.process_time()
    pack = load_pack(path)
    loaded = time.process_time()
    bank = make_bank([pack], kinds=[choice])
    made = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "load": loaded - start,
        "items": made - loaded,
        "count": len(bank.items),
        "peak": peak,
    }


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(measure(Path(sys.argv[1]))))
    else:
        sys.exit(main())
