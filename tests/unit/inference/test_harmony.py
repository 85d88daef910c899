from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import torch
from helpers.melodies import phrase
from safetensors.torch import save_file

from aiva_desktop.cli import main
from aiva_desktop.compose.harmony import ChordWritten, HarmonyRequest, LockedChord
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.inference.harmony import TorchHarmonyEngine, load_harmony
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.models.checkpoint import CheckpointError, save_checkpoint, vocabulary_fingerprint
from aiva_desktop.models.harmony_network import HarmonyConfig, HarmonyNetwork, score_harmony
from aiva_desktop.models.harmony_vocabulary import chord_of_token
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap
from aiva_desktop.training.chord_corpus import harmony_piece
from aiva_desktop.training.corpus import source_of_song
from aiva_desktop.training.harmony_objective import collated, harmony_example

BAR = 4 * PPQ
MELODY = phrase(60, 64, 67, 72, 71, 67, 62, 67, 65, 69, 72, 69, 64, 62, 60, 60)


def untrained(seed: int = 0) -> HarmonyNetwork:
    torch.manual_seed(seed)
    return HarmonyNetwork(HarmonyConfig(hidden=16, embedding=8)).eval()


@pytest.fixture
def engine() -> TorchHarmonyEngine:
    return TorchHarmonyEngine(untrained())


def written(engine: TorchHarmonyEngine, request: HarmonyRequest, candidate: int = 0) -> list[ChordWritten]:
    events = [event for event in engine.write_chords(request) if isinstance(event, ChordWritten)]
    return [event for event in events if event.candidate == candidate]


def test_chords_fill_the_bars_without_gaps(engine: TorchHarmonyEngine) -> None:
    chords = written(engine, HarmonyRequest(start_tick=BAR, bars=5, seed=3))
    assert chords[0].start_tick == BAR
    assert chords[-1].end_tick == 6 * BAR
    assert all(one.end_tick == later.start_tick and one.chord != later.chord for one, later in pairwise(chords))
    assert all(len(one.alternatives) == 6 for one in chords)
    assert all(1 >= one.alternatives[0].probability >= one.alternatives[1].probability > 0 for one in chords)


def test_equal_seeds_give_equal_chords_however_many_candidates(engine: TorchHarmonyEngine) -> None:
    request = HarmonyRequest(bars=6, melody=MELODY, key=Key(), drafts=3, seed=5)
    assert written(engine, request) == written(engine, request)
    assert written(engine, replace(request, candidates=3)) == written(engine, request)
    assert written(engine, replace(request, seed=6)) != written(engine, request)


def test_transposed_melodies_get_transposed_chords(engine: TorchHarmonyEngine) -> None:
    low = HarmonyRequest(bars=4, melody=MELODY, key=Key(), seed=1)
    high = replace(low, melody=tuple(replace(note, pitch=note.pitch + 3) for note in MELODY), key=Key(3))
    moved = [one.chord.transposed(3) if one.chord else None for one in written(engine, low)]
    assert [one.chord for one in written(engine, high)] == moved


def test_locked_chords_are_kept(engine: TorchHarmonyEngine) -> None:
    locks = (
        LockedChord(0, PPQ, Chord(9, "m")),
        LockedChord(BAR, 2 * BAR, Chord(2, "7", 6)),
        LockedChord(3 * BAR, 3 * BAR + PPQ, None),
    )
    for seed in range(5):
        chords = written(engine, HarmonyRequest(bars=4, locked=locks, seed=seed, temperature=2.0))
        for lock in locks:
            there = [c for c in chords if c.start_tick < lock.end_tick and c.end_tick > lock.start_tick]
            assert [one.chord for one in there] == [lock.chord]


def test_streamed_probabilities_are_those_of_reading_the_whole_piece() -> None:
    network = untrained(4)
    meter = MeterMap((MeterChange(0, Meter(3, 4)), MeterChange(6 * PPQ, Meter(6, 8))))
    key = Key.parse("D minor")
    before = tuple(ChordChange(k * 3 * PPQ, Chord(root, "m")) for k, root in enumerate((2, 7)))
    request = HarmonyRequest(6 * PPQ, 9, meter, key, MELODY, before, style="folk", seed=2)
    chords = written(TorchHarmonyEngine(network), request)
    conductor = Conductor(meter=meter, chords=(*before, *(one.change for one in chords)))
    source = source_of_song(Song((Track(1, notes=MELODY),), conductor), Path("nottingham/x.mid"), "folk")
    piece = harmony_piece(replace(source, key=key))
    assert len(piece.events) == len(before) + len(chords)
    with torch.no_grad():
        scores = score_harmony(network, collated([harmony_example(piece)]))
    probabilities = scores.chords[0].exp()
    for row, one in zip(probabilities[len(before) :], chords, strict=True):
        best = row.topk(6)
        assert [a.probability for a in one.alternatives] == pytest.approx(best.values.tolist(), rel=1e-4)
        assert [a.chord for a in one.alternatives] == [chord_of_token(int(t), 0, 3 + 4) for t in best.indices]


