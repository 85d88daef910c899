"""Make parts, bound: from the dialog to new tracks, one step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.parts.making import Part, make_part
from aiva_desktop.compose.parts.spans import chord_spans
from aiva_desktop.editing.track_edits import replace_tracks
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Origin
from aiva_desktop.score.song import Track
from aiva_desktop.ui.chord_actions import MAKE_PARTS, SUGGEST_CHORDS
from aiva_desktop.ui.parts_dialog import PartsDialog
from aiva_desktop.ui.wording import notes_in_words, parts_in_words
from aiva_desktop.ui.workplace import Workplace


class PartsController(QObject):
    """`said` is a sentence for the status line."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._actions = place.actions
        self._window = place.window
        # Tracks that were made here: a later making may replace them, and no other track.
        self._made: set[int] = set()
        place.actions.on(MAKE_PARTS, self.ask)

    def ask(self) -> None:
        """Ask which parts to make; without chords, say where they come from."""
        if not any(change.chord for change in self._document.song.conductor.chords):
            keys = self._actions.keys(SUGGEST_CHORDS)
            self.said.emit(
                tr("There are no chords yet: {command} writes them.", command=keys[0] if keys else SUGGEST_CHORDS.title)
            )
            return
        dialog = PartsDialog(bool(self._earlier()), self._window)
        dialog.accepted.connect(lambda: self.make(dialog.parts(), dialog.replace_box.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make(self, parts: list[Part], replaces: bool) -> None:
        """Make the parts from the song's chords, as one step."""
        song = self._document.song
        meter = song.conductor.meter
        spans = chord_spans(song.conductor.chords, 0, meter.next_bar_line(max(1, song.end_tick)))
        tracks = [Track(0, tr(part.name), make_part(part, spans, meter), program=part.program) for part in parts]
        names = {track.name for track in tracks}
        gone = [track.id for track in self._earlier() if track.name in names] if replaces else []
        edit = replace_tracks(song, gone, tracks, tr("Make parts"))
        self._document.apply(edit)
        added = self._document.song.tracks[-len(tracks) :]
        self._made |= {track.id for track in added}
        notes = sum(len(track.notes) for track in added)
        self.said.emit(
            tr(
                "{parts} made, {notes}. Ctrl+Z takes them back.",
                parts=parts_in_words(len(added)),
                notes=notes_in_words(notes),
            )
        )

    def leave_song(self) -> None:
        """Another song is in the window."""
        self._made.clear()

    def _earlier(self) -> list[Track]:
        """Tracks that were made here and hold nothing by hand; after an undo another track may have their id."""
        made = [track for track in self._document.song.tracks if track.id in self._made]
        return [track for track in made if all(note.origin is Origin.ENGINE for note in track.notes)]
