"""Choosing where the music goes: the synthesiser, a MIDI port, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from aiva_desktop.language import tr
from aiva_desktop.playback.player import Output
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET

_LEAST_PX = 80


class OutputChooser(QComboBox):
    """Asks for the outputs anew each time it opens, so that what was just plugged in is there."""

    about_to_open = Signal()
    output_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Output"))
        self.setToolTip(tr("Where the music goes: FluidSynth, or a MIDI port; it can change while playing"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TARGET)
        self.setMinimumContentsLength(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # Rather narrow than pushed out of the bar, when the position before it gets longer.
        self.setMinimumWidth(in_text(_LEAST_PX))
        self.activated.connect(lambda: self.output_chosen.emit(self.currentData()))

    def showPopup(self) -> None:  # noqa: N802
        """Look what there is, then open."""
        self.about_to_open.emit()
        super().showPopup()

    def show_outputs(self, outputs: Sequence[Output], current: Output) -> None:
        """Offer these; `current` is chosen, and listed even when it has gone."""
        offered = list(outputs) if current in outputs else [current, *outputs]
        with QSignalBlocker(self):
            self.clear()
            for output in offered:
                self.addItem(output.label, output)
            self.setCurrentIndex(offered.index(current))
