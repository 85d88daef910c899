"""What sounds at once, whether the song plays or not: auditioned notes and keyboards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiva_desktop.playback.messages import is_note_off, is_note_on, note_off, note_on, on_channel
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.strand import Strand
from aiva_desktop.playback.strands import Strands


class LiveNotes:
    """Sends to the strand of an output right away. Pitches and velocities are 0..127.

    Channels are those that a synthesiser has; at a port, what it does not have is heard where the song's notes are.
    All methods that sound raise SinkError when the leading sink has gone.
    """

    def __init__(self, strands: Strands) -> None:
        self._strands = strands
        self._auditioned: list[tuple[Strand, int, int]] = []
        self._held_keys: dict[int, tuple[Strand, int]] = {}

    @property
    def auditioned(self) -> list[tuple[int, int]]:
        """The auditioned notes, as (channel, pitch)."""
        return [(channel, pitch) for _, channel, pitch in self._auditioned]

    @property
    def held_keys(self) -> dict[int, int]:
        """The keys of a keyboard that are down, each with the channel that it sounds on."""
        return {key: channel for key, (_, channel) in self._held_keys.items()}

    def audition(self, pitches: Sequence[int], velocity: int, patch: Patch, channel: int, output: str = "") -> None:
        """Sound one or several notes together until `audition_off`; those before end."""
        self.audition_off()
        strand = self._strands.strand_of(output)
        channel = strand.timeline.channel_here(channel)
        self._send_now(strand, strand.patches.to_set(channel, patch))
        self._auditioned = [(strand, channel, pitch) for pitch in dict.fromkeys(pitches)]
        self._send_now(strand, (note_on(channel, pitch, velocity) for _, channel, pitch in self._auditioned))

    def audition_off(self) -> None:
        """End the auditioned notes, if any."""
        ended, self._auditioned = self._auditioned, []
        for strand in dict.fromkeys(strand for strand, _, _ in ended):
            self._send_now(strand, (note_off(channel, pitch) for its, channel, pitch in ended if its is strand))

    def thru(self, data: bytes, patch: Patch, channel: int, output: str = "") -> None:
        """Sound a message from a keyboard on `channel`; a key goes up where it went down."""
        strand = self._strands.strand_of(output)
        channel = strand.timeline.channel_here(channel)
        if is_note_on(data):
            self._held_keys[data[1]] = (strand, channel)
            self._send_now(strand, strand.patches.to_set(channel, patch))
        elif is_note_off(data):
            strand, channel = self._held_keys.pop(data[1], (strand, channel))
        self._send_now(strand, [on_channel(data, channel)])

    def forget_auditioned(self) -> None:
        """The auditioned notes were ended by silence."""
        self._auditioned = []

    def _send_now(self, strand: Strand, messages: Iterable[bytes]) -> None:
        strand.send_at(self._strands.leading.sink.now_s(), messages)
