"""Built-in data: the sources that lay initiatives on Danish municipalities."""
