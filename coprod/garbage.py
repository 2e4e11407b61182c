"""How often Python looks for objects that nothing leads to any more."""

import gc

NEW = 50_000  # objects since the last look; a request makes some thousands


def collect_seldom():
    """Look seldom, and never at what has been imported: a tenth of the time of a request.

    Most objects go at once, without being looked for. This is called when everything is imported.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW, 20, 20)
