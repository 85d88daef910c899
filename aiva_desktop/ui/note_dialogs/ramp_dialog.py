"""A crescendo or diminuendo over the selection."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from aiva_desktop.editing.dynamics import ramp
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.theme import TARGET

_BENDS = (
    (marked("Even"), 0.0),
    (marked("Late: most of it at the end"), 0.5),
    (marked("Early: most of it at the start"), -0.5),
)


class RampDialog(ChangeDialog):
    """Opens with the first and the last note's velocity."""

    step_name = marked("Crescendo or diminuendo")

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.first = NumberBox(1, 127, tr("From velocity"), tr("The velocity of the first note, 1 to 127"))
        self.last = NumberBox(1, 127, tr("To velocity"), tr("The velocity of the last note, 1 to 127"))
        self.bend = QComboBox()
        self.bend.setAccessibleName(tr("Curve"))
        self.bend.setToolTip(tr("When most of the change happens"))
        self.bend.setMinimumHeight(TARGET)
        for name, bend in _BENDS:
            self.bend.addItem(tr(name), bend)
        self.first.setValue(self.notes[0].velocity)
        self.last.setValue(self.notes[-1].velocity)
        for box in (self.first, self.last):
            box.valueChanged.connect(self.recount)
        self.bend.currentIndexChanged.connect(self.recount)
        self.form.addRow(tr("&From"), self.first)
        self.form.addRow(tr("&To"), self.last)
        self.form.addRow(tr("C&urve"), self.bend)
        self.recount()

    def changed(self, notes: Notes) -> Notes:
        """The notes with the new velocities."""
        return ramp(notes, self.first.value(), self.last.value(), self.bend.currentData())
