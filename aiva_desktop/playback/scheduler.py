"""What sounds between two ticks of a song. Pure: no clock, no thread, no sink."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from aiva_desktop.playback.channels import as_heard, folded, one_a_channel
from aiva_desktop.playback.chase import chase_track
from aiva_desktop.playback.messages import PORT_CHANNELS, MidiEvent, from_control, note_off, note_on
from aiva_desktop.score.notes import ControlEvent, Note, sounding
from aiva_desktop.score.song import Song, Track

# At one tick: first the ends of notes, then what changes the channel, then the notes that hear the change.
_OFF, _CONTROL, _ON = range(3)
_Ranked = tuple[int, int, bytes]


class Timeline:
    """A frozen song, indexed so that any window of it is found by bisection.

    Windows are half open: an event at tick t is due in [t, t + 1). A song cut into windows in any way yields the
    same events in the same order.
    """

    def __init__(
        self,
        song: Song,
        previous: Timeline | None = None,
        plays: Callable[[Track], bool] = lambda track: True,
        channels: int = PORT_CHANNELS,
    ) -> None:
        """Index `song`, of which the tracks that `plays` says are heard, on so many channels.

        Tracks whose notes are the very ones of `previous` keep their index.
        """
        parts: Iterable[_Part] = previous._parts.values() if previous else ()
        known = {id(part.notes): part for part in parts}
        self.song = song
        self._parts: dict[int, _Part] = {
            track.id: known.get(id(track.notes)) or _Part.of(track.notes) for track in song.tracks
        }
        # Of all tracks, so that muting one moves no other to another channel.
        played = [track for track in song.tracks if plays(track)]
        heard = {track.id: track for track in as_heard(played, channels)}
        self._folded = folded(played) if channels == PORT_CHANNELS else {}
        audible = [heard[track.id] for track in song.audible_tracks() if plays(track)]
        self._audible = [(track, self._parts[track.id]) for track in audible]
        self._set_up = one_a_channel(audible)

    @property
    def end_tick(self) -> int:
        """The bar line at or after the last note's end; an empty song has one bar."""
        last = max((part.ends[-1] for part in self._parts.values() if part.ends), default=0)
        return self.song.conductor.meter.next_bar_line(max(1, last))

    def channel_here(self, channel: int) -> int:
        """Where that is heard which a synthesiser with more channels would have on `channel`."""
        return self._folded.get(channel, channel)

    def due(self, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The messages of the audible tracks in [from_tick, until_tick), in the order in which they are sent."""
        ranked: list[_Ranked] = []
        for track, part in self._audible:
            ranked.extend(part.note_events(track.channel, from_tick, until_tick))
            ranked.extend(_control_events(track, from_tick, until_tick))
        ranked.sort(key=lambda event: event[:2])
        return [MidiEvent(tick, data) for tick, _, data in ranked]

    def chase(self, tick: int) -> list[bytes]:
        """What a sink must be told before it plays from `tick`: programs, volumes, controllers, bends in force."""
        return [message for track in self._set_up for message in chase_track(track, tick)]

    def sounding_at(self, tick: int) -> Counter[tuple[int, int]]:
        """How many notes sound per (channel, pitch): those begun before `tick` that end at `tick` or later."""
        return Counter((track.channel, note.pitch) for track, part in self._audible for note in part.sounding_at(tick))

    def held_at(self, tick: int) -> list[bytes]:
        """Note-ons for the notes begun before `tick` that end after it. Drums are struck, not held."""
        return [
            note_on(track.channel, note.pitch, note.velocity)
            for track, part in self._audible
            if not track.is_drums
            for note in part.sounding_at(tick)
            if note.end > tick
        ]


@dataclass(frozen=True)
class _Part:
    """A track's `notes`, and those of them that are `heard` by onset and by end."""

    notes: tuple[Note, ...]
    heard: tuple[Note, ...]
    onsets: list[int]
    by_end: list[Note]
    ends: list[int]
    longest: int

    @classmethod
    def of(cls, notes: tuple[Note, ...]) -> _Part:
        heard = sounding(notes)
        by_end = sorted(heard, key=attrgetter("end"))
        return cls(
            notes=notes,
            heard=heard,
            onsets=[note.onset for note in heard],
            by_end=by_end,
            ends=[note.end for note in by_end],
            longest=max((note.duration for note in heard), default=0),
        )

    def note_events(self, channel: int, from_tick: int, until_tick: int) -> Iterator[_Ranked]:
        for note in self.by_end[bisect_left(self.ends, from_tick) : bisect_left(self.ends, until_tick)]:
            yield note.end, _OFF, note_off(channel, note.pitch, note.release)
        for note in self.heard[bisect_left(self.onsets, from_tick) : bisect_left(self.onsets, until_tick)]:
            yield note.onset, _ON, note_on(channel, note.pitch, note.velocity)

    def sounding_at(self, tick: int) -> Iterator[Note]:
        begun = self.heard[bisect_left(self.onsets, tick - self.longest) : bisect_left(self.onsets, tick)]
        return (note for note in begun if note.end >= tick)


def _control_events(track: Track, from_tick: int, until_tick: int) -> Iterator[_Ranked]:
    first = bisect_left(track.controls, from_tick, key=_tick_of)
    last = bisect_left(track.controls, until_tick, key=_tick_of)
    for control in track.controls[first:last]:
        yield control.tick, _CONTROL, from_control(track.channel, control)


def _tick_of(control: ControlEvent) -> int:
    return control.tick
