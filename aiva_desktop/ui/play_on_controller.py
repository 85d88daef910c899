"""Playing on without end: the engine writes ahead of the playhead, each stretch one step. See compose/play_on.py."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.duet import ASK_S
from aiva_desktop.compose.duet_feel import moved_into, theme_bars
from aiva_desktop.compose.duet_request import Feel, Heard, duet_request
from aiva_desktop.compose.play_on import (
    Act,
    Buffer,
    End,
    Fill,
    Stretch,
    Write,
    arrived,
    bars_ahead,
    step,
    stretch_from,
)
from aiva_desktop.compose.requests import ContinueRequest, RequestError, motif_of
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Song
from aiva_desktop.ui.answer_writer import AnswerWriter
from aiva_desktop.ui.live_session import LiveSession, frame_timer
from aiva_desktop.ui.live_strip import LiveStrip
from aiva_desktop.ui.turn_in_song import TurnInSong
from aiva_desktop.ui.workplace import Workplace

# Where music plays already, the first stretch begins so much later at the earliest: nothing has been read for it yet.
_START_S = 0.8
# The theme is the first bars of what the engine goes on from.
_THEME_BARS = 4


class PlayOnController(QObject):
    """`ended`: it is over. `failed`: a sentence and details."""

    said = Signal(str)
    failed = Signal(str, str)
    ended = Signal()

    def __init__(self, place: Workplace, session: LiveSession, strip: LiveStrip) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._player = place.player
        self._session = session
        self._strip = strip
        self.writer = AnswerWriter(place.room, place.worker, self)
        self._track_id = 0
        self._buffer: Buffer | None = None
        self._ahead: list[tuple[int, TurnInSong]] = []
        self._theme: tuple[tuple[Note, ...], ...] = ()
        # Nothing sounds before the first stretch is there.
        self._is_waiting = False
        self._is_writing = False
        self._frames = frame_timer(self, self._frame)
        self.writer.finished.connect(self._stretch_written)
        self.writer.failed.connect(self._engine_failed)
        session.playback.stopped.connect(self.finish)
        place.document.subscribe(self._song_changed)

    @property
    def is_on(self) -> bool:
        """Whether the engine plays on."""
        return self._buffer is not None

    @property
    def buffer(self) -> Buffer | None:
        """How far the music is written."""
        return self._buffer

    # Beginning and ending

    def start(self) -> None:
        """Go on after the track's last note, from the playhead where that is later; plays where nothing plays."""
        tick = self._player.position_tick()
        refusal = self._session.refusal(tick, self._tracks.current)
        try:
            motif, start = motif_of(self._document.song, self._tracks.current_id)
        except RequestError as error:
            refusal = refusal or str(error)
        if refusal is not None:
            self.said.emit(refusal)
            self.ended.emit()
            return
        self._session.begin()
        self._track_id = self._tracks.current_id
        self._begin(motif, start, tick)

    def _begin(self, motif: tuple[Note, ...], start: int, tick: float) -> None:
        meter, tempo = self._document.song.conductor.meter, self._document.song.conductor.tempo
        self._theme = theme_bars(motif, meter.bar_at(motif[0].onset).index, _THEME_BARS, meter)
        if self._player.is_playing:
            start = max(start, meter.next_bar_line(int(tempo.tick_at(tempo.seconds_at(tick) + _START_S)) + 1))
        elif tick >= start:
            self._session.playback.seek(start)
        self._buffer = Buffer(start)
        self._is_waiting = not self._player.is_playing
        self._strip.open(is_duet=False)
        self._frames.start()
        self.said.emit(self._session.loading_in_words())
        self._frame()

    def finish(self) -> None:
        """End it. All whole stretches stay; music that plays, plays on through them."""
        if self._buffer is None:
            return
        self._buffer = None
        self._ahead.clear()
        self._frames.stop()
        self.writer.cancel()
        self.ended.emit()

    # Moment by moment

    def _frame(self) -> None:
        buffer = self._buffer
        assert buffer is not None
        conductor, tick = self._document.song.conductor, self._player.position_tick()
        if self._is_waiting:
            act = self._first_act(buffer)
        else:
            wanted = self._strip.settings.bars_ahead
            self._buffer, act = step(buffer, tick, conductor.meter, conductor.tempo, wanted)
        if act is not None:
            self._do(act)
        self._show(tick)

    def _first_act(self, buffer: Buffer) -> Act | None:
        """One bar, and then the music starts."""
        if buffer.written:
            self._is_waiting = False
            self._session.playback.start(0)
        elif buffer.asked is None:
            stretch = stretch_from(buffer.until_tick, 1, self._document.song.conductor.meter)
            self._buffer = replace(buffer, asked=stretch)
            return Write(stretch)
        return None

    def _do(self, act: Act) -> None:
        match act:
            case Write(stretch):
                self._ask(stretch)
            case Fill(stretch, turn):
                self.writer.cancel()
                self._fill(stretch, turn)
            case End():
                self.said.emit(tr("The engine has played on for very long; start it again to hear more."))
                self.finish()

    def _ask(self, stretch: Stretch) -> None:
        try:
            self.writer.ask(self._request(stretch))
        except KeyError:
            self._track_gone()
        except RequestError as error:
            self.said.emit(str(error))
            self.finish()

    def _request(self, stretch: Stretch) -> ContinueRequest:
        """As the panel is set now; without cadences, for there is no end."""
        song, start = self._document.song, stretch.start_tick
        motif = Heard().motif(song, self._track_id, start)
        request = duet_request(song.conductor, motif, start, stretch.bars, self._session.compose.settings(), Feel())
        return replace(request, controls=replace(request.controls, cadences=()))

    def _stretch_written(self) -> None:
        buffer = self._buffer
        if buffer is not None and buffer.asked is not None:
            self._buffer = arrived(buffer)
            self._write(buffer.asked, self.writer.notes)
            self._read_ahead()

    def _read_ahead(self) -> None:
        """Have what was just written read while there is time, for the stretch behind it."""
        if self._buffer is not None:
            meter = self._document.song.conductor.meter
            with contextlib.suppress(KeyError, RequestError):
                self.writer.read(self._request(stretch_from(self._buffer.until_tick, 1, meter)))

    def _fill(self, stretch: Stretch, turn: int) -> None:
        late = tr("The engine is late: your theme fills the bar.")
        self.said.emit(self._session.loading_in_words() or late)
        if self._theme:
            meter = self._document.song.conductor.meter
            again = moved_into(self._theme[turn % len(self._theme)], stretch.start_tick, stretch.end_tick, meter)
            self._write(stretch, (replace(note, origin=Origin.ENGINE) for note in again))

    def _write(self, stretch: Stretch, notes: Iterable[Note]) -> None:
        part = TurnInSong(self._document, self._track_id, tr("Play on"))
        self._is_writing = True
        is_there = part.write(notes, range(stretch.start_tick, stretch.end_tick))
        self._is_writing = False
        if not is_there:
            self._track_gone()
            return
        tick = self._player.position_tick()
        self._ahead = [(start, one) for start, one in self._ahead if start > tick]
        self._ahead.append((stretch.start_tick, part))

    def _song_changed(self, song: Song) -> None:
        """A stretch that was taken back is written anew, another way."""
        if self._buffer is None or self._is_writing:
            return
        gone = [start for start, part in self._ahead if not part.is_in(song)]
        if gone:
            tempo, meter = song.conductor.tempo, song.conductor.meter
            soon = tempo.tick_at(tempo.seconds_at(self._player.position_tick()) + ASK_S)
            again = max(min(gone), meter.next_bar_line(int(soon) + 1))
            self.writer.cancel()
            self._ahead = [(start, part) for start, part in self._ahead if start < again and part.is_in(song)]
            self._buffer = replace(self._buffer, until_tick=again, asked=None)

    def _track_gone(self) -> None:
        self.finish()
        self.failed.emit(tr("The track that the engine played on has been removed, so it ends."), "")

    def _engine_failed(self, sentence: str, details: str) -> None:
        self.finish()
        self.failed.emit(sentence, details)

    def _show(self, tick: float) -> None:
        if self._buffer is None:
            return
        wanted = self._strip.settings.bars_ahead
        ahead = bars_ahead(tick, self._buffer.until_tick, self._document.song.conductor.meter)
        whole = int(ahead)
        text = tr("1 bar ahead") if whole == 1 else tr("{count} bars ahead", count=whole)
        waits = self._is_waiting and not self._buffer.written
        self._strip.show_turn(
            tr("The engine begins ...") if waits else text, tr("The engine plays on"), ahead, wanted, is_engine=True
        )
