"""The files of a new portfolio repository, from the templates: an example, the hook, editor settings, the CI file."""

import json
from collections.abc import Mapping
from pathlib import Path

from treespor.editing.scalars import written
from treespor.model.text import Language
from treespor.rendering.schema import json_schema

PORTFOLIO_FOLDER = "portefolje"
PORTFOLIO = f"{PORTFOLIO_FOLDER}/portefolje.yaml"
SCHEMA = ".treespor/portfolio.schema.json"
CI_FILES: Mapping[str, str] = {
    "github": ".github/workflows/treespor.yml",
    "gitlab": ".gitlab-ci.yml",
    "azure": "azure-pipelines.yml",
}
"""Where each host looks for its CI file."""


def files_for(host: str, name: str, language: Language, templates: Path) -> dict[str, str]:
    """Every file of a new repository by its path, for this host and in this language."""
    portfolio = _fill(templates, f"portfolio.{language}.yaml", schema=SCHEMA, name=written(name))
    schemas = {SCHEMA: [f"{PORTFOLIO_FOLDER}/**/*.yaml", f"{PORTFOLIO_FOLDER}/**/*.yml"]}
    files = {
        PORTFOLIO: portfolio,
        SCHEMA: json_schema(),
        ".pre-commit-config.yaml": _fill(templates, "pre-commit.yaml", path=PORTFOLIO_FOLDER),
        ".vscode/settings.json": _as_json({"yaml.schemas": schemas}),
        ".vscode/extensions.json": _as_json({"recommendations": ["redhat.vscode-yaml"]}),
    }
    if host in CI_FILES:
        files[CI_FILES[host]] = _fill(templates, f"{host}.yml", path=PORTFOLIO_FOLDER)
    return files


def shared_ci_file(host: str, templates: Path) -> str:
    """The CI file that other repositories include: `ci/gitlab.yml`, `ci/azure.yml`."""
    return _fill(templates, f"{host}.yml", path='"."', shared=True)


def _fill(templates: Path, template: str, **values: object) -> str:
    """A template with its values. Its marks are << >> and <% %>, since the hosts' own files use {{ }}."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(templates / "init"),
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - YAML, whose values are written as scalars
    )
    return environment.get_template(f"{template}.j2").render({"shared": False, **values})


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
