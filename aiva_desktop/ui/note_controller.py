"""The Notes menu: commands on the selection, and the small dialogs of those that ask for more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aiva_desktop.language import tr
from aiva_desktop.pianoroll import note_commands, selecting
from aiva_desktop.pianoroll.commands import NOTHING_SELECTED
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.ui import note_actions as specs
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.pianoroll.view import RollView

if TYPE_CHECKING:
    from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog

Command = Callable[[RollState], Outcome]

_COMMANDS: dict[ActionSpec, Command] = {
    specs.SAME_PITCH: selecting.same_pitch,
    specs.SIMILAR: selecting.similar,
    specs.SAME_BAR_POSITION: selecting.same_bar_position,
    specs.IN_LOOP: selecting.in_loop,
    specs.INVERT: selecting.inverted,
    specs.EARLIER_TICK: lambda state: note_commands.nudge_ticks(state, -1),
    specs.LATER_TICK: lambda state: note_commands.nudge_ticks(state, 1),
    specs.START_EARLIER: lambda state: note_commands.move_starts(state, -1),
    specs.START_LATER: lambda state: note_commands.move_starts(state, 1),
    specs.SPLIT_AT_PLAYHEAD: note_commands.split_at_playhead,
    specs.JOIN_NOTES: note_commands.join,
    specs.LEGATO: note_commands.legato,
    specs.STACCATO: note_commands.staccato,
    specs.ONE_LENGTH: note_commands.one_division_long,
    specs.HALF_TIME: note_commands.half_time,
    specs.DOUBLE_TIME: note_commands.double_time,
    specs.REVERSE: note_commands.reverse,
    specs.MUTE_NOTES: note_commands.toggle_mute,
}


def _quantize_dialog(state: RollState, parent: QWidget) -> ChangeDialog:
    from aiva_desktop.ui.note_dialogs.quantize_dialog import QuantizeDialog

    return QuantizeDialog(state, parent)


def _humanise_dialog(state: RollState, parent: QWidget) -> ChangeDialog:
    from aiva_desktop.ui.note_dialogs.humanise_dialog import HumaniseDialog

    return HumaniseDialog(state, parent)


def _ramp_dialog(state: RollState, parent: QWidget) -> ChangeDialog:
    from aiva_desktop.ui.note_dialogs.ramp_dialog import RampDialog

    return RampDialog(state, parent)


# Imported when they are opened: a window that starts needs none of them.
_DIALOGS: dict[ActionSpec, Callable[[RollState, QWidget], ChangeDialog]] = {
    specs.QUANTIZE_WITH: _quantize_dialog,
    specs.HUMANISE: _humanise_dialog,
    specs.VELOCITY_RAMP: _ramp_dialog,
}


class NoteController(QObject):
    """Binds the actions; what a command comes to is the roll's to carry out."""

    def __init__(self, roll: RollView, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._roll = roll
        for spec, command in _COMMANDS.items():
            actions.on(spec, partial(roll.perform, command))
        for dialog_spec, made in _DIALOGS.items():
            actions.on(dialog_spec, partial(self._ask, made))

    def _ask(self, made: Callable[[RollState, QWidget], ChangeDialog]) -> None:
        state = self._roll.state()
        if not state.selection:
            self._roll.perform(lambda _: NOTHING_SELECTED)
            return
        dialog = made(state, self._roll)
        dialog.accepted.connect(lambda: self._change(dialog))
        dialog.open()

    def _change(self, dialog: ChangeDialog) -> None:
        self._roll.perform(lambda state: note_commands.change(state, dialog.changed, tr(dialog.step_name)))
        self._roll.setFocus()
