"""The piano roll as one widget: what it shows, and the commands that menus and keys bind to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.editing.clipboard import ClipboardError
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.language import tr
from aiva_desktop.midi.drum_map import DRUM_NAMES
from aiva_desktop.pianoroll import commands, note_commands, selecting
from aiva_desktop.pianoroll.appearance import Appearance
from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.pianoroll.cursor import in_words as cursor_in_words
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.pianoroll import clipboard
from aiva_desktop.ui.pianoroll.description import selection_in_words
from aiva_desktop.ui.pianoroll.roll_frame import RollFrame
from aiva_desktop.ui.wording import notes_in_words


class RollView(RollFrame):
    """Shows one track of a song and asks for edits; it never changes the song itself.

    The owner applies what `edit_requested` carries (an `editing.edits.Edit`) to the document and calls `set_song`.
    A selection that is dragged with Ctrl+Alt (or Ctrl+Shift, where the window manager keeps Alt for itself) asks to
    be dragged out of the window: the owner starts the drag. `menu_requested`: a place on the screen, and whether a
    note was clicked (it is selected by then). `pasted` carries the tick behind what was pasted.
    """

    edit_requested = Signal(object)
    selection_changed = Signal()
    audition_requested = Signal(int, int)
    audition_ended = Signal()
    scrubbed = Signal(int)
    seek_requested = Signal(int)
    loop_requested = Signal(object)
    drag_out_requested = Signal()
    menu_requested = Signal(QPoint, bool)
    pasted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_selection: frozenset[Note] | None = None
        self._was_shown = False
        self._connect()
        self.area.setAccessibleName(tr("Piano roll"))
        self._describe_selection()

    def _connect(self) -> None:
        self.area.finished.connect(self._carry_out)
        self.area.menu_requested.connect(self._open_menu)
        self.area.pitch_hovered.connect(self.keyboard.mark)
        self.ruler.seek_requested.connect(self.seek_requested)
        self.ruler.loop_requested.connect(self.loop_requested)
        self.ruler.scrubbed.connect(self.scrubbed)
        self.ruler.scrub_ended.connect(self.audition_ended)
        self.velocity_lane.finished.connect(self._carry_out)
        self.velocity_lane.message.connect(self.message)
        self.lower_lanes.edit_requested.connect(self.edit_requested)
        for lane in self.conductor_lanes:
            lane.edit_requested.connect(self.edit_requested)
        for started in (self.area.auditioned, self.keyboard.pressed):
            started.connect(self.audition_requested)
        self.keyboard.chosen.connect(lambda pitch: self.perform(partial(selecting.on_pitch, pitch=pitch)))
        for ended in (self.area.audition_ended, self.keyboard.released):
            ended.connect(self.audition_ended)

    # What is shown

    def set_song(self, song: Song, track_id: int) -> None:
        """Show a track of a song. A drag under way ends when the notes under it have changed.

        Raises:
            KeyError: when the song has no such track.
        """
        before, selection = self._contents.index, self._contents.selection
        is_other_track = track_id != self._contents.track_id
        self._contents.show(song, track_id, self._next_selection)
        if self._contents.index is not before:
            self.area.cancel_gesture()
            self.velocity_lane.cancel_gesture()
        self.keyboard.show_drums(DRUM_NAMES if self._contents.track.is_drums else None)
        self._fold()
        self.area.update_range()
        if is_other_track or not self._was_shown:
            self._was_shown = True
            self.show_all_pitches()
        elif self._next_selection is None and _is_another_song(before, self._contents.index):
            self._show_beginning()
        self._refresh()
        self._describe_selection()
        if self._contents.selection != selection:
            self._selection_changed()

    def set_ghosts(self, notes: Sequence[Note], replaced: Iterable[Note] = ()) -> None:
        """Show notes that the engine proposes, faint those that would make way; empty sequences take them away."""
        self._contents.set_ghosts(notes, replaced)
        self._fold()
        self.area.update_range()
        self.area.refresh()
        self.velocity_lane.update()

    def show_form(self, placed: PlacedForm | None, meter: MeterMap) -> None:
        """Show sections in the form lane, and let the roll reach as far as they do."""
        self.form_lane.show_form(placed, meter)
        end = meter.bar(placed.first_bar_of(len(placed.form.sections))).start_tick if placed else 0
        if end != self._contents.form_end:
            self._contents.form_end = end
            self.area.update_range()

    def clear_ghosts(self) -> None:
        """Take the proposed notes away."""
        self.set_ghosts(())

    def set_playhead(self, tick: float) -> None:
        """Show where playback is."""
        self.area.move_playhead(tick)
        self.ruler.update()

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Show the loop (start and end in ticks), or none."""
        self._contents.loop = loop
        self._refresh()

    @property
    def selection(self) -> frozenset[Note]:
        """The selected notes of the track."""
        return self._contents.selection

    def set_selection(self, notes: Sequence[Note] | frozenset[Note]) -> None:
        """Select these notes, as far as the track holds them."""
        if self._contents.select(frozenset(notes)):
            self._selection_changed()

    @property
    def tool(self) -> Tool:
        """What the pointer does."""
        return self._contents.tool

    def set_tool(self, tool: Tool) -> None:
        """Make the pointer draw, select, split, erase, mute or glue."""
        self._contents.tool = tool

    @property
    def snap(self) -> Snap:
        """What positions snap to."""
        return self._contents.snap

    def set_snap(self, snap: Snap) -> None:
        """Make positions snap to other divisions."""
        self._contents.snap = snap
        self._refresh()

    @property
    def note_cursor(self) -> Cursor | None:
        """The cursor of the keyboard, while it is shown."""
        return self._contents.cursor

    def set_note_cursor(self, cursor: Cursor | None) -> None:
        """Show the cursor somewhere; None: not at all."""
        self._contents.cursor = cursor
        self.area.viewport().update()
        self._describe_selection()

    @property
    def appearance(self) -> Appearance:
        """Colours, folded rows, and what is shown besides the notes."""
        return self._contents.appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Look at the roll another way."""
        self._contents.appearance = appearance
        self._fold()
        self._refresh()

    def _fold(self) -> None:
        view = self.area.view.folded_to(self._contents.rows)
        if view is not self.area.view:
            self.area.set_view(view)

    # Commands

    def delete_selection(self) -> None:
        """Delete the selected notes."""
        self.perform(commands.delete)

    def select_all(self) -> None:
        """Select every note of the track."""
        self.perform(commands.select_all)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.set_selection(())

    def nudge(self, grid_steps: int, semitones: int) -> None:
        """Move the selection by grid divisions and semitones."""
        self.perform(partial(commands.nudge, grid_steps=grid_steps, semitones=semitones))

    def transpose_in_scale(self, steps: int) -> None:
        """Move the selection by degrees of the key."""
        self.perform(partial(commands.transpose_in_scale, steps=steps))

    def resize_selection(self, grid_steps: int) -> None:
        """Lengthen or shorten the selected notes by grid divisions."""
        self.perform(partial(commands.resize, grid_steps=grid_steps))

    def duplicate_selection(self) -> None:
        """Copy the selection right behind itself."""
        self.perform(commands.duplicate)

    def quantize_selection(self) -> None:
        """Move the selected notes' onsets to the grid."""
        self.perform(note_commands.quantize)

    def change_velocity(self, delta: int) -> None:
        """Make the selected notes louder or softer."""
        self.perform(partial(commands.change_velocity, delta=delta))

    def select_next_note(self, step: int) -> None:
        """Select the next note (the one before when `step` is -1), sound it and bring it into sight."""
        self._carry_out(commands.select_next(self.state(), step))
        if len(self.selection) == 1:
            (note,) = self.selection
            self.ensure_visible(note.onset, note.pitch)

    def copy_selection(self) -> None:
        """Put the selected notes on the clipboard."""
        notes = self.state().chosen()
        if notes:
            clipboard.copy_notes(self._contents.song, self._contents.track_id, notes)
            self.message.emit(tr("Copied {notes}.", notes=notes_in_words(len(notes))))
        else:
            self._carry_out(commands.NOTHING_SELECTED)

    def cut_selection(self) -> None:
        """Put the selected notes on the clipboard and delete them."""
        if self.selection:
            self.copy_selection()
        self.delete_selection()

    def paste_at_playhead(self) -> None:
        """Insert the clipboard's notes at the playhead, and tell where the next ones would follow."""
        try:
            notes = clipboard.pasted_notes()
        except ClipboardError as error:
            self.message.emit(str(error))
            return
        self.perform(partial(commands.paste, notes=notes))
        self.message.emit(tr("Pasted {notes}.", notes=notes_in_words(len(notes))))
        if notes and self.selection:
            self.pasted.emit(self.state().grid.ceil(max(note.end for note in self.selection)))

    def state(self) -> RollState:
        """What commands work on, as it is now."""
        return self._contents.state(self.area.view.px_per_tick)

    def perform(self, command: Callable[[RollState], Outcome]) -> None:
        """Carry out what a command comes to; what it takes out of sight is followed."""
        outcome = command(self.state())
        self._carry_out(outcome)
        if outcome.edit is not None and self.selection and not self._is_selection_in_sight():
            first = min(self.selection)
            self.ensure_visible(first.onset, first.pitch)

    def _is_selection_in_sight(self) -> bool:
        view, index = self.area.view, self._contents.index
        seen = index.at(index.within(*view.ticks_seen, *view.pitches_seen))
        return any(note in self.selection for note in seen)

    # Inside

    def _carry_out(self, outcome: Outcome) -> None:
        if outcome.message:
            self.message.emit(tr(outcome.message))
        if outcome.edit is not None:
            self._next_selection = outcome.selection
            self.edit_requested.emit(outcome.edit)
            self._next_selection = None
        if outcome.selection is not None:
            self.set_selection(outcome.selection)
        if isinstance(outcome.edit, ReplaceNotes):
            self._contents.hold_to(outcome.edit.after)
        if outcome.drag_out:
            self.drag_out_requested.emit()

    def _selection_changed(self) -> None:
        self.area.refresh()
        self.velocity_lane.update()
        self._describe_selection()
        self.selection_changed.emit()

    def _describe_selection(self) -> None:
        selected = selection_in_words(self._contents)
        cursor = self._contents.cursor
        where = f"{cursor_in_words(self.state(), cursor)}. " if cursor else ""
        self.area.setAccessibleDescription(where + selected)

    def _open_menu(self, place: QPoint, note: Note | None) -> None:
        if note is not None and note not in self.selection:
            self.set_selection((note,))
        self.menu_requested.emit(place, note is not None)


def _is_another_song(before: NoteIndex, after: NoteIndex) -> bool:
    """Whether no note is left of what was shown: a file was opened, rather than some notes edited."""
    return not {*before.notes[:1], *before.notes[-1:]} & {*after.notes[:1], *after.notes[-1:]}
