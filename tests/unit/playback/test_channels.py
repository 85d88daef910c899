"""Tracks that share a channel."""

from __future__ import annotations

from dataclasses import replace

from aiva_desktop.playback.channels import SYNTH_CHANNELS, as_heard, channel_as_heard, clashes, one_a_channel, sharing
from aiva_desktop.playback.messages import (
    channel_of,
    control_change,
    is_note_on,
    key_of,
    kind_of,
    note_off,
    note_on,
    on_channel,
    program_change,
)
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track

CC = ControlKind.CONTROL_CHANGE


def crowd(count: int, programs: int) -> Song:
    """Tracks on channel 0, with so many different instruments."""
    return Song(tuple(Track(i + 1, f"t{i}", (Note(0, 60, 480),), program=i % programs) for i in range(count)))


def played_wrongly(song: Song) -> dict[int, int]:
    return {i: first.id for i, first in sharing(song).items() if clashes(song.track(i), first)}


def test_tracks_that_agree_stay_where_they_are() -> None:
    tracks = (Track(1, program=5), Track(2, program=5, volume=3), Track(3, channel=DRUM_CHANNEL, program=9))
    assert all(heard is track for heard, track in zip(as_heard(tracks), tracks, strict=True))


def test_sixty_four_tracks_of_fifteen_instruments_on_one_channel_have_each_their_own() -> None:
    song = crowd(64, 15)
    heard = as_heard(song.tracks)
    assert len({track.channel for track in heard}) == 15
    assert DRUM_CHANNEL not in {track.channel for track in heard}
    assert len({(track.channel, track.program) for track in heard}) == 15
    assert not played_wrongly(song)
    assert channel_as_heard(song, 2) == heard[1].channel


def test_each_is_played_by_its_instrument() -> None:
    timeline = Timeline(crowd(15, 15))
    programs = {channel_of(data): data[1] for data in timeline.chase(0) if kind_of(data) == 0xC0}
    ons = [event.data for event in timeline.due(0, 1) if is_note_on(event.data)]
    assert sorted(programs[channel_of(data)] for data in ons) == list(range(15))


def test_more_instruments_than_channels_say_who_plays_what() -> None:
    assert played_wrongly(crowd(17, 17)) == {16: 1, 17: 1}


def test_a_synthesiser_has_channels_for_sixty_four_instruments() -> None:
    song = crowd(64, 64)
    heard = as_heard(song.tracks, SYNTH_CHANNELS)
    assert len({track.channel for track in heard}) == 64
    assert not [track for track in heard if track.channel % 16 == DRUM_CHANNEL]
    assert not sharing(song, SYNTH_CHANNELS)
    assert [track.channel for track in heard] == [channel_as_heard(song, track.id) for track in song.tracks]
    timeline = Timeline(song, channels=SYNTH_CHANNELS)
    programs = {channel_of(data): data[1] for data in timeline.chase(0) if kind_of(data) == 0xC0}
    ons = [event.data for event in timeline.due(0, 1) if is_note_on(event.data)]
    assert sorted(programs[channel_of(data)] for data in ons) == list(range(64))
    assert len({key_of(data) for data in ons}) == 64


def test_at_a_port_what_is_beyond_its_channels_is_heard_with_the_song() -> None:
    song = crowd(17, 17)
    at_port = Timeline(song)
    for track, heard in zip(song.tracks, as_heard(song.tracks), strict=True):
        assert at_port.channel_here(channel_as_heard(song, track.id)) == heard.channel
    assert Timeline(song, channels=SYNTH_CHANNELS).channel_here(17) == 17


def test_messages_beyond_a_cable_tell_their_channel() -> None:
    for channel in (0, 9, 15, 16, 40, 255):
        said = [
            note_on(channel, 60, 1),
            note_off(channel, 60),
            program_change(channel, 3),
            control_change(channel, 7, 8),
        ]
        assert [channel_of(data) for data in said] == [channel] * 4
        assert [kind_of(data) for data in said] == [0x90, 0x80, 0xC0, 0xB0]
        assert [on_channel(data, 2) for data in said] == [
            note_on(2, 60, 1),
            note_off(2, 60),
            program_change(2, 3),
            control_change(2, 7, 8),
        ]
        assert on_channel(note_on(2, 60, 1), channel) == note_on(channel, 60, 1)


def test_tracks_that_share_say_with_whom() -> None:
    song = Song((Track(1), Track(2), Track(3, channel=1)))
    assert {track_id: first.id for track_id, first in sharing(song).items()} == {2: 1}
    assert not played_wrongly(song)


def test_every_output_has_channels_of_its_own() -> None:
    here, there = Track(1, program=1), Track(2, program=2, output="Rack")
    song = Song((here, there))
    assert (channel_as_heard(song, 1), channel_as_heard(song, 2)) == (0, 0)
    many = crowd(20, 20).tracks
    assert not sharing(Song(tuple(replace(track, output="Rack") if track.id > 10 else track for track in many)))
    timeline = Timeline(song, None, lambda track: track.output == "Rack")
    assert bytes((0xC0, 2)) in timeline.chase(0)


def test_channels_of_others_are_left_alone() -> None:
    tracks = (Track(1, program=1), Track(2, program=2), Track(3, channel=1, program=3))
    assert [track.channel for track in as_heard(tracks)] == [0, 2, 1]


def test_banks_tell_instruments_apart() -> None:
    other_bank = Track(2, controls=(ControlEvent(0, CC, 0, 8),))
    assert [track.channel for track in as_heard((Track(1), other_bank))] == [0, 1]


def test_tracks_that_share_a_channel_set_it_up_together() -> None:
    right = Track(1, controls=(ControlEvent(5, CC, 7, 50), ControlEvent(9, CC, 64, 127)))
    left = Track(2, volume=90, controls=(ControlEvent(7, CC, 1, 3),))
    (both,) = one_a_channel((right, left))
    assert (both.volume, [control.tick for control in both.controls]) == (90, [5, 7, 9])
    chased = Timeline(Song((right, left))).chase(6)
    assert chased.count(bytes((0xB0, 7, 50))) == 1
    assert bytes((0xB0, 7, 90)) not in chased
    alone = replace(right, channel=4)
    assert one_a_channel((alone,))[0] is alone
