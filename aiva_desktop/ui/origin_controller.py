"""Where this came from: remembers the origin of notes that the engine writes, and shows that of the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from aiva_desktop.compose.candidates import NoteWritten, Provenance
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.hit_test import hit_test
from aiva_desktop.pianoroll.origin_links import links_of
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui.origin_actions import NEXT_ORIGIN, PREVIOUS_ORIGIN, SHOW_ORIGINS
from aiva_desktop.ui.workplace import Workplace

# The newest notes are remembered, several long pieces' worth.
MOST_NOTES = 20_000
# Of more notes at once nobody wants to know.
_MOST_CHOSEN = 4096


class NoteOrigins:
    """Where notes came from, for as long as the window is open.

    A note may get longer or louder; one that is moved or transposed has its origin no more.
    """

    def __init__(self) -> None:
        self._of: dict[tuple[int, int], Provenance] = {}

    def remember(self, written: NoteWritten) -> None:
        """The engine wrote a note."""
        provenance = written.provenance
        if provenance is None:
            return
        key = _key(written.note)
        self._of.pop(key, None)
        self._of[key] = provenance
        if len(self._of) > MOST_NOTES:
            del self._of[next(iter(self._of))]

    def of(self, note: Note) -> Provenance | None:
        """Where a note came from, as far as it is known."""
        return self._of.get(_key(note)) if note.origin is Origin.ENGINE else None


def _key(note: Note) -> tuple[int, int]:
    return note.onset, note.pitch


class OriginController(QObject):
    """Links of the selected notes, or of the proposed note under the pointer, to the bars that they recall."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._roll = place.roll
        self._actions = place.actions
        self._hovered: Note | None = None
        self.origins = NoteOrigins()
        place.actions[SHOW_ORIGINS].setChecked(True)
        place.actions[SHOW_ORIGINS].toggled.connect(lambda on: self.show())
        place.actions.on(NEXT_ORIGIN, lambda: self._step(1))
        place.actions.on(PREVIOUS_ORIGIN, lambda: self._step(-1))
        place.roll.selection_changed.connect(self._selection_changed)
        place.document.subscribe(lambda song: self.show())
        place.roll.area.viewport().installEventFilter(self)

    def show(self) -> None:
        """Draw the links of what is chosen; of nothing while the composer does not want to see them."""
        known = self._known() if self._actions[SHOW_ORIGINS].isChecked() else []
        contents, meter = self._roll.area.contents, self._document.song.conductor.meter
        links = links_of(known, meter, self._pitches()) if known else None
        if links != contents.origins:
            contents.origins = links
            self._roll.area.viewport().update()
            if links is not None:
                self.said.emit(links.words)

    def _known(self) -> list[tuple[Note, Provenance]]:
        """Of the proposed note that is pointed at, else of the selected notes."""
        hovered = self._hovered if self._hovered in self._roll.area.contents.ghosts.notes else None
        chosen = self._roll.selection if hovered is None else (hovered,)
        if len(chosen) > _MOST_CHOSEN:
            return []
        return [(note, origin) for note in sorted(chosen) if (origin := self.origins.of(note)) is not None]

    def _pitches(self) -> dict[int, int]:
        contents = self._roll.area.contents
        return {note.onset: note.pitch for index in (contents.ghosts, contents.index) for note in index.notes}

    def _selection_changed(self) -> None:
        self._hovered = None
        self.show()

    def _step(self, by: int) -> None:
        """The next proposed note; without any, the next selected or written one is the roll's own business."""
        ghosts = self._roll.area.contents.ghosts.notes
        if not ghosts:
            self.show()
            links = self._roll.area.contents.origins
            self.said.emit(links.words if links else tr("Select a note that the engine wrote in this session."))
            return
        here = ghosts.index(self._hovered) if self._hovered in ghosts else (-1 if by > 0 else 0)
        self._hovered = ghosts[(here + by) % len(ghosts)]
        self._roll.ensure_visible(self._hovered.onset, self._hovered.pitch)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the pointer over proposed notes; never keeps an event."""
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if event.buttons() == Qt.MouseButton.NoButton:
                self._hover(event)
        elif event.type() is QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.show()
        return False

    def _hover(self, event: QMouseEvent) -> None:
        contents, place = self._roll.area.contents, event.position()
        if not len(contents.ghosts) and self._hovered is None:
            return
        hit = hit_test(contents.ghosts, self._roll.area.view, place.x(), place.y())
        note = hit.note if hit else None
        if note != self._hovered:
            self._hovered = note
            self.show()
