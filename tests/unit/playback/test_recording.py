from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.playback.messages import control_change, note_off, note_on
from aiva_desktop.playback.recording import MAX_EVENTS, Recorder
from aiva_desktop.score.notes import DEFAULT_RELEASE, ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Track

CC = ControlKind.CONTROL_CHANGE


def test_ons_and_offs_become_notes_whatever_their_channel() -> None:
    recorder = Recorder(100)
    for tick, data in ((100.4, note_on(3, 60, 70)), (220.0, note_on(0, 64, 90)), (340.0, note_off(3, 60))):
        recorder.hear(tick, data)
    assert recorder.notes_at(300) == (Note(100, 60, 240, 70), Note(220, 64, 80, 90))
    recorder.hear(460.0, note_off(0, 64))
    assert recorder.finish(1000).notes == (Note(100, 60, 240, 70), Note(220, 64, 240, 90))


def test_how_fast_a_key_goes_up_is_recorded() -> None:
    recorder = Recorder(0)
    for tick, data in (
        (0, note_on(0, 60, 70)),
        (9, note_off(0, 60, 30)),
        (9, note_on(0, 60, 70)),
        (19, note_on(0, 60, 0)),
    ):
        recorder.hear(tick, data)
    assert [note.release for note in recorder.finish(100).notes] == [30, DEFAULT_RELEASE]


def test_missing_offs_end_with_the_take_or_the_next_on() -> None:
    recorder = Recorder(0)
    for tick in (0, 480):
        recorder.hear(tick, note_on(0, 60, 80))
    assert recorder.finish(960).notes == (Note(0, 60, 480), Note(480, 60, 480))


def test_what_was_released_while_counting_in_is_left_out_and_what_came_early_starts_on_time() -> None:
    recorder = Recorder(1920)
    recorder.hear(1920.0, note_on(0, 60, 80))
    recorder.hear(1920.0, note_off(0, 60))
    recorder.hear(1920.0, note_on(0, 62, 80))
    assert recorder.finish(2400).notes == (Note(1920, 62, 480),)


def test_a_pad_that_is_released_at_once_is_heard() -> None:
    recorder = Recorder(0)
    for tick in (480.2, 480.3, 481.4):
        recorder.hear(tick, note_on(9, 38, 80))
        recorder.hear(tick, note_off(9, 38))
    assert recorder.finish(960).notes == tuple(Note(480 + i, 38, 1) for i in range(3))


def test_controls_are_recorded_and_a_pedal_left_down_is_lifted() -> None:
    recorder = Recorder(0)
    recorder.hear(10, control_change(0, 64, 127))
    recorder.hear(20, bytes((0xE0, 0, 0)))
    recorder.hear(30, control_change(0, 123, 0))
    recorder.hear(40, bytes((0xC0, 9)))
    assert recorder.finish(500).controls == (
        ControlEvent(10, CC, 64, 127),
        ControlEvent(20, ControlKind.PITCH_BEND, 0, -8192),
        ControlEvent(500, CC, 64, 0),
    )


def test_a_flood_is_cut_off() -> None:
    recorder = Recorder(0)
    for tick in range(MAX_EVENTS + 5000):
        recorder.hear(tick, control_change(0, 1, tick % 128))
    assert recorder.is_full
    assert len(recorder.finish(10**6).controls) == MAX_EVENTS


def test_overdubbing_adds_and_replacing_clears_what_began_in_its_time() -> None:
    track = Track(id=1, notes=(Note(0, 50, 480), Note(480, 50, 480), Note(960, 50, 480)))
    track = replace(track, controls=(ControlEvent(500, CC, 1, 9), ControlEvent(500, CC, 7, 90)))
    recorder = Recorder(480)
    recorder.hear(600, note_on(0, 72, 80))
    recorder.hear(610, control_change(0, 1, 44))
    take = recorder.finish(960)
    assert take.over(track).notes == (*track.notes[:2], Note(600, 72, 360), track.notes[2])
    assert take.instead(track).notes == (track.notes[0], Note(600, 72, 360), track.notes[2])
    assert take.instead(track).controls == (ControlEvent(500, CC, 7, 90), ControlEvent(610, CC, 1, 44))


def test_quantized_onsets_keep_their_lengths() -> None:
    recorder = Recorder(0)
    recorder.hear(473, note_on(0, 60, 80))
    recorder.hear(700, note_off(0, 60))
    assert recorder.finish(960).quantized(lambda tick: round(tick / 120) * 120).notes == (Note(480, 60, 227),)


@given(st.lists(st.tuples(st.integers(0, 500), st.booleans(), st.integers(60, 62)), max_size=60))
def test_whatever_is_played_the_notes_of_a_pitch_never_overlap(played: list[tuple[int, bool, int]]) -> None:
    recorder, tick = Recorder(0), 0
    for step, is_on, pitch in played:
        tick += step
        recorder.hear(tick, note_on(0, pitch, 80) if is_on else note_off(0, pitch))
    ends: dict[int, int] = {}
    for note in recorder.finish(tick + 1).notes:
        assert note.onset >= ends.get(note.pitch, 0)
        ends[note.pitch] = note.end


def test_a_turn_is_handed_over_while_the_next_one_is_played() -> None:
    recorder = Recorder(0)
    for tick, data in ((0, note_on(0, 60, 90)), (400, note_off(0, 60)), (500, note_on(0, 62, 80))):
        recorder.hear(tick, data)
    recorder.hear(600, control_change(0, 64, 127))
    recorder.hear(2000, note_on(0, 67, 70))
    take = recorder.hand_over(1920, 2100)
    assert take.notes == (Note(0, 60, 400, 90), Note(500, 62, 1600, 80))
    assert [control.tick for control in take.controls] == [600]
    assert recorder.notes_at(2200) == (Note(2000, 67, 200, 70),)
    assert recorder.is_held
    recorder.hear(2300, note_off(0, 62))
    recorder.hear(2300, note_off(0, 67))
    assert recorder.finish(9999).notes == (Note(2000, 67, 300, 70),)
    assert not recorder.is_held
