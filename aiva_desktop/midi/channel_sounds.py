"""What the channels of a file play: its track chunks set up each other's channels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiva_desktop.midi.chunk_reader import ChunkReader
from aiva_desktop.midi.parts import LIFT_ALL, PartBuilder
from aiva_desktop.score.file_events import SYSTEM_EXCLUSIVE


@dataclass(frozen=True)
class ChannelSounds:
    """`programs`: what each channel plays at its first note, where the file says it.

    `shared` are the channels of several chunks. The first system exclusive after the start is at `first_reset`; it
    may take back what was set up before.
    """

    programs: dict[int, int]
    shared: frozenset[int]
    first_reset: int

    @classmethod
    def of(cls, readers: Iterable[ChunkReader]) -> ChannelSounds:
        """What all chunks say together."""
        readers = list(readers)
        channels: dict[int, list[PartBuilder]] = {}
        for reader in readers:
            for channel, part in reader.parts.items():
                channels.setdefault(channel, []).append(part)
        programs = {channel: _first_program(parts) for channel, parts in channels.items()}
        resets = (event.tick for reader in readers for event in reader.extras if event.status == SYSTEM_EXCLUSIVE)
        return cls(
            {channel: program for channel, program in programs.items() if program is not None},
            frozenset(channel for channel, parts in channels.items() if len(parts) > 1),
            min((tick for tick in resets if tick), default=LIFT_ALL),
        )

    def lifts_until(self, channel: int) -> int:
        """Up to where a program may as well be set at the start: nobody else is heard, and nothing takes it back."""
        return 0 if channel in self.shared else self.first_reset - 1


def _first_program(parts: list[PartBuilder]) -> int | None:
    """One chunk often says it for others, as for a piano's two hands."""
    onset = min((part.first_onset for part in parts if part.notes), default=0)
    programs = [program for part in parts for program in part.programs_until(onset)]
    last = max(reversed(programs), key=lambda program: program.tick, default=None)
    return None if last is None else last.value
