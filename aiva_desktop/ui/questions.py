"""What the window asks the composer, as dialogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.notation import SCORE_SUFFIXES
from aiva_desktop.playback.soundfonts import SOUNDFONT_SUFFIXES
from aiva_desktop.storage.project import PROJECT_SUFFIX
from aiva_desktop.ui.file_dialogs import existing_file, existing_folder, may_replace, new_file
from aiva_desktop.ui.wording import notes_in_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from aiva_desktop.ui.file_reader import Damage

MIDI_SUFFIXES = (".mid", ".midi", ".smf", ".kar", ".rmi")
_AUDIO_NAMES = {".wav": "WAV", ".flac": marked("FLAC, without loss"), ".ogg": "Ogg Vorbis"}


class Unsaved(Enum):
    """What to do with changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    NEW_WINDOW = auto()
    CANCEL = auto()


class Dropped(Enum):
    """What to do with a file that was dropped on the window."""

    OPEN = auto()
    JOIN = auto()
    NEW_WINDOW = auto()
    CANCEL = auto()


def _filter(name: str, suffixes: Iterable[str]) -> str:
    return f"{name} ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def _music() -> str:
    return _filter(tr("Music"), (PROJECT_SUFFIX, *MIDI_SUFFIXES, *SCORE_SUFFIXES))


def _projects() -> str:
    return _filter(tr("AIVA Desktop projects"), (PROJECT_SUFFIX,))


def _midi() -> str:
    return _filter(tr("MIDI files"), MIDI_SUFFIXES)


def _scores() -> str:
    return _filter(tr("Scores"), SCORE_SUFFIXES)


def _everything() -> str:
    return _filter(tr("All files"), ("",))


def _unsaved_texts() -> dict[QMessageBox.StandardButton, str]:
    buttons = QMessageBox.StandardButton
    return {buttons.Save: tr("&Save"), buttons.Discard: tr("&Discard"), buttons.Cancel: tr("&Cancel")}


def _answer_about_unsaved(button: int) -> Unsaved:
    buttons = QMessageBox.StandardButton
    return {int(buttons.Save): Unsaved.SAVE, int(buttons.Discard): Unsaved.DISCARD}.get(button, Unsaved.CANCEL)


