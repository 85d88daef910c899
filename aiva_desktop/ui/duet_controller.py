"""The duet: the composer plays a phrase, the engine answers in time, each turn one step. See compose/duet.py."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.duet import LATE_S, Act, Ask, CutShort, FillIn, Keep, Now, Phase, Read, Retract, Turn, step
from aiva_desktop.compose.duet_rules import Answer
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import PPQ
from aiva_desktop.ui.answer_writer import AnswerWriter
from aiva_desktop.ui.duet_keys import DuetKeys
from aiva_desktop.ui.duet_music import DuetMusic
from aiva_desktop.ui.duet_view import DuetView
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.live_session import LiveSession, frame_timer
from aiva_desktop.ui.live_strip import LiveStrip
from aiva_desktop.ui.workplace import Workplace

# The playhead falls back by as much as playback was held up; further back, the composer has put it there.
_HELD_UP_S = 1.0


class DuetController(QObject):
    """`needs_keys`: there is no keyboard to play on. `ended`: the duet is over. `failed`: a sentence and details."""

    said = Signal(str)
    failed = Signal(str, str)
    needs_keys = Signal()
    ended = Signal()

    def __init__(self, place: Workplace, session: LiveSession, keyboard: KeyboardInput, strip: LiveStrip) -> None:
        super().__init__(place.window)
        self._place = place
        self._document = place.document
        self._player = place.player
        self._session = session
        self._keys = DuetKeys(place, session.playback, keyboard)
        self._strip = strip
        self._view = DuetView(strip, place)
        self.writer = AnswerWriter(place.room, place.worker, self)
        self._music: DuetMusic | None = None
        self._turn = Turn()
        self._last_tick = 0.0
        self._frames = frame_timer(self, self._frame)
        self.writer.grown.connect(self._answer_grows)
        self.writer.finished.connect(self._answer_grows)
        self.writer.failed.connect(self._engine_failed)
        session.playback.stopped.connect(self.finish)
        place.document.subscribe(self._song_changed)

    @property
    def is_on(self) -> bool:
        """Whether a duet is under way."""
        return self._music is not None

    @property
    def turn(self) -> Turn:
        """Whose turn it is."""
        return self._turn

    # Beginning and ending

    def start(self) -> None:
        """On the track that records: the first note starts the transport, unless bars are counted in or it runs."""
        tick, track = self._player.position_tick(), self._place.tracks.recorded
        refusal = self._session.refusal(tick, track)
        if refusal is not None:
            self.said.emit(refusal)
            self.ended.emit()
            return
        self._session.begin()
        if not self._keys.listen():
            self.needs_keys.emit()
        self._music = DuetMusic(self._document, track.id, round(tick))
        self._turn, self._last_tick = Turn(), tick
        self._strip.open(is_duet=True)
        count_in = self._place.preferences.settings.sound.count_in
        if count_in and not self._player.is_playing:
            self._session.playback.start(count_in)
        self._frames.start()
        self.said.emit(self._session.loading_in_words())
        self._view.show(self._turn, self._now(tick), self._music.track_id, is_playing=self._player.is_playing)

    def finish(self) -> None:
        """End the duet: what was played stays, and an answer that has begun to sound. Music that plays, plays on."""
        self._end(with_answer=self._turn.phase is Phase.ANSWERING and self.writer.is_written)

    def cancel(self) -> None:
        """End the duet at once: what was played stays, the answer under way does not."""
        self._end(with_answer=False)

    def leave_song(self) -> None:
        """Another song is in the window."""
        self._music = None
        self._close()

    def _end(self, *, with_answer: bool) -> None:
        if self._music is None:
            return
        if self._player.is_playing:
            # Else a key that was pressed last would start it again.
            self._take_in(self._music)
        if not with_answer:
            self._music.drop_answer()
        self._keep(self._music, max(self._last_tick, self._player.position_tick()))
        self._music = None
        self._close()

    def _close(self) -> None:
        self._frames.stop()
        self.writer.cancel()
        self._keys.leave()
        self._view.forget_phrase()
        self.ended.emit()

    # Moment by moment

    def _frame(self) -> None:
        music = self._music
        assert music is not None
        self._take_in(music)
        if music.recorder.is_full:
            self.finish()
            self.failed.emit(tr("The MIDI input sends more than can be played by hand, so the duet is over."), "")
        if self._music is None or not self._player.is_playing:
            return
        tick = self._player.position_tick()
        if self._seconds_back_to(tick) > _HELD_UP_S:
            self._gone_back(music, round(tick))
        self._last_tick = tick
        now, before = self._now(tick), self._turn
        self._turn, act = step(before, now, self._strip.settings)
        if act is not None:
            self._do(act, music, tick)
        elif self._turn.phase is Phase.ANSWERING and before.phase is Phase.ASKED:
            self._rewrite_phrase(music, tick)
        if self._turn.answer is not None and now.seconds_to(self._turn.answer.start_tick) < LATE_S:
            self.writer.settle()
        if self._music is not None:
            self._view.show(self._turn, now, music.track_id, is_playing=True)

    def _seconds_back_to(self, tick: float) -> float:
        tempo = self._document.song.conductor.tempo
        return tempo.seconds_at(self._last_tick) - tempo.seconds_at(tick)

    def _take_in(self, music: DuetMusic) -> None:
        if self._keys.take_in(music):
            self._view.played()

    def _now(self, tick: float) -> Now:
        music = self._music
        assert music is not None
        written, answer = self.writer.written_until, self._turn.answer
        if written is not None and answer is not None:
            written += answer.put_off
        phrase, is_held = music.recorder.notes_at(tick), music.recorder.is_held
        return Now(tick, self._document.song.conductor, phrase, is_held, written, self.writer.is_written)

    def _gone_back(self, music: DuetMusic, tick: int) -> None:
        """The composer went back in the song: the turn ends where it was, another one begins."""
        if not self.writer.is_written:
            music.drop_answer()
        self._keep(music, self._last_tick)
        music.start_anew(tick)
        self._turn = Turn(read_tick=tick)

    def _do(self, act: Act, music: DuetMusic, tick: float) -> None:
        match act:
            case Read(start_tick):
                self._read(music, tick, start_tick)
            case Ask(answer):
                self._ask(music, tick, answer)
            case Retract():
                self.writer.cancel()
                music.drop_answer()
            case FillIn(start_tick, end_tick):
                music.fill_in(tick, start_tick, end_tick)
                self._write(music, tick, ())
                late = tr("The engine is late: your theme fills the bar.")
                self.said.emit(self._session.loading_in_words() or late)
            case CutShort():
                self.said.emit(tr("The engine is late: its answer ends early."))
                self._write(music, tick, self.writer.notes)
                self.writer.stop_early()
            case Keep(until_tick):
                self._keep(music, tick, until_tick)

    def _read(self, music: DuetMusic, tick: float, start_tick: int) -> None:
        try:
            self.writer.read(music.request(tick, start_tick, 1, self._session.compose.settings()))
        except (RequestError, KeyError):
            return  # too little yet: said when the answer is due

    def _ask(self, music: DuetMusic, tick: float, answer: Answer) -> None:
        try:
            self.writer.ask(music.request(tick, answer.start_tick, answer.bars, self._session.compose.settings()))
        except KeyError:
            self._track_gone()
        except RequestError as error:
            self.said.emit(str(error))
            self._keep(music, tick)

    # In the song

    def _answer_grows(self) -> None:
        """Put a whole answer into the song, and a part of one only when there is no time to wait for the rest."""
        music, answer = self._music, self._turn.answer
        if music is None or answer is None:
            return
        tick = self._player.position_tick()
        if self._now(tick).seconds_to(answer.start_tick) < LATE_S and not music.goes_on(answer, self.writer.notes):
            return  # a better answer, but the first one is on its way to be heard
        if self.writer.is_written or answer.start_tick - tick < PPQ:
            self._write(music, tick, self.writer.notes)

    def _write(self, music: DuetMusic, tick: float, notes: tuple[Note, ...]) -> None:
        answer = self._turn.answer
        if answer is None:
            return
        is_there = music.write(tick, answer, notes)
        self._view.forget_phrase()
        if not is_there:
            self._changed_under_way(music)

    def _rewrite_phrase(self, music: DuetMusic, tick: float) -> None:
        """Keys that were still down when the answer came are up by now."""
        if not music.rewrite_phrase(tick):
            self._changed_under_way(music)

    def _keep(self, music: DuetMusic, tick: float, until_tick: int | None = None) -> None:
        music.keep(tick, round(tick) + 1 if until_tick is None else until_tick)
        self.writer.cancel()
        self._turn = Turn(read_tick=tick)
        self._view.forget_phrase()

    def _song_changed(self, song: Song) -> None:
        """Somebody else changed it: where the turn was taken back, another one begins."""
        if self._music is None or self._music.is_writing:
            return
        if all(track.id != self._music.track_id for track in song.tracks):
            self._track_gone()
        elif not self._music.is_in_song:
            self._changed_under_way(self._music)

    def _changed_under_way(self, music: DuetMusic) -> None:
        self.writer.cancel()
        music.start_anew(round(self._player.position_tick()))
        self._turn = Turn(read_tick=self._last_tick)

    def _track_gone(self) -> None:
        self._music = None
        self._close()
        self.failed.emit(tr("The track of the duet has been removed, so the duet is over."), "")

    def _engine_failed(self, sentence: str, details: str) -> None:
        self.cancel()
        self.failed.emit(sentence, details)
