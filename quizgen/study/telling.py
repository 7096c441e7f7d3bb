"""How an answer is told right or wrong, and why: at once, and with the source.

Each option or pair that is concerned gets its reason; no sentence is told twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from quizgen.items.item import Option, Response
from quizgen.languages.catalogue import Catalogue
from quizgen.markup.plain import plain
from quizgen.question import Question
from quizgen.study.own_word import show_own_word
from quizgen.study.posing import with_letter
from quizgen.study.script import Paper, Sign, Style
from quizgen.study.sources import show_sources
from quizgen.study.turn import Turn

if TYPE_CHECKING:
    from quizgen.marking.mark import Mark


def show_verdict(page: Paper, turn: Turn, words: Catalogue) -> None:
    """Tell what was right, why the answer was wrong, and who says so."""
    told = _Telling(page, turn.question, words)
    match turn.question.item.response:
        case Response.PICK_ONE | Response.TYPE:
            told.single(turn)
        case Response.PICK_SEVERAL:
            told.several(turn.mark)
        case Response.MATCH:
            told.matches(turn.mark)
        case Response.ORDER:
            told.order(turn.mark)
        case Response.WRITE:
            show_own_word(page, turn, words)
            return
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(turn.question.item.response)
    told.statement()
    if turn.question.item.media:
        from quizgen.study.exhibits import show_revealed

        show_revealed(page, turn.question.item, words)
    show_sources(page, turn.question.item, words)


def given_of(turn: Turn) -> list[str]:
    """Return the parts of what was answered."""
    question, mark = turn.question, turn.mark
    if mark is None or question.item.response in {Response.TYPE, Response.WRITE}:
        return [turn.reply.strip()]
    if question.item.response is Response.MATCH:
        return [
            f"{prompt.text}: {option.text if option else '-'}"
            for prompt, option in zip(question.item.prompts, mark.chosen, strict=True)
        ]
    return [with_letter(question, option) for option in mark.chosen if option]


def key_of(question: Question) -> list[str]:
    """Return the parts of the right answer."""
    item = question.item
    match item.response:
        case Response.PICK_ONE | Response.PICK_SEVERAL:
            right = [option for option in question.options if option.correct]
        case Response.ORDER:
            right = list(item.options)
        case Response.TYPE | Response.MATCH | Response.WRITE:
            return list(item.answers)
        case _:  # pragma: no cover - mypy proves that there is no other
            assert_never(item.response)
    return [with_letter(question, option) for option in right]


class _Telling:
    """A verdict as it is written, and the reasons that it has told so far."""

    def __init__(self, page: Paper, question: Question, words: Catalogue) -> None:
        self._page = page
        self._words = words
        self._question = question
        self._item = question.item
        self._told: list[str] = []

    def single(self, turn: Turn) -> None:
        """Tell of one answer, be it picked or typed."""
        mark, key = turn.mark, "; ".join(key_of(self._question))
        if mark is None:
            self._skipped(key)
        elif turn.by_own_word:
            self._tick(self._words.gettext("Right, by your own word."))
            self._answer(key)
        elif mark.right:
            self._right(key)
        else:
            self._wrong("; ".join(given_of(turn)))
            if mark.inexact:
                self._page.say(
                    self._words.gettext("That is true, but the answer is more exact."), indent=2
                )
            whys = [option.why for option in mark.chosen if option]
            self._because(why for why in whys if why != self._item.statement)
            self._answer(key)

    def several(self, mark: "Mark | None") -> None:
        """Tell of several options: which were wrong, which were missing."""
        question = self._question
        chosen = mark.chosen if mark else ()
        wrong = [option for option in chosen if option and not option.correct]
        right = [option for option in question.options if option.correct]
        missing = [option for option in right if option not in chosen]
        found = ", ".join(letter.lower() for letter in question.key_letters)
        if mark is None:
            self._skipped(found)
        elif mark.right:
            self._right(found)
        else:
            faults = [*self._too_many(wrong), *self._lacking(missing)]
            self._wrong(
                self._words.ngettext(
                    "{count} of {parts} found; {faults}.",
                    "{count} of {parts} found; {faults}.",
                    mark.hits,
                    parts=mark.parts,
                    faults=", ".join(faults),
                )
            )
            for option in wrong:
                self._bad(with_letter(question, option))
                self._because([option.why], indent=4)
            self._answer(found)
        for option in right:
            self._good(with_letter(question, option))
            self._because([option.why], indent=4)

    def matches(self, mark: "Mark | None") -> None:
        """Tell of each pair."""
        item, parts = self._item, len(self._item.prompts)
        chosen = mark.chosen if mark else (None,) * parts
        if mark is None:
            self._skipped("")
        elif mark.right:
            self._right(self._words.gettext("all {parts} pairs.", parts=parts))
        else:
            self._wrong(
                self._words.ngettext(
                    "{count} of {parts} pairs right.",
                    "{count} of {parts} pairs right.",
                    mark.hits,
                    parts=parts,
                )
            )
        unanswered = self._words.gettext("no answer")
        for place, (prompt, option) in enumerate(zip(item.prompts, chosen, strict=True), 1):
            key, start = item.options[prompt.key], f"{place}. {prompt.text}:"
            if mark and option is None:
                self._bad(f"{start} {unanswered}")
            elif option is not None and option != key:
                self._bad(f"{start} {with_letter(self._question, option)}")
                # An option that fits another prompt is explained there.
                self._because([] if option.correct else [option.why], indent=4)
            self._good(f"{start} {with_letter(self._question, key)}")
            self._because([prompt.why], indent=4)

    def order(self, mark: "Mark | None") -> None:
        """Tell the right order, and which were in their place."""
        letters = "".join(letter.lower() for letter in self._question.key_letters)
        if mark is None:
            self._skipped(letters)
        elif mark.right:
            self._right(letters)
        else:
            self._wrong(
                self._words.gettext(
                    "{hits} of {parts} in their place.", hits=mark.hits, parts=mark.parts
                )
            )
            self._answer(letters)
        for option in self._item.options:
            self._page.say(with_letter(self._question, option), indent=2, hang=3)
            self._because([option.why], indent=4)

    def statement(self) -> None:
        """Tell the true sentence where it says more than the reasons, and what the curator adds."""
        if self._item.response is Response.PICK_ONE:
            self._because([self._item.key.why])
        rest = self._item.statement
        for reason in self._told:
            rest = rest.replace(reason, "")
        self._because([self._item.statement] if plain(rest).strip() else [])
        self._because([self._item.why])

    def _skipped(self, key: str) -> None:
        text = self._words.gettext("Skipped. The answer: {key}", key=key)
        self._page.say(text, hang=2, style=Style.RIGHT)

    def _right(self, key: str) -> None:
        self._tick(self._words.gettext("Right: {key}", key=key))

    def _answer(self, key: str) -> None:
        self._tick(self._words.gettext("The answer: {key}", key=key))

    def _wrong(self, given: str) -> None:
        self._cross(self._words.gettext("Wrong: {given}", given=given))

    def _tick(self, text: str, said: str = "", indent: int = 0) -> None:
        self._page.say(text, indent=indent, hang=2, style=Style.RIGHT, sign=Sign("✓", said))

    def _cross(self, text: str, said: str = "", indent: int = 0) -> None:
        self._page.say(text, indent=indent, hang=2, style=Style.WRONG, sign=Sign("✗", said))

    def _good(self, part: str) -> None:
        """Tell a part of the right answer."""
        self._tick(part, self._words.gettext("Right: {key}", key=part), indent=2)

    def _bad(self, part: str) -> None:
        """Tell a part of the answer that is wrong."""
        self._cross(part, self._words.gettext("Wrong: {given}", given=part), indent=2)

    def _because(self, reasons: Iterable[str], indent: int = 2) -> None:
        """Give reasons, unless they were given before."""
        for reason in reasons:
            if reason and reason not in self._told:
                self._told.append(reason)
                self._page.say(reason, indent=indent)

    def _too_many(self, options: Sequence[Option]) -> Iterator[str]:
        """Tell which options were picked and are wrong, if any were."""
        if options:
            yield self._words.ngettext(
                "{letters} wrong", "{letters} wrong", len(options), letters=self._letters(options)
            )

    def _lacking(self, options: Sequence[Option]) -> Iterator[str]:
        """Tell which options are right and were not picked, if any were not."""
        if options:
            yield self._words.ngettext(
                "{letters} missing",
                "{letters} missing",
                len(options),
                letters=self._letters(options),
            )

    def _letters(self, options: Sequence[Option]) -> str:
        """Name options by their letters."""
        *first, last = (self._question.letter(option).lower() for option in options)
        if not first:
            return last
        return self._words.gettext("{first} and {last}", first=", ".join(first), last=last)
