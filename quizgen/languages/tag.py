"""Language tags (BCP 47): of ``es-VE``, only ``es`` counts here."""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def primary(tag: str) -> str:
    """Return the language of a tag, without its script or region."""
    return tag.partition("-")[0].casefold()


def look_up(table: Mapping[str, T], tag: str, otherwise: T) -> T:
    """Find what a table has for the language of a tag.

    Args:
        table: Something for each language it knows.
        tag: A BCP 47 tag such as ``en`` or ``es-VE``.
        otherwise: What stands for languages that it does not know.
    """
    return table.get(primary(tag), otherwise)


def module_of(package: str, names: Mapping[str, str], tag: str) -> ModuleType | None:
    """Load what a package has for the language of a tag; None where it has nothing.

    Args:
        package: The package's name.
        names: Its modules, by the tag of their language.
        tag: A BCP 47 tag; of ``es-VE``, only ``es`` counts.
    """
    name = look_up(names, tag, "")
    return import_module(f"{package}.{name}") if name else None
