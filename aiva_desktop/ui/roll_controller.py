"""The roll and the menus that work on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Edit
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import PPQ
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.track_controller import TrackController

ZOOM_STEP = 1.25
VELOCITY_STEP = 8
_TOOLS = {
    specs.DRAW_TOOL: Tool.DRAW,
    specs.SELECT_TOOL: Tool.SELECT,
    specs.SPLIT_TOOL: Tool.SPLIT,
    specs.ERASE_TOOL: Tool.ERASE,
    specs.MUTE_TOOL: Tool.MUTE,
    specs.GLUE_TOOL: Tool.GLUE,
}
# The menu of the grid has a line after these.
_LAST_OF_KIND = (Snap.ADAPTIVE_DOTTED, Snap.SIXTY_FOURTH, Snap.THIRTY_SECOND_TRIPLET, Snap.SIXTEENTH_DOTTED)


class RollController(QObject):
    """Applies what the roll asks for, and tells it what the menus say."""

    said = Signal(str)

    def __init__(
        self, document: Document, tracks: TrackController, roll: RollView, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._tracks = tracks
        self._roll = roll
        self._actions = actions
        for spec, command in self._commands().items():
            actions.on(spec, command)
        for spec in _TOOLS:
            actions.on(spec, partial(self._take_tool, spec))
        roll.area.loudness_turned.connect(lambda notches: roll.change_velocity(notches * VELOCITY_STEP))
        roll.edit_requested.connect(self.apply)
        roll.message.connect(self.said)
        tracks.current_changed.connect(self._show)
        document.subscribe(self._song_changed)
        self._show()
        self._choose_tool(specs.DRAW_TOOL)

    def _commands(self) -> dict[ActionSpec, Callable[[], None]]:
        roll, document = self._roll, self._document
        return {
            specs.UNDO: document.undo,
            specs.REDO: document.redo,
            specs.CUT: roll.cut_selection,
            specs.COPY: roll.copy_selection,
            specs.PASTE: roll.paste_at_playhead,
            specs.DUPLICATE: roll.duplicate_selection,
            specs.DELETE: roll.delete_selection,
            specs.SELECT_ALL: roll.select_all,
            specs.DESELECT: self._deselect,
            specs.NEXT_NOTE: lambda: roll.select_next_note(1),
            specs.PREVIOUS_NOTE: lambda: roll.select_next_note(-1),
            specs.TOGGLE_DRAW: self._toggle_draw,
            specs.EARLIER: lambda: roll.nudge(-1, 0),
            specs.LATER: lambda: roll.nudge(1, 0),
            specs.SEMITONE_UP: lambda: roll.nudge(0, 1),
            specs.SEMITONE_DOWN: lambda: roll.nudge(0, -1),
            specs.OCTAVE_UP: lambda: roll.nudge(0, 12),
            specs.OCTAVE_DOWN: lambda: roll.nudge(0, -12),
            specs.SCALE_UP: lambda: roll.transpose_in_scale(1),
            specs.SCALE_DOWN: lambda: roll.transpose_in_scale(-1),
            specs.LONGER: lambda: roll.resize_selection(1),
            specs.SHORTER: lambda: roll.resize_selection(-1),
            specs.QUANTIZE: roll.quantize_selection,
            specs.LOUDER: lambda: roll.change_velocity(VELOCITY_STEP),
            specs.SOFTER: lambda: roll.change_velocity(-VELOCITY_STEP),
            specs.ZOOM_IN: lambda: roll.zoom_time(ZOOM_STEP),
            specs.ZOOM_OUT: lambda: roll.zoom_time(1 / ZOOM_STEP),
            specs.ZOOM_TO_FIT: roll.zoom_to_fit,
            specs.ZOOM_TO_SELECTION: roll.zoom_to_selection,
        }

    def apply(self, edit: Edit) -> None:
        """Do what the roll asks for; an edit of notes that are gone meanwhile is refused with a sentence."""
        try:
            self._document.apply(edit)
        except (KeyError, ValueError):
            self.said.emit(tr("These notes have changed meanwhile; nothing was done."))
            self._show()

    def fill_grid_menu(self, menu: QMenu) -> None:
        """One entry for each division that positions can snap to."""
        group = QActionGroup(menu)
        for snap in Snap:
            action = QAction(tr(snap.label), group)
            action.setCheckable(True)
            action.setChecked(snap is self._roll.snap)
            action.setData(snap)
            menu.addAction(action)
            if snap in _LAST_OF_KIND:
                menu.addSeparator()
        menu.aboutToShow.connect(lambda: self._check_snap(group))
        group.triggered.connect(lambda action: self._roll.set_snap(action.data()))

    def _check_snap(self, group: QActionGroup) -> None:
        for action in group.actions():
            action.setChecked(action.data() is self._roll.snap)

    def bind_zoom(self, status: StatusLine) -> None:
        """The zoom slider and the roll follow each other."""
        status.zoomed.connect(lambda px: self._roll.zoom_time(px / self._px_per_quarter()))
        self._roll.zoom_changed.connect(lambda: status.set_zoom(self._px_per_quarter()))
        status.set_zoom(self._px_per_quarter())

    def _px_per_quarter(self) -> float:
        return self._roll.area.view.px_per_tick * PPQ

    def _choose_tool(self, spec: ActionSpec) -> None:
        self._actions[spec].setChecked(True)
        self._roll.set_tool(_TOOLS[spec])

    def _toggle_draw(self) -> None:
        spec = specs.SELECT_TOOL if self._roll.tool is Tool.DRAW else specs.DRAW_TOOL
        self._choose_tool(spec)
        self._take_tool(spec)

    def _take_tool(self, spec: ActionSpec) -> None:
        """Say what it does: a tool is not seen by everybody, and its name does not tell all."""
        self._roll.set_tool(_TOOLS[spec])
        self.said.emit(tr("{action}: {hint}", action=spec.title, hint=tr(spec.hint)))

    def _deselect(self) -> None:
        self._roll.clear_selection()
        self._roll.setFocus()

    def _song_changed(self, song: Song) -> None:
        self._show()

    def _show(self) -> None:
        self._roll.set_song(self._document.song, self._tracks.current_id)
        self._name(specs.UNDO, marked("&Undo {step}"), self._document.undo_name)
        self._name(specs.REDO, marked("&Redo {step}"), self._document.redo_name)

    def _name(self, spec: ActionSpec, text: str, step: str | None) -> None:
        action = self._actions[spec]
        action.setEnabled(step is not None)
        action.setText(tr(text, step=f"{step[0].lower()}{step[1:]}") if step else tr(spec.text))
