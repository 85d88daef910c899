"""Plays a song into a sink: the transport says which ticks, the timeline what they hold, the voices what sounds.

Single-threaded, and without a clock but the sink's: tests step it by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aiva_desktop.midi.events import CONTROL_CHANGE, PROGRAM_CHANGE
from aiva_desktop.playback import clock
from aiva_desktop.playback.messages import (
    SUSTAIN_CC,
    MidiEvent,
    TimedMessage,
    channel_of,
    control_change,
    is_note_off,
    is_note_on,
    kind_of,
    note_off,
    note_on,
    on_channel,
    program_change,
)
from aiva_desktop.playback.metronome import MAX_COUNT_IN_BARS, Metronome, count_in_ticks
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.transport import After, Loop, Stretch, Transport, TransportView
from aiva_desktop.playback.voices import VoiceBook
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import PPQ

# How far ahead messages are sent. Longer than this process may be held up; short enough to hear edits at once.
LOOK_AHEAD_S = 0.12
# From pressing play to the first note: the way to the audio thread or the port's process.
START_LEAD_S = 0.05
# Where a song that does not end by itself would end: a fortnight at 120 bpm.
ENDLESS_TICK = 2**30


@dataclass(frozen=True)
class _CountIn:
    """Clicks timed from the start of counting in, and how long that lasts."""

    length_s: float
    clicks: list[TimedMessage]


class Performance:
    """One sink, one song, one position. Methods that send raise SinkError when the sink has gone."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._timeline = Timeline(Song())
        self._transport = Transport(end_tick=self._timeline.end_tick)
        self._voices = VoiceBook()
        self._programs: dict[int, int] = {}
        self._auditioned: list[tuple[int, int]] = []
        self._thru_channels: dict[int, int] = {}
        self._chases_notes = True
        self._is_endless = False
        self._sends_clock = False
        # What starts a follower, until its tick has been sent.
        self._clock_starts: list[MidiEvent] = []
        self._metronome = Metronome()

    @property
    def sink(self) -> Sink:
        """Where it plays to."""
        return self._sink

    @property
    def is_playing(self) -> bool:
        """Whether the transport runs."""
        return self._transport.is_playing

    def view(self) -> TransportView:
        """State and position as a frozen value, on the sink's clock."""
        return self._transport.view()

    def position_tick(self) -> float:
        """The position now."""
        return self.view().tick_at(self._sink.now_s())

    def set_song(self, song: Song) -> None:
        """Play another version of the song from the next look-ahead on."""
        before, self._timeline = self._timeline, Timeline(song, self._timeline)
        if self.is_playing:
            self._send_at(self._transport.head_s, self._edit_messages(before))
        self._transport.follow_song(song.conductor.tempo, self._end_tick)

    @property
    def _end_tick(self) -> int:
        return ENDLESS_TICK if self._is_endless else self._timeline.end_tick

    def set_clock(self, wanted: bool) -> None:
        """Whether MIDI clock is sent; a follower comes in when playback starts the next time."""
        self._sends_clock = wanted

    def set_endless(self, wanted: bool) -> None:
        """Whether playback goes on after the song's end."""
        self._is_endless = wanted
        self._transport.end_tick = self._end_tick

    def set_loop(self, loop: Loop | None) -> None:
        """Turn at the loop's end from the next look-ahead on; None plays on."""
        self._transport.loop = loop

    def set_note_chase(self, wanted: bool) -> None:
        """Whether a note that playback starts in the middle of is heard."""
        self._chases_notes = wanted

    def set_metronome(self, metronome: Metronome) -> None:
        """Click like this from the next look-ahead on."""
        self._metronome = metronome

    def play(self, from_tick: int | None = None, count_in_bars: int = 0) -> None:
        """Start at `from_tick`, else where the transport rests; at the song's end, from the start.

        Bars to count in, 0 to MAX_COUNT_IN_BARS, are clicked first, in the meter and the tempo of the start.
        """
        self._release()
        tick = self._transport.start_tick(from_tick)
        counted = self._count_in(tick, min(count_in_bars, MAX_COUNT_IN_BARS))
        now_s = self._sink.now_s()
        start_s = now_s + START_LEAD_S + counted.length_s
        # First, so that another output goes on from here when this one fails at once.
        self._transport.play(tick, start_s)
        self._clock_starts = clock.starting(tick)
        self._send_at(now_s, self._timeline.chase(tick))
        self._send([TimedMessage(now_s + START_LEAD_S + click.time_s, click.data) for click in counted.clicks])
        self._send_at(start_s, self._take_up_notes(tick))
        self.step()

    def stop(self) -> None:
        """Silence everything and rest where playback is."""
        was_playing = self.is_playing
        self._transport.stop(self._sink.now_s())
        self._release()
        if was_playing and self._sends_clock:
            self._send_at(self._sink.now_s(), [clock.STOP])

    def halt(self) -> None:
        """Rest where playback is, without a word to the sink."""
        self._transport.stop(self._sink.now_s())
        self._forget_receiver()

    def seek(self, tick: int) -> None:
        """Go to `tick`; playback goes on there."""
        if self.is_playing:
            self.play(tick)
        else:
            self._transport.rest_at(max(0, tick))

    def step(self) -> None:
        """Send what comes within the look-ahead; stop at the song's end. Call it some 50 times a second."""
        self._sink.check()
        now_s = self._sink.now_s()
        for stretch in self._transport.advance(now_s, now_s + LOOK_AHEAD_S):
            self._send_stretch(stretch)
        if self._transport.is_over(now_s):
            self._end()

    def move_to(self, sink: Sink) -> None:
        """Go on into another, open sink. The caller closes the old one, which ends what sounds there."""
        tick, was_playing = round(self.position_tick()), self.is_playing
        self._sink = sink
        self._transport.rest_at(tick)
        self._forget_receiver()
        if was_playing:
            self.play(tick)

    def audition(self, pitches: Sequence[int], velocity: int, program: int, channel: int) -> None:
        """Sound one or several notes together until `audition_off`; those before end."""
        self.audition_off()
        now_s = self._sink.now_s()
        self._set_program(channel, program)
        self._auditioned = [(channel, pitch) for pitch in dict.fromkeys(pitches)]
        self._sink.send([TimedMessage(now_s, note_on(*one, velocity)) for one in self._auditioned])

    def thru(self, data: bytes, program: int, channel: int) -> None:
        """Sound a message from a keyboard now, on `channel`; a key goes up on the channel it went down on."""
        if is_note_on(data):
            self._thru_channels[data[1]] = channel
            self._set_program(channel, program)
        elif is_note_off(data):
            channel = self._thru_channels.pop(data[1], channel)
        self._send_at(self._sink.now_s(), [on_channel(data, channel)])

    def _set_program(self, channel: int, program: int) -> None:
        if self._programs.get(channel) != program:
            self._send_at(self._sink.now_s(), [program_change(channel, program)])

    def audition_off(self) -> None:
        """End the auditioned notes, if any."""
        ended, self._auditioned = self._auditioned, []
        if ended:
            now_s = self._sink.now_s()
            self._sink.send([TimedMessage(now_s, note_off(*one)) for one in ended])

    def _count_in(self, tick: int, bars: int) -> _CountIn:
        conductor = self._timeline.song.conductor
        tick_s = 60 / (conductor.tempo.bpm_at(tick) * PPQ)
        events = self._metronome.count_in_events(conductor.meter, tick, bars)
        clicks = [TimedMessage(event.tick * tick_s, event.data) for event in events]
        return _CountIn(count_in_ticks(conductor.meter, tick, bars) * tick_s, clicks)

    def _due(self, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The song's events and the metronome's in their order."""
        events = self._timeline.due(from_tick, until_tick)
        clicks = self._metronome.click_events(self._timeline.song.conductor.meter, from_tick, until_tick)
        beats = self._clock_due(from_tick, until_tick) if self._sends_clock else []
        return sorted([*beats, *events, *clicks], key=lambda event: event.tick) if clicks or beats else events

    def _clock_due(self, from_tick: int, until_tick: int) -> list[MidiEvent]:
        starts = [event for event in self._clock_starts if event.tick < until_tick]
        self._clock_starts = self._clock_starts[len(starts) :]
        return [*starts, *clock.pulses(from_tick, until_tick)]

    def _send_stretch(self, stretch: Stretch) -> None:
        timed = [
            TimedMessage(stretch.leg.time_at(event.tick), data)
            for event in self._due(stretch.from_tick, stretch.until_tick)
            for data in self._voices.admit(event.data)
        ]
        self._send(timed)
        if stretch.after is After.LOOP_START:
            self._send_at(stretch.end_s, [*self._keys_up(), *self._turn_back(stretch.until_tick)])
            self._send_at(stretch.end_s, self._take_up_notes(self._transport.head_tick))
            self._clock_starts = clock.starting(self._transport.head_tick)
        elif stretch.after is After.SONG_END:
            self._send_at(stretch.end_s, [*self._keys_up(), *([clock.STOP] if self._sends_clock else [])])

    def _take_up_notes(self, tick: int) -> list[bytes]:
        """Start, if wanted, what has begun before `tick` and goes on after it."""
        self._voices.expect_ends(self._timeline.sounding_at(tick))
        held = self._timeline.held_at(tick) if self._chases_notes else []
        return [message for data in held for message in self._voices.start_held(data)]

    def _keys_up(self) -> list[bytes]:
        """End what sounds, pedals too. Tails ring on: all sound off would click at each turn of a loop."""
        pedals = [control_change(channel, SUSTAIN_CC, 0) for channel in sorted(self._programs)]
        return [*self._voices.release_all(), *pedals]

    def _turn_back(self, loop_end_tick: int) -> list[bytes]:
        """From the channels' state at the loop's end to that at its start; after pedals up, pedals are said anew."""
        in_force = {data for data in self._timeline.chase(loop_end_tick) if not _is_pedal(data)}
        return [data for data in self._timeline.chase(self._transport.head_tick) if data not in in_force]

    def _edit_messages(self, before: Timeline) -> list[bytes]:
        """What a changed song asks for at the head: ends of notes that are gone, new programs and controllers."""
        head = self._transport.head_tick
        in_force = set(before.chase(head))
        ended = self._voices.reconcile(self._timeline.sounding_at(head))
        return ended + [data for data in self._timeline.chase(head) if data not in in_force]

    def _end(self) -> None:
        """Rest at the song's end. Nothing sounds any more unless the song was cut short a moment ago."""
        self._send_at(self._transport.head_s, self._voices.release_all())
        self._transport.rest_at(self._transport.end_tick)

    def _release(self) -> None:
        self._forget_receiver()
        self._sink.panic()

    def _forget_receiver(self) -> None:
        self._voices = VoiceBook()
        self._programs = {}
        self._auditioned = []

    def _send_at(self, time_s: float, messages: Iterable[bytes]) -> None:
        self._send([TimedMessage(time_s, data) for data in messages])

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        for message in messages:
            if kind_of(message.data) == PROGRAM_CHANGE:
                self._programs[channel_of(message.data)] = message.data[1]
        self._sink.send(messages)


def _is_pedal(data: bytes) -> bool:
    return kind_of(data) == CONTROL_CHANGE and data[1] == SUSTAIN_CC
