"""Step input: the computer's letters or a MIDI keyboard write notes at the roll's cursor, which goes on by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.pianoroll.state import Outcome
from aiva_desktop.pianoroll.step_input import SHORTEST, WHOLE, Step, StepLength
from aiva_desktop.pianoroll.words import length_in_words, place_in_words
from aiva_desktop.playback.messages import is_note_off, is_note_on, note_off, note_on
from aiva_desktop.score.notes import DEFAULT_VELOCITY
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.song import Song
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS, DUET
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.note_actions import STEP_INPUT
from aiva_desktop.ui.piano_keys import PianoKeys
from aiva_desktop.ui.sound_actions import RECORD
from aiva_desktop.ui.workplace import Workplace

LISTEN_MS = 15
_K = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LENGTHS = {_K(_K.Key_0.value + value): value for value in range(WHOLE, SHORTEST + 1)}
_chords = count()


class StepController(QObject):
    """`said` carries what was entered and where the cursor is, for the status line and screen readers."""

    said = Signal(str)

    def __init__(self, place: Workplace, keyboard: KeyboardInput) -> None:
        super().__init__(place.window)
        self._roll = place.roll
        self._actions = place.actions
        self._keyboard = keyboard
        self.length = StepLength()
        # The last one is the chord under the fingers while keys are held.
        self._steps: list[Step] = []
        self._held: set[int] = set()
        self._gesture = ""
        self.keys = PianoKeys(place.window)
        self.keys.pressed.connect(lambda pitch: self._play(note_on(0, pitch, DEFAULT_VELOCITY)))
        self.keys.released.connect(lambda pitch: self._play(note_off(0, pitch)))
        self.keys.moved.connect(lambda pitch: self.said.emit(tr("The key A plays {pitch}.", pitch=pitch_name(pitch))))
        self._listening = QTimer(self)
        self._listening.setInterval(LISTEN_MS)
        self._listening.timeout.connect(self._take_in)
        self._commands = self._made_commands()
        place.actions[STEP_INPUT].toggled.connect(self._switch)
        place.actions[specs.KEYBOARD_CURSOR].toggled.connect(self._cursor_toggled)
        for other in (COMPUTER_KEYS, DUET, RECORD):
            place.actions[other].toggled.connect(self._keys_wanted)
        place.tracks.current_changed.connect(lambda *_: self._steps.clear())
        place.document.subscribe(self._song_changed)
        self._roll.area.installEventFilter(self)

    def _made_commands(self) -> dict[tuple[Qt.Key, bool], Callable[[], None]]:
        """By key, and whether Shift is held."""
        lengths = {(key, False): lambda value=value: self._choose(value) for key, value in _LENGTHS.items()}
        return {
            **lengths,
            (_K.Key_Period, False): lambda: self._take_length(self.length.with_dot()),
            (_K.Key_Slash, False): lambda: self._take_length(self.length.of_triplet()),
            (_K.Key_0, False): self._rest,
            (_K.Key_Right, False): self._rest,
            (_K.Key_Left, False): self._step_back,
            (_K.Key_Right, True): self._tie,
            (_K.Key_Backspace, False): self._go_back,
            (_K.Key_Escape, False): lambda: self._actions[STEP_INPUT].setChecked(False),
        }

    @property
    def is_on(self) -> bool:
        """Whether keys write notes."""
        return self.keys.is_on

    def close(self) -> None:
        """The letters are letters again."""
        self._actions[STEP_INPUT].setChecked(False)

    # On and off

    def _switch(self, on: bool) -> None:
        if on == self.is_on:
            return
        self._steps.clear()
        self._held.clear()
        if on:
            self._actions[COMPUTER_KEYS].setChecked(False)
            self._actions[specs.KEYBOARD_CURSOR].setChecked(True)
            self._keyboard.find()
            self._roll.setFocus()
        self._keyboard.step_keys.listen(on)
        self.keys.switch(on)
        if on:
            self._listening.start()
            self._place_cursor(self._cursor.tick)
            self._say_what_keys_do()
        else:
            self._listening.stop()
            self._actions[specs.KEYBOARD_CURSOR].setChecked(False)
            self.said.emit(tr("Step input is over."))

    def _say_what_keys_do(self) -> None:
        self.said.emit(
            tr(
                "Step input at {place}, {length}: A to ' write notes, 1 to 6 choose lengths, 0 is a rest, I ends it.",
                place=self._spot(),
                length=length_in_words(self.length.ticks),
            )
        )

    def _cursor_toggled(self, shown: bool) -> None:
        if not shown and self.is_on:
            self._actions[STEP_INPUT].setChecked(False)

    def _keys_wanted(self, on: bool) -> None:
        """What is played is for somebody else now."""
        if on and self.is_on:
            self._actions[STEP_INPUT].setChecked(False)

    # Keys of the mode

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mode's keys from the window's actions, and act upon them."""
        if not self.is_on or not isinstance(event, QKeyEvent) or event.modifiers() & _OTHERS:
            return False
        command = self._commands.get((_K(event.key()), bool(event.modifiers() & _SHIFT)))
        if command is None or self._roll.area.is_dragging:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._take_in()
            command()
            return True
        return False

    def _choose(self, value: int) -> None:
        self._take_length(StepLength(value))

    def _take_length(self, length: StepLength) -> None:
        self.length = length
        self._place_cursor(self._cursor.tick)
        self.said.emit(tr("Next: {length}", length=length_in_words(length.ticks)))

    def _rest(self) -> None:
        rest = Step(self._cursor.tick, self.length.ticks)
        self._steps.append(rest)
        self._place_cursor(rest.end)
        self.said.emit(rest.in_words(self._roll.state()))

    def _step_back(self) -> None:
        self._place_cursor(self._cursor.tick - self.length.ticks)
        self.said.emit(self._spot())

    def _go_back(self) -> None:
        if not self._steps:
            self._step_back()
            return
        last = self._steps.pop()
        self._perform(last.removed(self._roll.state()))
        self._place_cursor(last.tick)
        self.said.emit(tr("Back at {place}.", place=self._spot()))

    def _tie(self) -> None:
        if not self._steps:
            self.said.emit(tr("Nothing to lengthen: enter a note first."))
            return
        self._steps[-1], outcome = self._steps[-1].lengthened(self._roll.state(), self.length.ticks)
        self._perform(outcome)
        self._place_cursor(self._steps[-1].end)
        self.said.emit(self._steps[-1].in_words(self._roll.state()))

    # What is played

    def _play(self, message: bytes) -> None:
        """It sounds, and comes back to be written."""
        self._keyboard.play_key(message)
        self._take_in()

    def _take_in(self) -> None:
        for _, message in self._keyboard.step_keys.take():
            if is_note_on(message):
                self._strike(message[1], message[2])
            elif is_note_off(message):
                self._let_go(message[1])

    def _strike(self, pitch: int, velocity: int) -> None:
        if not self._held:
            self._gesture = f"step {next(_chords)}"
            self._steps.append(Step(self._cursor.tick, self.length.ticks))
        self._held.add(pitch)
        self._steps[-1], outcome = self._steps[-1].struck(self._roll.state(), pitch, velocity, self._gesture)
        self._perform(outcome)
        self._place_cursor(self._steps[-1].tick)
        self.said.emit(self._steps[-1].in_words(self._roll.state()))

    def _let_go(self, pitch: int) -> None:
        if pitch in self._held:
            self._held.discard(pitch)
            if not self._held and self._steps:
                self._place_cursor(self._steps[-1].end)

    # Inside

    @property
    def _cursor(self) -> Cursor:
        return self._roll.note_cursor or Cursor()

    def _spot(self) -> str:
        return place_in_words(self._roll.state().grid.meter, self._cursor.tick)

    def _place_cursor(self, tick: int) -> None:
        pitches = [note.pitch for note in self._steps[-1].notes] if self._steps else []
        pitch = pitches[-1] if pitches else self._cursor.pitch
        self._roll.set_note_cursor(replace(self._cursor, tick=max(0, tick), pitch=pitch, length=self.length.ticks))
        self._roll.ensure_visible(max(0, tick), pitch)

    def _perform(self, outcome: Outcome) -> None:
        self._roll.perform(lambda _: outcome)

    def _song_changed(self, song: Song) -> None:
        """What was entered and is undone is to be entered again where it was."""
        if not self.is_on or self._held:
            return
        state = self._roll.state()
        while self._steps and not self._steps[-1].is_left(state):
            self._place_cursor(self._steps.pop().tick)
