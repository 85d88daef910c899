"""What colour a note has and what is written on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor

from aiva_desktop.language import tr
from aiva_desktop.midi.drum_map import DRUM_NAMES
from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.searching import IntArray
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.ui.pianoroll.palette import VELOCITY_LEVELS, RollColors

SOFT_TO_LOUD = 8
# As in "C#-1".
_PITCH_NAME_LETTERS = 4


_SHADES = tuple(velocity * VELOCITY_LEVELS // 128 for velocity in range(128))
_BUCKETS = {
    ColorBy.VELOCITY: tuple(velocity * SOFT_TO_LOUD // 128 for velocity in range(128)),
    ColorBy.PITCH_CLASS: tuple(pitch % 12 for pitch in range(128)),
}


@dataclass(frozen=True, eq=False)
class NoteStyle:
    """`track_slot` chooses the track's hue. Notes fall into buckets of one fill each, so that they paint in batches."""

    colors: RollColors
    color_by: ColorBy = ColorBy.SOURCE
    track_slot: int = 0
    names: bool = True
    flats: bool = False
    is_drums: bool = False

    def bucket(self, note: Note) -> int:
        """Notes of one bucket (and origin) have one colour."""
        return self.buckets[note.pitch if self.color_by is ColorBy.PITCH_CLASS else note.velocity]

    @property
    def buckets(self) -> tuple[int, ...]:
        """(128,) the bucket of each velocity, or of each pitch where colours tell pitch classes."""
        return _BUCKETS.get(self.color_by, _SHADES)

    def fill(self, origin: Origin, bucket: int) -> QColor:
        """The colour of a bucket."""
        if self.color_by is ColorBy.VELOCITY:
            return self.colors.velocity_hue(bucket / (SOFT_TO_LOUD - 1))
        if self.color_by is ColorBy.PITCH_CLASS:
            return self.colors.pitch_class_hue(bucket)
        return self.colors.note_fills(self._hue(origin))[bucket]

    def _hue(self, origin: Origin) -> QColor:
        if self.color_by is ColorBy.TRACK:
            return self.colors.track_hue(self.track_slot)
        return self.colors.engine if origin is Origin.ENGINE else self.colors.composer

    def layers(self, index: NoteIndex, places: IntArray) -> list[tuple[IntArray, QColor]]:
        """Very many notes parted by colour, without regard to shades of velocity."""
        if self.color_by is ColorBy.VELOCITY:
            return self._parted(places, index.velocities[places] * SOFT_TO_LOUD // 128)
        if self.color_by is ColorBy.PITCH_CLASS:
            return self._parted(places, index.pitches[places] % 12)
        if self.color_by is ColorBy.TRACK:
            return [(places, self._hue(Origin.COMPOSER))]
        by_engine = index.by_engine[places]
        return [(places[~by_engine], self.colors.composer), (places[by_engine], self.colors.engine)]

    def _parted(self, places: IntArray, buckets: IntArray) -> list[tuple[IntArray, QColor]]:
        present = np.unique(buckets).tolist()
        return [(places[buckets == bucket], self.fill(Origin.COMPOSER, bucket)) for bucket in present]

    def widest_name_px(self, row_px: int) -> int:
        """How far a name reaches into the window at most, on a note that has begun before it; 0 without names."""
        if not self.names:
            return 0
        longest = max(map(len, map(tr, DRUM_NAMES.values()))) if self.is_drums else _PITCH_NAME_LETTERS
        # Letters of names are not wider than rows are high.
        return row_px * (longest + 1)

    def label(self, pitch: int) -> str:
        """What is written on a note."""
        if not self.is_drums:
            return pitch_name(pitch, self.flats)
        return tr(DRUM_NAMES[pitch]) if pitch in DRUM_NAMES else ""
