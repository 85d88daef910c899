from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.models import vocabulary as v


def test_gap_tokens_are_a_bijection() -> None:
    assert [v.gap_token(gap) for gap in v.GAPS] == list(range(v.GAP_ESCAPE))


def test_triplets_and_thirty_seconds_have_tokens() -> None:
    assert {v.GAPS[v.gap_token(gap)] for gap in (3, 8, 16, 24)} == {3, 8, 16, 24}


def test_a_gap_without_token_escapes() -> None:
    assert v.gap_token(193) == v.GAP_ESCAPE


@given(st.sampled_from(v.GAPS), st.sampled_from(v.GAPS))
def test_lengths_come_back(duration: int, gap: int) -> None:
    assert v.length_steps(v.length_token(duration, gap), gap) == duration


def test_a_last_note_has_no_legato() -> None:
    with pytest.raises(ValueError, match="no next note"):
        v.length_steps(v.LEGATO, None)


@given(st.integers(0, 127))
def test_scale_steps_come_back(pitch: int) -> None:
    assert v.pitch_of_scale_step(*v.scale_step(pitch)) == pitch
