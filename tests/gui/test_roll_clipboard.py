"""Notes to and from other tracks, other windows and other programs."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import mido
import pytest
from conftest import MOTIF
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from aiva_desktop.editing import clipboard
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll import clipboard as system
from aiva_desktop.ui.services import Services


def hold(mime_type: str, content: bytes) -> None:
    data = QMimeData()
    data.setData(mime_type, content)
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: MainWindow) -> None:
    window.commands[specs.PASTE].trigger()


def notes(services: Services, place: int = 0) -> tuple[Note, ...]:
    return services.document.song.tracks[place].notes


def other_programs_file(ppq: int = 96) -> bytes:
    """As another program would write it: its own resolution, two tracks."""
    file = mido.MidiFile(type=1, ticks_per_beat=ppq)
    for pitch in (72, 48):
        track = mido.MidiTrack()
        track.append(mido.Message("note_on", note=pitch, velocity=90, time=ppq))
        track.append(mido.Message("note_off", note=pitch, time=ppq))
        file.tracks.append(track)
    buffer = BytesIO()
    file.save(file=buffer)
    return buffer.getvalue()


def test_notes_go_to_another_track_with_all_they_are(song_window: MainWindow, services: Services) -> None:
    silent = replace(MOTIF[1], muted=True, velocity=33)
    services.document.replace_song(Song((Track(1, notes=(MOTIF[0], silent)), Track(2))))
    song_window.roll.select_all()
    song_window.commands[specs.COPY].trigger()
    song_window.commands[specs.NEXT_TRACK].trigger()
    paste(song_window)
    assert notes(services, 1) == (MOTIF[0], silent)


def test_another_program_finds_a_midi_file_without_what_is_muted(song_window: MainWindow, services: Services) -> None:
    services.document.replace_song(Song((Track(1, notes=(MOTIF[0], replace(MOTIF[1], muted=True))),)))
    song_window.roll.select_all()
    song_window.commands[specs.COPY].trigger()
    for mime_type in ("audio/midi", "audio/x-midi"):
        content = bytes(QGuiApplication.clipboard().mimeData().data(mime_type).data())
        messages = [m for track in mido.MidiFile(file=BytesIO(content)).tracks for m in track]
        assert [m.note for m in messages if m.type == "note_on"] == [MOTIF[0].pitch]


@pytest.mark.parametrize("mime_type", ["audio/midi", "audio/x-midi", "audio/mid"])
def test_another_programs_notes_are_pasted_at_the_playhead(
    window: MainWindow, services: Services, mime_type: str
) -> None:
    hold(mime_type, other_programs_file())
    window.roll.set_playhead(1920)
    paste(window)
    assert notes(services) == (Note(1920, 48, 480, 90), Note(1920, 72, 480, 90))
    services.document.undo()
    assert notes(services) == ()


def test_a_midi_file_copied_in_a_file_manager_is_pasted(window: MainWindow, services: Services, tmp_path: Path) -> None:
    file = tmp_path / "song.mid"
    file.write_bytes(midi_bytes(Song((Track(1, notes=MOTIF),))))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png")), QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    paste(window)
    assert notes(services) == MOTIF
    file.unlink()
    paste(window)
    assert "cannot be opened" in window.status.message
    assert notes(services) == MOTIF


@pytest.mark.parametrize(
    ("mime_type", "content", "said"),
    [
        ("audio/midi", b"", "cannot be read"),
        ("audio/midi", b"MThd" + b"\xff" * 40, "cannot be read"),
        ("audio/midi", midi_bytes(Song((Track(1),))), "has no notes"),
        (clipboard.MIME_TYPE, b"{", "holds no notes"),
        (clipboard.MIME_TYPE, b"[" * 200_000, "holds no notes"),
        (clipboard.MIME_TYPE, b'{"notes": [[0, 60, 1e9, 80, "composer"]], "ppq": 480, "version": 1}', "damaged"),
        ("text/plain", b"la la la", "holds no notes"),
        ("image/png", b"\x89PNG", "holds no notes"),
    ],
)
def test_nonsense_does_nothing_and_is_called_by_its_name(
    song_window: MainWindow, services: Services, mime_type: str, content: bytes, said: str
) -> None:
    hold(mime_type, content)
    paste(song_window)
    assert notes(services) == MOTIF
    assert services.document.undo_name is None
    assert said in song_window.status.message


def test_what_is_too_much_or_too_far_is_refused(
    song_window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = midi_bytes(Song((Track(1, notes=(Note(0, 60, 1), Note(clipboard.MAX_TICK, 60, 10))),)))
    hold("audio/midi", far)
    paste(song_window)
    assert "beyond the longest song" in song_window.status.message
    monkeypatch.setattr(clipboard, "MAX_NOTES", 1)
    hold("audio/midi", other_programs_file())
    paste(song_window)
    assert "more notes than can be pasted" in song_window.status.message
    monkeypatch.setattr(clipboard, "MAX_BYTES", 10)
    paste(song_window)
    assert "more than can be pasted" in song_window.status.message
    assert notes(services) == MOTIF


def pasted_or_refused() -> tuple[Note, ...]:
    """What would be pasted; nothing where that is refused with a sentence."""
    try:
        return system.pasted_notes()
    except clipboard.ClipboardError:
        return ()


def test_damaged_files_paste_what_they_hold_or_nothing(window: MainWindow) -> None:
    random, whole = Random(7), other_programs_file()
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(random.randrange(1, 6)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        hold("audio/midi", bytes(damaged[: random.randrange(4, len(damaged))]))
        assert len(pasted_or_refused()) <= 4


def test_what_was_copied_outlives_the_window(song_window: MainWindow) -> None:
    song_window.roll.select_all()
    song_window.commands[specs.COPY].trigger()
    system.write_down_copied()
    held = QGuiApplication.clipboard().mimeData()
    assert not isinstance(held, system.CopiedNotes)
    assert clipboard.from_bytes(bytes(held.data(clipboard.MIME_TYPE).data())) == clipboard.placed(MOTIF, 0)
    assert bytes(held.data("audio/midi").data()).startswith(b"MThd")
    system.write_down_copied()


def test_copied_notes_are_written_down_for_whoever_asks(song_window: MainWindow) -> None:
    song_window.roll.select_all()
    song_window.commands[specs.COPY].trigger()
    held = QGuiApplication.clipboard().mimeData()
    assert set(held.formats()) == {clipboard.MIME_TYPE, "audio/midi", "audio/x-midi"}
    assert clipboard.from_bytes(bytes(held.data(clipboard.MIME_TYPE).data())) == clipboard.placed(MOTIF, 0)
    assert not held.hasFormat("text/plain")
    assert not held.data("text/plain").size()
    assert system.pasted_notes() == MOTIF
