"""One picture of the roll as a value: everything its painter needs."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.gestures import Preview
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.ui.pianoroll.palette import RollColors


@dataclass(frozen=True, eq=False)
class Scene:
    """What is painted below playhead and pointer. Notes in `hidden` are left out (a drag shows them elsewhere)."""

    viewport: Viewport
    colors: RollColors
    grid: Grid
    index: NoteIndex
    ghosts: NoteIndex
    others: tuple[NoteIndex, ...] = ()
    selection: frozenset[Note] = frozenset()
    hidden: frozenset[Note] = frozenset()
    key: Key | None = None
    loop: tuple[int, int] | None = None
    hint: str = ""


_NO_PREVIEW = Preview()


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
        others=tuple(contents.others.values()),
        selection=contents.selection if preview.selection is None else preview.selection,
        hidden=frozenset(preview.hidden),
        key=contents.key,
        loop=contents.loop,
        hint=hint if contents.is_empty else "",
    )
