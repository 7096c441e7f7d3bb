"""Names that stand once in the tables, and are nearly others: slips, each of which makes a thing.

What has a name of its own is another thing, and so proven false of what it is a slip for. But
words of one column may well be alike, such as *horse* and *house*. So only such names are told as
could have been meant: in a column in which names stand several times, or beside columns that have
the same names. And what differs by an ending, or by its beginning, mostly is another word.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.machine.pattern import pattern
from quizgen.pack.reading.spelling import traces

SHORTEST = 5
"""Of shorter words, one typing mistake makes others."""

FEW = 50
"""Of more columns of a kind, none is compared with the others."""

_ENDINGS = pattern(r"[aeimnorst]? [aeimnorst]?")
"""What may end a word, or stand there for another: *brown* and *browns*, *rojo* and *roja*."""

_FAMILIES = {
    "": pattern(r"[aeiouyéè](l|[dnt][aeo]s?) [aeiouyéè]\1"),
    "de": pattern(r"[aeiouy](l|[dnt]) [aeiouy]\1"),
}
"""Endings of what belongs together, by language: *alkane* and *alkene*, *Sulfat* and *Sulfit*."""


def find_slips(
    columns: Iterable[Sequence[str]],
    strays: Iterable[str],
    names: Mapping[str, str],
    language: str,
) -> Iterator[tuple[str, str]]:
    """Find names that are slips for others.

    Args:
        columns: The ids of the things of a kind in each column, as often as they stand there.
        strays: The ids of those that are told of nowhere else, in the order of the file.
        names: What they all are called, by id, folded and without articles.
        language: The language of the names.

    Yields:
        The id of a thing, and that of the other which it may be meant for.
    """
    counts = [Counter(column) for column in columns]
    total = sum(counts, Counter[str]())
    once = {stray: rank for rank, stray in enumerate(strays) if total[stray] == 1}
    told: set[str] = set()
    for here in counts if once else ():
        those = [stray for stray in once if stray in here]
        known = _meant(here, counts) if those else ()
        index = _index(known, names)
        for stray in those if known else ():
            for other in _near(names[stray], index):
                if is_slip(names[stray], names[other], language):
                    # Of two that both stand once, the later one is told.
                    pair = sorted((stray, other), key=lambda one: -once.get(one, -1))
                    if not told.intersection(pair):
                        yield pair[0], pair[1]
                    told.add(pair[0])
                    break


def _near(name: str, index: Mapping[str, Sequence[str]]) -> Iterable[str]:
    return dict.fromkeys(other for trace in traces(name) for other in index.get(trace, ()))


def _meant(here: Counter[str], columns: Sequence[Counter[str]]) -> dict[str, None]:
    """Return the things that could have been meant in a column."""
    known: dict[str, None] = {}
    if max(here.values(), default=0) > 1:
        known |= dict.fromkeys(here)
    for there in columns if len(columns) <= FEW else ():
        shared = len(here.keys() & there.keys())
        if there is not here and 2 * shared >= min(len(here), len(there)):
            known |= dict.fromkeys(there)
    return known


def _index(known: Iterable[str], names: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in known:
        for trace in traces(names[id_]) if id_ in names else ():
            index[trace].append(id_)
    return index


def is_slip(one: str, other: str, language: str) -> bool:
    """Tell whether two names that differ by one typing mistake hardly are two words.

    Args:
        one: A name, folded.
        other: Another one.
        language: Their language.
    """
    pairs = _parted(one), _parted(other)
    if len(pairs[0]) != len(pairs[1]):
        joined = ["".join(words) for words in pairs]
        return joined[0] == joined[1] and len(joined[0]) >= SHORTEST
    differing = [(x, y) for x, y in zip(*pairs, strict=True) if x != y]
    if len(differing) != 1:
        return one != other and not differing
    x, y = differing[0]
    if min(len(x), len(y)) < SHORTEST or not (x.isalpha() and y.isalpha()):
        return False
    ends = (at for at, (a, b) in enumerate(zip(x, y, strict=False)) if a != b)
    same = next(ends, min(len(x), len(y)))
    if same == 0 or (same == 1 and x[0] in "aeiou"):
        return False
    rests = f"{x[same:]} {y[same:]}"
    families = [family for code, family in _FAMILIES.items() if language.startswith(code)]
    return not any(ending.fullmatch(rests) for ending in (_ENDINGS, *families))


def _parted(name: str) -> list[str]:
    return name.replace("-", " ").replace("'", " ").split()
