"""All that the forms of an edition say, and their answer keys."""

from collections.abc import Iterator

from quizgen.forms import Edition


def texts_of(edition: Edition) -> Iterator[str]:
    """Yield each text in which something can be marked, some of them more than once."""
    for form in edition.forms:
        for question in form.questions:
            item = question.item
            yield from (item.stem, item.statement, item.why, *item.accepted, *item.model)
            for option in item.options:
                yield from (option.text, option.why)
            for prompt in item.prompts:
                yield from (prompt.text, prompt.why)
