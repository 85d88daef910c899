"""Playback led by a real JACK client's MIDI clock."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from helpers.following import phase_errors_ms
from helpers.jack_server import capturing, patient_jack_server

__all__ = ["patient_jack_server"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it")


def test_playback_keeps_step_with_another_programs_clock(patient_jack_server: str) -> None:
    with capturing() as capture:
        errors = phase_errors_ms(capture, bpm=133, seconds=3)
    assert len(errors) >= 20
    assert abs(np.median(errors)) < 60, "two cycles of 21 ms on the way, there and back"
    assert np.median(np.abs(np.diff(errors))) < 15
