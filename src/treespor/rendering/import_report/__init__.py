"""What became of a client's list, row by row and column by column."""
