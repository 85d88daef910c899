from __future__ import annotations

import json
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.corpora import tune, write_tunes

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track
from aiva_desktop.training.corpus import Known, Source, midi_files, read_sources
from aiva_desktop.training.corpus_report import summary, write_report
from aiva_desktop.training.gathering import Gathered, gather
from aiva_desktop.training.lessons import DYNAMICS, RHYTHM


def gathered(*folders: Path, validation: tuple[Path, ...] = ()) -> Gathered:
    result = Gathered()
    for result in gather(folders, validation, [RHYTHM, DYNAMICS], None):  # noqa: B007
        pass
    return result


def names(result: Gathered, part: int) -> set[str]:
    return {one.reading.path.name for one in result.split("rhythm")[part]}


def test_a_tune_in_another_key_and_later_is_a_duplicate(tmp_path: Path) -> None:
    folder = write_tunes(tmp_path / "music", 3)
    write_midi(tune(seed=1, shift=8), folder / "tune-1-again.mid")
    result = gathered(folder)
    assert len(result.taken) == 3
    assert [(d.path.name, d.of.name) for d in result.duplicates] == [("tune-1.mid", "tune-1-again.mid")]
    assert any("the same melody as" in line for line in summary(result, ["rhythm"]))


def test_what_is_held_out_is_never_learned(tmp_path: Path) -> None:
    music, kept = write_tunes(tmp_path / "music", 6), write_tunes(tmp_path / "kept", 2, first_seed=4)
    result = gathered(music, validation=(kept,))
    assert names(result, 1) == {"tune-4.mid", "tune-5.mid"}
    assert {d.of.parent for d in result.duplicates} == {kept}
    assert names(result, 0) == {f"tune-{i}.mid" for i in range(4)}
    # A validation folder inside the music is not learned either.
    inside = gathered(tmp_path, validation=(kept,))
    assert names(inside, 0) == names(result, 0)


def test_small_folders_hold_out_one_piece_always_the_same(tmp_path: Path) -> None:
    folder = write_tunes(tmp_path / "music", 4)
    first = gathered(folder)
    assert len(names(first, 1)) == 1
    assert names(first, 0) | names(first, 1) == {f"tune-{i}.mid" for i in range(4)}
    write_midi(tune(seed=50), folder / "more.mid")
    assert names(gathered(folder), 1) <= names(first, 1) | {"more.mid"}


def test_the_hash_is_of_the_music_and_not_of_its_place(tmp_path: Path) -> None:
    here, there = gathered(write_tunes(tmp_path / "a", 3)), gathered(write_tunes(tmp_path / "b", 3))
    more = gathered(write_tunes(tmp_path / "c", 4))
    assert here.hash == there.hash
    assert here.hash != more.hash


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    folder = write_tunes(tmp_path / "music", 2)
    noise = random.Random(1)
    for i in range(20):
        whole = (folder / "tune-0.mid").read_bytes()
        broken = bytearray(whole)
        for _ in range(8):
            broken[noise.randrange(len(broken))] = noise.randrange(256)
        (folder / f"hurt-{i}.mid").write_bytes(bytes(broken[: noise.randrange(4, len(broken))]))
    (folder / "folder.mid").mkdir()
    (folder / "nowhere.mid").symlink_to(folder / "missing")
    os.mkfifo(folder / "pipe.mid")
    late = (*tune(0).tracks[0].notes, Note(200_000_000, 60, 480))
    write_midi(Song((Track(1, "Melody", late),)), folder / "late.mid")
    write_midi(Song((Track(1, "Drums", late[:-1], channel=9),)), folder / "drums.mid")
    (folder / "tune-1.mid").rename(os.fsdecode(os.fsencode(folder) + b"/tune-\xff\n.mid"))
    return folder


def test_no_file_stops_the_reading_and_each_has_its_reason(strange: Path, tmp_path: Path) -> None:
    result = gathered(strange)
    reasons = {rejected.path.name: rejected.reason for rejected in result.rejected}
    assert "not a file" in reasons["folder.mid"]
    assert "more than 4000 bars" in reasons["late.mid"]
    assert "drum channel" in reasons["drums.mid"]
    assert {"nowhere.mid", "pipe.mid"} <= set(reasons)
    assert all(reasons.values())
    accounted = len(result.taken) + len(result.rejected) + len(result.duplicates)
    assert accounted == len(list(strange.iterdir()))
    for line in summary(result, ["rhythm"]):
        line.encode()
        assert line.isprintable()
    write_report(tmp_path, result, ["rhythm", "dynamics"])
    report = json.loads((tmp_path / "corpus.json").read_text())
    assert len(report["rejected"]) == len(result.rejected)


def test_the_report_says_what_was_stated_and_what_was_estimated(tmp_path: Path) -> None:
    folder = write_tunes(tmp_path / "folk" / "nottingham", 2)
    chords = tuple(Note(1920 * i, pitch, 1920) for i, root in enumerate((48, 53, 55, 48)) for pitch in (root, root + 7))
    silent = Conductor()
    own = Song((Track(1, "Accompaniment", chords), replace(tune(7).tracks[0], id=2, name="x")), silent)
    write_midi(own, tmp_path / "folk" / "own.mid")
    write_report(tmp_path, gathered(tmp_path / "folk"), ["rhythm", "dynamics"])
    used = {Path(one["path"]).name: one for one in json.loads((tmp_path / "corpus.json").read_text())["used"]}
    assert used["tune-0.mid"]["key"] == str(Key(0))
    assert (used["tune-0.mid"]["key_known"], used["tune-0.mid"]["chords_known"]) == ("stated", "none")
    assert used["tune-0.mid"]["style"] == "folk"
    mine = used["own.mid"]
    assert (mine["track"], mine["found_by"], mine["style"]) == ("x", "shape", "any")
    assert (mine["key_known"], mine["chords_known"]) == ("estimated", "estimated")
    assert mine["chords"] > 0
    assert set(mine["networks"]) == {"rhythm", "dynamics"}
    assert folder.is_dir()


def test_a_c_major_that_every_note_contradicts_is_corrected(tmp_path: Path) -> None:
    in_e = replace(tune(3, shift=4), conductor=Conductor(keys=(KeyChange(0, Key()),)))
    write_midi(in_e, tmp_path / "exported.mid")
    write_midi(tune(3, shift=0), tmp_path / "true.mid")
    found = {one.path.name: one for one in read_sources(midi_files([tmp_path])) if isinstance(one, Source)}
    assert found["true.mid"].key_known is Known.STATED
    wrong = found["exported.mid"]
    assert wrong.key_known is Known.CORRECTED
    assert wrong.key is not None
    assert wrong.key.scale >= {note.pitch % 12 for note in in_e.tracks[0].notes}
    chords = replace(in_e.conductor, chords=(ChordChange(0, Chord(4)),))
    write_midi(replace(in_e, conductor=chords), tmp_path / "exported.mid")
    (again,) = [one for one in read_sources([tmp_path / "exported.mid"]) if isinstance(one, Source)]
    assert again.key == Key()
