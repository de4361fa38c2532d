"""A client's list becomes a portfolio: tables, headers, cells, and an account of every row and column."""
