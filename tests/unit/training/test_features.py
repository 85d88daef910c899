from __future__ import annotations

import pytest

from aiva_desktop.training.features import features_of, groove_similarity, overlap, pitch_class_entropy

C_MAJOR = frozenset({0, 2, 4, 5, 7, 9, 11})
QUARTERS = ((0, 60), (24, 62), (48, 64), (72, 65))


def test_entropy_of_pitch_classes() -> None:
    assert pitch_class_entropy([60, 72, 48]) == 0
    assert pitch_class_entropy([60, 62, 64, 65]) == pytest.approx(2)
    assert pitch_class_entropy(range(60, 72)) == pytest.approx(3.585, abs=1e-3)


def test_groove_of_bars_is_the_share_of_positions_alike() -> None:
    assert groove_similarity([QUARTERS, QUARTERS], [96, 96]) == 1
    # Of 64 positions two differ.
    assert groove_similarity([QUARTERS, QUARTERS[:2]], [96, 96]) == pytest.approx(62 / 64)
    # Empty bars and bars of other lengths are compared with none.
    assert groove_similarity([QUARTERS, (), QUARTERS[:2]], [96, 96, 72]) == 1


def test_features_of_known_bars() -> None:
    bars = [QUARTERS, ((0, 65), (48, 73)), (), ()]
    features = features_of(bars, [96] * 4, C_MAJOR)
    assert features is not None
    assert features["range"] == 13
    assert features["notes per bar"] == 1.5
    assert features["in-scale share"] == pytest.approx(5 / 6)
    assert features["repeat share"] == pytest.approx(1 / 5)
    assert features["step share"] == pytest.approx(3 / 5)
    assert features["leap share"] == pytest.approx(1 / 5)
    assert features_of([QUARTERS[:1]], [96], C_MAJOR) is None


def test_overlap_of_histograms() -> None:
    assert overlap([1, 2, 3], [1, 2, 3]) == 1
    assert overlap([0, 0.1], [1, 0.9]) == 0
    assert overlap([0, 1], [0, 0]) == 0.5
    assert overlap([2, 2], [2]) == 1
