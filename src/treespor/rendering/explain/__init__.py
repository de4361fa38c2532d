"""What `explain` says of an initiative, a check, a rule, a track or a source."""
