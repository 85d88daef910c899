"""Quantize with a grid of its own, strength and swing, by starts or ends."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.quantize_settings import Edges, QuantizeSettings
from aiva_desktop.pianoroll.state import RollState
from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.theme import TARGET

_SNAPS = tuple(snap for snap in Snap if not snap.is_adaptive and snap is not Snap.OFF)
STRAIGHT, HARDEST_SWING = 50, 75


class QuantizeDialog(ChangeDialog):
    """Opens with what was chosen last."""

    step_name = marked("Quantize notes")
    accept_text = marked("Quantize")
    last = QuantizeSettings()

    def __init__(self, state: RollState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.grid = _choice(tr("Grid"), tr("What starts and ends go to"))
        for snap in _SNAPS:
            self.grid.addItem(tr(snap.label), snap)
        self.strength = NumberBox(0, 100, tr("Strength"), tr("How much of the way to the grid notes go"))
        self.swing = NumberBox(STRAIGHT, HARDEST_SWING, tr("Swing"), tr("50 % is straight, 67 % a triplet feel"))
        self.edges = _choice(tr("Edges"), tr("Which edges of the notes go to the grid"))
        for edges in Edges:
            self.edges.addItem(tr(edges.value), edges)
        self.form.addRow(tr("&Grid"), self.grid)
        self.form.addRow(tr("&Strength"), self.strength)
        self.form.addRow(tr("S&wing"), self.swing)
        self.form.addRow(tr("&Edges"), self.edges)
        self._show(self.last if state.grid.snap not in _SNAPS else replace(self.last, snap=state.grid.snap))
        for box in (self.strength, self.swing):
            box.setSuffix(" %")
            box.valueChanged.connect(self.recount)
        for choice in (self.grid, self.edges):
            choice.currentIndexChanged.connect(self.recount)
        self.accepted.connect(self._remember)
        self.recount()

    def _show(self, settings: QuantizeSettings) -> None:
        self.grid.setCurrentIndex(_SNAPS.index(settings.snap))
        self.strength.setValue(round(100 * settings.strength))
        self.swing.setValue(round(100 * settings.swing))
        self.edges.setCurrentIndex(list(Edges).index(settings.edges))

    def settings(self) -> QuantizeSettings:
        """What the fields say."""
        return QuantizeSettings(
            snap=_SNAPS[self.grid.currentIndex()],
            strength=self.strength.value() / 100,
            swing=self.swing.value() / 100,
            edges=list(Edges)[self.edges.currentIndex()],
        )

    def changed(self, notes: Notes) -> Notes:
        """The notes, quantized."""
        return self.settings().applied(notes, self.state.grid.meter)

    def _remember(self) -> None:
        QuantizeDialog.last = self.settings()


def _choice(name: str, tip: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setMinimumHeight(TARGET)
    return box
