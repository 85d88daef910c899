"""How the roll is looked at, as the View menu has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.appearance import LEAST_ROWS, Appearance, ColorBy, Fold
from aiva_desktop.ui import view_actions as specs
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.pianoroll.view import RollView

_COLORS = dict(
    zip(specs.COLOR_GROUP, (ColorBy.SOURCE, ColorBy.VELOCITY, ColorBy.PITCH_CLASS, ColorBy.TRACK), strict=True)
)
_FOLDS = dict(zip(specs.ROWS_GROUP, (Fold.NONE, Fold.SCALE, Fold.USED), strict=True))
_WHY_NOT = {
    Fold.SCALE: marked("No rows are hidden: set a key in the transport bar first."),
    Fold.USED: marked("No rows are hidden as long as there are notes on fewer than {least} pitches."),
}


class AppearanceController(QObject):
    """Binds the actions to the roll's appearance."""

    said = Signal(str)

    def __init__(self, roll: RollView, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._roll = roll
        for spec, color_by in _COLORS.items():
            actions.on(spec, partial(self._change, partial(replace, color_by=color_by)))
        for spec, fold in _FOLDS.items():
            actions.on(spec, partial(self._fold, fold))
        switches: dict[ActionSpec, Callable[[Appearance, bool], Appearance]] = {
            specs.HIGHLIGHT_SCALE: lambda seen, on: replace(seen, highlight_scale=on),
            specs.OTHER_TRACKS: lambda seen, on: replace(seen, others=on),
            specs.NOTE_NAMES: lambda seen, on: replace(seen, names=on),
        }
        for spec in (specs.BY_SOURCE, specs.ALL_ROWS, *switches):
            actions[spec].setChecked(True)
        for spec, switch in switches.items():
            actions[spec].toggled.connect(partial(self._switch, switch))

    def _change(self, change: Callable[[Appearance], Appearance]) -> None:
        self._roll.set_appearance(change(self._roll.appearance))

    def _switch(self, switch: Callable[[Appearance, bool], Appearance], on: bool) -> None:
        self._roll.set_appearance(switch(self._roll.appearance, on))

    def _fold(self, fold: Fold) -> None:
        self._change(lambda seen: replace(seen, fold=fold))
        if fold is not Fold.NONE and not self._roll.area.view.folded:
            self.said.emit(tr(_WHY_NOT[fold], least=LEAST_ROWS))
