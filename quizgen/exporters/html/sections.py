"""The sections of a page: a copy or a key each, which are printed on pages of their own."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.exporters.html.captions import Captions
from quizgen.exporters.html.escapes import css_string
from quizgen.languages.catalogue import Catalogue
from quizgen.machine.frozen import frozen
from quizgen.markup.plain import plain

if TYPE_CHECKING:
    from markupsafe import Markup


@frozen
class Section:
    """A section of the page.

    Attributes:
        mark: Which version or key it is.
        owner: Whose copy it is; may be empty.
        foot: What is printed at the foot of its pages: the value of a `content` property.
    """

    mark: str
    owner: str
    foot: "Markup"


def sections_of(
    named: Sequence[tuple[str, str]], words: Catalogue, captions: Captions
) -> tuple[Section, ...]:
    """Tell the sections of a page.

    Browsers count the pages of a section (CSS Paged Media Level 3, section 6), but how many there
    will be they know of the whole file alone: so they are told where that is one section.

    Args:
        named: The mark of each, and whose it is.
        words: The words of the page's language.
        captions: Says them on the page.
    """
    from markupsafe import Markup

    is_whole = len(named) == 1
    counted = words.gettext("page {page} of {pages}") if is_whole else words.gettext("page {page}")
    sections = []
    for number, (mark, owner) in enumerate(named, start=1):
        counters = {"page": "page" if is_whole else f"section-{number}", "pages": "pages"}
        begin = " · ".join(filter(None, (captions.isolated(plain(mark)), owner, "")))
        parts = [css_string(f"{begin} · ")]
        for place, part in enumerate(re.split(r"\{(pages?)\}", captions.isolated(counted))):
            parts.append(f"counter({counters[part]})" if place % 2 else css_string(part))
        # Text that is escaped for CSS has no character left that HTML could mistake.
        sections.append(Section(mark, owner, Markup(" ".join(parts))))  # noqa: S704 -- see above
    return tuple(sections)
