"""The small windows of the form lane: one section's values, and a whole form typed as text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.compose.form import Form, Section, parse_form, parse_label
from aiva_desktop.compose.requests import MAX_BARS, RequestError
from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.ui.number_boxes import NumberBox
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT
from aiva_desktop.ui.value_slider import SliderSpec, ValueSlider
from aiva_desktop.ui.wording import bars_in_words, sections_in_words

_WIDTH = 300
_KEYS = tuple(Key(tonic, mode) for mode in Mode for tonic in range(12))


class SectionPopover(QDialog):
    """One section's values. Enter or a click elsewhere applies them, Esc does not.

    `changed` carries the section as it is set, if it is another one.
    """

    changed = Signal(object)
    reroll_requested = Signal()
    remove_requested = Signal()

    def __init__(self, section: Section, closeness: float, is_theme: bool, parent: QWidget) -> None:
        """`closeness` is what the label comes with; the theme has none."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Section {label}", label=section.label))
        self.setMinimumWidth(in_text(_WIDTH))
        self._section = section
        self._discarded = False
        self.label = QLineEdit(section.label)
        self.label.setAccessibleName(tr("Label"))
        self.label.setToolTip(tr("A letter and primes: sections of one letter recall the first of them"))
        self.label.setMinimumHeight(TARGET)
        self.bars = NumberBox(
            1, MAX_BARS, tr("Bars"), tr("How long the section is, 1 to {max_bars} bars", max_bars=MAX_BARS)
        )
        self.bars.setValue(section.bars)
        self.key = _key_box(section.key)
        self.density = ValueSlider(_DENSITY)
        self.density.set_value(section.density)
        self.closeness = ValueSlider(_closeness_spec(closeness))
        self.closeness.set_value(section.closeness)
        self.closeness.setVisible(not is_theme)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._lay_out()
        self.label.textEdited.connect(self._check)
        self.label.selectAll()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * UNIT)
        form.addRow(tr("&Label"), self.label)
        form.addRow(tr("&Bars"), self.bars)
        form.addRow(tr("&Key"), self.key)
        buttons = QHBoxLayout()
        reroll, remove, done = QPushButton(tr("Re-roll")), QPushButton(tr("Remove")), QPushButton(tr("Done"))
        reroll.setToolTip(tr("Write this section anew, with another seed"))
        remove.setToolTip(tr("Take the section out of the form; its notes stay"))
        done.setDefault(True)
        for button, slot in ((reroll, self._reroll), (remove, self._remove), (done, self.close)):
            button.setMinimumHeight(TARGET)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 3 * UNIT)
        layout.setSpacing(3 * UNIT)
        layout.addLayout(form)
        for part in (self.density, self.closeness, self._problem):
            layout.addWidget(part)
        layout.addLayout(buttons)

    def show_at(self, place: QPoint) -> None:
        """Open below `place` on the screen, and inside it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.label.setFocus(Qt.FocusReason.PopupFocusReason)

    def section(self) -> Section:
        """As it is set. Raises RequestError for a label that is none."""
        letter, primes = parse_label(self.label.text())
        return replace(
            self._section,
            letter=letter,
            primes=primes,
            bars=self.bars.value(),
            key=self.key.currentData(),
            density=self.density.value(),
            closeness=self.closeness.value(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame: popups have none of their own."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it was."""
        self._discarded = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Tell what was set."""
        self._tell()
        super().done(result)

    def _tell(self) -> None:
        try:
            section = self.section()
        except RequestError:
            section = self._section
        if not self._discarded and section != self._section:
            self._section = section
            self.changed.emit(section)

    def _check(self) -> None:
        try:
            parse_label(self.label.text())
            self._problem.hide()
        except RequestError as error:
            self._problem.setText(str(error))
            self._problem.show()
        self.adjustSize()

    def _reroll(self) -> None:
        self.close()
        self.reroll_requested.emit()

    def _remove(self) -> None:
        self._discarded = True
        self.close()
        self.remove_requested.emit()


class FormDialog(QDialog):
    """A form typed as text, such as A A' B A''. `form` is what was typed when it was accepted."""

    def __init__(self, labels: str, bars: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Form"))
        self.setMinimumWidth(in_text(_WIDTH + 60))
        self.form: Form | None = None
        self.text = QLineEdit(labels)
        self.text.setAccessibleName(tr("Form"))
        self.text.setToolTip(tr("Letters, with primes for sections that recall the first of their letter"))
        self.text.setMinimumHeight(TARGET)
        self.bars = NumberBox(1, MAX_BARS, tr("Bars a section"), tr("1 to {max_bars}", max_bars=MAX_BARS))
        self.bars.setValue(bars)
        self._said = QLabel()
        self._said.setObjectName("quiet")
        self._said.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self.text.textChanged.connect(self._read)
        self.bars.valueChanged.connect(self._read)
        self._read()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * UNIT)
        form.setVerticalSpacing(2 * UNIT)
        form.addRow(tr("&Form"), self.text)
        form.addRow(tr("&Bars a section"), self.bars)
        for button in self._buttons.buttons():
            button.setIcon(type(button.icon())())
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(tr("Set the form"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 3 * UNIT)
        layout.setSpacing(3 * UNIT)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)

    def _read(self) -> None:
        try:
            self.form = parse_form(self.text.text(), self.bars.value())
            said = _size_in_words(self.form)
        except RequestError as error:
            self.form, said = None, str(error)
        self._said.setText(said)
        self._said.setAccessibleName(said)
        self._ok.setEnabled(self.form is not None)


def _key_box(key: Key | None) -> QComboBox:
    box = QComboBox()
    box.addItem(tr("the piece's"), None)
    for one in _KEYS:
        box.addItem(one.title, one)
    box.setCurrentIndex(0 if key is None else 1 + _KEYS.index(key))
    box.setAccessibleName(tr("Key"))
    box.setToolTip(tr("The theme comes back in this key"))
    box.setMinimumHeight(TARGET)
    return box


def _size_in_words(form: Form) -> str:
    sections, bars = sections_in_words(len(form.sections)), bars_in_words(form.bars)
    return tr("{sections}, {bars}: {labels}", sections=sections, bars=bars, labels=form.labels)


def _density_in_words(value: float) -> str:
    return tr("as the theme") if value == 0 else tr("{share:.0%} of the theme", share=2**value)


_DENSITY = SliderSpec(
    marked("Density"),
    -1.0,
    1.0,
    0.1,
    0.0,
    (marked("sparse"), marked("busy")),
    _density_in_words,
    marked("How many notes there are, against the theme"),
)


def _closeness_spec(default: float) -> SliderSpec:
    return SliderSpec(
        marked("Closeness"),
        0.0,
        1.0,
        0.05,
        default,
        (marked("unlike"), marked("literal")),
        lambda value: f"{value:.0%}",
        marked("How closely it recalls the first section of its letter; a first one, the theme"),
    )
