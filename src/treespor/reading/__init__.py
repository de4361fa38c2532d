"""Text in, typed things or findings out: the only room that sees raw YAML."""
