"""An answer in a student's own words: a model answer to compare it with, and the student's word.

The program cannot read it, and never says whether it is right. At a terminal the student does,
once the model answer is there; elsewhere nobody can be asked, and it counts for nothing.
"""

from quizgen.items.item import Item
from quizgen.languages.catalogue import Catalogue
from quizgen.study.script import Paper, Style
from quizgen.study.sources import show_sources
from quizgen.study.turn import Turn


def show_model(page: Paper, item: Item, words: Catalogue) -> None:
    """Show the points that an answer should make, what the curator adds, and the sources."""
    page.say(words.gettext("An answer:"), style=Style.STRONG)
    for point in item.model:
        page.say(f"- {point}", indent=2, hang=2)
    if item.why:
        page.say(item.why, indent=2)
    if item.media:
        from quizgen.study.exhibits import show_revealed

        show_revealed(page, item, words)
    show_sources(page, item, words)


def show_own_word(page: Paper, turn: Turn, words: Catalogue) -> None:
    """Tell what an answer counts for; where the question was skipped, what one would be."""
    match turn.verdict:
        case "skipped":
            page.say(words.gettext("Skipped."))
            show_model(page, turn.question.item, words)
        case "right":
            page.say(words.gettext("Right, by your own word."), style=Style.RIGHT)
        case "wrong":
            page.say(words.gettext("Not right, by your own word."), style=Style.WRONG)
        case "shown":
            page.say(words.gettext("Not graded."))
