from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.models.harmony_grid import ChordEvent, SlotGrid, chord_events, heard_melody
from aiva_desktop.models.harmony_history import CHANGE_COLUMNS, CHORD_COLUMNS, ChordHistory, read_chords
from aiva_desktop.models.harmony_vocabulary import (
    BASSES,
    CHORD_TOKENS,
    MAX_SLOTS,
    NO_TOKEN,
    QUALITIES,
    chord_of_token,
    chord_token,
    token_root,
)
from aiva_desktop.models.melody import key_shift
from aiva_desktop.score.chords import Chord, ChordChange, parse_chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap

BAR = 4 * PPQ


def tokens(*symbols: str, shift: int = 0) -> list[int]:
    return [chord_token(parse_chord(symbol), shift)[0] for symbol in symbols]


@given(st.integers(0, CHORD_TOKENS - 1), st.integers(0, BASSES - 1), st.integers(-6, 5))
def test_a_token_comes_back_from_its_chord(token: int, bass: int, shift: int) -> None:
    chord = chord_of_token(token, bass, shift)
    assert chord_token(chord, shift) == ((token, bass) if chord else (token, 0))


@given(st.integers(0, 11), st.sampled_from(QUALITIES), st.integers(-6, 5))
def test_a_chord_comes_back_from_its_token(root: int, quality: str, shift: int) -> None:
    chord = Chord(root, quality)
    assert chord_of_token(*chord_token(chord, shift), shift) == chord


def test_the_same_function_in_two_keys_is_one_token() -> None:
    in_d, in_f_minor = key_shift(Key.parse("D major")), key_shift(Key.parse("F minor"))
    assert tokens("A7", shift=in_d) == tokens("G7")
    assert tokens("Fm", shift=in_f_minor) == tokens("Am")


@pytest.mark.parametrize(
    ("symbol", "nearest"), [("C9", "C7"), ("Am9", "Am7"), ("Gadd9", "G"), ("D5", "D"), ("F13", "F7")]
)
def test_rare_qualities_are_read_as_the_nearest(symbol: str, nearest: str) -> None:
    assert tokens(symbol) == tokens(nearest)


def test_no_chord_has_a_token_without_a_root() -> None:
    (silence,) = tokens("N.C.")
    assert token_root(silence) is None
    assert chord_of_token(silence, 0, 3) is None


def test_slots_are_counted_from_bar_lines_through_meter_changes() -> None:
    # Two bars of 4/4, one of 3/8, then 7/16, whose last slot is short.
    meter = MeterMap(
        (
            MeterChange(0, Meter(4, 4)),
            MeterChange(2 * BAR, Meter(3, 8)),
            MeterChange(2 * BAR + 720, Meter(7, 16)),
        )
    )
    grid = SlotGrid(meter)
    assert [grid.bar_start(bar) for bar in range(5)] == [0, 8, 16, 19, 23]
    assert grid.tick(19) == 2 * BAR + 720
    assert [grid.slot(grid.tick(slot)) for slot in range(40)] == list(range(40))
    assert grid.slot(grid.tick(22) + 100) == 23
    assert grid.bars_before(19, 1) == 16
    assert grid.bars_before(22, 1) is None


def test_repeated_chords_are_one_and_the_last_of_a_slot_counts() -> None:
    changes = [
        ChordChange(tick, parse_chord(name))
        for tick, name in ((0, "C"), (480, "C"), (960, "F"), (1000, "G"), (1920, "G/B"))
    ]
    events = chord_events(changes, 0, SlotGrid(MeterMap()))
    c, g = tokens("C", "G")
    assert events == [ChordEvent(0, c, 0), ChordEvent(4, g, 0), ChordEvent(8, g, 4)]


def test_a_very_long_chord_counts_as_several() -> None:
    changes = [ChordChange(0, Chord(0)), ChordChange(40 * BAR, Chord(7))]
    events = chord_events(changes, 0, SlotGrid(MeterMap()))
    assert [event.onset for event in events] == [0, MAX_SLOTS, 2 * MAX_SLOTS, 320]


def test_the_melody_is_heard_where_it_sounds() -> None:
    heard = heard_melody([Note(240, 62, 360), Note(960, 62, 240)], -2, SlotGrid(MeterMap()))
    assert heard[:, 0].tolist() == [0, 1, 0.5, 0, 1]
    assert heard[:, 12].tolist() == [0, 1, 0, 0, 1]
    assert heard[:, 1:12].sum() == 0


def test_history_knows_what_followed_and_what_stood_there() -> None:
    c, f, g = tokens("C", "F", "G")
    history = ChordHistory(SlotGrid(MeterMap()), 0, 1)
    for bar, token in enumerate((c, f, g, c, f)):
        history.push(ChordEvent(8 * bar, token, 0))
    row = history.chord_row(40)
    assert row[0] == f
    assert row[8] == g  # after C F came G
    assert row[9] == 2
    assert row[10:] == [f, c, f, NO_TOKEN]


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, CHORD_TOKENS - 1)), min_size=1, max_size=30))
def test_every_input_has_its_place_in_the_tables(steps: list[tuple[int, int]]) -> None:
    meter = MeterMap(
        (MeterChange(0, Meter(5, 4)), MeterChange(5 * PPQ, Meter(31, 4)), MeterChange(67 * PPQ, Meter(1, 64)))
    )
    onset, events = 0, []
    for step, token in steps:
        onset += step
        events.append(ChordEvent(onset, token, token % 12))
    chords, changes = read_chords(events, SlotGrid(meter), 3, 2)
    assert all(0 <= value < size for row in chords for value, size in zip(row, CHORD_COLUMNS, strict=True))
    assert all(0 <= value < size for row in changes for value, size in zip(row, CHANGE_COLUMNS, strict=True))
    assert len(changes) == events[-1].onset - events[0].onset
