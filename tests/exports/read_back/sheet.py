from . import poster

forced, words = poster.forced, poster.words
