"""Workbooks: the client's own with treespor's columns, and a portfolio with all its fields."""
