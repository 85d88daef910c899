"""Volume and place of a track, wherever the file that it came from says them."""

from __future__ import annotations

from aiva_desktop.editing.track_levels import pan_of, volume_of, with_pan, with_volume, without_banks
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Track

CC = ControlKind.CONTROL_CHANGE
NOTES = (Note(480, 60, 480),)


def test_the_tracks_own_values() -> None:
    track = with_pan(with_volume(Track(1), 30), 127)
    assert (volume_of(track), pan_of(track)) == (track.volume, track.pan) == (30, 127)


def test_what_is_set_before_the_first_note_counts_and_gives_way() -> None:
    later = ControlEvent(481, CC, 7, 20)
    other = ControlEvent(5, CC, 1, 9)
    track = Track(1, notes=NOTES, controls=(ControlEvent(0, CC, 7, 100), other, ControlEvent(480, CC, 7, 90), later))
    assert volume_of(track) == 90
    changed = with_volume(track, 64)
    assert volume_of(changed) == 64
    assert changed.controls == (other, later)


def test_controls_without_a_say_are_not_copied() -> None:
    track = Track(1, notes=NOTES, controls=(ControlEvent(0, CC, 1, 9),))
    assert with_pan(track, 3).controls is track.controls


def test_banks_before_the_first_note_go() -> None:
    later = ControlEvent(500, CC, 0, 2)
    track = Track(1, notes=NOTES, controls=(ControlEvent(0, CC, 0, 8), ControlEvent(0, CC, 32, 1), later))
    assert without_banks(track).controls == (later,)
    assert without_banks(Track(1)) == Track(1)
