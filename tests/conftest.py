"""What holds for all tests: no screen, no files of the user's, nothing left running."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Timing on shared machines says nothing about the code; the same examples on every run do.
settings.register_profile(
    "tests", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("tests")

THREADS_MAY_END_WITHIN_S = 3.0


@pytest.fixture(scope="session", autouse=True)
def _runtime_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Qt warns without a runtime folder that is the user's alone."""
    with pytest.MonkeyPatch.context() as patch:
        if "XDG_RUNTIME_DIR" not in os.environ:
            folder = tmp_path_factory.mktemp("runtime")
            folder.chmod(0o700)
            patch.setenv("XDG_RUNTIME_DIR", str(folder))
        yield


@pytest.fixture(autouse=True)
def _private_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, caches and autosaves of a test go to a folder of its own."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def _no_leaked_threads(_private_folders: Path) -> Iterator[None]:
    """A thread that a test started and left behind fails it, daemon or not."""
    before = set(threading.enumerate())
    yield
    leaked = _threads_left_after(before)
    assert not leaked, f"threads still run after the test: {sorted(thread.name for thread in leaked)}"


def _threads_left_after(before: set[threading.Thread]) -> set[threading.Thread]:
    deadline = time.monotonic() + THREADS_MAY_END_WITHIN_S
    while leaked := {thread for thread in threading.enumerate() if thread not in before and not _is_foreign(thread)}:
        if time.monotonic() > deadline:
            break
        time.sleep(0.01)
    return leaked


def _is_foreign(thread: threading.Thread) -> bool:
    """Python's stand-in for a thread that another library started (an audio callback, a QThread)."""
    return isinstance(thread, threading._DummyThread)


@pytest.fixture(autouse=True)
def _no_leaked_qt_timers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A QTimer that still ticks after a test's widgets are gone fails it."""
    if "tests/gui" not in request.node.path.as_posix():
        yield
        return
    started = _record_started_timers(monkeypatch)
    yield
    ticking = _still_ticking(started)
    assert not ticking, f"timers still tick after the test: {ticking}"


def _record_started_timers(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[object]]:
    from PySide6.QtCore import QTimer

    started: list[weakref.ref[object]] = []
    original = QTimer.start

    def start(timer: QTimer, *arguments: int) -> None:
        started.append(weakref.ref(timer))  # not kept alive: a dropped timer stops by itself
        original(timer, *arguments)

    monkeypatch.setattr(QTimer, "start", start)
    return started


def _still_ticking(timers: list[weakref.ref[object]]) -> list[str]:
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ticking = []
    for timer in [reference() for reference in timers]:
        if timer is not None and shiboken6.isValid(timer) and isinstance(timer, QTimer) and timer.isActive():
            ticking.append(f"{timer.interval()} ms, {timer.objectName() or timer.parent()!r}")
            timer.stop()
    return ticking
