"""From what the window shows to what the engine is asked."""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.compose.controls import Controls
from aiva_desktop.compose.controls_text import controls_from
from aiva_desktop.compose.requests import ContinueRequest, motif_of, request_in
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui.phrase import phrase_of


def request_of(song: Song, track_id: int, selection: frozenset[Note], settings: ComposeSettings) -> ContinueRequest:
    """Continue the track after the selected phrase, else after its last note.

    Raises:
        RequestError: with a sentence, when there is nothing to continue.
    """
    until = max((note.end for note in phrase_of(selection)), default=None)
    motif, start = motif_of(song, track_id, until)
    return span_request(song, motif, start, settings.bars, settings, controls_from(settings.controls))


def span_request(
    song: Song, motif: tuple[Note, ...], start: int, bars: int, settings: ComposeSettings, controls: Controls
) -> ContinueRequest:
    """`bars` bars from tick `start` after `motif`, as the panel is set but for the controls. Raises RequestError."""
    return replace(
        request_in(song.conductor, motif, start, bars),
        style=settings.style,
        temperature=settings.temperature,
        theme_recall=settings.theme_recall,
        key_lock=settings.key_lock,
        candidates=settings.takes,
        seed=settings.seed or 0,
        controls=controls,
    )
