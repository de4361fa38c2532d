"""What looks wrong, by code: one small class a check, one file a family, one catalogue."""
