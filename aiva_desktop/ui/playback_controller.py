"""The transport: buttons and keys, the playhead, the loop, the output, and what is sounded on a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.playback.outputs import with_ports
from aiva_desktop.playback.patches import patch_of
from aiva_desktop.playback.player import Output
from aiva_desktop.score.song import Song
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.icons import Icon
from aiva_desktop.ui.lane_actions import FOLLOW
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from aiva_desktop.ui.takes import Takes

FRAME_MS = 16


class PlaybackController(QObject):
    """`problem`: a sentence on what is missing for sound. `stopped`: playback has come to rest."""

    problem = Signal(str)
    moved = Signal(float)
    stopped = Signal()

    def __init__(self, place: Workplace, bar: TransportBar) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._player = place.player
        self._roll = place.roll
        self._bar = bar
        self._actions = place.actions
        self._preferences = place.preferences
        self._takes: Takes | None = None
        self._loop: tuple[int, int] | None = None
        self._started_at = 0.0
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._frame)
        self._connect()
        place.document.subscribe(self._song_changed)
        place.player.set_song(place.document.song)
        self._show_position(0.0)
        self._show_output()

    def _connect(self) -> None:
        roll, actions, output = self._roll, self._actions, self._bar.output
        actions.on(specs.PLAY, self.toggle)
        actions.on(specs.STOP, self.stop)
        actions.on(specs.LOOP, self._toggle_loop)
        roll.seek_requested.connect(self.seek)
        roll.loop_requested.connect(self.set_loop)
        roll.audition_requested.connect(self._audition)
        roll.audition_ended.connect(self._player.audition_off)
        output.about_to_open.connect(self.show_outputs)
        output.output_chosen.connect(self._choose_output)

    # The transport

    def toggle(self) -> None:
        """Play, or pause."""
        if self._player.is_playing:
            self._player.stop()
            self._frame()
            return
        sound = self._preferences.settings.sound
        self.start(sound.count_in if sound.click else 0)

    def start(self, count_in_bars: int) -> None:
        """Play from the position, after counting in; what plays already plays on."""
        if self._player.is_playing:
            return
        self._started_at = self._player.position_tick()
        self._roll.ensure_visible(self._started_at)
        self._player.play(count_in_bars=count_in_bars)
        self._frames.start()
        self._show_state(playing=True)

    def join(self) -> None:
        """Show that playback goes on, or has ended, where somebody else has started it."""
        if self._player.is_playing and not self._frames.isActive():
            self._started_at = self._player.position_tick()
            self._frames.start()
            self._show_state(playing=True)

    def start_late(self, late_s: float) -> None:
        """Play as if it had begun `late_s` seconds ago at the position: whoever began before the music is in time."""
        begun, tempo = self._player.position_tick(), self._document.song.conductor.tempo
        self._player.seek(round(tempo.tick_at(tempo.seconds_at(begun) + late_s)))
        self.start(0)
        self._started_at = begun

    def stop(self) -> None:
        """Stop, and go back to where it started; stopped already: to the start."""
        was_playing = self._player.is_playing
        self._player.stop()
        self.seek(round(self._started_at) if was_playing else 0)
        self._frame()

    def seek(self, tick: int) -> None:
        """Go to `tick`."""
        self.show_from(tick)
        self._roll.ensure_visible(tick)

    def show_from(self, tick: int) -> None:
        """Go to `tick`, and leave in sight what is."""
        self._player.seek(tick)
        self._show_position(tick)

    @property
    def loop(self) -> tuple[int, int] | None:
        """The ticks (start, end) that are looped over."""
        return self._loop

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Loop over the ticks (start, end), or not."""
        self._loop = loop
        self._player.set_loop(loop)
        self._roll.set_loop(loop)
        self._actions[specs.LOOP].setChecked(loop is not None)

    def leave_song(self) -> None:
        """Another song is in the window."""
        self._player.stop()
        self.set_loop(None)
        self._started_at = 0.0
        self.seek(0)
        self._frame()

    def close(self) -> None:
        """Nothing moves or sounds any more."""
        self._frames.stop()
        self._player.stop()

    def _toggle_loop(self) -> None:
        self.set_loop(None if self._loop else self._range_to_loop())

    def _range_to_loop(self) -> tuple[int, int]:
        """The bars of the selection, else of the song, else the first bar."""
        song, notes = self._heard(), self._roll.selection
        meter = song.conductor.meter
        start = min((note.onset for note in notes), default=0)
        end = max((note.end for note in notes), default=song.end_tick)
        return meter.bar_at(start).start_tick, meter.next_bar_line(max(1, end))

    # What is shown

    def _frame(self) -> None:
        if not self._player.is_playing:
            self._frames.stop()
            self._show_state(playing=False)
        self._follow(self._player.position_tick())
        if not self._player.is_playing:
            self.stopped.emit()

    def _follow(self, tick: float) -> None:
        """Turn the page when the playhead runs out of sight; when the composer looks elsewhere, leave them alone."""
        view = self._roll.area.view
        before = view.x_of(self._roll_tick)
        self._show_position(tick)
        if not self._actions[FOLLOW].isChecked() or not 0 <= before <= view.width:
            return
        if view.x_of(tick) < 0:
            # The loop has wrapped.
            self._roll.ensure_visible(tick)
        elif view.width < view.x_of(tick):
            self._roll.ensure_visible(tick)

    def _show_position(self, tick: float) -> None:
        self._roll_tick = tick
        self._roll.set_playhead(tick)
        self._bar.show_position(self._document.song.conductor, tick)
        self.moved.emit(tick)

    def _show_state(self, *, playing: bool) -> None:
        self._actions.set_icon(specs.PLAY, Icon.PAUSE if playing else Icon.PLAY)

    # What sounds

    def hear_takes(self, takes: Takes | None) -> None:
        """Play the song as it would be with the current take; None: as it is."""
        self._takes = takes
        self._player.set_song(self._heard())

    def hear_song(self) -> None:
        """Play the song as it is, with the current take, after something else has been tried."""
        self._player.set_song(self._heard())

    def _heard(self) -> Song:
        return self._takes.heard_in(self._document.song) if self._takes else self._document.song

    def _song_changed(self, song: Song) -> None:
        self._player.set_song(self._heard())
        self._show_position(self._player.position_tick())

    def _audition(self, pitch: int, velocity: int) -> None:
        track = self._tracks.current
        self._player.audition(pitch, velocity, patch_of(track), self._tracks.heard_channel(track.id))

    # The output

    def show_outputs(self) -> None:
        """Look which outputs there are now."""
        self._bar.output.show_outputs(self._player.outputs(), self._player.output)

    def show_ports(self, names: Sequence[str]) -> None:
        """These MIDI ports are there now."""
        if not self._bar.output.view().isVisible():
            self._bar.output.show_outputs(with_ports(names), self._player.output)

    def restore_output(self) -> None:
        """Choose what the composer chose last time, if it is there, and open it."""
        wished = self._preferences.settings.output
        if wished and wished != self._player.output.label:
            outputs = self._player.outputs()
            chosen = next((output for output in outputs if output.label == wished), self._player.output)
            self._player.select_output(chosen)
        else:
            self._player.warm_up()
        self._show_output()

    def show_chosen_output(self) -> None:
        """Another output was chosen elsewhere."""
        self._show_output()
        self._preferences.set_output(self._player.output.label)

    def report_problem(self, sentence: str) -> None:
        """The output failed; the player goes on silently."""
        self._show_output()
        self.problem.emit(sentence)

    def _choose_output(self, output: Output) -> None:
        self._player.select_output(output)
        self._preferences.set_output(output.label)
        self._tracks.view.set_channels(output.channels)

    def _show_output(self) -> None:
        """The one that is played to; a track whose instrument has no channel there says so."""
        self._bar.output.show_outputs([self._player.output], self._player.output)
        self._tracks.view.set_channels(self._player.output.channels)
