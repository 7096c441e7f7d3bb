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
    done: set[str] = set()
    for start in links:
        path: dict[str, Iterator[str]] = {}
        if start not in done:
            path[start] = iter(links[start])
        while path:
            thing, onward = next(reversed(path.items()))
            following = next(onward, None)
            if following is None:
                del path[thing]
                done.add(thing)
            elif following in path:
                yield _turned(_from(path, following), order)
            elif following not in done and following in links:
                path[following] = iter(links[following])


def _from(path: Mapping[str, object], start: str) -> tuple[str, ...]:
    things = tuple(path)
    return things[things.index(start) :]


def _turned(circle: tuple[str, ...], order: Mapping[str, int]) -> tuple[str, ...]:
    first = circle.index(min(circle, key=order.__getitem__))
    return circle[first:] + circle[:first]
