"""Meter, key and markers above the notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from aiva_desktop.compose.form_markers import is_of_form
from aiva_desktop.editing import conductor_places as places
from aiva_desktop.editing.conductor_places import MARKER_KIND, CannotPlaceError
from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.meter_changes import with_sections_on_bar_lines
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, Marker
from aiva_desktop.score.time import Meter
from aiva_desktop.ui.pianoroll.sign_lane import SignLane, SignWords
from aiva_desktop.ui.pianoroll.sign_painting import Sign

_TIP = marked(
    "Double-click to add or to edit, drag to move.\n"
    "By keyboard: arrows choose, Shift+arrows move by a beat, Enter edits, Insert adds at the playhead, Delete removes."
)


class MeterLane(SignLane):
    """Meters; a change starts a bar, and sections keep to bar lines."""

    def __init__(self, playhead: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(SignWords(tr("Meter"), tr(_TIP), "", tr("A meter, as 3/4")), playhead, parent)

    def signs_of(self, conductor: Conductor) -> tuple[Sign, ...]:
        """The meters."""
        return tuple(Sign(one.tick, str(one.meter), place) for place, one in enumerate(conductor.meter.changes))

    def put(self, tick: int, text: str) -> ReplaceConductor:
        """From the bar of `tick` on."""
        return places.put_meter(self._conductor, tick, Meter.parse(text))

    def renamed(self, place: int, text: str) -> ReplaceConductor:
        """Another meter at the same bar line."""
        return self.put(self._conductor.meter.changes[place].tick, text)

    def moved(self, place: int, tick: int) -> ReplaceConductor:
        """To the nearest bar line."""
        return places.move_meter(self._conductor, place, tick)

    def removed(self, place: int) -> ReplaceConductor:
        """The meter before goes on."""
        return places.remove_meter(self._conductor, place)

    def _shift(self, step: int) -> None:
        """By a bar."""
        chosen = self.chosen
        if chosen is not None:
            bar = self._meter.bar_at(chosen.tick if step > 0 else max(0, chosen.tick - 1)).meter.bar_ticks
            self._move_to(chosen, max(0, chosen.tick + step * bar))

    def _ask(self, edit: ReplaceConductor) -> None:
        edit, sentence = with_sections_on_bar_lines(edit)
        super()._ask(edit)
        if sentence:
            self._tell(sentence)


class KeyLane(SignLane):
    """Keys with their mode."""

    def __init__(self, playhead: Callable[[], float], parent: QWidget | None = None) -> None:
        hint = tr("Double-click to set a key")
        super().__init__(SignWords(tr("Key"), tr(_TIP), hint, tr("A key, as D minor or Bb")), playhead, parent)

    def signs_of(self, conductor: Conductor) -> tuple[Sign, ...]:
        """The keys."""
        return tuple(Sign(one.tick, one.key.title, place) for place, one in enumerate(conductor.keys))

    def put(self, tick: int, text: str) -> ReplaceConductor:
        """From `tick` on."""
        return places.put_key(self._conductor, tick, Key.parse(text))

    def renamed(self, place: int, text: str) -> ReplaceConductor:
        """Another key at the same place."""
        return self.put(self._conductor.keys[place].tick, text)

    def moved(self, place: int, tick: int) -> ReplaceConductor:
        """To another beat."""
        return places.move_key(self._conductor, place, tick)

    def removed(self, place: int) -> ReplaceConductor:
        """The key before goes on."""
        return places.remove_key(self._conductor, place)


class MarkerLane(SignLane):
    """Markers and cues; sections have a lane of their own."""

    def __init__(self, playhead: Callable[[], float], parent: QWidget | None = None) -> None:
        hint = tr("Double-click to set a marker")
        super().__init__(SignWords(tr("Markers"), tr(_TIP), hint, tr("A marker's text")), playhead, parent)

    def signs_of(self, conductor: Conductor) -> tuple[Sign, ...]:
        """The markers."""
        return tuple(Sign(one.tick, one.text, place) for place, one in enumerate(conductor.markers) if is_shown(one))

    def put(self, tick: int, text: str) -> ReplaceConductor:
        """One more."""
        return places.put_marker(self._conductor, tick, _checked(text))

    def renamed(self, place: int, text: str) -> ReplaceConductor:
        """Another text."""
        return places.rename_marker(self._conductor, place, _checked(text))

    def moved(self, place: int, tick: int) -> ReplaceConductor:
        """To another beat."""
        return places.move_marker(self._conductor, place, tick)

    def removed(self, place: int) -> ReplaceConductor:
        """Without it."""
        return places.remove_marker(self._conductor, place)


def is_shown(marker: Marker) -> bool:
    """Whether a marker stands in the marker lane: no lyrics, no sections."""
    return marker.kind in (MARKER_KIND, "cue_marker") and not is_of_form(marker)


def _checked(text: str) -> str:
    if is_of_form(Marker(0, text, MARKER_KIND)):
        raise CannotPlaceError(tr("{text} would be a section: paint it in the form lane", text=text))
    return text
