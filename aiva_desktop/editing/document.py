"""A song with its history; the only place where a song changes."""

from __future__ import annotations

from collections.abc import Callable

from aiva_desktop.editing.edits import Edit
from aiva_desktop.editing.history import MAX_WEIGHT, History, weight
from aiva_desktop.score.song import Song

Listener = Callable[[Song], None]


class Document:
    """Holds the current song, undo and redo. Listeners hear every change, on the caller's thread."""

    def __init__(self, song: Song) -> None:
        self._song = song
        self._saved_song = song
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        # Of the steps done, and how many were dropped because they all together were too heavy.
        self._weight = 0
        self._forgotten = 0
        self._mergeable = False
        self._listeners: list[Listener] = []

    @property
    def song(self) -> Song:
        """The song as it is now."""
        return self._song

    @property
    def is_modified(self) -> bool:
        """Whether the song differs from the one last saved or opened."""
        return self._song is not self._saved_song and self._song != self._saved_song

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back; None when there is nothing."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> str | None:
        """What `redo` would bring back; None when there is nothing."""
        return self._undone[-1].name if self._undone else None

    @property
    def step_names(self) -> tuple[str, ...]:
        """All steps since the song was opened, in order, those that were undone last; see `steps_done`."""
        return tuple(edit.name for edit in (*self._done, *reversed(self._undone)))

    @property
    def steps_done(self) -> int:
        """How many of the steps are in force."""
        return len(self._done)

    @property
    def history(self) -> History:
        """All steps, to be kept with the song."""
        return History(tuple(self._done), tuple(self._undone), self._forgotten)

    @property
    def forgotten(self) -> int:
        """How many of the oldest steps cannot be taken back any more, for memory is not endless."""
        return self._forgotten

    def subscribe(self, listener: Listener) -> None:
        """Call `listener(song)` after every change."""
        self._listeners.append(listener)

    def apply(self, edit: Edit) -> None:
        """Do `edit`; it merges into the last step when both belong to one gesture."""
        song = edit.apply(self._song)
        merged = self._done[-1].merge(edit) if self._done and self._mergeable else None
        if merged is not None:
            self._weight -= weight(self._done.pop())
        self._done.append(merged or edit)
        self._weight += weight(self._done[-1])
        self._forget()
        self._undone.clear()
        self._mergeable = True
        self._set(song)

    def undo(self) -> None:
        """Take the last step back; nothing happens when there is none."""
        self.go_to(self.steps_done - 1)

    def redo(self) -> None:
        """Bring the last undone step back; nothing happens when there is none."""
        self.go_to(self.steps_done + 1)

    def go_to(self, steps: int) -> None:
        """Undo or redo until so many steps are in force, as far as there are any; listeners hear once."""
        song = self._song
        while self._done and self.steps_done > steps:
            edit = self._done.pop()
            self._weight -= weight(edit)
            self._undone.append(edit)
            song = edit.inverse().apply(song)
        while self._undone and self.steps_done < steps:
            edit = self._undone.pop()
            self._weight += weight(edit)
            self._done.append(edit)
            song = edit.apply(song)
        if song is not self._song:
            self._mergeable = False
            self._set(song)

    def mark_saved(self, song: Song | None = None) -> None:
        """The song as it is now is on disk, or `song`, as it was when it began to be written."""
        self._saved_song = self._song if song is None else song
        self._mergeable = False

    def replace_song(self, song: Song, history: History | None = None) -> None:
        """Open another song with its history; without one, history starts anew."""
        history = history or History()
        self._saved_song = song
        self._done, self._undone = list(history.done), list(history.undone)
        self._weight, self._forgotten = sum(map(weight, history.done)), history.forgotten
        self._mergeable = False
        self._set(song)

    def recover_song(self, song: Song) -> None:
        """Open work that was never saved: history starts anew, and the song counts as modified."""
        self.replace_song(song)
        self._saved_song = Song()

    def _forget(self) -> None:
        """The last step stays, however heavy it is."""
        gone = 0
        while self._weight > MAX_WEIGHT and gone < len(self._done) - 1:
            self._weight -= weight(self._done[gone])
            gone += 1
        del self._done[:gone]
        self._forgotten += gone

    def _set(self, song: Song) -> None:
        self._song = song
        for listener in self._listeners:
            listener(song)
