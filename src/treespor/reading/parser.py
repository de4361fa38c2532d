"""The YAML parser: libyaml where it is there, ruamel's own where it is not. Both give the same events."""

import importlib.util
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Protocol


class Parser(Protocol):
    """Gives the events of one text, one after another."""

    def get_event(self) -> Any:
        """The next event. Raises a YAMLError where the text is not YAML."""


class _RunWhenAsked(ModuleType):
    """A package whose own code runs when something of it is asked for, not when one of its modules is imported."""

    def __getattr__(self, name: str) -> Any:
        self.__class__ = ModuleType  # type: ignore[assignment]  # no longer waiting
        loader = self.__spec__.loader if self.__spec__ else None
        if loader is not None:
            loader.exec_module(self)
        return getattr(self, name)


def _libyaml() -> Any:
    """libyaml's parser; it needs ruamel.yaml's modules of errors and events, not the package's costly start-up.

    Raises ImportError where the machine has no libyaml for Python.
    """
    spec = importlib.util.find_spec("ruamel.yaml")
    if spec is not None and "ruamel.yaml" not in sys.modules:
        package = importlib.util.module_from_spec(spec)
        package.__class__ = _RunWhenAsked
        sys.modules["ruamel.yaml"] = package
        vars(sys.modules["ruamel"])["yaml"] = package
    return importlib.import_module("_ruamel_yaml")


class PureParser:
    """The parser in Python alone: slower by far, and the same on every machine."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = importlib.import_module("ruamel.yaml").YAML(typ="safe", pure=True).parse(text)

    def get_event(self) -> Any:
        """The next event. Raises a YAMLError where the text is not YAML."""
        try:
            return next(self._events, None)
        except (ValueError, LookupError, OverflowError) as error:  # an escape that is no character, and the like
            raise YAMLError(str(error)) from error


def open_parser(text: str) -> Parser:
    """The fastest parser that this machine has."""
    return _fastest(text)  # type: ignore[no-any-return]  # nor does its C parser


try:
    _fastest: Any = _libyaml().CParser
except ImportError:
    _fastest = PureParser
events: Any = importlib.import_module("ruamel.yaml.events")
YAMLError: Any = importlib.import_module("ruamel.yaml.error").YAMLError
