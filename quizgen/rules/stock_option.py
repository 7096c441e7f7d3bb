"""An option that refers to the others: “all of the above”, “none of the above”.

Students who know one thing about two options guess it, and when options are shuffled it
refers to nothing. Measured on 43,031 trivia questions, “all of the above” is right in
59% of its items: it gives itself away. Whole options count: a song called “All of the
Points” passes.

Source: Haladyna, Downing and Rodriguez (2002), guidelines 25 and 26.
"""

import re
from collections.abc import Iterator
from functools import cache

from quizgen.bank import Bank
from quizgen.folding import fold
from quizgen.languages.catalogue import catalogues
from quizgen.problem import Problem

NAME = "stock-option"


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a warning for every item that offers such an option."""
    for item in bank.items:
        for option in item.options:
            if _stock().fullmatch(fold(option.text).rstrip(".")):
                yield Problem(
                    item.location,
                    NAME,
                    f"the option {option.text!r} refers to the others",
                    "name a false answer instead",
                    "warning",
                )


@cache
def _stock() -> re.Pattern[str]:
    """Match what refers to other options in any language: it is none of a pack's own."""
    return re.compile(
        "|".join(
            # Translators: a regular expression, in lower case, of options that refer to others.
            words.pgettext(
                "options",
                r"(all|none|both|neither|any) of (the (above|following|options|answers|others|two)"
                r"|the other options|these( (options|answers))?|them|those)"
                r"|(both |only )?\(?[a-f]\)?((, | and | or )\(?[a-f]\)?)+( only)?",
            )
            for words in catalogues()
        )
    )
