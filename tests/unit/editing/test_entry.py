import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.entry import (
    Entry,
    common,
    length_entry,
    length_text,
    onset_entry,
    pitch_entry,
    position_text,
    velocity_entry,
)
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

METER = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(1920, Meter(6, 8))))
A, B = Note(480, 60, 480, 80), Note(1920, 64, 240, 90)


@pytest.mark.parametrize(("text", "onset"), [("1", 0), ("1.3", 960), ("2.2.7", 1920 + 247), (" 3.1.0 ", 1920 + 1440)])
def test_onsets(text: str, onset: int) -> None:
    assert [note.onset for note in onset_entry(text, METER)((A, B))] == [onset, onset]


@given(st.integers(0, 50_000))
def test_an_onset_reads_back_as_it_is_shown(tick: int) -> None:
    assert onset_entry(position_text(METER, tick), METER)((A,))[0].onset == tick


@given(st.integers(1, 20_000))
def test_a_length_reads_back_as_it_is_shown(ticks: int) -> None:
    assert length_entry(length_text(Meter(6, 8), ticks), METER)((B,))[0].duration == ticks


def test_a_sign_moves_all_together() -> None:
    assert [n.onset for n in onset_entry("+0.1", METER)((A, B))] == [960, 2400]
    assert [n.onset for n in onset_entry("-0.0.80", METER)((A, B))] == [400, 1840]
    with pytest.raises(CannotEditError, match="before the song"):
        onset_entry("-1", METER)((A, B))


@pytest.mark.parametrize(
    ("text", "durations"),
    [
        ("1", (480, 240)),
        ("0.100", (100, 100)),
        ("1/8", (240, 240)),
        ("1/8t", (160, 160)),
        ("1/8.", (360, 360)),
        ("+0.10", (490, 250)),
        ("-1/16", (360, 120)),
    ],
)
def test_lengths(text: str, durations: tuple[int, int]) -> None:
    assert tuple(note.duration for note in length_entry(text, METER)((A, B))) == durations


def test_no_note_is_left_without_length() -> None:
    for text in ("-0.240", "0", "0.000"):
        with pytest.raises(CannotEditError):
            length_entry(text, METER)((A, B))


@pytest.mark.parametrize(("text", "pitch"), [("C4", 60), ("61", 61), ("f#3", 54), ("Bb-1", 10), ("B#3", 60)])
def test_pitches(text: str, pitch: int) -> None:
    assert pitch_entry(text)((A,))[0].pitch == pitch


def test_pitches_move_together_or_not_at_all() -> None:
    assert [n.pitch for n in pitch_entry("+12")((A, B))] == [72, 76]
    with pytest.raises(CannotEditError, match="range"):
        pitch_entry("+64")((A, B))


def test_velocities() -> None:
    assert [n.velocity for n in velocity_entry("-5")((A, B))] == [75, 85]
    assert [n.velocity for n in velocity_entry("33")((A, B))] == [33, 33]


@pytest.mark.parametrize("text", ["", "+", "x", "1.2.3.4", "0", "1..2", "999999999999", "H4", "C", "C99", "1e3"])
def test_nonsense_is_refused_with_a_sentence(text: str) -> None:
    readers = (lambda t: onset_entry(t, METER), pitch_entry, velocity_entry, lambda t: length_entry(t, METER))
    refusals = []
    for read in readers:
        try:
            read(text)((A,))
        except CannotEditError as refusal:
            refusals.append(str(refusal))
    assert refusals
    assert all(sentence.endswith(".") for sentence in refusals)


@given(st.text(max_size=12))
def test_any_text_makes_notes_or_a_sentence(text: str) -> None:
    for read in (lambda t: onset_entry(t, METER), pitch_entry, velocity_entry, lambda t: length_entry(t, METER)):
        assert len(entered(read, text)) == 2


def entered(read: Callable[[str], Entry], text: str) -> Notes:
    """What the text makes of two notes; the notes as they were when it is refused."""
    with contextlib.suppress(CannotEditError):
        return read(text)((A, B))
    return A, B


def test_common() -> None:
    assert common([3, 3]) == 3
    assert common([3, 4]) is None
    assert common([]) is None
