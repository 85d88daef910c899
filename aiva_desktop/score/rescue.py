"""What could be read of a damaged file."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.score.song import Song


@dataclass(frozen=True)
class Rescue:
    """`song` is what could be read. Of the file's `announced` tracks, `whole` ones could be read to their end."""

    song: Song
    whole: int
    announced: int

    @property
    def notes(self) -> int:
        """How many notes there are."""
        return sum(len(track.notes) for track in self.song.tracks)
