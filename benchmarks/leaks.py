"""What the questions of a form give away of each other.

Run ``python -m benchmarks.leaks``. Of each bundled pack that has questions, 200 forms of 20
questions are drawn, each with a seed of its own. Two questions of a form that give each other
away are counted by each rule of `quizgen.leaks`, and by pairs that a reader found by hand, which
owe nothing to the rules.

Name packs, such as ``python -m benchmarks.leaks my-pack.yaml``, to try others.

The exit code is 1 if there are any.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from quizgen.bank import make_bank
from quizgen.forms import make_forms
from quizgen.items.item import Item
from quizgen.items.kinds import choice, chronology
from quizgen.leaks.watch import Watch, find_leaks
from quizgen.pack.model import Pack
from quizgen.pack.shelf import askable, find_pack

FORMS = 200
QUESTIONS = 20

BY_HAND = "found by hand"

PAIRS = frozenset(
    map(
        frozenset,
        (
            ("court", "ruling"),
            ("court", "ruling-date"),
            ("ruling", "ruling-date"),
            ("ruling-date", "ruling-lead"),
            ("ruling-date", "timeline.first/court-ruling"),
            ("ruling-lead", "timeline.later/oath-itself"),
            ("rally-occasion", "uprising"),
            ("rally-occasion", "former-dictator"),
            ("former-dictator", "uprising"),
            ("oath-usurpation", "usurpation-sense"),
            ("oath-title", "oath-date"),
            ("dignity", "said.subject/get-out"),
            ("almagro-wish", "said.subject/recognition"),
            ("oath-powers", "said.subject/swear"),
            ("said.subject/dictator", "claim"),
            ("rebuff-speaker", "rebuff-words"),
            ("tweet-form", "timeline.first/oath-itself"),
            ("pence-form", "timeline.first/pence-message"),
            ("lead", "trump-speed"),
            ("ties", "why-break"),
            ("bridge", "bridge-police"),
        ),
    )
)
"""Questions of venezuela-2019 that give each other away strongly, as a reader judged who went
through them: by the ids of their facts or queries, which both languages have."""


def query_of(item: Item) -> str:
    """Return the id of what an item asks, without its pack and kind."""
    return item.id.removeprefix(f"{item.pack}/").removesuffix(f"/{item.kind}")


def found_by_hand(items: Iterable[Item]) -> Iterator[frozenset[str]]:
    """Yield the pairs of `PAIRS` that stand together."""
    for pair in combinations(map(query_of, items), 2):
        if frozenset(pair) in PAIRS:
            yield frozenset(pair)


def draw_forms(pack: Pack, items: Sequence[Item], forms: int = FORMS) -> Iterator[tuple[Item, ...]]:
    """Yield the questions of forms of a pack, each drawn with another seed."""
    for seed in range(forms):
        (form,) = make_forms(items, pack=pack, labels=["A"], questions=QUESTIONS, seed=seed)
        yield tuple(question.item for question in form.questions)


def count_leaks(forms: Iterable[Sequence[Item]], items: Sequence[Item], pack: Pack) -> Counter[str]:
    """Count the pairs of questions that give each other away, by each rule and by hand."""
    counts = Counter({rule.NAME: 0 for rule in Watch(items, pack).rules})
    counts[BY_HAND] = 0
    for form in forms:
        counts.update(leak.reason for leak in find_leaks(form, items, pack))
        counts[BY_HAND] += sum(1 for _ in found_by_hand(form))
    return counts


def report(name: str, forms: Sequence[Sequence[Item]], counts: Counter[str]) -> int:
    """Print what was counted of a pack, and return how much it is."""
    sizes = sorted(map(len, forms))
    print(f"{name}: {len(forms)} forms of {sizes[0]} to {sizes[-1]} questions")
    for reason, count in counts.items():
        print(f"  {count:6}  {reason}")
    print()
    return counts.total()


def main(names: Sequence[str]) -> int:
    """Count for each pack, and return the exit code."""
    found = 0
    for name in names or askable():
        pack = find_pack(name)
        items = make_bank([pack], kinds=[choice, chronology]).items
        if items:
            forms = list(draw_forms(pack, items))
            found += report(name, forms, count_leaks(forms, items, pack))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
