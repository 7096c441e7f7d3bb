"""Keys that scroll what is longer than its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.containers import VerticalScroll


def scrolled(place: VerticalScroll, key: str) -> bool:
    """Scroll, if a key wants that and there is somewhere to go; tell whether there is.

    Args:
        place: What is scrolled.
        key: The key's name.
    """
    if not place.max_scroll_y:
        return False
    match key:
        case "up":
            place.scroll_up(animate=False)
        case "down":
            place.scroll_down(animate=False)
        case "pageup":
            place.scroll_page_up(animate=False)
        case "pagedown":
            place.scroll_page_down(animate=False)
        case "home":
            place.scroll_home(animate=False)
        case "end":
            place.scroll_end(animate=False)
        case _:
            return False
    return True
