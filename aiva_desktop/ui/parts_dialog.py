"""Make parts: which accompaniments to make from the chords."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.compose.parts.making import USUAL_PARTS, Part, Texture, with_choices
from aiva_desktop.language import all_marked, tr
from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT

_WIDTH = 420
# What each is called, and what it does.
_WORDS = {
    Texture.BLOCK: all_marked("Block chords", "Every chord as a whole"),
    Texture.PAD: all_marked("Joined strings", "Whole chords that hold what two of them have in common"),
    Texture.BROKEN: all_marked("Broken chords", "Up and down the chord"),
    Texture.ALBERTI: all_marked("Alberti bass", "Low, high, middle, high"),
    Texture.WALTZ: all_marked("Waltz", "A bass note, then the chord on the other beats"),
    Texture.STRUM: all_marked("Strummed", "A stroke on every beat, string after string"),
    Texture.BASS: all_marked("Held bass", "The bass note of every chord"),
    Texture.FIFTHS: all_marked("Bass in fifths", "Root and fifth in turn, a note on every beat"),
    Texture.WALKING: all_marked("Walking bass", "A note on every beat that leads into the next chord"),
}
_FIRST = (Texture.BLOCK, Texture.BASS)


class PartsDialog(QDialog):
    """Opens with block chords and a bass chosen."""

    def __init__(self, replaces: bool, parent: QWidget) -> None:
        """`replaces`: whether there are parts of these names already."""
        super().__init__(parent)
        self.setWindowTitle(tr("Make parts"))
        self.setMinimumWidth(in_text(_WIDTH))
        self.boxes = {texture: _check_box(texture) for texture in Texture}
        self.programs = {texture: _program_box(USUAL_PARTS[texture]) for texture in Texture}
        self.octave = NumberBox(
            -2, 2, tr("Octave"), tr("Moves every part up or down by so many octaves, where there is room")
        )
        self.level = NumberBox(-40, 40, tr("Level"), tr("Louder or softer than usual, in velocity"))
        self.replace_box = QCheckBox(tr("Replace &earlier parts of the same names"))
        self.replace_box.setToolTip(tr("Tracks that were made from chords before, and are still called so, go"))
        self.replace_box.setChecked(True)
        self.replace_box.setVisible(replaces)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * UNIT)
        for row, texture in enumerate(Texture):
            grid.addWidget(self.boxes[texture], row, 0)
            grid.addWidget(self.programs[texture], row, 1)
            self.boxes[texture].toggled.connect(self._show_choices)
        form = QFormLayout()
        form.addRow(tr("&Octave"), self.octave)
        form.addRow(tr("&Level"), self.level)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._make = buttons.addButton(tr("Make"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Cancel"))
        cancel.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        word = QLabel(tr("Each becomes a track that plays the chords of the whole song."))
        word.setObjectName("quiet")
        word.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 3 * UNIT)
        layout.setSpacing(3 * UNIT)
        layout.addLayout(grid)
        layout.addLayout(form)
        layout.addWidget(self.replace_box)
        layout.addWidget(word)
        layout.addWidget(buttons)
        self._make.setDefault(True)
        self._show_choices()

    def _show_choices(self) -> None:
        for texture, box in self.boxes.items():
            self.programs[texture].setEnabled(box.isChecked())
        self._make.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def parts(self) -> list[Part]:
        """What was chosen."""
        return [
            with_choices(
                USUAL_PARTS[texture], self.programs[texture].currentIndex(), self.octave.value(), self.level.value()
            )
            for texture, box in self.boxes.items()
            if box.isChecked()
        ]


def _check_box(texture: Texture) -> QCheckBox:
    box = QCheckBox(tr(_WORDS[texture][0]))
    box.setToolTip(tr(_WORDS[texture][1]))
    box.setMinimumHeight(TARGET)
    box.setChecked(texture in _FIRST)
    return box


def _program_box(part: Part) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Instrument: {name}", name=tr(_WORDS[part.texture][0])))
    box.addItems([tr(name) for name in PROGRAM_NAMES])
    box.setCurrentIndex(part.program)
    box.setMinimumHeight(TARGET)
    return box
