"""Programs with their banks, and a receiver that keeps a bank until it is told of another."""

from __future__ import annotations

from aiva_desktop.editing.track_levels import with_bank
from aiva_desktop.playback.messages import control_change, program_change
from aiva_desktop.playback.patches import ChannelPatches, Patch, news, patch_of
from aiva_desktop.playback.performance import Performance
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

PIANO = Track(1, notes=(Note(0, 60, 4800),), program=4)
DETUNED = with_bank(PIANO, 8)


def bank(value: int) -> bytes:
    return control_change(0, 0, value)


def states(messages: list[bytes]) -> list[bytes]:
    """Banks and programs alone."""
    return [data for data in messages if data[0] == 0xC0 or (data[0] == 0xB0 and data[1] in (0, 32))]


def played(*songs: Song) -> list[bytes]:
    """Banks and programs that one receiver gets when it plays a song, which is then edited."""
    now_s = [0.0]
    sink = MemorySink(lambda: now_s[0])
    sink.open()
    performance = Performance(sink)
    performance.set_song(songs[0])
    performance.play(0)
    for song in songs[1:]:
        now_s[0] += 0.1
        performance.set_song(song)
        performance.step()
    now_s[0] += 3.0
    performance.step()
    return states([message.data for message in sink.heard])


def test_a_patch_is_read_off_a_track() -> None:
    assert patch_of(PIANO) == Patch(4)
    assert patch_of(DETUNED) == Patch(4, 8)
    assert patch_of(with_bank(DETUNED, 0)) == Patch(4)


def test_what_is_set_already_is_not_said_again() -> None:
    patches = ChannelPatches()
    assert patches.to_set(0, Patch(4)) == [program_change(0, 4)]
    for data in patches.to_set(0, Patch(4, 8)):
        patches.hear(data)
    assert patches.to_set(0, Patch(4, 8)) == []
    assert patches.to_set(0, Patch(5, 8)) == [program_change(0, 5)]
    assert patches.to_set(0, Patch(4)) == [bank(0), program_change(0, 4)]
    assert patches.to_set(1, Patch(4, 8)) == [control_change(1, 0, 8), program_change(1, 4)]


def test_another_bank_makes_the_program_news() -> None:
    plain, detuned = [program_change(0, 4)], [bank(8), program_change(0, 4)]
    assert news(plain, detuned) == detuned
    assert news(detuned, plain) == plain
    assert news(detuned, detuned) == []
    assert news([*detuned, program_change(1, 7)], [*plain, program_change(1, 7)]) == plain


def test_an_edit_while_playing_changes_the_bank_and_takes_it_back() -> None:
    song, detuned = Song((PIANO,)), Song((DETUNED,))
    assert played(song, detuned, song) == [
        program_change(0, 4),
        *(bank(8), program_change(0, 4)),
        *(bank(0), program_change(0, 4)),
    ]


def test_general_midi_after_another_bank_is_general_midi() -> None:
    patches = ChannelPatches()
    patches.hear(bank(8))
    patches.hear(program_change(0, 4))
    assert list(patches.complete([program_change(0, 4)])) == [bank(0), program_change(0, 4)]
    assert list(patches.complete([bank(3), program_change(0, 4)])) == [bank(3), program_change(0, 4)]
    assert list(patches.complete([program_change(1, 4)])) == [program_change(1, 4)]
