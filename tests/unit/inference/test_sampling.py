from __future__ import annotations

import numpy as np
import pytest

from aiva_desktop.inference.sampling import Sampler


class Points:
    """A random stream that says what it is told to."""

    def __init__(self, *points: float) -> None:
        self._points = iter(points)

    def random(self) -> float:
        return next(self._points)


def sampler(temperature: float, *points: float) -> Sampler:
    made = Sampler(0, 1, temperature)
    made._streams = [Points(*points)]  # type: ignore[list-item]
    return made


def logits(*probabilities: float) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.log(np.array([probabilities], np.float32))


def test_tokens_come_as_often_as_they_are_probable() -> None:
    drawing = Sampler(1, 1, 1.0)
    drawn = [drawing.draw(logits(0.5, 0.0, 0.3, 0.2), [0])[0] for _ in range(4000)]
    shares = np.bincount(drawn, minlength=4) / len(drawn)
    np.testing.assert_allclose(shares, (0.5, 0.0, 0.3, 0.2), atol=0.03)


@pytest.mark.parametrize("temperature", [0.5, 2.0])
def test_temperature_sharpens_and_flattens(temperature: float) -> None:
    drawing = Sampler(1, 1, temperature)
    share = np.mean([drawing.draw(logits(0.8, 0.2), [0])[0] == 0 for _ in range(4000)])
    expected = 0.8 ** (1 / temperature) / (0.8 ** (1 / temperature) + 0.2 ** (1 / temperature))
    assert share == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize("point", [0.0, 0.5, 1 - 2**-30, 1 - 2**-53])
@pytest.mark.parametrize("temperature", [1e-320, 1e-9, 0.95, 2.0])
def test_what_is_not_allowed_is_never_drawn(temperature: float, point: float) -> None:
    assert sampler(temperature, point).draw(logits(0.0, 0.6, 0.4, 0.0), [0])[0] in {1, 2}


@pytest.mark.parametrize("temperature", [0.0, 1e-320, 1e-9])
def test_next_to_no_temperature_takes_the_most_probable(temperature: float) -> None:
    assert sampler(temperature, 0.99).draw(logits(0.3, 0.36, 0.34), [0]) == [1]


def test_each_candidate_has_its_own_stream() -> None:
    both, second = Sampler(4, 2, 1.0), Sampler(4, 2, 1.0)
    rows = np.zeros((2, 100), np.float32)
    drawn = [both.draw(rows.copy(), [0, 1]) for _ in range(5)]
    assert [second.draw(rows[:1].copy(), [1])[0] for _ in range(5)] == [pair[1] for pair in drawn]
    assert any(pair[0] != pair[1] for pair in drawn)
