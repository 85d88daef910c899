"""What goes along with the music to the leading output: the metronome's clicks and the MIDI clock."""

from __future__ import annotations

from aiva_desktop.playback import clock
from aiva_desktop.playback.messages import MidiEvent
from aiva_desktop.playback.metronome import Metronome
from aiva_desktop.score.time import MeterMap


class Beat:
    """Clicks as `metronome` says. With `sends_clock`, MIDI clock; a follower comes in with the next start."""

    def __init__(self) -> None:
        self.metronome = Metronome()
        self.sends_clock = False
        # What starts a follower, until its tick has been sent.
        self._starts: tuple[MidiEvent, ...] = ()

    def start_at(self, tick: int) -> None:
        """The music goes on from `tick` now, in the same or another place."""
        self._starts = tuple(clock.starting(tick))

    def stop(self) -> list[bytes]:
        """What tells a follower that the music rests."""
        return [clock.STOP] if self.sends_clock else []

    def joined_to(self, events: list[MidiEvent], meter: MeterMap, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The music's `events` of [from_tick, until_tick) with the beat's: at one tick, clock first, clicks last.

        Call it for each window once, in their order.
        """
        clicks = self.metronome.click_events(meter, from_tick, until_tick)
        pulses = self._clock_due(from_tick, until_tick) if self.sends_clock else []
        return sorted([*pulses, *events, *clicks], key=lambda event: event.tick) if clicks or pulses else events

    def _clock_due(self, from_tick: int, until_tick: int) -> list[MidiEvent]:
        starts = [event for event in self._starts if event.tick < until_tick]
        self._starts = self._starts[len(starts) :]
        return [*starts, *clock.pulses(from_tick, until_tick)]

    def mark(self) -> tuple[MidiEvent, ...]:
        """What a follower has still to be told, for `go_back`."""
        return self._starts

    def go_back(self, mark: tuple[MidiEvent, ...]) -> None:
        """What has been told since then does not count."""
        self._starts = mark
