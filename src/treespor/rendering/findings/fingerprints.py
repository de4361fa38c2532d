"""A digest of what a finding is known by, for hosts that follow findings from run to run."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from treespor.model.finding import Finding
from treespor.portfolio.diff import Identity, finding_identity


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a digest of its identity; of equal ones the later are told apart by their number."""
    seen: Counter[Identity] = Counter()
    for finding in findings:
        known = finding_identity(finding)
        seen[known] += 1
        digest = hashlib.sha256("\0".join((*known, str(seen[known]))).encode("utf-8", "replace"))
        yield finding, digest.hexdigest()[:32]
