"""The strip under the roll that shows the selected notes' exact values and takes others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from aiva_desktop.editing.entry import common, length_text, position_text
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.elided_label import ElidedLabel
from aiva_desktop.ui.entry_field import EntryField
from aiva_desktop.ui.theme import UNIT, tabular_font
from aiva_desktop.ui.wording import selected_notes_in_words

_RELATIVE = marked("A plus or minus changes every note by the value")


class Inspector(QFrame):
    """Shows values, changes nothing itself. Its signals carry what was typed."""

    onset_typed = Signal(str)
    length_typed = Signal(str)
    pitch_typed = Signal(str)
    velocity_typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.onset = EntryField(
            tr("Onset"), tr("Bar.beat.tick, as 3.2.120. {relative}: +0.1 is a beat later", relative=tr(_RELATIVE)), 84
        )
        self.length = EntryField(
            tr("Length"),
            tr("Beats.ticks, as 1.240, or 1/8, 1/8t, 1/8. - {relative}: -0.10", relative=tr(_RELATIVE)),
            72,
        )
        self.pitch = EntryField(
            tr("Pitch"), tr("C4, F#3 or 60. {relative}: +12 is an octave higher", relative=tr(_RELATIVE)), 64
        )
        self.velocity = EntryField(
            tr("Velocity"), tr("1 to 127. {relative}: +5 is a little louder", relative=tr(_RELATIVE)), 64
        )
        self._count = ElidedLabel()
        self._count.setObjectName("quiet")
        self._fields = (self.onset, self.length, self.pitch, self.velocity)
        self._lay_out()
        tellers = (self.onset_typed, self.length_typed, self.pitch_typed, self.velocity_typed)
        for field, teller in zip(self._fields, tellers, strict=True):
            field.setFont(tabular_font())
            field.entered.connect(teller)
            field.left.connect(self.left)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, UNIT)
        layout.setSpacing(2 * UNIT)
        for field in self._fields:
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
            layout.addSpacing(2 * UNIT)
        layout.addWidget(self._count, 1)

    def show_notes(self, notes: Notes, meter: MeterMap, flats: bool) -> None:
        """Show these notes' values, as far as they share them; pitches spelt with flats or sharps."""
        onset = common(note.onset for note in notes)
        length = common(length_text(meter.meter_at(note.onset), note.duration) for note in notes)
        pitch = common(note.pitch for note in notes)
        velocity = common(note.velocity for note in notes)
        mixed = None if notes else ""
        self.onset.show_value(mixed if onset is None else position_text(meter, onset))
        self.length.show_value(mixed if length is None else length)
        self.pitch.show_value(mixed if pitch is None else pitch_name(pitch, flats))
        self.velocity.show_value(mixed if velocity is None else str(velocity))
        for field in self._fields:
            field.setEnabled(bool(notes))
        self._count.setText(selected_notes_in_words(len(notes)) if notes else tr("No note is selected"))
