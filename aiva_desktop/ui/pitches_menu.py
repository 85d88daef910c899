"""Pitches that a note could have, as a menu: heard when they are pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from aiva_desktop.compose.alternatives import PitchOffered
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.ui.wording import percent


class PitchesMenu(QMenu):
    """`chosen` and `heard` carry a MIDI pitch."""

    chosen = Signal(int)
    heard = Signal(int)

    def __init__(self, offers: Sequence[PitchOffered], current: int, flats: bool, parent: QWidget) -> None:
        """The most probable first; the `current` pitch is ticked. `flats`: Bb rather than A#."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in offers:
            action = self.addAction(f"{pitch_name(offer.pitch, flats)}\t{percent(offer.probability)}")
            action.setCheckable(True)
            action.setChecked(offer.pitch == current)
            action.triggered.connect(partial(self._choose, offer.pitch))
            action.hovered.connect(partial(self.heard.emit, offer.pitch))

    def _choose(self, pitch: int, _checked: bool = False) -> None:
        self.chosen.emit(pitch)
