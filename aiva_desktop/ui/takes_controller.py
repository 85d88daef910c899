"""Takes under review: seen as ghosts, heard in context, compared, mixed by bars, kept, dropped and taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import rewrite_actions
from aiva_desktop.ui.takes import Takes
from aiva_desktop.ui.takes_history import TakesHistory
from aiva_desktop.ui.wording import bars_in_words, notes_in_words
from aiva_desktop.ui.workplace import Workplace

# Short: the panel is narrow, and the seed shall be read.
_SHORT_NAMES = {
    "Continue melody": marked("Take"),
    "Re-roll pitches": marked("Pitches"),
    "Re-roll rhythm": marked("Rhythm"),
    "Re-roll dynamics": marked("Dynamics"),
}


class TakesController(QObject):
    """`changed` carries the takes to be heard, or None; `dropped` follows when they are no longer proposed."""

    changed = Signal(object)
    dropped = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._roll = place.roll
        self._box = place.panel.takes_box
        self._status = place.status
        self._actions = place.actions
        self._takes: Takes | None = None
        self._history = TakesHistory()
        self._connect()
        self._show_choices()

    def _connect(self) -> None:
        self._tracks.current_changed.connect(self._show_ghosts)
        actions = self._actions
        actions.on(specs.ACCEPT, self.accept)
        actions.on(specs.NEXT_TAKE, lambda: self._step(1))
        actions.on(specs.PREVIOUS_TAKE, lambda: self._step(-1))
        actions.on(rewrite_actions.COMPARE, self.compare)
        actions.on(rewrite_actions.PIN_BAR, self._pin_at_playhead)
        actions.on(rewrite_actions.EARLIER_TAKES, lambda: self._browse(-1))
        actions.on(rewrite_actions.LATER_TAKES, lambda: self._browse(1))
        self._box.take_chosen.connect(self.choose)
        self._box.bar_toggled.connect(self.toggle_pin)

    @property
    def takes(self) -> Takes | None:
        """What is being written or looked at."""
        return self._takes

    # What is proposed

    def propose(self, takes: Takes) -> None:
        """Show these takes instead of others, complete or growing."""
        self._takes = takes
        self._show_all()

    def grown(self, candidate: int) -> None:
        """A note came to a take."""
        takes = self._takes
        if takes is not None and (candidate == takes.current or candidate in takes.pins.values()):
            self._show_ghosts()

    def complete(self) -> None:
        """All notes are there."""
        if self._takes is not None:
            self._takes.is_complete = True
            self._history.add(self._takes)
            self._show_choices()
            self.changed.emit(self._takes)

    def drop(self) -> None:
        """Propose nothing. Complete takes stay in the history."""
        self._takes = None
        self._show_all()
        self.dropped.emit()
        self.changed.emit(None)

    def leave_song(self) -> None:
        """Another song is in the window: there is nothing to go back to."""
        self._history.clear()
        self._show_choices()

    # Choosing

    def choose(self, take: int) -> None:
        """Look at a take, counted from 0."""
        if self._takes is not None:
            self._takes.choose(take)
            self._chosen_anew()

    def _step(self, by: int) -> None:
        if self._takes is not None:
            self._takes.step(by)
            self._chosen_anew()

    def compare(self) -> None:
        """Look at the take that was looked at before, and back."""
        if self._takes is not None:
            self._takes.compare()
            self._chosen_anew()

    def toggle_pin(self, bar: int) -> None:
        """Keep bar number `bar` of the song (from 0) as it is, or let it change again."""
        if self._takes is not None and self._takes.is_complete:
            self._takes.toggle_pin(bar)
            self._chosen_anew()

    def _pin_at_playhead(self) -> None:
        takes = self._takes
        if takes is None:
            return
        if not takes.task.is_by_bars:
            self._status.say(tr("A new rhythm is kept as a whole: its notes cross the bar lines."))
            return
        bar = self._document.song.conductor.meter.bar_at(int(self._roll.area.contents.playhead)).index
        if bar not in takes.bars:
            self._status.say(
                tr(
                    "Put the playhead into bars {first} to {last} to pin one.",
                    first=takes.bars[0] + 1,
                    last=takes.bars[-1] + 1,
                )
            )
            return
        self.toggle_pin(bar)

    def _browse(self, by: int) -> None:
        takes = self._history.beside(self._takes, by)
        if takes is not None:
            # First it is told, so that other proposals make way.
            self._takes = takes
            self.changed.emit(takes)
            self._show_all()
            self._status.say(tr("{take}: Return keeps these notes, Esc drops them.", take=in_words(takes)))

    def _chosen_anew(self) -> None:
        self._show_all()
        if self._takes is not None and self._takes.is_complete:
            self.changed.emit(self._takes)

    # Keeping

    def accept(self) -> None:
        """Keep the current take, as one step; notes of the track that stood there make way."""
        takes = self._takes
        if takes is None or not takes.is_complete:
            return
        try:
            edit = takes.kept_in(self._document.song)
            gone = len(takes.replaced_in(self._document.song))
            edit.apply(self._document.song)
        except KeyError:
            self.drop()
            self._status.say(tr("The track of these notes has been removed; they were dropped."))
            return
        except ValueError:
            self._status.say(tr("The notes that these would replace have changed meanwhile; nothing was done."))
            return
        self.drop()
        self._tracks.choose(takes.track_id)
        self._roll.clear_selection()
        self._document.apply(edit)
        replaced = tr("; {notes} that stood there made way", notes=notes_in_words(gone)) if gone else ""
        self._status.end_work(
            tr("Kept {bars}{replaced}. Ctrl+Z takes them back.", bars=bars_in_words(len(takes.bars)), replaced=replaced)
        )

    # What is seen

    def _show_all(self) -> None:
        self._show_ghosts()
        self._show_choices()

    def _show_ghosts(self) -> None:
        """The current take, while the roll shows its track."""
        takes = self._takes
        if takes is None or takes.track_id != self._tracks.current_id:
            self._roll.clear_ghosts()
        else:
            self._roll.set_ghosts(takes.notes, takes.replaced_in(self._document.song))

    def _show_choices(self) -> None:
        takes, actions = self._takes, self._actions
        several = takes is not None and takes.count > 1
        actions.set_enabled(takes is not None and takes.is_complete, specs.ACCEPT, rewrite_actions.PIN_BAR)
        # Esc and Ctrl+arrows have other meanings while nothing is proposed: one key, one enabled action.
        actions.set_enabled(takes is not None, specs.REJECT)
        actions.set_enabled(takes is None, specs.DESELECT)
        actions.set_enabled(several, specs.NEXT_TAKE, specs.PREVIOUS_TAKE, rewrite_actions.COMPARE)
        is_writing = takes is not None and not takes.is_complete
        for spec, by in ((rewrite_actions.EARLIER_TAKES, -1), (rewrite_actions.LATER_TAKES, 1)):
            actions.set_enabled(not is_writing and self._history.beside(takes, by) is not None, spec)
        self._show_box()

    def _show_box(self) -> None:
        takes = self._takes
        if takes is None:
            self._box.show_nothing()
            return
        self._box.show_takes(takes.count, takes.current, in_words(takes))
        several = takes.is_complete and takes.count > 1 and takes.task.is_by_bars
        self._box.show_bars(takes.bars if several else range(0), takes.pins)


def in_words(takes: Takes) -> str:
    """What it is, which take of how many, of which seed."""
    return tr(
        "{what} {number} of {count}, seed {seed}",
        what=tr(_SHORT_NAMES.get(takes.task.name, takes.task.name)),
        number=takes.current + 1,
        count=takes.count,
        seed=takes.request.seed,
    )
