"""Dates and numbers as Britain writes them."""

from django.conf.locale.en_GB.formats import *  # noqa: F403