def test_bad_requests_are_sentences(engine: TorchHarmonyEngine) -> None:
    with pytest.raises(RequestError, match="style"):
        list(engine.write_chords(HarmonyRequest(style="polka")))
    with pytest.raises(RequestError, match="bars"):
        HarmonyRequest(bars=0)
    with pytest.raises(RequestError, match="overlap"):
        HarmonyRequest(locked=(LockedChord(0, 960, None), LockedChord(480, 1000, None)))


def test_a_checkpoint_comes_back(tmp_path: Path) -> None:
    save_checkpoint(tmp_path / "harmony.safetensors", "harmony", untrained(), "own work", {})
    request = HarmonyRequest(bars=3, seed=9)
    assert written(load_harmony(tmp_path), request) == written(TorchHarmonyEngine(untrained()), request)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"vocabulary": "0123"}, "another version"),
        ({"hidden": 10**6}, "out of range"),
        ({"cell": "quantum"}, "lstm, gru or rnn"),
        ({"surprise": 1}, "newer"),
        ({"hidden": 24}, "do not fit"),
    ],
)
def test_a_foreign_or_damaged_checkpoint_is_refused(tmp_path: Path, change: dict[str, object], complaint: str) -> None:
    network = untrained()
    metadata = {
        "format": "1",
        "kind": "harmony",
        "vocabulary": vocabulary_fingerprint(),
        "config": json.dumps(network.config.to_dict() | change),
    }
    save_file(network.state_dict(), tmp_path / "harmony.safetensors", metadata)
    with pytest.raises(CheckpointError, match=complaint):
        load_harmony(tmp_path)


def test_the_command_adds_chords_and_leaves_the_tracks(tmp_path: Path) -> None:
    song = Song((Track(1, "Melody", MELODY), Track(2, "Bass", phrase(36, 43), channel=1)))
    write_midi(song, tmp_path / "in.mid")
    words = ["harmonize", str(tmp_path / "in.mid"), "--drafts", "2", "--seed", "1", "--chord-track"]
    assert main([*words, "-o", str(tmp_path / "a.mid")]) == 0
    assert main([*words, "-o", str(tmp_path / "b.mid")]) == 0
    before, after = read_midi(tmp_path / "in.mid"), read_midi(tmp_path / "a.mid")
    assert after.tracks[:2] == before.tracks
    assert after.conductor.chords[0].tick == 0
    assert after.tracks[2].name == "Chords"
    sounding = {note.pitch % 12 for note in after.tracks[2].notes if note.onset == 0}
    first = after.conductor.chords[0].chord
    assert sounding == (first.pitch_classes if first else set())
    assert (tmp_path / "a.mid").read_bytes() == (tmp_path / "b.mid").read_bytes()


def test_nothing_to_harmonise_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_midi(Song((Track(1),)), tmp_path / "empty.mid")
    assert main(["harmonize", str(tmp_path / "empty.mid"), "-o", str(tmp_path / "out.mid")]) == 2
    assert "no melody" in capsys.readouterr().err


def test_parts_are_made_from_the_chords_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "in.mid", tmp_path / "out.mid"
    changes = (ChordChange(0, Chord(0)), ChordChange(1920, Chord(7, "7")))
    song = Song((Track(1, "Melody", phrase(60, 62, 64, 65, 67, 65, 64, 62)),), Conductor(chords=changes))
    write_midi(song, path)
    words = ["harmonize", str(path), "-o", str(out), "--keep-chords", "--parts"]
    assert main([*words, "alberti", "walking"]) == 0
    made = read_midi(out)
    assert [track.name for track in made.tracks] == ["Melody", "Alberti bass", "Bass"]
    assert made.conductor.chords == changes
    assert {note.pitch % 12 for note in made.tracks[1].notes if note.onset < 1920} == {0, 4, 7}
    assert len({track.channel for track in made.tracks}) == 3
    capsys.readouterr()
    assert main([*words, "bass", "walking"]) == 0
    assert capsys.readouterr().out.count("Bass with") == 2
    with pytest.raises(SystemExit):
        main([*words, "boogie"])
    assert "no part 'boogie'; choose from block, pad" in capsys.readouterr().err
    write_midi(replace(song, conductor=Conductor()), path)
    assert main([*words, "block"]) == 2
    assert "no chords" in capsys.readouterr().err
