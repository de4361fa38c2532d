"""What a new portfolio repository holds: an example, the hook, the editor's settings, and the host's CI file."""

import json
from collections.abc import Mapping

from treespor.editing.scalars import written
from treespor.model.text import Language
from treespor.rendering.schema import json_schema

PORTFOLIO = "portefolje/portefolje.yaml"
SCHEMA = ".treespor/portfolio.schema.json"
EXAMPLE: Mapping[Language, str] = {
    "da": """\
# yaml-language-server: $schema=../{schema}
treespor: 1
portfolio:
  name: {name}
  owner: executive-board
  secretariat: digitalisation

# Hvilke udfordringer skal I løse, koste hvad det vil?
challenges:
  - id: arbejdskraft
    title: For få hænder i ældreplejen
    owner: [council, executive-board]
    results:
      - {{indicator: Vakante stillinger, baseline: 60, target: 30, by: 2028-12-31}}

initiatives:
  - id: skærmbesøg
    title: Skærmbesøg i hjemmeplejen
    kind: trial
    origin: local
    addresses: arbejdskraft
    owner: executive-board
    status: planned
""",
    "en": """\
# yaml-language-server: $schema=../{schema}
treespor: 1
portfolio:
  name: {name}
  language: en
  owner: executive-board
  secretariat: digitalisation

# Which challenges must you solve, whatever it takes?
challenges:
  - id: workforce
    title: Too few hands in elderly care
    owner: [council, executive-board]
    results:
      - {{indicator: Vacancies, baseline: 60, target: 30, by: 2028-12-31}}

initiatives:
  - id: video-visits
    title: Video visits in home care
    kind: trial
    origin: local
    addresses: workforce
    owner: executive-board
    status: planned
""",
}
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: treespor
        name: treespor check
        entry: treespor check portefolje
        language: python
        additional_dependencies: [treespor]
        pass_filenames: false
        files: \\.ya?ml$
"""
_GITHUB = """\
# A pull request is told only what it brings; on Mondays everything is looked at, the calendar's work too.
name: treespor
on:
  pull_request:
  push:
    branches: [main]
  schedule:
    - cron: "0 6 * * 1"
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install treespor
      - if: github.event_name == 'pull_request'
        env:
          BASE: ${{ github.event.pull_request.base.sha }}
        run: treespor check portefolje --since "$BASE" -f github -f markdown="$GITHUB_STEP_SUMMARY"
      - if: github.event_name != 'pull_request'
        run: treespor check portefolje -f github -f markdown="$GITHUB_STEP_SUMMARY"
"""
_GITLAB = """\
# A merge request is told only what it brings; everything else is looked at on the default branch and on schedules.
treespor:
  image: python:3.12
  variables:
    GIT_DEPTH: "0"
  script:
    - python -m pip install treespor
    - |
      if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then
        set -- --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      fi
      treespor check portefolje "$@" -f gitlab=treespor.json -f junit=treespor.xml
  artifacts:
    when: always
    reports:
      codequality: treespor.json
      junit: treespor.xml
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
"""
_AZURE = """\
# A pull request is told only what it brings; everything else is looked at on main and every Monday.
trigger:
  branches:
    include: [main]
schedules:
  - cron: "0 6 * * 1"
    displayName: Every Monday
    branches:
      include: [main]
    always: "true"
pool:
  vmImage: ubuntu-latest
steps:
  - checkout: self
    fetchDepth: "0"
  - task: UsePythonVersion@0
    inputs:
      versionSpec: "3.12"
  - script: python -m pip install treespor
    displayName: Install treespor
  - script: |
      if [ -n "$TARGET" ]; then
        treespor check portefolje --since "origin/${TARGET#refs/heads/}" -f azure -f junit=treespor.xml
      else
        treespor check portefolje -f azure -f junit=treespor.xml
      fi
    displayName: treespor check
    env:
      TARGET: $(System.PullRequest.TargetBranch)
  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: treespor.xml
"""
CI: Mapping[str, tuple[str, str]] = {
    "github": (".github/workflows/treespor.yml", _GITHUB),
    "gitlab": (".gitlab-ci.yml", _GITLAB),
    "azure": ("azure-pipelines.yml", _AZURE),
}


def files_for(host: str, name: str, language: Language) -> dict[str, str]:
    """Every file of a new repository by its path, for this host and in this language."""
    files = {
        PORTFOLIO: EXAMPLE[language].format(schema=SCHEMA, name=written(name)),
        SCHEMA: json_schema(),
        ".pre-commit-config.yaml": _HOOK,
        ".vscode/settings.json": _as_json({"yaml.schemas": {SCHEMA: ["portefolje/**/*.yaml", "portefolje/**/*.yml"]}}),
        ".vscode/extensions.json": _as_json({"recommendations": ["redhat.vscode-yaml"]}),
    }
    if host in CI:
        path, text = CI[host]
        files[path] = text
    return files


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
