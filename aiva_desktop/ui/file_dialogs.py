"""The system's dialogs for files and folders, or Qt's own where the system has none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aiva_desktop.language import tr


def existing_file(parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
    """A file that is there; None when the composer thinks better of it."""
    dialog = QFileDialog(parent, title, folder, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def existing_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """A folder that is there; None when the composer thinks better of it."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    # Of files none are shown.
    dialog.setNameFilters([])
    return _chosen(dialog)


def new_file(parent: QWidget, title: str, suggested: Path, filters: str, suffix: str) -> Path | None:
    """A file to write, ending in `suffix` where nothing else is said; None when the composer thinks better of it."""
    dialog = QFileDialog(parent, title, str(suggested.parent), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # The dialog adds the suffix itself, so it also asks before it overwrites the file of that name.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    # Whoever chooses another kind of file means its ending.
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_first_suffix(chosen)))
    dialog.selectFile(suggested.name)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    # Qt's translations do not have these two.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of type:"))
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def _first_suffix(name_filter: str) -> str:
    """As in mid for "MIDI files (*.mid *.midi)"."""
    return name_filter.split("*.")[1].split()[0].rstrip(")")
