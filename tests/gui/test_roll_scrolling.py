"""What is kept while the roll scrolls is what would be painted afresh, pixel by pixel."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.pianoroll.lane_choice import OpenLane
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.controllers import PITCH_BEND, SUSTAIN
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import DRUM_CHANNEL, Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap
from aiva_desktop.ui.pianoroll import kept_picture
from aiva_desktop.ui.pianoroll.kept_picture import KeptPicture
from aiva_desktop.ui.pianoroll.palette import RollColors, dark, light
from aiva_desktop.ui.pianoroll.picture import paint_to_pixmap
from aiva_desktop.ui.pianoroll.scene import Scene, scene_of
from aiva_desktop.ui.pianoroll.view import RollView

METERS = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(3840, Meter(7, 8)), MeterChange(9000, Meter(3, 4))))


def any_notes(source: random.Random, count: int = 300) -> tuple[Note, ...]:
    return tuple(
        sorted(
            Note(
                source.randrange(40_000),
                source.randrange(30, 100),
                source.choice((5, 60, 240, 1920, 20_000)),
                source.randrange(1, 128),
                source.choice((Origin.COMPOSER, Origin.ENGINE)),
                muted=source.random() < 0.2,
            )
            for _ in range(count)
        )
    )


@pytest.fixture(params=[light, dark], ids=["light", "dark"])
def colors(request: pytest.FixtureRequest) -> RollColors:
    found: RollColors = request.param()
    return found


def roll_with(source: random.Random, qtbot: QtBot, channel: int = 0, count: int = 300) -> RollView:
    roll = RollView()
    qtbot.addWidget(roll)
    tracks = (Track(1, notes=any_notes(source, count), channel=channel), Track(2, notes=any_notes(source)))
    roll.set_song(Song(tracks, Conductor(meter=METERS)), 1)
    return roll


def painted(scene: Scene, scale: float, roll: RollView) -> QImage:
    return paint_to_pixmap(scene, scale, roll.font()).toImage()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("channel", [0, DRUM_CHANNEL])
def test_scrolled_pictures_are_those_painted_afresh(
    qtbot: QtBot, colors: RollColors, scale: float, channel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, kept = random.Random(channel), KeptPicture()
    roll = roll_with(source, qtbot, channel)
    roll.set_selection([note for note in roll._contents.index.notes if source.random() < 0.2])
    roll.set_appearance(replace(roll.appearance, others=True, color_by=source.choice(list(ColorBy))))
    roll._contents.loop = (960, 5000)
    afresh: list[int] = []
    plain = kept_picture.paint_to_pixmap
    monkeypatch.setattr(kept_picture, "paint_to_pixmap", lambda *what: (afresh.append(1), plain(*what))[1])
    view = Viewport(640, 360, px_per_tick=0.1337).scrolled_to(500, 500)
    for step in range(60):
        view = view.scrolled_to(
            view.left_px + source.choice((0, 2, -2, 60, -60, 137, -200, 900)),
            view.top_px + source.choice((0, 0, 2, -14, 28, -100)),
        )
        if step % 20 == 19:
            view = view.zoomed_time(source.choice((0.8, 1.3)), 100)
        scene = scene_of(roll._contents, view, colors)
        assert kept.of(scene, scale, roll.font()).toImage() == painted(scene, scale, roll), step
    assert len(afresh) < 45 or not scale.is_integer(), "nothing was kept"


def test_a_density_image_is_painted_afresh(qtbot: QtBot) -> None:
    source, kept = random.Random(1), KeptPicture()
    roll = roll_with(source, qtbot, count=4000)
    view = Viewport(640, 360, px_per_tick=0.01)
    for left in (0, 10, 300, 20):
        scene = scene_of(roll._contents, view.scrolled_to(left, 300), light())
        assert kept.of(scene, 1.0, roll.font()).toImage() == painted(scene, 1.0, roll)


def on_screen(widget: QWidget) -> QImage:
    """What has been painted there, without asking for it anew."""
    screen, place = widget.screen(), widget.mapToGlobal(widget.rect().topLeft())
    return screen.grabWindow(0, place.x(), place.y(), widget.width(), widget.height()).toImage()


def test_lanes_and_keys_scroll_to_what_they_would_paint(qtbot: QtBot) -> None:
    source = random.Random(2)
    roll = roll_with(source, qtbot)
    bends = tuple(PITCH_BEND.at(13 * i, source.randrange(-8000, 8000)) for i in range(2000))
    song = roll._contents.song
    roll.set_song(replace(song, tracks=(replace(song.tracks[0], controls=bends), *song.tracks[1:])), 1)
    roll.lower_lanes.show_lanes((OpenLane(), OpenLane(PITCH_BEND), OpenLane(SUSTAIN)))
    roll.resize(760, 760)
    roll.move(0, 0)
    roll.show()
    qtbot.waitExposed(roll)
    lanes = (roll.velocity_lane, *roll.lower_lanes.control_lanes, roll.form_lane, roll.chord_lane)
    moving = (*lanes, roll.keyboard, roll.ruler)
    for _ in range(25):
        view = roll.area.view
        roll.area.set_view(view.scrolled_to(view.left_px + source.choice((0, 7, -30, 200)), source.randrange(900)))
        if source.random() < 0.2:
            roll.area.set_view(roll.area.view.zoomed_time(1.1, 200))
        if source.random() < 0.2:
            roll.set_selection([source.choice(roll._contents.index.notes)])
        QApplication.processEvents()
        kept = [on_screen(widget) for widget in moving]
        for widget in moving:
            widget.update()
        QApplication.processEvents()
        assert kept == [on_screen(widget) for widget in moving]
        assert kept[0].width() > 500
