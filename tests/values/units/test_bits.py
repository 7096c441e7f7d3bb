"""Bits and bytes: their symbols, and both meanings of a kilobyte."""

from itertools import pairwise

import pytest

from quizgen.values import Quantity, Text, read


def quantity(text: str) -> Quantity:
    """Read a text that must be a quantity."""
    value = read(text)
    assert isinstance(value, Quantity), text
    return value


@pytest.mark.parametrize(
    "wordings",
    [
        ["40 Mbps", "40 Mbit/s", "5 MBps", "5 MB/s", "40 MBit/s", "5 Mbyte/s", "40,000 kbps"],
        ["8 kbps", "8 Kbps", "1 kBps", "1 KBps", "8,000 bps", "1,000 Bps"],
        ["1 Gbps", "125 MB/s", "1,000 Mb/s"],
        ["64 KB", "64 kB", "64 kilobytes"],
    ],
)
def test_rates_are_of_bits_or_of_bytes(wordings: list[str]) -> None:
    """Case tells which: eight bits are a byte, as on every label."""
    assert len({quantity(text) for text in wordings}) == 1


def test_megabits_are_no_megabytes() -> None:
    """What case would tell and does not is no name of things."""
    assert not quantity("5 MBps").compatible(quantity("5 Mbps"))
    assert isinstance(read("5 mbps"), Text)
    assert isinstance(read("5 KBPS"), Text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("64 kB", "65,536 bytes"),
        ("64 KB", "65,536 bytes"),
        ("64 kB", "64,000 bytes"),
        ("64 kB", "64 KiB"),
        ("4 GB", "4,096 MB"),
        ("4 GB", "4,000 MB"),
        ("4 GB", "4 GiB"),
        ("1 MB", "1,024 kB"),
        ("1 MB", "1,048,576 bytes"),
        ("2 TB", "2,048 GB"),
        ("1 TB", "931 GiB"),
        ("16 MB/s", "16 MiB/s"),
        ("1 GB", "8,192 Mbit"),
    ],
)
def test_what_is_equal_in_either_reading_is_not_different(one: str, other: str) -> None:
    """In memory, a kilobyte is 1,024 bytes (JEDEC 100B.01), elsewhere 1,000."""
    assert quantity(one).compatible(quantity(other))
    assert quantity(other).compatible(quantity(one))


def test_other_sizes_are_different() -> None:
    """Of one unit, only the number counts; no reading makes 64 of 48."""
    for one, other in pairwise(["32 kB", "64 kB", "65 kB", "128 kB", "1 MB", "1 GB", "1 TB"]):
        assert not quantity(one).compatible(quantity(other)), (one, other)
    assert not quantity("64 kB").compatible(quantity("48 KiB"))
    assert not quantity("4 GB").compatible(quantity("5,000 MB"))
