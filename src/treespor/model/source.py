"""A source that initiatives come from."""

from typing import Literal

from typing_extensions import TypeAliasType

from treespor.model.base import Id, Model
from treespor.model.enums import Mandate, SourceKind
from treespor.model.text import Language

Lays = TypeAliasType("Lays", Literal["solution", "requirement", "nothing"])


class Source(Model):
    """A strategy, law, agreement or body that lays initiatives on municipalities, or only inspires them (§2 p1)."""

    id: Id
    """A short unique name, which `origin` refers to."""
    title: str
    """The source's name in Danish."""
    kind: SourceKind
    """What sort of source it is."""
    lays: Lays = "nothing"
    """What it lays on the municipality."""
    always: bool = False
    """Whether it always does; otherwise what it lays is an assumption."""
    title_en: str | None = None
    """The source's name in English."""
    owner: str | None = None
    """Who stands behind it."""
    period: str | None = None
    """The years it covers."""
    link: str | None = None
    """Where to read more."""

    def named(self, language: Language) -> str:
        """What the source is called; the Danish title where there is no English one."""
        return self.title if language == "da" else (self.title_en or self.title)

    @property
    def mandate(self) -> Mandate:
        """What it lays, as an initiative's mandate."""
        return "none" if self.lays == "nothing" else self.lays

    @property
    def common(self) -> bool:
        """Whether it is a common strategy of public authorities or of municipalities (§0)."""
        return self.kind in {"joint-public", "joint-municipal"}
