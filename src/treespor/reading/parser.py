"""The YAML parser: libyaml where it is there, ruamel's own where it is not. Both give the same events."""

import importlib.util
import sys
from typing import Any, Protocol


class Parser(Protocol):
    """Gives the events of one text, one after another."""

    def get_event(self) -> Any:
        """The next event. Raises a YAMLError where the text is not YAML."""


def _libyaml() -> Any:
    """libyaml's parser without the rest of ruamel.yaml, whose start-up costs five times as much.

    The parser needs the package's modules of errors and events alone, so they are imported under a package that is
    not run. Raises ImportError where the machine has no libyaml for Python.
    """
    spec = importlib.util.find_spec("ruamel.yaml")
    if spec is None or "ruamel.yaml" in sys.modules:
        return importlib.import_module("_ruamel_yaml")
    sys.modules["ruamel.yaml"] = importlib.util.module_from_spec(spec)
    try:
        return importlib.import_module("_ruamel_yaml")
    finally:
        del sys.modules["ruamel.yaml"]


def pure_parser(text: str) -> Parser:
    """The parser in Python alone: slower by far, and the same on every machine."""
    yaml = importlib.import_module("ruamel.yaml").YAML(typ="safe", pure=True)
    _, parser = yaml.get_constructor_parser(text)
    return parser  # type: ignore[no-any-return]  # ruamel.yaml tells no types


def open_parser(text: str) -> Parser:
    """The fastest parser that this machine has."""
    return _fastest(text)  # type: ignore[no-any-return]  # nor does its C parser


try:
    _fastest: Any = _libyaml().CParser
except ImportError:
    _fastest = pure_parser
events: Any = (
    importlib.import_module("ruamel.yaml").events if _fastest is pure_parser else sys.modules["ruamel.yaml.events"]
)
YAMLError: Any = sys.modules["ruamel.yaml.error"].YAMLError
