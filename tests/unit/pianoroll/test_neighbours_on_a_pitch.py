"""Notes that follow each other on one pitch stay as many as they were, whatever is done with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
from helpers.rolls import drag, roll
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing import lengths
from aiva_desktop.editing.clipboard import from_bytes, to_bytes
from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.pianoroll import commands, cursor, note_commands
from aiva_desktop.pianoroll.gestures import Pointer, begin
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.playback.messages import is_note_on
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track
from aiva_desktop.storage.encoding import decode_song, encode_song

PULSES = tuple(Note(240 * i, 60, 240) for i in range(8))
TWINS = (*PULSES, PULSES[2], PULSES[2])
KEEP_THEIR_NUMBER: tuple[Callable[[RollState], Outcome], ...] = (
    note_commands.quantize,
    note_commands.legato,
    note_commands.staccato,
    note_commands.one_division_long,
    note_commands.half_time,
    note_commands.double_time,
    note_commands.reverse,
    note_commands.toggle_mute,
    lambda state: commands.nudge(state, 1, 0),
    lambda state: commands.nudge(state, 0, -12),
    lambda state: commands.transpose_in_scale(state, 2),
    lambda state: commands.resize(state, 3),
    lambda state: commands.resize(state, -3),
    lambda state: commands.change_velocity(state, -200),
    lambda state: note_commands.nudge_ticks(state, -1) if state.chosen()[0].onset else note_commands.legato(state),
    lambda state: note_commands.move_starts(state, 1),
    lambda state: note_commands.change(state, lambda notes: lengths.fixed_length(notes, 1), "One tick"),
)


def after(state: RollState, outcome: Outcome) -> tuple[Note, ...]:
    """The track once the outcome is applied."""
    document = Document(Song((Track(state.track_id, notes=state.index.notes),)))
    if outcome.edit is not None:
        document.apply(outcome.edit)
    return document.song.tracks[0].notes


@pytest.mark.parametrize("command", KEEP_THEIR_NUMBER)
@pytest.mark.parametrize("chosen", [PULSES, PULSES[2:3], PULSES[::2]])
@pytest.mark.parametrize("notes", [PULSES, TWINS])
def test_no_command_loses_one(
    command: Callable[[RollState], Outcome], chosen: tuple[Note, ...], notes: tuple[Note, ...]
) -> None:
    state = roll(*notes, selected=chosen)
    assert len(after(state, command(state))) == len(notes)


def test_one_moved_onto_its_neighbour_is_still_there() -> None:
    state = roll(*PULSES, selected=PULSES[1:2])
    press = Pointer(PULSES[1].onset + 10, 60)
    _, outcome = drag(
        begin(state, Tool.SELECT, press, Hit(PULSES[1], Zone.BODY)), Pointer(250 + 240, 60), Pointer(250 + 240, 60)
    )
    moved = after(state, outcome)
    assert Counter(moved)[PULSES[2]] == 2
    again = roll(*moved, selected=(PULSES[2],))
    assert len(after(again, commands.delete(again))) == len(PULSES) - 2


def test_drawing_and_writing_beside_a_note_leaves_it() -> None:
    state = roll(PULSES[0], PULSES[2])
    _, drawn = drag(begin(state, Tool.DRAW, Pointer(250, 60), None), Pointer(250, 60))
    assert len(after(state, drawn)) == 3
    assert len(after(state, cursor.toggled(state, cursor.Cursor(240, 60, 240)))) == 3


def test_joining_keeps_muted_and_sounding_notes_apart() -> None:
    silent = replace(PULSES[1], muted=True)
    state = roll(PULSES[0], silent, PULSES[2], selected=(PULSES[0], silent, PULSES[2]))
    outcome = note_commands.join(state)
    assert outcome.edit is None
    assert "Nothing to join" in outcome.message


@given(st.lists(st.integers(1, 500), min_size=2, max_size=30), st.sampled_from([0, DRUM_CHANNEL]))
def test_files_clipboard_and_project_bring_them_back(durations: list[int], channel: int) -> None:
    onsets = accumulate(durations[:-1], initial=0)
    notes = tuple(Note(onset, 60, duration) for onset, duration in zip(onsets, durations, strict=True))
    song = Song((Track(1, notes=notes, channel=channel),))
    assert song_from_bytes(midi_bytes(song)).tracks[0].notes == notes
    assert from_bytes(to_bytes(notes)) == notes
    assert decode_song(encode_song(song)) == song


@given(st.lists(st.integers(1, 300), min_size=2, max_size=12), st.integers(17, 400))
def test_each_is_struck_and_let_go_in_turn_when_played(durations: list[int], window: int) -> None:
    onsets = accumulate(durations[:-1], initial=0)
    notes = tuple(Note(onset, 60, duration) for onset, duration in zip(onsets, durations, strict=True))
    timeline = Timeline(Song((Track(1, notes=notes),)))
    end = notes[-1].end + 1
    played = [event for start in range(0, end, window) for event in timeline.due(start, min(end, start + window))]
    struck = [is_note_on(event.data) for event in played if event.data[1] == 60]
    assert struck == [True, False] * len(notes)
    assert all(one.tick <= following.tick for one, following in pairwise(played))


def test_undo_of_one_of_two_equal_notes_brings_one_back() -> None:
    document = Document(Song((Track(1, notes=(PULSES[0], PULSES[0])),)))
    document.apply(ReplaceNotes(1, (PULSES[0],), (), "Delete note"))
    assert document.song.tracks[0].notes == (PULSES[0],)
    document.undo()
    assert document.song.tracks[0].notes == (PULSES[0], PULSES[0])
