"""The system's clipboard: notes for this app, and a MIDI file for others."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication

from aiva_desktop.editing import clipboard
from aiva_desktop.editing.clipboard import ClipboardError
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked, tr
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.excerpt import song_of_selection
from aiva_desktop.midi.reader import read_midi, song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.song import Song

_EMPTY = marked("The clipboard holds no notes: copy some first.")
MIDI_MIME_TYPES = ("audio/midi", "audio/x-midi", "audio/mid")
_MIDI_SUFFIXES = (".mid", ".midi", ".kar", ".rmi")


class CopiedNotes(QMimeData):
    """Notes (in order) of a track; written down only for whoever asks, for very many of them take a while."""

    def __init__(self, song: Song, track_id: int, notes: Notes) -> None:
        super().__init__()
        self._song = song
        self._track_id = track_id
        self.notes = notes

    def formats(self) -> list[str]:
        """What can be asked for."""
        return [clipboard.MIME_TYPE, *MIDI_MIME_TYPES[:2]]

    def hasFormat(self, mime_type: str) -> bool:
        """Whether it can be asked for."""
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, preferred: QMetaType | QMetaType.Type) -> QByteArray | None:
        """The bytes; None for what cannot be asked for."""
        if mime_type == clipboard.MIME_TYPE:
            return QByteArray(clipboard.to_bytes(self.notes))
        if mime_type in MIDI_MIME_TYPES:
            # What a MIDI file cannot hold still pastes in this app.
            with contextlib.suppress(MidiFileError):
                return QByteArray(midi_bytes(song_of_selection(self._song, self._track_id, self.notes)))
        return None


def copy_notes(song: Song, track_id: int, notes: Notes) -> None:
    """Put notes, in order, on the clipboard."""
    QGuiApplication.clipboard().setMimeData(CopiedNotes(song, track_id, notes))


def write_down_copied() -> None:
    """Before the app ends: what was copied stays for others, and nothing asks this process for it any more."""
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if isinstance(held, CopiedNotes):
        plain = QMimeData()
        for mime_type in held.formats():
            plain.setData(mime_type, held.data(mime_type))
        QGuiApplication.clipboard().setMimeData(plain)


def pasted_notes() -> Notes:
    """The notes on the clipboard, this app's own or all those of a MIDI file or of a file's name, in order.

    Raises:
        ClipboardError: when there are none, or they cannot be read.
    """
    # The bindings do not say so, but a clipboard that nobody has filled yet has no data at all.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:
        raise ClipboardError(tr(_EMPTY))
    if isinstance(data, CopiedNotes):
        return data.notes
    if data.hasFormat(clipboard.MIME_TYPE):
        if notes := clipboard.from_bytes(_content(data, clipboard.MIME_TYPE)):
            return notes
        raise ClipboardError(tr(_EMPTY))
    for mime_type in MIDI_MIME_TYPES:
        if data.hasFormat(mime_type):
            return _notes_of_midi(_content(data, mime_type))
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in _MIDI_SUFFIXES:
            return _notes_of_file(path)
    raise ClipboardError(tr(_EMPTY))


def _notes_of_midi(content: bytes) -> Notes:
    clipboard.check_size(len(content))
    try:
        song = song_from_bytes(content)
    except MidiFileError as error:
        raise ClipboardError(tr("The clipboard holds a MIDI file that cannot be read.")) from error
    return _notes_of_song(song)


def _notes_of_file(path: Path) -> Notes:
    try:
        return _notes_of_song(read_midi(path))
    except MidiFileError as error:
        raise ClipboardError(str(error)) from error


def _notes_of_song(song: Song) -> Notes:
    notes = clipboard.checked([note for track in song.tracks for note in track.notes])
    if not notes:
        raise ClipboardError(tr("The MIDI file on the clipboard has no notes."))
    return notes


def _content(data: QMimeData, mime_type: str) -> bytes:
    return bytes(data.data(mime_type).data())
