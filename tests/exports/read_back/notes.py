from .csv import forced, words

__all__ = ["forced", "words"]
