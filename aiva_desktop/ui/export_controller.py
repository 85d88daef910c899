"""File > Export: a song or its parts as MIDI files, pictures and pages; in the background, with progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.form_markers import form_in
from aiva_desktop.language import tr
from aiva_desktop.midi.excerpt import song_between, song_of_selection, song_of_track
from aiva_desktop.midi.single_track import write_single_track
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.score.song import Song
from aiva_desktop.ui import export_actions as specs
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.drag_out import safe_name
from aiva_desktop.ui.file_writer import FileWriter
from aiva_desktop.ui.workplace import Workplace

Excerpt = Callable[[], Song]
_STEPS = 1000
_BEGUN = 0.05


class ExportController(QObject):
    """`said`: a sentence for the status line."""

    said = Signal(str)

    def __init__(self, place: Workplace, files: DocumentController, writer: FileWriter) -> None:
        super().__init__(place.window)
        self._place = place
        self._files = files
        self._writer = writer
        for spec, command in (
            (specs.EXPORT_SINGLE, self.export_single),
            (specs.EXPORT_TRACK, self.export_track),
            (specs.EXPORT_SELECTION, self.export_selection),
            (specs.EXPORT_TRACKS, self.export_tracks),
            (specs.EXPORT_SECTIONS, self.export_sections),
            (specs.EXPORT_SCORE, self.export_score),
            (specs.EXPORT_PICTURE, self.export_picture),
            (specs.EXPORT_PAGES, self.export_pages),
            (specs.PRINT, self.print_pages),
        ):
            place.actions.on(spec, command)
        place.status.cancelled.connect(writer.cancel)
        writer.progressed.connect(self._went_on)
        writer.ended.connect(self._ended)

    # MIDI

    def export_single(self) -> None:
        """The whole song in one track."""
        path = self._place.questions.file_to_export(self._files.suggested(".mid"))
        if path is not None:
            song = self._place.document.song
            self._write(lambda: _single_written(song, path), path.name)

    def export_track(self) -> None:
        """The current track alone."""
        song, track = self._place.document.song, self._place.tracks.current
        self._export_one(track.name, lambda: song_of_track(song, track.id))

    def export_selection(self) -> None:
        """The selected notes, from their bar line on."""
        song, track, notes = self._place.document.song, self._place.tracks.current, self._place.roll.selection
        if not notes:
            self.said.emit(tr("Select the notes to export first."))
            return
        self._export_one(track.name, lambda: song_of_selection(song, track.id, notes))

    def export_tracks(self) -> None:
        """Each track that has notes."""
        song = self._place.document.song
        tracks = [track for track in song.tracks if track.notes]
        self._export_several([(track.name, partial(song_of_track, song, track.id)) for track in tracks])

    def export_sections(self) -> None:
        """All tracks of each section of the form."""
        song = self._place.document.song
        placed = form_in(song.conductor.markers, song.conductor.meter, song.end_tick)
        if placed is None:
            self.said.emit(tr("The song has no sections yet: lay a form out in the form lane."))
            return
        sections = placed.form.sections
        bars = [song.conductor.meter.bar(placed.first_bar_of(i)).start_tick for i in range(len(sections) + 1)]
        parts = [
            (f"{i + 1} {section.label}", partial(song_between, song, bars[i], bars[i + 1]))
            for i, section in enumerate(sections)
        ]
        self._export_several(parts)

    def _export_one(self, name: str, excerpt: Excerpt) -> None:
        suggested = self._files.suggested(".mid")
        path = self._place.questions.file_to_export(suggested.with_name(f"{suggested.stem} - {safe_name(name)}.mid"))
        if path is not None:
            self._write(lambda: _written([(path, excerpt)]), path.name)

    def _export_several(self, parts: Sequence[tuple[str, Excerpt]]) -> None:
        if not parts:
            self.said.emit(tr("There are no notes to export yet."))
            return
        path = self._place.questions.file_to_export(self._files.suggested(".mid"))
        if path is not None:
            names = _told_apart([safe_name(name) for name, _ in parts])
            paths = [path.with_name(f"{path.stem} - {name}{path.suffix}") for name in names]
            # The dialog has only asked about the name that they begin with.
            if not self._place.questions.may_replace(paths):
                return
            files = [(one, excerpt) for one, (_, excerpt) in zip(paths, parts, strict=True)]
            self._write(lambda: _written(files), tr("{count} files of {name}", count=len(files), name=path.stem))

    def export_score(self) -> None:
        """The whole song as MusicXML."""
        path = self._place.questions.score_to_export(self._files.suggested(".musicxml"))
        if path is not None:
            song = self._place.document.song
            self._write(partial(_score_written, song, path), path.name)

    # Pictures

    def export_picture(self) -> None:
        """What the roll shows."""
        path = self._place.questions.picture_to_export(self._files.suggested(".png"))
        if path is not None:
            from aiva_desktop.ui.picture_jobs import picture_job

            area, contents = self._place.roll.area, self._contents()
            job = partial(picture_job, contents, area.view, area.colors, area.font(), path)
            self._write(job, path.name)

    def export_pages(self) -> None:
        """The current track as a PDF."""
        path = self._place.questions.pages_to_export(self._files.suggested(".pdf"))
        if path is not None:
            from aiva_desktop.ui.picture_jobs import pages_job

            self._write(partial(pages_job, self._contents(), self._title(), path), path.name)

    def print_pages(self) -> None:
        """The current track on paper."""
        printer = self._place.questions.printer()
        if printer is not None:
            from aiva_desktop.ui.picture_jobs import print_job

            self._write(partial(print_job, self._contents(), self._title(), printer), self._title())

    def _contents(self) -> RollContents:
        """What the roll shows, as it is now, for another thread."""
        contents = RollContents()
        contents.appearance, contents.snap = self._place.roll.appearance, self._place.roll.snap
        contents.show(self._place.document.song, self._place.tracks.current_id)
        return contents

    def _title(self) -> str:
        return f"{self._files.name} - {self._place.tracks.current.name}"

    # Writing

    def _went_on(self, what: str, share: float) -> None:
        """What is done at once needs no bar."""
        if 0 < share < 1:
            self._place.status.show_work(tr("Writing {what} ...", what=what), round(share * _STEPS), _STEPS)

    def _ended(self, was_stopped: bool) -> None:
        if self._place.status.is_working:
            self._place.status.end_work(tr("Stopped; what was complete stays.") if was_stopped else "")

    def _write(self, job: Callable[[], Iterator[float]], what: str) -> None:
        self._writer.write(job, what, lambda: self.said.emit(tr("Exported {what}.", what=what)))


def _written(files: Sequence[tuple[Path, Excerpt]]) -> Iterator[float]:
    for number, (path, excerpt) in enumerate(files, start=1):
        write_midi(excerpt(), path)
        yield number / len(files)


def _single_written(song: Song, path: Path) -> Iterator[float]:
    write_single_track(song, path)
    yield 1.0


def _score_written(song: Song, path: Path) -> Iterator[float]:
    # Late: scores are rare.
    from aiva_desktop.ui.score_process import write_score_apart

    # It takes seconds: that it goes on is to be seen.
    yield _BEGUN
    for share in write_score_apart(song, path):
        yield max(_BEGUN, share)


def _told_apart(names: Sequence[str]) -> list[str]:
    """Names of files in one folder: of equal ones, the later get a number; capitals do not tell files apart."""
    taken: dict[str, None] = {}
    for name in names:
        free = (each for number in range(1, len(names) + 2) if (each := name if number == 1 else f"{name} {number}"))
        taken[next(each for each in free if each.casefold() not in {one.casefold() for one in taken})] = None
    return list(taken)
