"""What goes along with the music: clicks and MIDI clock."""

from __future__ import annotations

from aiva_desktop.playback import clock
from aiva_desktop.playback.beat import Beat
from aiva_desktop.playback.messages import MidiEvent, note_on
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.score.time import PPQ, MeterMap

METER = MeterMap()
NOTES = [MidiEvent(0, note_on(0, 60, 80)), MidiEvent(5, note_on(0, 62, 80))]


def test_a_silent_beat_leaves_the_music_as_it_is() -> None:
    beat = Beat()
    beat.start_at(0)
    assert beat.joined_to(NOTES, METER, 0, PPQ) is NOTES
    assert beat.stop() == []


def test_at_one_tick_the_clock_comes_first_and_the_click_last() -> None:
    beat = Beat()
    beat.sends_clock, beat.metronome = True, Metronome(is_on=True)
    beat.start_at(0)
    first = [event.data for event in beat.joined_to(NOTES, METER, 0, PPQ) if event.tick == 0]
    assert first[:2] == [clock.PULSE, NOTES[0].data]
    assert first[2][0] == 0x99
    assert beat.stop() == [clock.STOP]


def test_a_start_is_told_once_unless_it_is_taken_back() -> None:
    beat = Beat()
    beat.sends_clock = True
    beat.start_at(0)
    before = beat.mark()
    assert [event.data for event in beat.starts_before(40)] == [clock.START]
    assert beat.starts_before(80) == []
    beat.go_back(before)
    assert [event.data for event in beat.starts_before(40)] == [clock.START]
