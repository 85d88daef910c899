"""The system's dialogs for files and folders, or Qt's own where the system has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QMessageBox, QWidget

from aiva_desktop.language import tr

_ENDING = re.compile(r"\*(\.\w+)")


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
    """A file to write, with an ending that `filters` knows; None when the composer thinks better of it.

    A name with another ending, or none, gets `suffix`, or that of the kind that was chosen.
    """
    dialog = QFileDialog(parent, title, str(suggested.parent), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # The dialog adds the suffix itself, so it also asks before it overwrites the file of that name.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    # Whoever chooses another kind of file means its ending.
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ENDING.findall(chosen)[0][1:]))
    dialog.selectFile(suggested.name)
    chosen = _chosen(dialog)
    if chosen is None or chosen.suffix.lower() in _ENDING.findall(filters):
        return chosen
    # To the dialog, what follows the dot of "Sonata no.2" is a suffix.
    named = chosen.with_name(f"{chosen.name}.{dialog.defaultSuffix()}")
    return named if may_replace(parent, [named]) else None


def may_replace(parent: QWidget, paths: Sequence[Path]) -> bool:
    """Whether the composer wants those of these files that are there already replaced; nobody is asked for none."""
    present = [path.name for path in paths if path.exists()]
    if not present:
        return True
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    if len(present) == 1:
        box.setText(tr("{name} is there already.", name=present[0]))
    else:
        box.setText(tr("{count} of the files are there already, such as {name}.", count=len(present), name=present[0]))
    box.setInformativeText(tr("What is replaced is lost."))
    replaces = box.addButton(tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is replaces


def _chosen(dialog: QFileDialog) -> Path | None:
    # Qt's translations do not have these, nor the kinds below.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of type:"))
    dialog.setIconProvider(_kinds())
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class _Kinds(QFileIconProvider):
    """What a list of files says of each."""

    def type(self, info: QFileInfo) -> str:
        """Of files, the system knows."""
        if info.isRoot():
            return tr("Drive")
        return tr("Folder") if info.isDir() else super().type(info)


@cache
def _kinds() -> _Kinds:
    """Dialogs use it without owning it."""
    return _Kinds()
