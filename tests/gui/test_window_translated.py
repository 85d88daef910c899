"""With a translator that puts each text into brackets, no text of the window is without them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import BAR, MOTIF, Answers
from helpers.shown_texts import Text, shown_texts
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QLabel, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.language import set_translator
from aiva_desktop.playback.presets import Preset, read_presets
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.rescue import Rescue
from aiva_desktop.score.song import ChordChange, Conductor, Song, Track
from aiva_desktop.ui import instrument_controller
from aiva_desktop.ui.actions import CLOSE_WINDOW, QUIT, all_specs
from aiva_desktop.ui.file_reader import Damage
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.services import Services

# What is the same in every language: notes, chords and keys of the keyboard, names of programs, files and languages,
# names that the song gives; and what Qt says itself.
SAME_EVERYWHERE = re.compile(
    r"""
      (?<![A-Za-z]) [A-G](?:\#|b)? (?:-?\d+ | (?:maj7|m7b5|m7|m|7|dim)?) (?:/[A-G](?:\#|b)?)? (?![A-Za-z]) | N\.C\.
    | /[\w/.\-]+ | ^&?(?:OK|Cancel|Close|Save|Open|Yes|No|Discard)$ | v?\d+\.\d+\.\d+ | </?(?:h3|p|b|br)>
    | AIVA\ Desktop | FluidSynth | Anna's\ tune | \b(?:motif|Melody)\b | English
    | \b(?:MusicXML|PDF|PNG|SVG)\b
    | (?:alsa|jack|pipewire|pulseaudio|oss|portaudio|sdl2|file|dsound|wasapi|waveout|coreaudio) \b
    | [\w\-]* \.(?:sf2|sf3|mid|aiva|wav)\b | \*\.\w+
    | (?:Ctrl|Shift|Alt|Meta|Num)\+ | \b(?:Return|Enter|Esc|Space|Home|End|Tab|Backspace|Backtab|Del|Ins|PgUp|PgDown)\b
    | \b(?:Left|Right|Up|Down|F\d{1,2})\b | (?<!\w) [A-Z] (?!\w)
    """,
    re.VERBOSE,
)
# They end the window.
NOT_TRIGGERED = {QUIT, CLOSE_WINDOW}


def bracketed(text: str) -> str:
    return f"[{text}]"


@pytest.fixture(autouse=True)
def _translated() -> Iterator[None]:
    set_translator(bracketed)
    yield
    set_translator(None)


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Text]:
    """Dialogs that would wait for the composer answer at once; what they say is kept."""
    said: list[Text] = []

    def exec_(dialog: QDialog) -> int:
        if isinstance(dialog, QFileDialog):
            said.extend(("file dialog", text) for text in (dialog.windowTitle(), *dialog.nameFilters()))
            labels = (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType)
            said.extend(("file dialog", dialog.labelText(label)) for label in labels)
        elif not isinstance(dialog, QPrintDialog):
            said.extend(shown_texts(dialog))
        return 0

    def kept(*arguments: object, **_: object) -> None:
        said.extend(("static dialog", text) for text in arguments if isinstance(text, str))

    def answering(answer: object) -> Callable[..., object]:
        return lambda *arguments, **named: (kept(*arguments, **named), answer)[1]

    for kind in (QDialog, QMessageBox, QFileDialog, QInputDialog, QPrintDialog):
        monkeypatch.setattr(kind, "exec", exec_)
    monkeypatch.setattr(QInputDialog, "getText", answering(("", False)))
    monkeypatch.setattr(QMessageBox, "about", answering(None))
    return said


@pytest.fixture(autouse=True)
def _own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a SoundFont calls its sounds is the same in every language."""

    def named(path: Path) -> tuple[Preset, ...]:
        return tuple(replace(preset, name=bracketed(preset.name)) for preset in read_presets(path))

    monkeypatch.setattr(instrument_controller, "read_presets", named)


@pytest.fixture
def answers() -> Answers:
    """What the composer is asked beyond what the answers know goes to the dialogs above."""
    made = Answers()
    made._parent = None
    return made


@pytest.fixture
def full_window(window: MainWindow, services: Services) -> MainWindow:
    """Melody, drums and chords; some notes written by the engine and some selected."""
    written = tuple(Note(BAR + 480 * i, 60 + i, 480, origin=Origin.ENGINE) for i in range(4))
    tracks = (
        Track(1, "Anna's tune", (*MOTIF, *written)),
        Track(2, "Anna's tune", (Note(0, 36, 240),), channel=9),
        Track(3, "Anna's tune", (), program=40),
    )
    conductor = Conductor(chords=(ChordChange(0, Chord(0, "")), ChordChange(BAR, Chord(9, "m7"))))
    services.document.replace_song(Song(tracks, conductor))
    return window


def test_the_window_as_it_opens(full_window: MainWindow) -> None:
    assert not untranslated(shown_texts(full_window))


def test_the_empty_window(window: MainWindow) -> None:
    assert not untranslated(shown_texts(window))


def test_what_every_action_says_and_opens(
    full_window: MainWindow, services: Services, asked: list[Text], qtbot: QtBot
) -> None:
    song, found = services.document.song, set[Text]()
    for spec in all_specs():
        if spec in NOT_TRIGGERED:
            continue
        services.document.replace_song(song)
        full_window.roll.select_all()
        action = full_window.commands[spec]
        action.setEnabled(True)
        action.trigger()
        QApplication.processEvents()
        found |= {(f"after {spec.name}", label.text()) for label in full_window.findChildren(QLabel)}
        found |= {(f"{spec.name}: {where}", text) for where, text in _texts_of_dialogs()}
    assert not untranslated([*found, *asked, *shown_texts(full_window)])


def test_the_questions(qtbot: QtBot, asked: list[Text], tmp_path_factory: pytest.TempPathFactory) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    questions = Questions(parent)
    folder = tmp_path_factory.mktemp("music")
    questions.use_damaged(Damage("A", Rescue(Song(), whole=1, announced=2)))
    present = [folder / "A.mid", folder / "C.mid"]
    for path in present:
        path.touch()
    for paths in (present[:1], present):
        questions.may_replace(paths)
    asked_already = {"use_damaged", "may_replace"}
    for name in (name for name in vars(Answers) if not name.startswith("_") and name not in asked_already):
        question = getattr(questions, name)
        takes_a_file = name in ("file_to_save", "file_to_export", "audio_to_export")
        takes_a_file = takes_a_file or name == "forget_missing" or "export" in name
        question(folder / "A.mid" if takes_a_file else "A")
    texts = [(where, text.replace(str(folder), "")) for where, text in asked]
    assert len(texts) > 8
    assert not untranslated(texts)


@pytest.mark.parametrize("text", ["[Play] (Ctrl+P)", "1  [Acoustic [Grand] Piano]", "F#m7b5", "C4", "120", "[a].mid"])
def test_what_is_translated(text: str) -> None:
    assert not untranslated([("", text)])


@pytest.mark.parametrize("text", ["Play", "[Play] now", "3 notes", "[a] notes.mid [b] and"])
def test_what_is_not(text: str) -> None:
    assert untranslated([("", text)])


def untranslated(texts: Iterable[Text]) -> str:
    """Those that have letters outside all brackets, a line for each."""
    return "\n".join(sorted({f"{where}: {text}" for where, text in texts if _says_something(text)}))


def _says_something(text: str) -> bool:
    # A text that is too long for its place has lost its bracket.
    text = re.sub(r"\[[^\]]*…$", "", text)
    while (inner := re.sub(r"\[[^\[\]]*\]", "", text)) != text:
        text = inner
    return bool(re.search("[A-Za-z]", SAME_EVERYWHERE.sub("", text)))


def _texts_of_dialogs() -> list[Text]:
    """Of the dialogs and menus that are open, which are closed."""
    found = []
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            found += shown_texts(widget)
            widget.close()
    QApplication.processEvents()
    return found
