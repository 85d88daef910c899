"""Chords that could stand at a place, as a menu: heard when they are pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from aiva_desktop.compose.harmony import Alternative
from aiva_desktop.score.chords import NO_CHORD
from aiva_desktop.ui.wording import percent


class AlternativesMenu(QMenu):
    """`chosen` and `heard` carry a chord; `chosen` None where there shall be none."""

    chosen = Signal(object)
    heard = Signal(object)

    def __init__(self, alternatives: Sequence[Alternative], flats: bool, parent: QWidget) -> None:
        """The most probable first; `flats`: Bb rather than A#."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in alternatives:
            name = NO_CHORD if one.chord is None else one.chord.symbol(flats=flats)
            action = self.addAction(f"{name}\t{percent(one.probability)}")
            action.triggered.connect(partial(self._choose, one))
            if one.chord is not None:
                action.hovered.connect(partial(self.heard.emit, one.chord))

    def _choose(self, alternative: Alternative, _checked: bool = False) -> None:
        self.chosen.emit(alternative.chord)
