"""The dialogs in which a file is named: every name gets an ending that the app knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from aiva_desktop.language import set_translator
from aiva_desktop.ui.file_dialogs import existing_file, new_file
from aiva_desktop.ui.main_window import MainWindow

FILTERS = "MIDI files (*.mid *.midi)"
Asked = Callable[[str], Path | None]


def opened_dialog() -> QFileDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


@pytest.fixture
def ask(window: MainWindow, tmp_path: Path) -> Asked:
    """Types a name into the dialog and presses Save."""

    def asked(name: str) -> Path | None:
        def answer() -> None:
            dialog = opened_dialog()
            field = dialog.findChild(QLineEdit)
            assert field is not None
            field.setText(name)
            dialog.accept()

        QTimer.singleShot(50, answer)
        return new_file(window, "Export", tmp_path / "song.mid", FILTERS, ".mid")

    return asked


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("tune", "tune.mid"),
        ("tune.midi", "tune.midi"),
        ("TUNE.MID", "TUNE.MID"),
        ("Sonata no.2", "Sonata no.2.mid"),
        ("tune.wav", "tune.wav.mid"),
    ],
)
def test_every_name_gets_an_ending_that_is_known(ask: Asked, tmp_path: Path, typed: str, written: str) -> None:
    assert ask(typed) == tmp_path / written


@pytest.mark.parametrize(("button", "is_written"), [("Replace", True), ("Cancel", False)])
def test_a_file_that_gets_its_ending_late_is_not_replaced_unasked(
    ask: Asked, tmp_path: Path, button: str, is_written: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.2.mid").touch()

    def exec_(box: QMessageBox) -> int:
        next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    assert ask("no.2") == (tmp_path / "no.2.mid" if is_written else None)


def test_folders_are_called_so_in_the_language_of_the_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "sketches").mkdir()
    seen: list[str] = []

    def look() -> None:
        dialog = opened_dialog()
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        view = dialog.findChild(QTreeView)
        assert view is not None
        root = view.rootIndex()
        qtbot.waitUntil(lambda: view.model().rowCount(root) == 1)
        seen.extend(str(view.model().index(0, column, root).data()) for column in (0, 2))
        dialog.reject()

    QTimer.singleShot(50, look)
    set_translator(lambda text: f"[{text}]")
    try:
        assert existing_file(window, "Open", str(tmp_path), FILTERS) is None
    finally:
        set_translator(None)
    assert seen == ["sketches", "[Folder]"]
