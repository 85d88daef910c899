"""What goes along with the music to the leading output: the metronome's clicks and the MIDI clock."""

from __future__ import annotations

from aiva_desktop.playback import clock
from aiva_desktop.playback.messages import MidiEvent
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.score.time import MeterMap

BeatMark = tuple[tuple[MidiEvent, ...], bool]


class Beat:
    """Clicks as `metronome` says. With `sends_clock`, MIDI clock; a follower comes in with the next start."""

    def __init__(self) -> None:
        self.metronome = Metronome()
        self.sends_clock = False
        # What starts a follower, until its tick has been sent, and whether one runs by then.
        self._starts: tuple[MidiEvent, ...] = ()
        self._runs = False

    def start_at(self, tick: int) -> None:
        """The music goes on from `tick` now, in the same or another place."""
        self._starts = tuple(clock.starting(tick, was_running=self._runs))
        self._runs = True

    def stop(self) -> list[bytes]:
        """What tells a follower that the music rests."""
        self._runs = False
        return [clock.STOP] if self.sends_clock else []

    def rest_at(self, tick: int) -> list[bytes]:
        """What tells a follower that the music rests elsewhere."""
        place = clock.position_at(tick)
        return [place] if self.sends_clock and place else []

    def joined_to(self, events: list[MidiEvent], meter: MeterMap, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The music's `events` of [from_tick, until_tick) with the beat's: at one tick, clock first, clicks last.

        Call it for each window once, in their order.
        """
        clicks = self.metronome.click_events(meter, from_tick, until_tick)
        pulses = clock.pulses(from_tick, until_tick) if self.sends_clock else []
        return sorted([*pulses, *events, *clicks], key=lambda event: event.tick) if clicks or pulses else events

    def starts_before(self, until_tick: int) -> list[MidiEvent]:
        """What makes a follower come in before `until_tick`, each time once; `clock.lead_in` says when it is sent."""
        starts = [event for event in self._starts if event.tick < until_tick]
        self._starts = self._starts[len(starts) :]
        return starts if self.sends_clock else []

    def mark(self) -> BeatMark:
        """What a follower has still to be told, and whether it runs, for `go_back`."""
        return self._starts, self._runs

    def go_back(self, mark: BeatMark) -> None:
        """What has been told since then does not count."""
        self._starts, self._runs = mark
