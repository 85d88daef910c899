"""All outputs that one performance plays to: the leading one, and those of single tracks beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.playback.sinks.base import Sink
from aiva_desktop.playback.strand import SideStrand, Strand
from aiva_desktop.score.song import Song, Track


class Strands:
    """Shares a song out to its outputs; iterating gives the leading strand first."""

    def __init__(self, sink: Sink) -> None:
        self.song = Song()
        self.leading = Strand(sink)
        self._sides: dict[str, SideStrand] = {}

    def __iter__(self) -> Iterator[Strand]:
        yield self.leading
        yield from self._sides.values()

    @property
    def side_names(self) -> set[str]:
        """The names of the outputs beside the leading one."""
        return set(self._sides)

    @property
    def end_tick(self) -> int:
        """The song's end."""
        return self.leading.timeline.end_tick

    def strand_of(self, output: str) -> Strand:
        """Where a track with this output plays: with the others, where the output is not there."""
        return self._sides.get(output, self.leading)

    def set_side(self, name: str, sink: Sink | None) -> Sink | None:
        """An open sink for the output `name`, or none any more; returns the old one. The shares are as before."""
        old = self._sides.pop(name, None)
        if sink is not None:
            self._sides[name] = SideStrand(sink)
            self._sides[name].keep_time_with(self.leading.sink)
        return old.sink if old else None

    def lost_sides(self) -> dict[str, str]:
        """The outputs beside the leading one that have gone, with a sentence on each."""
        return {name: strand.problem for name, strand in self._sides.items() if strand.problem}

    def share_out(self, song: Song) -> list[tuple[Strand, Timeline]]:
        """Each strand with its share of another version of the song, for the strand to take up."""
        others = self.side_names
        leading = Timeline(
            song, self.leading.timeline, lambda track: track.output not in others, self.leading.sink.channels
        )
        self.song = song
        return [
            (self.leading, leading),
            *((side, Timeline(song, leading, _goes_to(name))) for name, side in self._sides.items()),
        ]

    def keep_time(self) -> None:
        """Time all by the leading sink's clock."""
        for strand in self:
            strand.keep_time_with(self.leading.sink)

    def panic(self) -> None:
        """Silence."""
        for strand in self:
            strand.panic()

    def forget_receivers(self) -> None:
        """Nothing sounds anywhere any more, and nothing is known of the receivers' state."""
        for strand in self:
            strand.forget_receiver()


def _goes_to(name: str) -> Callable[[Track], bool]:
    return lambda track: track.output == name
