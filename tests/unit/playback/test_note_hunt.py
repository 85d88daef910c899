"""Every note-on has its note-off, whatever a composer does; packaging/hunt.sh does it at length."""

from __future__ import annotations

import pytest
from helpers.note_hunt import faults, hunt_in_memory

from aiva_desktop.playback.messages import note_off, note_on


@pytest.mark.parametrize("seed", range(4))
def test_random_deeds_leave_no_note_stuck_doubled_or_out_of_order(seed: int) -> None:
    found, heard = hunt_in_memory(deeds=150, seed=seed)
    assert found == []
    assert heard > 300


def test_the_hunt_sees_what_it_hunts() -> None:
    assert faults([note_on(0, 60, 9), note_on(0, 60, 9)]) == ["1: 903c09 is on already", "left on: (0, 60)"]
    assert faults([note_off(0, 60)]) == ["0: 803c40 is not on"]
