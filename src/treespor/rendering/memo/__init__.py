"""The status memo: what the reader must know, what is to be decided, and the portfolio behind it."""
