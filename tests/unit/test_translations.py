"""Every text has its translation, and the compiled files are those of the sources."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from translations.collecting import collect
from translations.linguist import compile_to

from aiva_desktop.paths import install_root

FOLDER = install_root() / "resources" / "translations"
SOURCES = sorted(FOLDER.glob("*.ts"))
HINT = "run `make translations`, translate what is unfinished in {name} (with Qt Linguist), and run it again"


@pytest.fixture(scope="module")
def texts() -> set[str]:
    return set(collect(install_root() / "aiva_desktop"))


def _messages(ts: Path) -> dict[str, ElementTree.Element]:
    tree = ElementTree.parse(ts).getroot()
    return {message.findtext("source", ""): message for message in tree.iter("message")}


def _translations(ts: Path) -> dict[str, str]:
    """Those that are finished."""
    texts = {source: message.findtext("translation", "") for source, message in _messages(ts).items()}
    return {source: text for source, text in texts.items() if text}


def _placeholders(text: str) -> list[tuple[str, str, str]]:
    parts = [(name, spec or "", conversion or "") for _, name, spec, conversion in Formatter().parse(text) if name]
    return sorted(parts)


def test_there_are_translations() -> None:
    assert [ts.name for ts in SOURCES] == ["aiva_zh_CN.ts"]


@pytest.mark.parametrize("ts", SOURCES, ids=lambda ts: ts.stem)
class TestTranslations:
    def test_it_has_every_text_and_no_other(self, ts: Path, texts: set[str]) -> None:
        missing, gone = texts - set(_messages(ts)), set(_messages(ts)) - texts
        assert not missing, f"{HINT.format(name=ts.name)}: {sorted(missing)}"
        assert not gone, f"{HINT.format(name=ts.name)}: {sorted(gone)} are no longer in the source"

    def test_every_text_is_translated(self, ts: Path) -> None:
        def is_unfinished(message: ElementTree.Element) -> bool:
            translation = message.find("translation")
            return translation is None or "type" in translation.attrib or not translation.text

        unfinished = [source for source, message in _messages(ts).items() if is_unfinished(message)]
        assert not unfinished, f"{HINT.format(name=ts.name)}: {unfinished}"

    def test_placeholders_are_those_of_the_text(self, ts: Path) -> None:
        wrong = [source for source, said in _translations(ts).items() if _placeholders(source) != _placeholders(said)]
        assert not wrong

    def test_underlined_letters_are_kept(self, ts: Path) -> None:
        """A text with an underlined letter has one in the translation, the same letter behind it where none fits."""
        wrong = [source for source, said in _translations(ts).items() if _letter(source) != _letter(said)]
        assert not wrong

    def test_dots_that_announce_a_dialog_are_kept(self, ts: Path) -> None:
        actions = {source: said for source, said in _translations(ts).items() if "&" in source}
        assert not [source for source, said in actions.items() if source.endswith("...") != said.endswith("...")]

    def test_the_compiled_file_is_that_of_the_source(self, ts: Path, tmp_path: Path) -> None:
        compiled = tmp_path / "compiled.qm"
        compile_to(compiled, ts)
        assert compiled.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run `make translations`"


def _letter(text: str) -> str | None:
    found = re.search(r"&(\w)", text)
    return found.group(1).upper() if found else None
