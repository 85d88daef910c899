"""With larger letters on the system, everything that is read grows with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea

from aiva_desktop.ui.entry_field import EntryField
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.text_scale import in_text


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Half as large again as usual."""
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPixelSize(18)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("large_text")
class TestLargeText:
    def test_lengths_are_those_of_the_text(self) -> None:
        assert in_text(60) == 90

    def test_letters_of_the_roll_grow_as_far_as_there_is_room(self, qapp: QApplication) -> None:
        assert small_font(qapp.font()).pixelSize() == 16
        assert small_font(qapp.font(), room_px=10).pixelSize() == 10
        assert small_font(qapp.font(), room_px=3).pixelSize() == 8

    def test_values_and_position_fit_into_their_fields(self, song_window: MainWindow) -> None:
        field = song_window.inspector.findChild(EntryField)
        assert field is not None
        assert QFontInfo(field.font()).pixelSize() == 18
        assert field.fontMetrics().horizontalAdvance("123.4.000") < field.width()
        position = next(label for label in song_window.findChildren(QLabel) if label.objectName() == "position")
        assert QFontInfo(position.font()).pixelSize() == 26

    def test_nothing_of_the_compose_panel_is_cut_off(self, song_window: MainWindow) -> None:
        panel = song_window.panel
        assert isinstance(panel, QScrollArea)
        assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()

    def test_the_tempo_can_be_read(self, song_window: MainWindow) -> None:
        tempo = next(
            line for line in song_window.bar.findChildren(QLineEdit) if line.objectName() == "qt_spinbox_lineedit"
        )
        assert tempo.fontMetrics().horizontalAdvance("120.0 bpm") <= tempo.width()


def test_at_the_usual_size_nothing_shrinks(qapp: QApplication) -> None:
    before = QFont(qapp.font())
    smaller = QFont(before)
    smaller.setPixelSize(9)
    qapp.setFont(smaller)
    try:
        assert in_text(60) == 60
    finally:
        qapp.setFont(before)
