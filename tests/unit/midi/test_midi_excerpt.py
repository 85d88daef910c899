from __future__ import annotations

import pytest

from aiva_desktop.midi.excerpt import song_of_selection, song_of_track
from aiva_desktop.midi.general_midi import FAMILIES, PROGRAM_NAMES
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap, TempoChange, TempoMap

BAR = 3 * PPQ
NOTES = tuple(Note(i * PPQ, 60 + i, PPQ) for i in range(24))
PEDALS = tuple(ControlEvent(i * BAR, ControlKind.CONTROL_CHANGE, 64, i) for i in range(8))
CONDUCTOR = Conductor(
    tempo=TempoMap((TempoChange(0, 120), TempoChange(BAR, 90), TempoChange(4 * BAR, 60), TempoChange(7 * BAR, 50))),
    meter=MeterMap.constant(Meter(3, 4)),
    keys=(KeyChange(0, Key(7)), KeyChange(3 * BAR, Key(2))),
    chords=(ChordChange(BAR, Chord(7)), ChordChange(3 * BAR, Chord(2))),
    markers=(Marker(0, "start"), Marker(3 * BAR, "middle"), Marker(7 * BAR, "end")),
)
SONG = Song((Track(id=1, notes=NOTES, controls=PEDALS, program=40, muted=True), Track(id=2)), CONDUCTOR, "Tune")


def test_a_selection_starts_at_its_bar_line() -> None:
    excerpt = song_of_selection(SONG, 1, [NOTES[9], NOTES[7], NOTES[13]])  # from the second beat of bar 3
    (track,) = excerpt.tracks
    assert [(note.onset, note.pitch) for note in track.notes] == [(PPQ, 67), (3 * PPQ, 69), (7 * PPQ, 73)]
    assert (track.program, track.muted) == (40, False)
    assert [(control.tick, control.value) for control in track.controls] == [(0, 2), (BAR, 3), (2 * BAR, 4)]


def test_what_held_at_the_bar_line_holds_from_the_start() -> None:
    conductor = song_of_selection(SONG, 1, NOTES[7:14]).conductor
    assert conductor.tempo.changes == (TempoChange(0, 90), TempoChange(2 * BAR, 60))
    assert conductor.meter.changes == (MeterChange(0, Meter(3, 4)),)
    assert conductor.keys == (KeyChange(0, Key(7)), KeyChange(BAR, Key(2)))
    assert conductor.chords == (ChordChange(0, Chord(7)), ChordChange(BAR, Chord(2)))
    assert conductor.markers == (Marker(BAR, "middle"),)


def test_one_track_sounds_alone_at_its_own_time() -> None:
    alone = song_of_track(SONG, 1)
    assert [track.id for track in alone.tracks] == [1]
    assert alone.tracks[0].notes == NOTES
    assert not alone.tracks[0].muted
    assert alone.conductor == CONDUCTOR


def test_nothing_selected_gets_a_sentence() -> None:
    with pytest.raises(ValueError, match="Select some notes first"):
        song_of_selection(SONG, 1, [])


def test_general_midi_is_complete() -> None:
    assert len(PROGRAM_NAMES) == len(set(PROGRAM_NAMES)) == 128
    assert len(FAMILIES) == 16
    assert [program for family in FAMILIES for program in family.programs] == list(range(128))
    assert (PROGRAM_NAMES[0], PROGRAM_NAMES[73], PROGRAM_NAMES[127]) == ("Acoustic Grand Piano", "Flute", "Gunshot")
    assert FAMILIES[5].name == "Strings"
