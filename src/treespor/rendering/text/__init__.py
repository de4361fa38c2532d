"""What every renderer shares: the speaker, the style, labels and reasons."""
