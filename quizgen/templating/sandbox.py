"""Where templates run that came from elsewhere: they see what they are given, and do no more.

Jinja's sandbox keeps templates from Python's inner parts and from changing what they are given.
But it lets them call whatever public function they find, and records of a pack know the files
that they are from; so here only what quizgen means to be called can be.
"""

from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedFormatter
from jinja2.utils import missing

from quizgen.languages.catalogue import Catalogue
from quizgen.problem import did_you_mean

_DATA = (str, int, float, tuple, list, dict)
"""Whose methods may be called; those that change something are refused by Jinja."""

_SAID = frozenset(["gettext", "pgettext"])
"""What a catalogue is asked in a template."""

_DRAWN = ("lipsum", "random")
"""What of Jinja is drawn by chance, so that the same input would not give the same bytes."""


class Unknown(StrictUndefined):
    """What a template asks for and nobody has given it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is missing:
            return f"nothing is called {self._undefined_name!r} here"
        sort = type(self._undefined_obj).__name__
        names = [name for name in dir(self._undefined_obj) if not name.startswith("_")]
        hint = did_you_mean(str(self._undefined_name), names)
        return f"{sort} has no {self._undefined_name!r}{hint and f'; {hint}'}"


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for templates that are not quizgen's own.

    Args:
        given: What templates are given; of these, functions may be called.
        **options: What any environment takes.
    """

    def __init__(self, given: Mapping[str, object], **options: Any) -> None:  # noqa: ANN401
        super().__init__(undefined=Unknown, **options)
        self._given = frozenset(id(value) for value in given.values() if callable(value))
        for name in _DRAWN:
            self.globals.pop(name, None)
            self.filters.pop(name, None)
        self.globals.update(given)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 -- Jinja's signature
        """Tell whether a template may call something: of Python, the methods of plain data."""
        if isinstance(obj, Undefined):
            return True  # calling it tells what is missing
        if id(obj) in self._given or obj is dict:
            return True
        owner = getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        if isinstance(owner, Catalogue):
            return obj.__name__ in _SAID
        return isinstance(owner, _DATA) or str(getattr(obj, "__module__", "")).startswith("jinja2.")

    def call(
        __self,  # noqa: N805 -- Jinja's names, with which no argument can clash
        __context: Context,  # noqa: PYI063 -- likewise
        __obj: Any,  # noqa: ANN401 -- likewise
        *args: Any,  # noqa: ANN401 -- likewise
        **named: Any,  # noqa: ANN401 -- likewise
    ) -> Any:  # noqa: ANN401 -- likewise
        """Call something; words are filled in such that no place in them reaches further.

        Raises:
            SecurityError: If it is nothing that a template may call.
        """
        if not __self.is_safe_callable(__obj):
            name = getattr(__obj, "__name__", type(__obj).__name__)
            message = f"{name!r} must not be called by a template"
            raise SecurityError(message)
        if named and isinstance(getattr(__obj, "__self__", None), Catalogue):
            words = str(__context.call(__obj, *args))
            return SandboxedFormatter(__self).vformat(words, (), named)
        return __context.call(__obj, *args, **named)
