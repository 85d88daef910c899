"""The controls of the Compose panel: what is laid down for the notes that are written, each as its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aiva_desktop.compose.controls import MAX_NOTES_PER_BAR
from aiva_desktop.compose.controls_text import controls_from, controls_of, written
from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import marked, tr
from aiva_desktop.ui.choice_box import ChoiceBox
from aiva_desktop.ui.curve_box import CurveSpec
from aiva_desktop.ui.curve_row import CurveRow
from aiva_desktop.ui.pitch_range_box import PitchRangeBox
from aiva_desktop.ui.scale_box import ScaleBox
from aiva_desktop.ui.theme import UNIT

_OUTSIDE = [(marked("none"), ""), (marked("1 note"), "1"), (marked("2 notes"), "2")]
_OUTSIDE += [(marked("3 notes"), "3"), (marked("4 notes"), "4")]
_OUTSIDE += [(f"{share}%", f"{share}%") for share in (5, 10, 20)]
_CHORD_TONES = [
    (marked("as it comes"), ""),
    *((f"{share}%", f"{share}%") for share in (50, 70, 80, 90)),
    (marked("all"), "100%"),
]
_MOST_NOTES = [(marked("any"), ""), *((str(n), str(n)) for n in (*range(1, 13), 16, 24, MAX_NOTES_PER_BAR))]
_LONGEST = [
    (marked("any"), ""),
    (marked("eighth"), "1/8"),
    (marked("quarter"), "1/4"),
    (marked("dotted quarter"), "3/8"),
    (marked("half"), "1/2"),
]
_LONGEST += [(marked("dotted half"), "3/4"), (marked("whole"), "1")]
_RESTS = [
    (marked("as it comes"), ""),
    (marked("none"), "0%:0%"),
    (marked("few: up to 10%"), "0%:10%"),
    (marked("some: 10-30%"), "10%:30%"),
]
_RESTS += [(marked("many: 30-60%"), "30%:60%")]
_GRID = [
    (marked("free"), ""),
    (marked("quarters"), "straight 4"),
    (marked("eighths"), "straight 8"),
    (marked("sixteenths"), "straight 16"),
]
_GRID += [
    (marked("thirty-seconds"), "straight 32"),
    (marked("triplets"), "triplet 8"),
    (marked("fast triplets"), "triplet 16"),
]
_GRID += [(marked("8ths and triplets"), "both 8"), (marked("16ths and triplets"), "both 16")]
_SWING = [
    (marked("straight"), ""),
    *((f"{share}%", f"{share}%") for share in (54, 58, 62)),
    (marked("67%, triplets"), "66.7%"),
]
_SWING += [("70%", "70%"), (marked("75%, dotted"), "75%")]
_CADENCE = [
    (marked("none"), ""),
    (marked("last bar"), "last"),
    (marked("bar 4 and last"), "4,last"),
    (marked("bar 2"), "2"),
    (marked("bar 4"), "4"),
]
_CADENCE += [(marked("bar 8"), "8"), (marked("bar 16"), "16")]
_CONTOUR = CurveSpec(
    name=marked("Contour"),
    low=0.0,
    high=1.0,
    step=0.05,
    start=0.5,
    shown=lambda value: f"{value:.0%}",
    tip=marked(
        "How high the line is from the first new bar to the last, between the lowest and the highest note in reach"
    ),
)
_DENSITY = CurveSpec(
    name=marked("Density"),
    low=1.0,
    high=13.0,
    step=0.5,
    start=5.0,
    shown=lambda value: f"{value:.3g}",
    tip=marked("How many notes a bar has, 1 at the bottom, 13 at the top, from the first new bar to the last"),
)


_ROWS = (
    (marked("Outside"), "outside"),
    (marked("Chord tones"), "chord-tones"),
    (marked("Most / bar"), "most-notes"),
    (marked("Longest"), "longest"),
    (marked("Rests"), "rests"),
    (marked("Grid"), "grid"),
    (marked("Swing"), "swing"),
    (marked("Cadence"), "cadence"),
)


class ControlsBox(QWidget):
    """`texts` are those of `compose.controls_text`; `changed` follows every change that the composer makes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.range = PitchRangeBox()
        self._boxes = _made_boxes(self.range)
        self._trouble = QLabel()
        self._trouble.setObjectName("trouble")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._lay_out()
        for box in self._boxes.values():
            box.text_changed.connect(self._tell)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * UNIT)
        layout.addLayout(self._form())
        # Below the choices, so that they stay under the pointer.
        layout.addWidget(self._trouble)
        layout.addWidget(self._boxes["contour"])
        layout.addWidget(self._boxes["density"])

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(UNIT)
        form.setHorizontalSpacing(2 * UNIT)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # Two boxes in a row need the width that the other labels take.
        for label, name in ((marked("Scale"), "scale"), (marked("Range"), "range")):
            form.addRow(_labelled(tr(label), self._boxes[name]))
        for label, name in _ROWS:
            form.addRow(tr(label), self._boxes[name])
        return form

    def enter(self) -> None:
        """Put the keyboard on the first control."""
        self._boxes["scale"].tonic.setFocus(Qt.FocusReason.TabFocusReason)

    def texts(self) -> dict[str, str]:
        """What is laid down, by name."""
        return {name: box.text() for name, box in self._boxes.items() if box.text()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Show controls, without telling; what cannot be read is left out."""
        sound = written(controls_of(texts))
        for name, box in self._boxes.items():
            box.set_text(sound.get(name, ""))
        self._show_trouble()

    def _tell(self) -> None:
        self._show_trouble()
        self.changed.emit()

    def _show_trouble(self) -> None:
        """Say what contradicts itself while it can still be seen which choice did it."""
        try:
            controls_from(self.texts())
            self._trouble.hide()
        except RequestError as error:
            self._trouble.setText(str(error))
            self._trouble.show()


# Qt widgets share no type for text() and set_text().
def _made_boxes(pitch_range: PitchRangeBox) -> dict[str, Any]:
    """A box for each control that is not a curve, and the curves."""
    return {
        "scale": ScaleBox(),
        "outside": ChoiceBox(tr("Outside notes"), tr("How many notes, or which share, may leave the scale"), _OUTSIDE),
        "range": pitch_range,
        "chord-tones": ChoiceBox(
            tr("Chord tones on strong beats"),
            tr("How many notes on strong beats belong to the chord"),
            _CHORD_TONES,
        ),
        "most-notes": ChoiceBox(tr("Most notes in a bar"), tr("No bar has more notes that start in it"), _MOST_NOTES),
        "longest": ChoiceBox(tr("Longest note"), tr("No note lasts longer"), _LONGEST),
        "rests": ChoiceBox(tr("Rests"), tr("How much of the time is silent"), _RESTS),
        "grid": ChoiceBox(tr("Grid"), tr("Where notes start and end, straight or in triplets"), _GRID),
        "swing": ChoiceBox(tr("Swing"), tr("Where in the beat its second eighth falls; on the straight grid"), _SWING),
        "cadence": ChoiceBox(
            tr("Cadence"),
            tr("Comes to rest in that new bar: a long root or tonic on its first beat"),
            _CADENCE,
        ),
        "density": CurveRow("density", _DENSITY),
        "contour": CurveRow("contour", _CONTOUR),
    }


def _labelled(text: str, box: QWidget) -> QHBoxLayout:
    label = QLabel(text)
    row = QHBoxLayout()
    row.setSpacing(2 * UNIT)
    row.addWidget(label)
    row.addWidget(box, 1)
    return row
