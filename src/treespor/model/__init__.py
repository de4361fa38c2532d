"""What things are: frozen and typed, with no reading, no judging and no printing."""
