"""What people choose in a check."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from workshops.actions import checks
from workshops.forms import ChoiceForm

from .errors import data_of, wants_json
from .lookup import at_check


@require_POST
@at_check
def choose(request, seat, check):
    """Choose, or choose differently."""
    checks.choose(seat, check, data_of(ChoiceForm(request.POST))["choice"])
    if wants_json(request):
        return HttpResponse(status=204)
    code = seat.session.written_code
    return redirect(reverse("phone", args=[code], fragment=f"check-{check.pk}"))
