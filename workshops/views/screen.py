"""The big screen: read only, nothing personal."""

from dataclasses import replace
from io import BytesIO

import segno
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.languages import choose_among
from common.slow_pool import run_in_slow_pool
from workshops import board
from workshops.board import SCREEN
from workshops.palette import INK, WHITE

from .lookup import code_in, in_session, live_marks, with_code


@require_safe
@never_cache
@gzip_page
@in_session
def screen(request, session):
    """Show the why-tree to the whole room, whatever language the browser of the projector has.

    Its address has the code that it shows: with an older one it is opened from the desk.
    """
    code = session.written_code_to_join
    if code_in(request) != code:
        return redirect(with_code(request, code))
    choose_among(session.languages, of_browser=False)
    run_in_slow_pool(session.pk, shared=True)
    tree = board.board_of(session, SCREEN)
    context = {
        "board": tree,
        "row": tree,
        "session": replace(board.session_row(session), code=code),
        "page": live_marks(tree, "screen", code),
        "join_address": request.get_host(),
    }
    return render(request, "screen/page.html", context)


@require_safe
@in_session
def qr(request, session):
    """Return the address to join as a QR picture: dark on light, in dark mode too."""
    address = request.build_absolute_uri(reverse("phone", args=[session.written_code_to_join]))
    picture = BytesIO()
    segno.make(address, error="m").save(
        picture, kind="svg", border=2, dark=INK, light=WHITE, xmldecl=False, omitsize=True
    )
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml")
