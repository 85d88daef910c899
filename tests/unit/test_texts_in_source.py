"""No text that the window shows is written without `tr` or `marked`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from translations.collecting import NotALiteralError, called, texts_in

from aiva_desktop.paths import install_root

ROOT = install_root()
PACKAGE = ROOT / "aiva_desktop"
# These speak on a terminal, in English, or to nobody.
UNSEEN = ("training", "commands", "models", "cli.py", "demo.py", "__main__.py")
FILES = [file for file in sorted(PACKAGE.rglob("*.py")) if not set(file.relative_to(PACKAGE).parts) & set(UNSEEN)]
# What Qt and our widgets show of what they are given.
DISPLAYS = frozenset(
    {
        "setText",
        "setToolTip",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWindowTitle",
        "setPlaceholderText",
        "setSuffix",
        "setPrefix",
        "setSpecialValueText",
        "setInformativeText",
        "setDetailedText",
        "setStatusTip",
        "setTitle",
        "setLabelText",
        "setItemText",
        "setHorizontalHeaderLabels",
        "QLabel",
        "QPushButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "QDockWidget",
        "addRow",
        "addTab",
        "addItem",
        "addItems",
        "addButton",
        "addAction",
        "addMenu",
        "drawText",
        "drawStaticText",
        "getText",
        "getOpenFileName",
        "getSaveFileName",
        "getExistingDirectory",
        "about",
        "question",
        "information",
        "warning",
        "critical",
        "emit",
        "say",
        "end_work",
        "show_work",
        "show_offer",
        "show_problem",
        "announce",
        "NumberBox",
        "ChoiceBox",
        "SliderSpec",
        "CurveSpec",
        "EntryField",
        "LaneField",
        "DragHandle",
        "PitchBox",
        "SectionButton",
        "Choice",
        "Outcome",
        "failure_in_words",
        "replacement",
        "set_chords",
        "set_form",
        "replace_tracks",
        "ReplaceTrack",
        "ReplaceConductor",
        "ReplaceNotes",
        "Compound",
    }
)
BUILT_IN = {"ValueError", "TypeError", "KeyError", "RuntimeError", "OSError", "IndexError", "NotImplementedError"}
# Names that are the same in every language, file endings, keys of tables, object names.
SAME_EVERYWHERE = re.compile(r"\.\w{2,5}|AIVA Desktop|\[\*\] - AIVA Desktop|WAV|Ogg Vorbis|%|<h3>|</h3>")
# What a call in a call shows is told by the inner one.
THROUGH = (ast.IfExp, ast.Tuple, ast.List, ast.keyword, ast.Starred, ast.BinOp, ast.BoolOp)


def test_what_is_displayed_goes_through_tr() -> None:
    found = [place for file in FILES for place in _bare_texts(file)]
    assert not found, "write these with aiva_desktop.language.tr:\n" + "\n".join(found)


def test_texts_are_translated_while_the_app_runs_and_not_when_it_is_imported() -> None:
    found = [f"{_name(file)}:{line}" for file in FILES for line in _translated_at_import(ast.parse(file.read_text()))]
    assert not found, f"the language is not known yet here; use marked(), and tr() where it is shown: {found}"


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('tr("{count} notes", count=3)', ["{count} notes"]),
        ('x = marked("Move notes")', ["Move notes"]),
        ('all_marked(*("Kick", "Snare"), "Clap")', ["Kick", "Snare", "Clap"]),
        ('tr("one" if x else "more")', ["one", "more"]),
        ('tr("in "\n   "two lines")', ["in two lines"]),
        ('ActionSpec("&Draw", ("1",), Icon.DRAW, "click")', ["&Draw", "click"]),
        ('ActionSpec("&Draw", ("1",), hint="click")', ["&Draw", "click"]),
        ('MenuSpec("&File", (NEW,))', ["&File"]),
        ("tr(constant)", []),
        ('print("no text")', []),
    ],
)
def test_texts_are_found(source: str, texts: list[str]) -> None:
    assert list(texts_in(source)) == texts


@pytest.mark.parametrize("source", ['tr(f"{count} notes")', 'marked("a" + name)'])
def test_texts_are_literals(source: str) -> None:
    with pytest.raises(NotALiteralError):
        list(texts_in(source))


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ('label.setText("No notes")', True),
        ('label.setText(f"{count} notes")', True),
        ('label.setText("No notes" if x else tr("Some"))', True),
        ('raise RequestError("Draw a motif first.")', True),
        ('label.setText(tr("No notes"))', False),
        ('label.setText(f"{low}-{high}")', False),
        ('label.setObjectName("quiet")', False),
        ('raise ValueError("internal")', False),
    ],
)
def test_a_text_without_tr_is_found(source: str, is_found: bool) -> None:
    assert bool(list(_bare_in(ast.parse(source)))) is is_found


def _bare_texts(file: Path) -> Iterator[str]:
    for node in _bare_in(ast.parse(file.read_text(encoding="utf-8"))):
        yield f"{_name(file)}:{node.lineno}: {ast.unparse(node)}"


def _bare_in(tree: ast.Module) -> Iterator[ast.expr]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = called(call)
        is_error = name.endswith("Error") and name not in BUILT_IN
        if is_error or name in DISPLAYS:
            for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                yield from _texts_of(argument)


def _texts_of(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Constant | ast.JoinedStr):
        if any(_says_something(text) for text in _constants(node)):
            yield node
    elif isinstance(node, THROUGH):
        for child in ast.iter_child_nodes(node):
            yield from _texts_of(child)


def _constants(node: ast.Constant | ast.JoinedStr) -> list[str]:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _says_something(text: str) -> bool:
    return bool(re.search("[A-Za-z]", text)) and not SAME_EVERYWHERE.fullmatch(text.strip())


def _translated_at_import(tree: ast.AST) -> Iterator[int]:
    """The lines of calls of tr() outside functions, and in their default values and decorators."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            outside = [*node.args.defaults, *(default for default in node.args.kw_defaults if default is not None)]
            outside += node.decorator_list if isinstance(node, ast.FunctionDef) else []
            for expression in outside:
                yield from _translated_at_import(ast.Expression(expression))
        else:
            if isinstance(node, ast.Call) and called(node) == "tr":
                yield node.lineno
            yield from _translated_at_import(node)


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()
