"""Times treespor's commands as whole processes, side by side: `python benchmarks/measure.py [-- COMMAND]`.

In every round each command runs once, and its time is divided by its baseline's time in the same round; the
median of these ratios is what counts, for a machine's mood moves both alike. Goals stand beside the ratios;
missing one fails nothing.
"""

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).parent
SIZES = (10, 300, 3_000, 30_000)
MEDIUM, LARGE = 3_000, 30_000
FAULTS = 7
STATUS_DATE = "2026-11-01"
"""The date in the generated header, which `check` is asked to look at too, lest its findings change."""
PYYAML = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"
RUAMEL = "import sys; from ruamel.yaml import YAML; YAML().load(open(sys.argv[1], 'rb'))"
BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024
"""In which the system counts the peak memory of a process that has ended."""


class Command(NamedTuple):
    """A process to time. `most_rounds` holds a slow one back; `code` is how it is to end."""

    name: str
    arguments: tuple[str, ...]
    code: int = 0
    most_rounds: int = sys.maxsize


class Row(NamedTuple):
    """A line of the table: a command, what it is measured against, and the most it should be."""

    command: str
    baseline: str
    goal: float | None = None
    most_memory: int | None = None
    """In MB."""


class Run(NamedTuple):
    """What one process took, in seconds and in bytes at its peak; no bytes where the system does not tell."""

    seconds: float
    peak: int | None


Runs = dict[str, list[Run]]


class Plan:
    """The commands of a measuring and the rows of its table, both in the order in which they are shown."""

    def __init__(self, treespor: Sequence[str], *, slow: bool) -> None:
        self.treespor, self.slow = tuple(treespor), slow
        self.commands: dict[str, Command] = {}
        self.rows: list[Row] = []
        self._python("python -c pass", "pass")

    def start_up(self) -> None:
        """What every command pays before it does anything."""
        for option, goal in (("--version", 1.5), ("--help", None)):
            self._treespor(f"treespor {option}", option)
            self.rows.append(Row(f"treespor {option}", "python -c pass", goal))

    def classify(self, count: int, file: Path) -> None:
        """A portfolio of this size, against an empty process."""
        name = _classify(count)
        self._treespor(name, "classify", str(file))
        memory = 300 if count == LARGE else None
        self.rows.append(Row(name, "python -c pass", 14 if count == 10 else None, memory))

    def parsers(self, count: int, file: Path) -> None:
        """The same against parsers that only load the file, to no purpose."""
        if find_spec("yaml"):
            name = f"PyYAML's C safe loader, {count:,}"
            self._python(name, PYYAML, str(file))
            self.rows.append(Row(_classify(count), name, 0.3 if count == LARGE else None))
        if count < LARGE or self.slow:
            name = f"ruamel.yaml's round trip, {count:,}"
            self._python(name, RUAMEL, str(file), most_rounds=1 if count >= LARGE else 3)
            self.rows.append(Row(_classify(count), name))

    def other_outputs(self, count: int, file: Path) -> None:
        """The other things to do with the same portfolio, against `classify`."""
        self._treespor(f"check, {count:,}", "check", str(file), "--as-of", STATUS_DATE)
        self._treespor(f"classify -f json, {count:,}", "classify", str(file), "-f", "json")
        self.rows.append(Row(f"check, {count:,}", _classify(count), goal=1.5))
        self.rows.append(Row(f"classify -f json, {count:,}", _classify(count)))

    def faults(self, count: int, file: Path) -> None:
        """A portfolio with faults against the same without."""
        name = f"classify, {count:,} with {FAULTS} faults"
        self._treespor(name, "classify", str(file), code=1)
        self.rows.append(Row(name, _classify(count)))

    def brackets(self, count: int, file: Path) -> None:
        """A portfolio whose links stand in brackets, which libyaml may refuse at first, against the same without."""
        name = f"classify, {count:,} with links in brackets"
        self._treespor(name, "classify", str(file))
        self.rows.append(Row(name, _classify(count)))

    def _treespor(self, name: str, *arguments: str, code: int = 0) -> None:
        self.commands[name] = Command(name, (*self.treespor, *arguments), code)

    def _python(self, name: str, program: str, *arguments: str, most_rounds: int = sys.maxsize) -> None:
        line = (sys.executable, "-c", program, *arguments)
        self.commands[name] = Command(name, line, most_rounds=most_rounds)


def _classify(count: int) -> str:
    return f"classify, {count:,}"


def planned(treespor: Sequence[str], sizes: Sequence[int], folder: Path, *, slow: bool) -> Plan:
    """What to measure for these sizes; the files are written into the folder."""
    plan = Plan(treespor, slow=slow)
    plan.start_up()
    files = {count: _generated(count, folder / f"{count}.yaml") for count in sizes}
    for count, file in files.items():
        plan.classify(count, file)
    for count, file in files.items():
        if count >= MEDIUM:
            plan.parsers(count, file)
    plan.other_outputs(max(files), files[max(files)])
    if MEDIUM in files:
        plan.faults(MEDIUM, _generated(MEDIUM, folder / "faults.yaml", "--faults", str(FAULTS)))
        plan.brackets(MEDIUM, _generated(MEDIUM, folder / "brackets.yaml", "--brackets"))
    return plan


