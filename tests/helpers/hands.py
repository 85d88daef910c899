"""What a composer's hands do to a song, at random: every command of the roll, its gestures, lanes and track lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from aiva_desktop.compose.form_markers import form_in, is_of_form, markers_of
from aiva_desktop.editing import conductor_edits, control_edits, entry, lengths, track_edits, transforms
from aiva_desktop.editing.clipboard import from_bytes, to_bytes
from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Edit, ReplaceConductor
from aiva_desktop.pianoroll import chord_lane, commands, cursor, form_lane, gestures, note_commands, selecting
from aiva_desktop.pianoroll import velocity_lane as lane
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.pianoroll.step_input import Step
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.controllers import EXPRESSION, MODULATION, PITCH_BEND
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import Meter

_BAR = 1920
_NOTE_COMMANDS: tuple[Callable[[RollState], Outcome], ...] = (
    commands.delete,
    note_commands.quantize,
    commands.duplicate,
    commands.select_all,
    note_commands.split_at_playhead,
    note_commands.join,
    note_commands.legato,
    note_commands.staccato,
    note_commands.one_division_long,
    note_commands.half_time,
    note_commands.double_time,
    note_commands.toggle_mute,
    note_commands.reverse,
    selecting.same_pitch,
    selecting.similar,
    selecting.same_bar_position,
    selecting.inverted,
    lambda state: commands.nudge(state, 1, 0),
    lambda state: commands.nudge(state, -1, 0),
    lambda state: commands.nudge(state, 0, 12),
    lambda state: commands.nudge(state, 0, -1),
    lambda state: commands.transpose_in_scale(state, 1),
    lambda state: commands.resize(state, 1),
    lambda state: commands.resize(state, -1),
    lambda state: commands.change_velocity(state, 40),
    lambda state: commands.select_next(state, 1),
    lambda state: commands.paste(state, from_bytes(to_bytes(state.chosen())) or (Note(0, 60, 240),)),
    lambda state: note_commands.nudge_ticks(state, 7),
    lambda state: note_commands.move_starts(state, 1),
    lambda state: note_commands.change(state, entry.velocity_entry("64"), "Set velocities"),
    lambda state: note_commands.change(state, entry.pitch_entry("+1"), "Set pitches"),
    lambda state: note_commands.change(state, lambda notes: lengths.fixed_length(notes, 100), "Set lengths"),
    lambda state: note_commands.change(state, lambda notes: transforms.move(notes, -1, 0), "Nudge", "nudge"),
    lambda state: cursor.toggled(state, cursor.Cursor(round(state.playhead), 60, 240)),
    lambda state: cursor.lengthened(state, cursor.Cursor(round(state.playhead), 60, 240), 1)[1],
    lambda state: Step(round(state.playhead), 240).struck(state, 72, 90, "step")[1],
)


class Hands:
    """At work on a document; the same `seed` does the same."""

    def __init__(self, document: Document, seed: int) -> None:
        self._document = document
        self._random = Random(seed)
        self._selection: frozenset[Note] = frozenset()
        self._track_id = document.song.tracks[0].id

    def work(self) -> None:
        """Do one thing, or try to."""
        song = self._document.song
        if self._track_id not in {track.id for track in song.tracks}:
            self._track_id, self._selection = song.tracks[0].id, frozenset()
        ways = (self._command, self._command, self._gesture, self._stems, self._controls, self._track, self._lane)
        self._random.choice(ways)()

    def _state(self) -> RollState:
        track = self._document.song.track(self._track_id)
        notes = frozenset(track.notes)
        snap = self._random.choice((Snap.SIXTEENTH, Snap.QUARTER_TRIPLET, Snap.OFF, Snap.BAR))
        meter = self._document.song.conductor.meter
        playhead = float(self._random.randrange(0, 2 * _BAR, 60))
        return RollState(
            self._track_id, NoteIndex.of(track.notes), self._selection & notes, Grid(meter, snap), playhead
        )

    def _finish(self, outcome: Outcome) -> None:
        if outcome.edit is not None:
            self._document.apply(outcome.edit)
        if outcome.selection is not None:
            self._selection = outcome.selection

    def _command(self) -> None:
        self._finish(self._random.choice(_NOTE_COMMANDS)(self._state()))

    def _pointer(self, **held: bool) -> gestures.Pointer:
        return gestures.Pointer(float(self._random.randrange(0, 2 * _BAR, 30)), self._random.randrange(58, 68), **held)

    def _gesture(self) -> None:
        state, tool = self._state(), self._random.choice(tuple(Tool))
        press, hit = self._pointer(), None
        if len(state.index) and self._random.random() < 0.7:
            note = self._random.choice(state.index.notes)
            press, hit = gestures.Pointer(float(note.onset), note.pitch), Hit(note, self._random.choice(tuple(Zone)))
        run = gestures.GestureRun(gestures.begin(state, tool, press, hit))
        held = {name: self._random.random() < 0.2 for name in ("shift", "control", "alt")}
        for released in (False, False, True):
            outcome = run.send(self._pointer(**held, released=released))
        assert outcome is not None
        self._finish(outcome)

    def _stems(self) -> None:
        places = [
            lane.LanePointer(float(self._random.randrange(0, _BAR)), self._random.randrange(1, 128)) for _ in range(3)
        ]
        run = gestures.GestureRun(lane.begin(self._state(), places[0]))
        run.send(places[1])
        outcome = run.send(replace(places[2], released=True))
        assert outcome is not None
        self._finish(outcome)

    def _controls(self) -> None:
        track = self._document.song.track(self._track_id)
        controller = self._random.choice((EXPRESSION, MODULATION, PITCH_BEND))
        start = 240 * self._random.randrange(8)
        span = (start, start + 960)
        drawn = [controller.at(start + 120 * i, self._random.randrange(128)) for i in range(3)]
        after = self._random.choice(
            (
                lambda: control_edits.redrawn(track.controls, controller, *span, drawn),
                lambda: control_edits.redrawn(track.controls, controller, *span, ()),
                lambda: control_edits.moved(track.controls, controller, span, 100, 5),
                lambda: control_edits.scaled(track.controls, controller, span, 0.5),
                lambda: control_edits.levelled(track.controls, controller, span, 64),
            )
        )()
        edit = control_edits.change(track, after, "Draw controls", self._random.choice(("", "raise")))
        if edit is not None:
            self._document.apply(edit)

    def _track(self) -> None:
        song = self._document.song
        track = self._random.choice(song.tracks)
        ids = {one.id for one in self._random.sample(song.tracks, k=1)}
        edits: list[Callable[[], Edit]] = [
            lambda: track_edits.add_track(song),
            lambda: track_edits.duplicate_track(song, track.id),
            lambda: track_edits.move_track(song, track.id, self._random.randrange(len(song.tracks))),
            lambda: track_edits.group_tracks(song, ids, track_edits.unused_group(song)),
            lambda: track_edits.change_track(song, track_edits.with_instrument(song, track, 40, False), "Instrument"),
            lambda: track_edits.change_track(song, replace(track, volume=self._random.randrange(128)), "Volume"),
            lambda: track_edits.change_track(song, replace(track, muted=not track.muted), "Mute"),
            lambda: track_edits.change_track(song, replace(track, name="Oboe"), "Rename"),
            lambda: track_edits.join_song(song, Song(song.tracks[:1])),
        ]
        if len(song.tracks) > 1:
            edits.append(lambda: track_edits.remove_track(song, track.id))
        if len(song.tracks) < 6 or len(edits) == 10:
            self._document.apply(self._random.choice(edits)())
        self._track_id = self._random.choice(self._document.song.tracks).id

    def _lane(self) -> None:
        self._document.apply(self._random.choice((self._tempo, self._meter, self._key, self._chords, self._form))())

    def _tempo(self) -> Edit:
        return conductor_edits.set_tempo(self._document.song.conductor, 0, self._random.randrange(40, 200))

    def _meter(self) -> Edit:
        meter = Meter(self._random.choice((3, 4, 5, 7)), self._random.choice((4, 8)))
        return conductor_edits.set_meter(self._document.song.conductor, 0, meter)

    def _key(self) -> Edit:
        key = self._random.choice((None, Key(2), Key(9, Mode.MINOR)))
        return conductor_edits.set_key(self._document.song.conductor, 0, key)

    def _chords(self) -> Edit:
        conductor = self._document.song.conductor
        changes = conductor.chords
        index = self._random.randrange(len(changes)) if changes else 0
        ways: list[Callable[[], chord_lane.Changes]] = [
            lambda: chord_lane.with_chord(changes, 480 * self._random.randrange(16), Chord(self._random.randrange(12))),
        ]
        if changes:
            ways.append(lambda: chord_lane.removed(changes, index))
            ways.append(lambda: chord_lane.renamed(changes, index, None))
            ways.append(lambda: chord_lane.moved_by_beat(changes, index, conductor.meter, 1))
        return conductor_edits.set_chords(conductor, self._random.choice(ways)(), "Change chords")

    def _form(self) -> Edit:
        conductor = self._document.song.conductor
        placed = form_in(conductor.markers, conductor.meter, self._document.song.end_tick)
        start = _BAR * self._random.randrange(8)
        after = form_lane.painted(placed, conductor.meter, start, start + _BAR)
        if placed is not None and self._random.random() < 0.5:
            after = form_lane.removed(placed, self._random.randrange(len(placed.form.sections)))
        others = [marker for marker in conductor.markers if not is_of_form(marker)]
        markers = (*others, *(markers_of(after, conductor.meter) if after else ()))
        in_order = tuple(sorted(markers, key=lambda marker: marker.tick))
        return ReplaceConductor(conductor, replace(conductor, markers=in_order), "Form")
