"""Recording over a loop: each pass is a take of its own. Pure."""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.editing.edits import Compound, ReplaceTrack
from aiva_desktop.language import tr
from aiva_desktop.playback.recording import Recorder, Snap, Take
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import PPQ

MAX_PASSES = 64
"""Whoever forgets that it records gets no more tracks than that; earlier passes without notes do not count."""
EARLY_TICKS = PPQ // 8
"""A key that goes down so shortly before the loop turns is meant for its start."""
Span = tuple[int, int]


class Passes:
    """Takes one after the other, from `start_tick` on; without a loop there is only one."""

    def __init__(self, start_tick: int, loop: Span | None = None) -> None:
        self._loop = loop
        self._done: list[Take] = []
        self._recorder = Recorder(start_tick)
        self._tick = float(start_tick)
        self._has_turned = False

    @property
    def is_full(self) -> bool:
        """Whether more has come than hands can play; the rest is dropped."""
        return self._recorder.is_full

    def hear(self, tick: float, data: bytes) -> None:
        """A message at `tick`; one from before the turn that comes only after it counts from the loop's start."""
        if self._loop is not None and self._has_just_turned(self._loop) and self._is_far(tick - self._tick):
            tick = self._loop[0]
        self.move(tick)
        self._recorder.hear(tick, data)

    def move(self, tick: float) -> None:
        """Playback is at `tick`; one that has jumped back by most of the loop has turned."""
        if self._loop is None:
            self._tick = max(self._tick, tick)
        elif self._is_far(self._tick - tick):
            self._turn(self._loop)
            self._tick = tick
        else:
            self._tick = max(self._tick, tick)

    def _has_just_turned(self, loop: Span) -> bool:
        return self._has_turned and self._tick < loop[0] + PPQ

    def _is_far(self, ticks: float) -> bool:
        """Whether this is most of the loop."""
        return self._loop is not None and ticks > (self._loop[1] - self._loop[0]) / 2

    def _turn(self, loop: Span) -> None:
        self._has_turned = True
        early = self._recorder.take_early(loop[1] - EARLY_TICKS, loop[0])
        self._keep(self._recorder.finish(max(self._tick, loop[1])))
        self._recorder = Recorder(loop[0], early)

    def _keep(self, take: Take) -> None:
        if (take.notes or take.controls) and len(self._done) < MAX_PASSES:
            self._done.append(take)

    def notes(self) -> tuple[Note, ...]:
        """What has been played in the pass under way; keys that are down reach to now."""
        return self._recorder.notes_at(self._tick)

    def finish(self) -> tuple[Take, ...]:
        """All takes that hold anything; keys and pedals that are still down are let go now."""
        self._keep(self._recorder.finish(self._tick))
        return tuple(self._done)


def record_edit(song: Song, track_id: int, takes: tuple[Take, ...], replaces: bool, snap: Snap | None) -> Compound:
    """The last take goes into the track; those before it become muted tracks beneath it, to compare and to choose.

    Raises:
        ValueError: when the track has gone.
    """
    place = next((i for i, track in enumerate(song.tracks) if track.id == track_id), None)
    if place is None:
        raise ValueError(tr("The track that was recorded to has gone, so the take is lost."))
    track, name = song.tracks[place], tr("Record")
    snapped = [take.quantized(snap) if snap else take for take in takes]
    changed = snapped[-1].instead(track) if replaces else snapped[-1].over(track)
    # A compound, for changes of one track under one name would merge: each recording is a step of its own.
    edits = [ReplaceTrack(place, track, changed, name)]
    for number, take in enumerate(snapped[:-1], 1):
        edits.append(ReplaceTrack(place + number, None, _beneath(song, track, take, number), name))
    return Compound(tuple(edits), name)


def _beneath(song: Song, track: Track, take: Take, number: int) -> Track:
    empty = replace(track, notes=(), controls=(), muted=True, soloed=False, armed=False)
    name = tr("{track}, take {number}", track=track.name, number=number)
    new_id = song.next_track_id + number - 1
    return replace(take.over(empty), id=new_id, name=name)