class Questions:
    """Asks with the system's dialogs. None, or CANCEL, when the composer thinks better of it."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def file_to_open(self, folder: str) -> Path | None:
        """A project or MIDI file."""
        filters = ";;".join((_music(), _projects(), _midi(), _scores(), _everything()))
        return existing_file(self._parent, tr("Open"), folder, filters)

    def soundfont_to_use(self, folder: str) -> Path | None:
        """A SoundFont."""
        filters = f"{_filter(tr('SoundFonts'), SOUNDFONT_SUFFIXES)};;{_everything()}"
        return existing_file(self._parent, tr("Choose a SoundFont"), folder, filters)

    def file_to_join(self, folder: str) -> Path | None:
        """A file whose tracks are added."""
        return self._music_file(tr("Join file"), folder)

    def file_to_insert(self, folder: str) -> Path | None:
        """A file whose music is put at the playhead."""
        return self._music_file(tr("Insert file"), folder)

    def _music_file(self, title: str, folder: str) -> Path | None:
        return existing_file(self._parent, title, folder, f"{_music()};;{_everything()}")

    def file_to_save(self, suggested: Path) -> Path | None:
        """Where to save the project."""
        return new_file(self._parent, tr("Save project"), suggested, _projects(), PROJECT_SUFFIX)

    def file_to_export(self, suggested: Path) -> Path | None:
        """Where to write the MIDI file."""
        return new_file(self._parent, tr("Export MIDI"), suggested, _midi(), ".mid")

    def score_to_export(self, suggested: Path) -> Path | None:
        """Where to write the MusicXML file."""
        return new_file(self._parent, tr("Export score"), suggested, _filter("MusicXML", (".musicxml",)), ".musicxml")

    def library_folder(self, folder: str) -> Path | None:
        """The folder of the composer's own music."""
        return existing_folder(self._parent, tr("Folder of your own music"), folder)

    def may_replace(self, paths: Sequence[Path]) -> bool:
        """Whether those of these files that are there already shall be replaced."""
        return may_replace(self._parent, paths)

    def audio_to_export(self, suggested: Path) -> Path | None:
        """Where to write the audio file; the suffix says in which format."""
        filters = ";;".join(_filter(tr(name), (suffix,)) for suffix, name in _AUDIO_NAMES.items())
        return new_file(self._parent, tr("Export audio"), suggested, filters, suggested.suffix)

    def picture_to_export(self, suggested: Path) -> Path | None:
        """Where to write a picture; the suffix says of what kind."""
        filters = f"{_filter('PNG', ('.png',))};;{_filter('SVG', ('.svg',))}"
        return new_file(self._parent, tr("Export picture"), suggested, filters, ".png")

    def pages_to_export(self, suggested: Path) -> Path | None:
        """Where to write the PDF."""
        return new_file(self._parent, tr("Export PDF"), suggested, _filter("PDF", (".pdf",)), ".pdf")

    def printer(self) -> QPrinter | None:
        """Which printer, and how."""
        # Late: few songs are ever printed.
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        return printer if QPrintDialog(printer, self._parent).exec() else None

    def unsaved(self, name: str) -> Unsaved:
        """Save, discard or cancel?"""
        return _answer_about_unsaved(self._unsaved_box(name).exec())

    def unsaved_before_opening(self, name: str) -> Unsaved:
        """Save, discard, cancel, or open the other song in a window of its own?"""
        box = self._unsaved_box(name)
        elsewhere = box.addButton(tr("Open in a new window"), QMessageBox.ButtonRole.ActionRole)
        answer = box.exec()
        return Unsaved.NEW_WINDOW if box.clickedButton() is elsewhere else _answer_about_unsaved(answer)

    def _unsaved_box(self, name: str) -> QMessageBox:
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(tr("Save the changes to {name}?", name=name))
        box.setInformativeText(tr("If you do not save them, they are lost."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        for button, text in _unsaved_texts().items():
            box.button(button).setText(text)
        return box

    def forget_missing(self, path: Path) -> bool:
        """Whether a file that is not there any more shall go from the list of those last used."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(tr("{name} is not there any more.", name=path.name))
        box.setInformativeText(
            tr("It was in {folder}. It may have been moved, or be on a disk that is not connected.", folder=path.parent)
        )
        forget = box.addButton(tr("&Remove from the list"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is forget

    def use_damaged(self, damage: Damage) -> bool:
        """Whether what could be read of a damaged file is wanted."""
        rescue = damage.rescue
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(damage.sentence)
        box.setInformativeText(
            tr(
                "{whole} of {all} tracks are whole. Up to where the damage begins, {notes} could be read.",
                whole=rescue.whole,
                all=rescue.announced,
                notes=notes_in_words(rescue.notes),
            )
        )
        use = box.addButton(tr("&Use what could be read"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(use)
        box.exec()
        return box.clickedButton() is use

    def dropped(self, name: str) -> Dropped:
        """Join, open, or open in a window of its own?"""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("What shall become of {name}?", name=name))
        box.setInformativeText(tr("Joining adds its tracks to this song. Opening closes this song."))
        join = box.addButton(tr("Join this song"), QMessageBox.ButtonRole.AcceptRole)
        open_ = box.addButton(tr("Open instead"), QMessageBox.ButtonRole.DestructiveRole)
        elsewhere = box.addButton(tr("Open in a new window"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(join)
        box.exec()
        answers = ((join, Dropped.JOIN), (open_, Dropped.OPEN), (elsewhere, Dropped.NEW_WINDOW))
        return next((answer for button, answer in answers if box.clickedButton() is button), Dropped.CANCEL)

    def preset_name(self, suggested: str) -> str | None:
        """What a preset shall be called."""
        name, is_said = QInputDialog.getText(
            self._parent, tr("Save preset"), tr("Name of the preset:"), QLineEdit.EchoMode.Normal, suggested
        )
        return name.strip() if is_said else None
