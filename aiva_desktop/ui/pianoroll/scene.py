"""One picture of the roll as a value: everything its painter needs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.gestures import Preview
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.ui.pianoroll.note_style import NoteStyle
from aiva_desktop.ui.pianoroll.palette import RollColors, with_alpha


@dataclass(frozen=True, eq=False)
class Scene:
    """What is painted below playhead and pointer. Notes in `hidden` are left out (a drag shows them elsewhere).

    Notes in `replaced` are faint: proposed ones stand in their place.
    `others` are the notes of other tracks with their colour; `scale` is the key whose rows are set off. Only what
    meets `region`, in px, has to be painted; None: all.
    """

    viewport: Viewport
    colors: RollColors
    grid: Grid
    index: NoteIndex
    ghosts: NoteIndex
    style: NoteStyle
    others: tuple[tuple[NoteIndex, QColor], ...] = ()
    selection: frozenset[Note] = frozenset()
    hidden: frozenset[Note] = frozenset()
    replaced: frozenset[Note] = frozenset()
    scale: Key | None = None
    loop: tuple[int, int] | None = None
    hint: str = ""
    region: QRect | None = None


_NO_PREVIEW = Preview()
_FAINT = 0.4


def scene_of(
    contents: RollContents, viewport: Viewport, colors: RollColors, hint: str = "", preview: Preview = _NO_PREVIEW
) -> Scene:
    """The contents seen through a viewport, without the notes that a gesture is changing."""
    return Scene(
        viewport=viewport,
        colors=colors,
        grid=contents.grid(viewport.px_per_tick),
        index=contents.index,
        ghosts=contents.ghosts,
        style=style_of(contents, colors),
        others=_others(contents, colors),
        selection=contents.selection if preview.selection is None else preview.selection,
        hidden=frozenset(preview.hidden),
        replaced=contents.replaced,
        scale=contents.scale_key if contents.appearance.highlight_scale and not contents.track.is_drums else None,
        loop=contents.loop,
        hint=hint if contents.is_empty else "",
    )


def style_of(contents: RollContents, colors: RollColors) -> NoteStyle:
    """How the notes of the track are painted."""
    return NoteStyle(
        colors=colors,
        color_by=contents.appearance.color_by,
        track_slot=contents.slot_of(contents.track_id),
        names=contents.appearance.names,
        flats=contents.key is not None and contents.key.uses_flats,
        is_drums=contents.track.is_drums,
    )


def _others(contents: RollContents, colors: RollColors) -> tuple[tuple[NoteIndex, QColor], ...]:
    if not contents.appearance.others:
        return ()
    by_track = contents.appearance.color_by is ColorBy.TRACK
    return tuple(
        (index, with_alpha(colors.track_hue(contents.slot_of(track_id)), _FAINT) if by_track else colors.others)
        for track_id, index in contents.others.items()
    )
