"""Edits at random, for tests of what can be undone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from aiva_desktop.editing.control_edits import ReplaceControls, change
from aiva_desktop.editing.edits import Compound, Edit, ReplaceConductor, ReplaceNotes, ReplaceTrack
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

new_notes = st.lists(st.builds(Note, st.integers(0, 5), st.integers(60, 63), st.integers(1, 3)), max_size=3)


new_controls = st.lists(
    st.builds(
        ControlEvent,
        st.integers(0, 5),
        st.just(ControlKind.CONTROL_CHANGE),
        st.sampled_from([1, 11]),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=3,
)


@st.composite
def control_edits_of(draw: st.DrawFn, track: Track) -> ReplaceControls:
    """Some events drawn over those of the track, whatever was there."""
    controls = tuple(sorted(draw(new_controls), key=lambda control: control.tick))
    gesture = draw(st.sampled_from(["", "raise"]))
    return change(track, controls, "Draw", gesture) or ReplaceControls(track.id, 0, (), (), "Draw", gesture)


@st.composite
def edits_of(draw: st.DrawFn, song: Song) -> Edit:
    """An edit that fits the song: of notes or controls (with and without a gesture), tracks, the conductor, several."""
    kind = draw(st.sampled_from(["notes", "controls", "add", "change", "remove", "tempo", "compound"]))
    track = draw(st.sampled_from(song.tracks)) if song.tracks else None
    if kind == "tempo":
        after = Conductor(tempo=TempoMap.constant(draw(st.integers(20, 200))))
        return ReplaceConductor(song.conductor, after, "Tempo")
    if kind == "add" or track is None:
        return ReplaceTrack(draw(st.integers(0, len(song.tracks))), None, Track(song.next_track_id), "Add track")
    place = song.tracks.index(track)
    if kind == "change":
        return ReplaceTrack(place, track, replace(track, volume=draw(st.integers(0, 127))), "Volume")
    if kind == "remove":
        return ReplaceTrack(place, track, None, "Delete track")
    if kind == "compound":
        first = draw(edits_of(song))
        return Compound((first, draw(edits_of(first.apply(song)))), "Several")
    if kind == "controls":
        return draw(control_edits_of(track))
    gone = draw(st.lists(st.sampled_from(range(len(track.notes))), unique=True)) if track.notes else []
    before = tuple(track.notes[i] for i in gone)
    return ReplaceNotes(track.id, before, tuple(draw(new_notes)), "Edit", draw(st.sampled_from(["", "nudge"])))
