"""Which instruments a SoundFont has, also where it is damaged."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from helpers.soundfonts import TINY, moved_preset

from aiva_desktop.playback.presets import DRUM_BANK, Preset, read_presets


def test_the_tiny_soundfont_has_general_midi_and_a_kit() -> None:
    presets = read_presets(TINY)
    assert [(preset.bank, preset.program) for preset in presets[:128]] == [(0, program) for program in range(128)]
    assert presets[0].name == "Acoustic Grand Pian"
    assert [preset.program for preset in presets if preset.bank == DRUM_BANK] == [0]


def test_other_banks_are_found(tmp_path: Path) -> None:
    presets = read_presets(moved_preset(tmp_path / "a.sf2", program=5, bank=8, to_program=4))
    assert Preset(8, 4, presets[-2].name) in presets
    assert (0, 5) not in {(preset.bank, preset.program) for preset in presets}


@pytest.mark.parametrize("padding", [b"", b"\0"])
def test_samples_of_an_odd_size_are_stepped_over(tmp_path: Path, padding: bytes) -> None:
    whole = TINY.read_bytes()
    start = whole.index(b"LIST", whole.index(b"sdta") - 8)
    size = int.from_bytes(whole[start + 4 : start + 8], "little")
    samples = b"LIST" + (size + 1).to_bytes(4, "little") + whole[start + 8 : start + 8 + size] + b"\1" + padding
    path = tmp_path / "odd.sf3"
    path.write_bytes(whole[:start] + samples + whole[start + 8 + size :])
    assert read_presets(path) == read_presets(TINY)


def test_fluidsynth_finds_the_same_ones() -> None:
    fluidsynth = pytest.importorskip("fluidsynth")
    synth = fluidsynth.Synth()
    font = synth.sfload(str(TINY))
    names = {(p.bank, p.program): p.name for p in read_presets(TINY)}
    assert {place: synth.sfpreset_name(font, *place) for place in names} == names
    synth.delete()


def test_damaged_ones_have_none_or_some_and_are_read_at_once(tmp_path: Path) -> None:
    whole, source, path = TINY.read_bytes(), random.Random(1), tmp_path / "a.sf2"
    head = whole.index(b"phdr")
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(source.randrange(1, 20)):
            place = source.choice((source.randrange(200), head + source.randrange(200)))
            damaged[place] = source.randrange(256)
        path.write_bytes(damaged[: source.choice((len(damaged), head + source.randrange(400)))])
        for preset in read_presets(path):
            assert 0 <= preset.program < 128
            assert 0 <= preset.bank <= DRUM_BANK
            assert preset.name.isprintable()


@pytest.mark.parametrize("content", [b"", b"RIFF", b"RIFF\0\0\0\0sfbk", b"RIFF\0\0\0\0sfbk" + bytes(1_000_000)])
def test_what_is_none_has_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sf2"
    path.write_bytes(content)
    start = time.process_time()
    assert read_presets(path) == ()
    assert time.process_time() - start < 0.5
    assert read_presets(tmp_path) == ()
    assert read_presets(tmp_path / "missing.sf2") == ()
