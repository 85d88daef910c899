from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.playback.input_messages import ArrivalClock, InputParser


def parsed(content: str) -> list[str]:
    return [message.hex() for message in InputParser().feed(bytes.fromhex(content))]


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        ("903c40 803c00", ["903c40", "803c00"]),  # how fast a key goes up is heard
        ("903c40 3e41 3c00", ["903c40", "903e41", "803c40"]),  # running status; velocity 0 is a note-off
        ("90f83cfe40", ["903c40"]),  # real-time bytes between
        ("f07e0901f7 903c40", ["903c40"]),
        ("90f0 3c40 3c40", []),  # a system message ends running status
        ("3c40 c205 06", ["c205", "c206"]),
        ("903c 913d50", ["913d50"]),  # cut off by the next status
    ],
)
def test_a_stream_is_cut_into_channel_messages(content: str, messages: list[str]) -> None:
    assert parsed(content) == messages


@given(st.binary(max_size=200), st.randoms(use_true_random=False))
def test_any_bytes_in_any_pieces_give_the_same_whole_messages(content: bytes, source: random.Random) -> None:
    parser, pieces, rest = InputParser(), [], content
    while rest:
        length = source.randint(1, len(rest))
        pieces, rest = [*pieces, rest[:length]], rest[length:]
    messages = [message for piece in pieces for message in parser.feed(piece)]
    assert messages == InputParser().feed(content)
    assert all(len(m) == (2 if m[0] & 0xE0 == 0xC0 else 3) and max(m[1:]) < 0x80 <= m[0] for m in messages)


def test_late_arrivals_keep_the_driver_s_spacing() -> None:
    clock, late = ArrivalClock(), (0.004, 0.0, 0.030, 0.002)
    times = [clock.time_of(0.1 if i else 0.0, 5 + 0.1 * i + late_s) for i, late_s in enumerate(late)]
    assert times[1:] == pytest.approx([5.1, 5.2, 5.3])


def test_after_a_rest_the_clock_starts_anew() -> None:
    clock = ArrivalClock()
    clock.time_of(0.0, 1.0)
    assert clock.time_of(60.1, 61.0) == 61.0
