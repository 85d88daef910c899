from __future__ import annotations

import numpy as np
import pytest

from aiva_desktop.models.style_features import FEATURES, style_features

BAR = 96
UP = ((0, 60), (24, 62), (48, 64), (72, 65))
REST = ()


def test_every_melody_has_as_many_numbers() -> None:
    for contents, lengths in (([UP], [BAR]), ([UP, REST, UP], [BAR, 50, BAR]), ([((5, 0), (6, 127), (7, 64))], [8])):
        features = style_features(contents, lengths, mode=2)
        assert features.shape == (FEATURES,)
        assert features.dtype == np.float32
        assert np.isfinite(features).all()


def test_what_is_moved_by_an_octave_differs_in_height_alone() -> None:
    low = style_features([UP, UP], [BAR, BAR], mode=1)
    high = style_features([tuple((step, pitch + 12) for step, pitch in UP)] * 2, [BAR, BAR], mode=1)
    different = np.flatnonzero(low != high)
    assert (high - low)[different].tolist() == [12.0, 12.0, 12.0]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(([UP, ((0, 60), (24, 62), (48, 64), (72, 66))], [BAR, BAR], 1), id="a note outside the scale"),
        pytest.param(([UP, ((0, 60), (24, 62), (40, 64), (72, 65))], [BAR, BAR], 1), id="another rhythm"),
        pytest.param(([UP, UP], [72, 72], 1), id="another meter"),
        pytest.param(([UP, UP], [BAR, BAR], 2), id="another mode"),
        pytest.param(([UP, REST], [BAR, BAR], 1), id="no restatement"),
    ],
)
def test_what_tells_styles_apart_is_seen(other: tuple[list[tuple[tuple[int, int], ...]], list[int], int]) -> None:
    assert (style_features(*other) != style_features([UP, UP], [BAR, BAR], 1)).any()
