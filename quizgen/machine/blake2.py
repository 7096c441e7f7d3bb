"""BLAKE2b alone (RFC 7693), as `hashlib` has it.

To load `hashlib` brings OpenSSL along, which takes three milliseconds of every start; so does
CPython's own `random` take its hash from the lean module behind it, where there is one.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
else:
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

__all__ = ["blake2b"]
