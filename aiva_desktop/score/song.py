"""A song: the frozen value that the editor, the engine and playback share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from aiva_desktop.language import tr
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.file_events import FileEvent, on_channel
from aiva_desktop.score.melody_finding import find_melody
from aiva_desktop.score.notes import ControlEvent, Note, in_order
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import MeterMap, TempoMap

DRUM_CHANNEL = 9
# The controllers that a track has a value of its own for.
VOLUME_CC, PAN_CC = 7, 10
# What General MIDI stands at where nobody says otherwise.
DEFAULT_VOLUME, CENTRE = 100, 64
# As many as can be told apart, by colour-blind eyes too.
TRACK_COLORS = 8
AUTOMATIC_COLOR = -1


@dataclass(frozen=True, slots=True)
class KeyChange:
    """From `tick` on, the song is in `key`."""

    tick: int
    key: Key


@dataclass(frozen=True, slots=True)
class Marker:
    """A text at a place: a marker, cue, lyric or any other meta text worth keeping. `kind` is mido's meta type."""

    tick: int
    text: str
    kind: str = "marker"


@dataclass(frozen=True)
class Conductor:
    """What holds for all tracks: tempo, meter, key, chords, markers. Tuples are in order of tick.

    `extras`: what else a MIDI file said about the whole song, to be written again.
    """

    tempo: TempoMap = field(default_factory=TempoMap)
    meter: MeterMap = field(default_factory=MeterMap)
    keys: tuple[KeyChange, ...] = ()
    chords: tuple[ChordChange, ...] = ()
    markers: tuple[Marker, ...] = ()
    extras: tuple[FileEvent, ...] = ()

    def key_at(self, tick: int) -> Key | None:
        """The key signature in force at `tick`; None where the song does not say."""
        before = [change.key for change in self.keys if change.tick <= tick]
        return before[-1] if before else None


@dataclass(frozen=True)
class Track:
    """One instrument's part.

    `id` is unique in a song and never reused. `notes` and `controls` are sorted. `program` is General MIDI
    0..127, `channel` 0..15 (9: drums, where it is the kit), `volume` 0..127 (CC 7), `pan` 0..127, 64 in the
    centre (CC 10). `color` is one of TRACK_COLORS, or AUTOMATIC_COLOR. Tracks of one `group`, where it is not empty,
    belong together. `armed`: what is recorded comes here. `output` is a port's name; empty: where the song goes.
    `extras`, in order of tick: what else a MIDI file said in this track, to be written again.
    """

    id: int
    name: str = "Melody"
    notes: tuple[Note, ...] = ()
    controls: tuple[ControlEvent, ...] = ()
    program: int = 0
    channel: int = 0
    volume: int = DEFAULT_VOLUME
    muted: bool = False
    soloed: bool = False
    pan: int = CENTRE
    color: int = AUTOMATIC_COLOR
    group: str = ""
    armed: bool = False
    output: str = ""
    extras: tuple[FileEvent, ...] = ()

    @property
    def is_drums(self) -> bool:
        """Whether the track plays the drum channel."""
        return self.channel == DRUM_CHANNEL

    @property
    def color_slot(self) -> int:
        """The colour it has, 0 to TRACK_COLORS - 1: its own, else one after the other as tracks were made."""
        return self.color if self.color >= 0 else (self.id - 1) % TRACK_COLORS

    @cached_property
    def end_tick(self) -> int:
        """Where the last note ends; 0 without notes."""
        return max((note.onset + note.duration for note in self.notes), default=0)

    def with_notes(self, notes: Iterable[Note]) -> Track:
        """This track with other notes, sorted."""
        return replace(self, notes=in_order(notes))

    def renamed(self, name: str) -> Track:
        """This track under another name, whatever names a MIDI file gave it."""
        return replace(self, name=name, extras=tuple(event for event in self.extras if not event.is_name))

    def on_channel(self, channel: int) -> Track:
        """This track on another channel, 0..15."""
        return replace(self, channel=channel, extras=on_channel(self.extras, self.channel, channel))


@dataclass(frozen=True)
class Song:
    """A whole song. Change it through `editing.document.Document.apply`, never in place."""

    tracks: tuple[Track, ...] = ()
    conductor: Conductor = field(default_factory=Conductor)
    title: str = ""

    def track(self, track_id: int) -> Track:
        """The track with this id. Raises KeyError."""
        for track in self.tracks:
            if track.id == track_id:
                return track
        raise KeyError(track_id)

    @cached_property
    def end_tick(self) -> int:
        """Where the last note of any track ends."""
        return max((track.end_tick for track in self.tracks), default=0)

    @property
    def next_track_id(self) -> int:
        """An id that no track has."""
        return max((track.id for track in self.tracks), default=0) + 1

    @cached_property
    def melody_track(self) -> Track | None:
        """The melody, as `find_melody` tells it; None when no track has pitched notes."""
        choice = find_melody(self.tracks)
        return choice.track if choice else None

    def audible_tracks(self) -> Iterator[Track]:
        """The tracks that sound: the soloed ones if any is soloed, without the muted ones."""
        soloing = any(track.soloed for track in self.tracks)
        return (track for track in self.tracks if not track.muted and (track.soloed or not soloing))

    def with_track(self, track: Track) -> Song:
        """This song with the track of the same id replaced. Raises KeyError when there is none."""
        self.track(track.id)
        return replace(self, tracks=tuple(track if t.id == track.id else t for t in self.tracks))


def empty_song() -> Song:
    """What a new window shows: one empty melody track, 4/4, 120 bpm."""
    return Song(tracks=(Track(id=1, name=tr("Melody")),))