def _generated(count: int, file: Path, *more: str) -> Path:
    """Written by a process of its own: a child's peak is never told as less than its parent's memory."""
    subprocess.run([sys.executable, str(HERE / "generate.py"), str(count), str(file), *more], check=True)
    return file


def measured(plan: Plan, rounds: int) -> Runs:
    """The runs of every command."""
    _warm_up(plan)
    runs: Runs = {name: [] for name in plan.commands}
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for command in plan.commands.values():
            if number <= command.most_rounds:
                runs[command.name].append(timed(command))
    return runs


def _warm_up(plan: Plan) -> None:
    """A round that does not count: it compiles what has not been, and fills the disk's cache."""
    for command in plan.commands.values():
        if command.most_rounds == sys.maxsize:
            timed(command)


def timed(command: Command) -> Run:
    """One run, from before the process is made until it is gone. Stops everything where it ends otherwise."""
    with tempfile.TemporaryFile() as errors:
        begun = perf_counter()
        process = subprocess.Popen(command.arguments, stdout=subprocess.DEVNULL, stderr=errors, env=_environment())
        code, peak = _ended(process)
        seconds = perf_counter() - begun
        if code != command.code:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace")
            sys.exit(f"{shlex.join(command.arguments)} ended with {code}, not {command.code}:\n{said}")
    return Run(seconds, peak)


def _ended(process: "subprocess.Popen[bytes]") -> tuple[int, int | None]:
    """How the process ended, and its peak memory in bytes."""
    if sys.platform == "win32":
        return process.wait(), None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * BYTES_PER_UNIT


def _environment() -> dict[str, str]:
    """As it is, but compiled files may be written: without them every start would compile everything."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def table(plan: Plan, runs: Runs) -> Iterator[str]:
    """The lines of the Markdown tables: the ratios, and what the baselines took themselves."""
    yield "| command | against | ratio | from–to | goal | median s | peak MB | goal |"
    yield "| --- | --- | ---: | ---: | --- | ---: | ---: | --- |"
    for row in plan.rows:
        yield f"| {' | '.join(_cells(row, runs))} |"
    yield from ("", "| baseline | rounds | median s | peak MB |", "| --- | ---: | ---: | ---: |")
    for name in dict.fromkeys(row.baseline for row in plan.rows):
        yield f"| {name} | {len(runs[name])} | {' | '.join(_cost(runs[name]))} |"


def _cells(row: Row, runs: Runs) -> Iterator[str]:
    # A command that is held back has fewer rounds, and they are the first.
    pairs = list(zip(runs[row.command], runs[row.baseline], strict=False))
    ratios = [run.seconds / base.seconds for run, base in pairs]
    ratio = median(ratios)
    yield row.command
    yield row.baseline
    yield f"{ratio:.3g}"
    yield f"{min(ratios):.3g}–{max(ratios):.3g}"
    yield _goal(ratio, row.goal)
    yield from _cost(runs[row.command])
    yield _goal(_peak(runs[row.command]), row.most_memory)


def _cost(runs: Sequence[Run]) -> tuple[str, str]:
    """Median seconds and peak MB."""
    peak = _peak(runs)
    return f"{median(run.seconds for run in runs):.3f}", "?" if peak is None else f"{peak:.0f}"


def _peak(runs: Sequence[Run]) -> float | None:
    """The highest peak in MB."""
    peaks = [run.peak for run in runs if run.peak is not None]
    return max(peaks) / 1e6 if peaks else None


def _goal(figure: float | None, most: float | None) -> str:
    if most is None or figure is None:
        return ""
    return f"<= {most:g}, {'met' if figure <= most else 'not met'}"


def default_command() -> list[str]:
    """The script beside this Python, else the module."""
    script = Path(sys.executable).with_name("treespor.exe" if sys.platform == "win32" else "treespor")
    return [str(script)] if script.exists() else [sys.executable, "-m", "treespor"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures what the command line asks for and prints the table."""
    parser = argparse.ArgumentParser(description="Time treespor's commands as whole processes, side by side.")
    command_help = "how to run treespor (default: the script beside this Python, else its module)"
    parser.add_argument("command", nargs="*", default=default_command(), help=command_help)
    parser.add_argument("--rounds", type=int, default=7, help="how often each command runs (default: 7)")
    sizes_help = f"how many initiatives (default: {' '.join(map(str, SIZES))})"
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help=sizes_help)
    slow_help = "with ruamel.yaml's round trip of 30,000 too, which takes a minute and runs once"
    parser.add_argument("--slow", action="store_true", help=slow_help)
    asked = parser.parse_args(arguments)
    if sys.platform == "win32":
        print("Memory is not measured on Windows.", file=sys.stderr)
    if not find_spec("yaml"):
        print("PyYAML is not installed for this Python: its rows are left out.", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        plan = planned(asked.command, asked.sizes, Path(folder), slow=asked.slow)
        runs = measured(plan, max(asked.rounds, 1))
    sys.stdout.buffer.write(("\n".join(table(plan, runs)) + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
