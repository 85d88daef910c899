"""What a dialog would do to a track: seen as ghosts, heard in the song, kept as one step."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.state import Outcome
from aiva_desktop.score.song import Song


@dataclass(frozen=True)
class Proposal:
    """In a track the notes `gone` make way for `new`. `name` is what the Edit menu calls the step."""

    track_id: int
    gone: Notes
    new: Notes
    name: str

    @property
    def edit(self) -> ReplaceNotes:
        """The one step that keeps it."""
        return ReplaceNotes(self.track_id, self.gone, self.new, self.name)

    def heard_in(self, song: Song) -> Song:
        """The song as it would sound; as it is when what makes way is gone."""
        try:
            return self.edit.apply(song)
        except (KeyError, ValueError):
            return song

    def outcome(self) -> Outcome:
        """Kept, with what is new selected."""
        return Outcome(
            self.edit, frozenset(self.new), tr("{name}: {count} notes.", name=self.name, count=len(self.new))
        )
