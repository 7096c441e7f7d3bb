"""PyYAML's parser in C, or its twin in Python, which reads question marks as that one does."""

from typing import Any

import yaml


class PythonLoader(yaml.SafeLoader):
    """The twin, for which a question mark within braces ends no text: ``{answer: what?, …}``."""

    _in_text = False

    def scan_plain(self) -> Any:  # noqa: ANN401 -- a token of PyYAML's
        """Read a text without quotation marks."""
        self._in_text = True
        try:
            return super().scan_plain()
        finally:
            self._in_text = False

    def peek(self, index: int = 0) -> str:
        """Look ahead; within a text a question mark is a letter as any other."""
        sign = str(super().peek(index))
        return "x" if sign == "?" and self._in_text else sign


LOADER: Any = getattr(yaml, "CSafeLoader", PythonLoader)
"""PyYAML's binding of libyaml, or its slower twin where that is missing."""
