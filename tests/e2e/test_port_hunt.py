"""Every note-on that reaches a real port has its note-off, even when the app is killed."""

from __future__ import annotations

import sys

import pytest
from helpers.jack_server import jack_server
from helpers.port_hunt import hunt_on_ports

__all__ = ["jack_server"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("jack_server"),
]


def test_random_deeds_and_kills_leave_no_note_stuck_or_doubled() -> None:
    bag = hunt_on_ports(deeds=100, deeds_a_life=50, seed=3)
    assert bag.faults == []
    assert bag.kills > 0
    assert bag.messages > 20
