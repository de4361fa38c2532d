"""Everything together: the report, its questions, its figures and its findings."""
