"""The menu that a right click on the roll opens: the window's own actions, so that it shows their keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import note_actions as notes
from aiva_desktop.ui import rewrite_actions as rewriting
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.pianoroll.view import RollView

_ON_A_NOTE = (
    *(specs.CUT, specs.COPY, specs.PASTE, specs.DUPLICATE, specs.DELETE, None),
    *(specs.EDIT_VALUES, specs.QUANTIZE, notes.QUANTIZE_WITH, notes.LEGATO, notes.JOIN_NOTES, notes.MUTE_NOTES, None),
    *(specs.OCTAVE_UP, specs.OCTAVE_DOWN, specs.LOUDER, specs.SOFTER, None),
    *(rewriting.FIX_NOTE, rewriting.INFILL, rewriting.REROLL_PITCHES, None),
    *(notes.SAME_PITCH, notes.SIMILAR, specs.ZOOM_TO_SELECTION),
)
_ELSEWHERE = (specs.PASTE, None, specs.SELECT_ALL, notes.IN_LOOP, None, specs.ZOOM_TO_FIT)


def bind_roll_menu(roll: RollView, actions: Actions) -> None:
    """Open the menu of a note, or of the roll."""
    QGuiApplication.styleHints().setShowShortcutsInContextMenus(True)

    def open_at(place: QPoint, on_a_note: bool) -> None:
        _menu(roll, actions, _ON_A_NOTE if on_a_note else _ELSEWHERE).popup(place)

    roll.menu_requested.connect(open_at)


def _menu(roll: RollView, actions: Actions, entries: tuple[ActionSpec | None, ...]) -> QMenu:
    """It deletes itself when it closes."""
    menu = QMenu(roll)
    for spec in entries:
        if spec is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[spec])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
