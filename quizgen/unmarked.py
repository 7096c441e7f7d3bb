"""Items without what is marked in them: what lint looks at, and what data for programs hold."""

from dataclasses import replace

from quizgen.items.item import Item, Option, Prompt
from quizgen.markup.plain import is_marked, plain


def unmarked(item: Item) -> Item:
    """Return an item with the plain texts of what is marked; itself, if nothing is."""
    if not any(map(is_marked, (*item.texts, *item.rivals))):
        return item
    return replace(
        item,
        stem=plain(item.stem),
        statement=plain(item.statement),
        why=plain(item.why),
        accepted=tuple(map(plain, item.accepted)),
        rivals=tuple(map(plain, item.rivals)),
        model=tuple(map(plain, item.model)),
        prompts=tuple(map(_prompt, item.prompts)),
        options=tuple(map(_option, item.options)),
    )


def _prompt(prompt: Prompt) -> Prompt:
    return replace(prompt, text=plain(prompt.text), why=plain(prompt.why))


def _option(option: Option) -> Option:
    return replace(option, text=plain(option.text), why=plain(option.why))
