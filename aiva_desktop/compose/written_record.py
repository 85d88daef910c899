"""How notes were written, kept in the song as a text beside them, so that the same can be asked for again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from aiva_desktop.compose.controls_text import controls_from, written
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Marker, Song
from aiva_desktop.settings import ComposeSettings

# A text event, which other programs leave alone, not a marker that they show.
_KIND = "text"
_HEAD = "Written by the engine: "
_MAX_TEXT = 100_000
_MAX_TICK = 2**31 - 1


@dataclass(frozen=True)
class WrittenRecord:
    """Notes from `start_tick` to `end_tick` of a track, written after the note at `motif_tick`.

    `verb` is the name of the step, `take` (from 0) the one that was kept, but in the bars (from 0) of `takes_of_bars`.
    `engine` is the hash of all weights. `settings` tell the seed. Where one aspect of notes was written anew, `kept`
    are these notes as they were.
    """

    verb: str
    track_id: int
    start_tick: int
    end_tick: int
    motif_tick: int
    engine: str
    take: int = 0
    takes_of_bars: Mapping[int, int] = field(default_factory=dict)
    settings: ComposeSettings = field(default_factory=ComposeSettings)
    kept: tuple[Note, ...] = ()

    def span(self, song: Song, motif: tuple[Note, ...]) -> ContinueRequest:
        """The same request again.

        Raises:
            RequestError: with a sentence, when the motif is gone or the record holds what cannot be asked for.
        """
        return ContinueRequest(
            motif=motif,
            start_tick=self.start_tick,
            bars=self.settings.bars,
            meter=song.conductor.meter,
            key=song.conductor.key_at(self.start_tick),
            chords=song.conductor.chords,
            style=self.settings.style,
            temperature=self.settings.temperature,
            theme_recall=self.settings.theme_recall,
            key_lock=self.settings.key_lock,
            candidates=self.settings.takes,
            seed=self.settings.seed or 0,
            controls=controls_from(self.settings.controls),
        )


def settings_of(span: ContinueRequest) -> ComposeSettings:
    """What the panel said when this was asked for, but for the preset's name."""
    return ComposeSettings(
        bars=span.bars,
        takes=span.candidates,
        style=span.style,
        temperature=span.temperature,
        theme_recall=span.theme_recall,
        key_lock=span.key_lock,
        seed=span.seed,
        controls=written(span.controls),
    )


def with_record(markers: Iterable[Marker], record: WrittenRecord) -> tuple[Marker, ...]:
    """Markers with this record, in place of one of the same verb at the same place."""
    place = (record.verb, record.track_id, record.start_tick)
    others = [marker for marker in markers if _place(record_of(marker)) != place]
    return tuple(sorted([*others, marker_of(record)], key=lambda marker: marker.tick))


def records_of(markers: Iterable[Marker]) -> Iterator[WrittenRecord]:
    """All records among markers, in their order."""
    return (record for marker in markers if (record := record_of(marker)) is not None)


def marker_of(record: WrittenRecord) -> Marker:
    """The record as a text in the song."""
    values = asdict(record)
    del values["start_tick"]
    values["kept"] = [[note.onset, note.pitch, note.duration, note.velocity] for note in record.kept]
    return Marker(record.start_tick, _HEAD + json.dumps(values, separators=(",", ":")), _KIND)


def record_of(marker: Marker) -> WrittenRecord | None:
    """The record that a text holds; None where it is another text, or damaged."""
    if marker.kind != _KIND or not marker.text.startswith(_HEAD) or len(marker.text) > _MAX_TEXT:
        return None
    try:
        return _record(marker.tick, json.loads(marker.text.removeprefix(_HEAD)))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, RequestError):
        return None


def _record(tick: int, tree: dict[str, Any]) -> WrittenRecord:
    settings = _settings(tree["settings"])
    controls_from(settings.controls)
    bars = {int(bar): _whole(take, settings.takes - 1) for bar, take in tree["takes_of_bars"].items()}
    return WrittenRecord(
        verb=_text(tree["verb"]),
        track_id=_whole(tree["track_id"]),
        start_tick=tick,
        end_tick=_whole(tree["end_tick"]),
        motif_tick=_whole(tree["motif_tick"]),
        engine=_text(tree["engine"]),
        take=_whole(tree["take"], settings.takes - 1),
        takes_of_bars=bars,
        settings=settings,
        kept=tuple(_note(*row) for row in tree["kept"]),
    )


def _note(onset: object, pitch: object, duration: object, velocity: object) -> Note:
    return Note(_whole(onset), _whole(pitch, 127), max(1, _whole(duration)), max(1, _whole(velocity, 127)))


def _settings(tree: dict[str, Any]) -> ComposeSettings:
    """Of the right types; the ranges are the request's to check."""
    usual = ComposeSettings(seed=0)
    for one in fields(usual):
        expected = type(getattr(usual, one.name))
        if not isinstance(tree[one.name], (expected, int) if expected is float else expected):
            raise TypeError(one.name)
    return ComposeSettings(**{one.name: tree[one.name] for one in fields(usual)})


def _whole(value: object, most: int = _MAX_TICK) -> int:
    if not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError("not a whole number in range")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _place(record: WrittenRecord | None) -> tuple[str, int, int] | None:
    return None if record is None else (record.verb, record.track_id, record.start_tick)
