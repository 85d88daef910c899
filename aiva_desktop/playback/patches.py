"""Programs and the banks that they are from, and what a receiver has set on each channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from aiva_desktop.editing.track_levels import bank_of
from aiva_desktop.midi.events import CONTROL_CHANGE, PROGRAM_CHANGE
from aiva_desktop.playback.messages import (
    BANK_SELECT_CC,
    BANK_SELECT_FINE_CC,
    channel_of,
    control_change,
    kind_of,
    program_change,
)
from aiva_desktop.score.song import Track

_BANK_CCS = (BANK_SELECT_CC, BANK_SELECT_FINE_CC)


@dataclass(frozen=True, slots=True)
class Patch:
    """What a channel plays: a program 0..127 of a bank 0..127; bank 0 is General MIDI's."""

    program: int = 0
    bank: int = 0


GRAND_PIANO = Patch()


def patch_of(track: Track) -> Patch:
    """What plays the track's first note."""
    return Patch(track.program, bank_of(track))


@dataclass
class ChannelPatches:
    """What a receiver has been told to play on each channel. It starts with nothing said, which means bank 0."""

    programs: dict[int, int] = field(default_factory=dict)
    _banks: dict[tuple[int, int], int] = field(default_factory=dict)

    def copy(self) -> ChannelPatches:
        """As it is now."""
        return ChannelPatches(dict(self.programs), dict(self._banks))

    def hear(self, data: bytes) -> None:
        """A message goes to the receiver."""
        if kind_of(data) == PROGRAM_CHANGE:
            self.programs[channel_of(data)] = data[1]
        elif selects_bank(data):
            self._banks[channel_of(data), data[1]] = data[2]

    def to_set(self, channel: int, patch: Patch) -> list[bytes]:
        """The messages after which a channel plays this; none where it does."""
        bank = self._banks.get((channel, BANK_SELECT_CC), 0)
        if (self.programs.get(channel), bank) == (patch.program, patch.bank):
            return []
        banks = [control_change(channel, BANK_SELECT_CC, patch.bank)] if bank != patch.bank else []
        return [*banks, program_change(channel, patch.program)]

    def complete(self, messages: Iterable[bytes]) -> Iterator[bytes]:
        """The messages; a program that comes without its bank is from bank 0, and is said to be where another holds."""
        said: set[int] = set()
        for data in messages:
            if selects_bank(data):
                said.add(channel_of(data))
            elif kind_of(data) == PROGRAM_CHANGE and (channel := channel_of(data)) not in said:
                yield from (control_change(channel, cc, 0) for cc in _BANK_CCS if self._banks.get((channel, cc)))
            yield data


def selects_bank(data: bytes) -> bool:
    """Whether it says which bank the next program is from."""
    return kind_of(data) == CONTROL_CHANGE and data[1] in _BANK_CCS


def news(before: Iterable[bytes], after: Iterable[bytes]) -> list[bytes]:
    """What of the state `after` is not in force with `before`. Where banks differ, the program is said anew."""
    in_force, wanted = list(before), list(after)
    known, moved = set(in_force), _banks(in_force) ^ _banks(wanted)
    elsewhere = {channel_of(data) for data in moved}
    return [
        data
        for data in wanted
        if data not in known
        or (channel_of(data) in elsewhere and (kind_of(data) == PROGRAM_CHANGE or selects_bank(data)))
    ]


def _banks(messages: Iterable[bytes]) -> set[bytes]:
    return {data for data in messages if selects_bank(data)}
