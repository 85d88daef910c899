"""Records of how notes were written: kept as texts in the song."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.compose.written_record import WrittenRecord, marker_of, record_of, records_of, with_record
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Marker
from aiva_desktop.settings import ComposeSettings

RECORD = WrittenRecord(
    verb="Infill",
    track_id=3,
    start_tick=1920,
    end_tick=5760,
    motif_tick=1440,
    engine="0123abcd",
    take=1,
    takes_of_bars={1: 0},
    kept=(Note(1920, 60, 480, 90), Note(2400, 62, 240, 80)),
    settings=ComposeSettings(bars=2, takes=4, seed=7, temperature=1, controls={"range": "C4:C6"}),
)


def test_a_record_is_read_as_it_was_written() -> None:
    assert record_of(marker_of(RECORD)) == RECORD


def test_a_new_record_takes_the_place_of_the_same_verb_s() -> None:
    other, text = replace(RECORD, verb="Continue melody"), Marker(0, "Verse")
    later = replace(RECORD, engine="ffff")
    markers = with_record(with_record(with_record((text,), RECORD), other), later)
    assert list(records_of(markers)) == [other, later]
    assert text in markers


@pytest.mark.parametrize(
    "damage",
    [
        ('"take":1', '"take":4'),
        ('"take":1', '"take":"x"'),
        ('"takes_of_bars":{"1":0}', '"takes_of_bars":[1]'),
        ('"seed":7', '"seed":null'),
        ('"track_id":3', '"track_id":-3'),
        ('"temperature":1', '"temperature":"hot"'),
        ('"range":"C4:C6"', '"range":"C4:"'),
        ('"verb":"Infill",', ""),
        ("[1920,60,480,90]", "[1920,60,480]"),
        ("[1920,60,480,90]", "[1920,160,480,90]"),
        ("{", "{" * 30_000),
        ("}", ""),
    ],
)
def test_a_damaged_record_is_none(damage: tuple[str, str]) -> None:
    marker = marker_of(RECORD)
    damaged = replace(marker, text=marker.text.replace(*damage))
    assert damaged != marker
    assert record_of(damaged) is None


def test_other_texts_are_no_records() -> None:
    assert record_of(Marker(0, marker_of(RECORD).text)) is None
    assert record_of(Marker(0, "Written by hand", "text")) is None
