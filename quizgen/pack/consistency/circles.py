"""Circles in what leads from one thing to others."""

from collections.abc import Iterator, Mapping, Sequence


def circles(links: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield a circle for each link that leads back to where its path came from.

    Without these links there is no circle. The search is depth-first and keeps its own
    stack, so that a chain may be of any length.

    Args:
        links: For each thing, those that it leads to.

    Yields:
        The things of a circle in the order of the links, the first of them in `links` first.
    """
    order = {thing: number for number, thing in enumerate(links)}
    entered: set[str] = set()
    for start in links:
        path: list[str] = []
        depth: dict[str, int] = {}
        waiting = [iter((start,))]
        while waiting:
            thing = next(waiting[-1], None)
            if thing is None:
                waiting.pop()
                if path:
                    del depth[path.pop()]
            elif thing in depth:
                yield _turned(path[depth[thing] :], order)
            elif thing not in entered and thing in links:
                entered.add(thing)
                depth[thing] = len(path)
                path.append(thing)
                waiting.append(iter(links[thing]))


def _turned(circle: Sequence[str], order: Mapping[str, int]) -> tuple[str, ...]:
    first = circle.index(min(circle, key=order.__getitem__))
    return (*circle[first:], *circle[:first])
