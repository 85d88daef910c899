from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.autosave import Autosave, autosave_dir, forget, recoverable
from aiva_desktop.storage.project import load_project

SONG = Song((Track(id=1, notes=(Note(0, 60, 480),)),))
# Another app that saves and then ends without tidying up.
CRASHING_APP = """
import os, sys
from pathlib import Path
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.autosave import Autosave
autosave = Autosave(Path(sys.argv[1]))
autosave.save(Song((Track(id=1, name=sys.argv[2]),)))
os._exit(1)
"""


def crash(folder: Path, name: str) -> None:
    subprocess.run([sys.executable, "-c", CRASHING_APP, str(folder), name], check=False)


def test_work_of_a_crashed_app_is_found_newest_first(tmp_path: Path) -> None:
    crash(tmp_path, "older")
    (older,) = recoverable(tmp_path)
    os.utime(older.path, (1000, 1000))
    crash(tmp_path, "newer")
    found = recoverable(tmp_path)
    assert [load_project(recovery.path).tracks[0].name for recovery in found] == ["newer", "older"]
    assert found[1].saved_at == 1000
    for recovery in found:
        forget(recovery.path)
    assert list(tmp_path.iterdir()) == []


def test_a_running_apps_copy_is_its_own(tmp_path: Path) -> None:
    autosave = Autosave(tmp_path)
    autosave.save(SONG)
    assert recoverable(tmp_path) == ()
    autosave.save(SONG)
    assert len(list(tmp_path.glob("*.aiva"))) == 1
    autosave.clear()
    autosave.clear()
    assert list(tmp_path.iterdir()) == []


def test_saving_goes_on_after_clearing(tmp_path: Path) -> None:
    autosave = Autosave(tmp_path)
    autosave.save(SONG)
    autosave.clear()
    autosave.save(SONG)
    assert load_project(next(tmp_path.glob("*.aiva"))) == SONG
    autosave.clear()


@pytest.mark.skipif(sys.platform != "linux", reason="the folder for tests is set the way Linux knows")
def test_the_folder_is_made_in_the_users_data() -> None:
    assert autosave_dir().is_dir()
    assert autosave_dir().is_relative_to(os.environ["XDG_DATA_HOME"])
