"""Every command, fed with random packs over all keys and values."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.commands.random_packs import faults, is_valid, random_pack, write


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(st.integers(0, 2**32))
def test_no_command_fails_in_a_way_of_its_own(seed: int) -> None:
    """Nor asks what the pack does not say."""
    pack = random_pack(Random(seed))
    assume(is_valid(write(pack)))
    with TemporaryDirectory() as folder:
        assert list(faults(pack, Path(folder))) == []


def test_most_random_packs_are_valid() -> None:
    """So that commands see more than errors."""
    assert sum(is_valid(write(random_pack(Random(seed)))) for seed in range(60)) > 15
