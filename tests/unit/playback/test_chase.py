from __future__ import annotations

from aiva_desktop.playback.chase import chase_track
from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import Track

CC, BEND, PROGRAM = ControlKind.CONTROL_CHANGE, ControlKind.PITCH_BEND, ControlKind.PROGRAM_CHANGE


def chased(tick: int, *controls: ControlEvent) -> list[str]:
    track = Track(id=1, program=40, volume=90, channel=2, controls=tuple(sorted(controls, key=lambda c: c.tick)))
    return [data.hex() for data in chase_track(track, tick)]


def test_program_and_volume_of_the_track() -> None:
    assert chased(0) == ["c228", "b2075a", "b20a40"]


def test_what_was_set_before_the_tick_holds() -> None:
    controls = (ControlEvent(10, PROGRAM, 0, 73), ControlEvent(10, CC, 7, 20), ControlEvent(10, BEND, 0, 8191))
    assert chased(11, *controls) == ["c249", "b20714", "b20a40", "e27f7f"]


def test_what_comes_later_is_at_rest() -> None:
    later = (ControlEvent(10, CC, 64, 127), ControlEvent(10, CC, 11, 3), ControlEvent(10, BEND, 0, -8192))
    assert chased(10, *later) == ["c228", "b2075a", "b20a40", "b20b7f", "b24000", "e20040"]


def test_the_last_value_counts() -> None:
    assert "b20102" in chased(99, ControlEvent(1, CC, 1, 1), ControlEvent(2, CC, 1, 2), ControlEvent(99, CC, 1, 3))


def test_banks_come_before_the_program_even_at_the_tick_itself() -> None:
    assert chased(0, ControlEvent(0, CC, 0, 8), ControlEvent(0, CC, 32, 1)) == [
        "b20008",
        "b22001",
        "c228",
        "b2075a",
        "b20a40",
    ]


def test_parameter_numbers_keep_their_order() -> None:
    numbers = [(101, 0), (100, 0), (6, 12), (101, 127), (100, 127)]
    expected = [f"b2{number:02x}{value:02x}" for number, value in numbers]
    assert chased(1, *(ControlEvent(0, CC, n, v) for n, v in numbers))[-5:] == expected


def test_mode_messages_are_not_repeated() -> None:
    assert chased(1, ControlEvent(0, CC, 123, 0), ControlEvent(0, CC, 121, 0)) == ["c228", "b2075a", "b20a40"]
