"""Fills the strip of values from the selection and turns what is typed into one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.entry import Entry, length_entry, onset_entry, pitch_entry, velocity_entry
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.language import tr
from aiva_desktop.pianoroll import note_commands
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.inspector import Inspector
from aiva_desktop.ui.pianoroll.view import RollView


class InspectorController(QObject):
    """Hidden, the strip costs nothing: it is filled when it shows."""

    said = Signal(str)

    def __init__(self, document: Document, roll: RollView, strip: Inspector, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._roll = roll
        self._strip = strip
        self._shown: tuple[NoteIndex, frozenset[Note], MeterMap, bool] | None = None
        strip.onset_typed.connect(lambda text: self._change(partial(onset_entry, text, self._meter), tr("Set onsets")))
        strip.length_typed.connect(
            lambda text: self._change(partial(length_entry, text, self._meter), tr("Set lengths"))
        )
        strip.pitch_typed.connect(lambda text: self._change(partial(pitch_entry, text), tr("Set pitches")))
        strip.velocity_typed.connect(lambda text: self._change(partial(velocity_entry, text), tr("Set velocities")))
        strip.left.connect(roll.setFocus)
        roll.selection_changed.connect(self._show)
        document.subscribe(self._song_changed)
        actions.on(specs.EDIT_VALUES, lambda: self._edit(actions))
        actions[specs.INSPECTOR].toggled.connect(self._set_shown)
        actions[specs.INSPECTOR].setChecked(True)
        self._show()

    @property
    def _meter(self) -> MeterMap:
        return self._document.song.conductor.meter

    def _set_shown(self, shown: bool) -> None:
        self._strip.setVisible(shown)
        self._show()

    def _edit(self, actions: Actions) -> None:
        actions[specs.INSPECTOR].setChecked(True)
        if self._roll.selection:
            self._strip.onset.setFocus()
        else:
            self.said.emit(tr("Select some notes first."))

    def _change(self, read: Callable[[], Entry], name: str) -> None:
        try:
            entry = read()
        except CannotEditError as refusal:
            self.said.emit(str(refusal))
            return
        self._roll.perform(lambda state: note_commands.change(state, entry, name))

    def _song_changed(self, song: Song) -> None:
        self._show()

    def _show(self) -> None:
        if self._strip.isHidden():
            return
        state = self._roll.state()
        flats = state.key is not None and state.key.uses_flats
        # An edit is heard of twice: the song has changed, and so has the selection.
        to_show = state.index, state.selection, state.grid.meter, flats
        if to_show != self._shown:
            self._shown = to_show
            self._strip.show_notes(state.chosen(), state.grid.meter, flats)
