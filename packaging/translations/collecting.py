"""Every text of the source that is shown in the window, as literals in the calls that mark them."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path


class NotALiteralError(ValueError):
    """A text to translate is put together while the app runs, so nobody can translate it beforehand."""


def collect(folder: Path) -> dict[str, list[str]]:
    """Each text under `folder`, with the files that have it, relative to the folder's parent."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        for text in dict.fromkeys(texts_in(file.read_text(encoding="utf-8"), name)):
            places[text].append(name)
    return dict(places)


def texts_in(source: str, name: str = "source") -> Iterator[str]:
    """The texts of one file. Raises NotALiteralError."""
    for node in ast.walk(ast.parse(source, name)):
        if isinstance(node, ast.Call) and (arguments := _MARKING.get(called(node))) is not None:
            for argument in arguments(node):
                yield from _literals(argument, name, called(node))


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literals(argument: ast.expr, name: str, function: str) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        if argument.value:
            yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body, name, function)
        yield from _literals(argument.orelse, name, function)
    elif isinstance(argument, ast.Starred):
        yield from _literals(argument.value, name, function)
    elif isinstance(argument, ast.Tuple):
        for element in argument.elts:
            yield from _literals(element, name, function)
    elif isinstance(argument, ast.JoinedStr | ast.BinOp):
        raise NotALiteralError(f"{name}:{argument.lineno}: {function}() wants a literal and {{names}}")
    # Anything else is a constant that was marked where it was written.


def _first(call: ast.Call) -> list[ast.expr]:
    return list(call.args[:1])


def _all(call: ast.Call) -> list[ast.expr]:
    return list(call.args)


def _of_action(call: ast.Call) -> list[ast.expr]:
    """Its text and its hint."""
    named = [keyword.value for keyword in call.keywords if keyword.arg in ("text", "hint")]
    return [*call.args[:1], *call.args[3:4], *named]


_MARKING: Mapping[str, Callable[[ast.Call], list[ast.expr]]] = {
    "tr": _first,
    "marked": _first,
    "all_marked": _all,
    "ActionSpec": _of_action,
    "MenuSpec": _first,
}
