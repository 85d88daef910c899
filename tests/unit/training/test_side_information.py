from __future__ import annotations

import pytest

from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.training import side_information as side


def test_the_keys_are_a_distribution() -> None:
    keys = [Key(tonic, mode) for tonic in range(12) for mode in Mode]
    assert sum(2 ** -side.key_bits(key) for key in keys) == pytest.approx(1.0)


def test_the_first_bar_lengths_are_a_distribution() -> None:
    inside = sum(2 ** -side.bar_length_bits([length]) for length in range(1, side._LONGEST + 1))
    beyond = sum(2 ** -side.bar_length_bits([length]) for length in range(side._LONGEST + 1, 40_000))
    assert inside + beyond == pytest.approx(1.0, abs=1e-4)
    assert inside + beyond <= 1.0


@pytest.mark.parametrize("before", [[96], [96, 72, 96], [96] * 20 + [72] * 3])
def test_whatever_came_before_the_next_length_is_a_distribution(before: list[int]) -> None:
    so_far = side.bar_length_bits(before)
    total = sum(2 ** -(side.bar_length_bits([*before, length]) - so_far) for length in range(1, 20_000))
    assert total == pytest.approx(1.0, abs=1e-4)
    assert total <= 1.0 + 1e-9


def test_one_meter_throughout_is_cheap_and_a_change_is_not() -> None:
    steady = side.bar_length_bits([96] * 64)
    assert steady < 1.5
    assert side.bar_length_bits([96] * 32 + [72] * 32) > steady + 8
