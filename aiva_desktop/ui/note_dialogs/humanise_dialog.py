"""Loosen starts and velocities by chance, repeatably."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.editing.variations import humanised
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.score.time import PPQ
from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog
from aiva_desktop.ui.number_boxes import NumberBox

# At 120 bpm some 10 ms: loose, not late.
LOOSE_TICKS = 10
LOOSE_VELOCITY = 8


class HumaniseDialog(ChangeDialog):
    """The same seed gives the same notes."""

    step_name = marked("Humanise notes")
    accept_text = marked("Humanise")

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.ticks = NumberBox(
            0, PPQ // 4, tr("Timing"), tr("How far starts move at most; a quarter note has {ppq} ticks", ppq=PPQ)
        )
        self.ticks.setSuffix(tr(" ticks"))
        self.velocity = NumberBox(0, 64, tr("Velocity"), tr("How much softer or louder notes get at most"))
        self.seed = NumberBox(1, 9999, tr("Seed"), tr("Another number gives another chance result"))
        fields = ((tr("&Timing"), self.ticks, LOOSE_TICKS), (tr("&Velocity"), self.velocity, LOOSE_VELOCITY))
        for name, box, value in (*fields, (tr("&Seed"), self.seed, 1)):
            box.setValue(value)
            box.valueChanged.connect(self.recount)
            self.form.addRow(name, box)
        self.recount()

    def changed(self, notes: Notes) -> Notes:
        """The notes, loosened."""
        return humanised(notes, self.ticks.value(), self.velocity.value(), self.seed.value())
