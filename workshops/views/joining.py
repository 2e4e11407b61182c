"""Joining: the code, the language, the seat."""

from django.conf import settings
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from workshops import access, cookies
from workshops.actions import joining
from workshops.forms import CodeForm, JoinForm
from workshops.rules import Refused

from .errors import count_refusal, problem, wants_json
from .lookup import address_of, asker_of, in_session
from .phone import join_page


@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request):
    """Enter the code of a session."""
    if request.method != "POST":
        return render(request, "joining/code.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            session = access.find_session(form.cleaned_data["code"], asker_of(request))
            return redirect("phone", code=session.written_code_to_join)
        except Refused as refused:
            if refused.status != 404:
                raise
            count_refusal(request, refused)
            form.add_error("code", refused.reason)
    return render(request, "joining/code.html", {"form": form}, status=422)


@require_POST
def choose_language(request):
    """Keep the chosen language, and return to the page that offered it."""
    code = request.POST.get("language")
    if code not in settings.OFFERED_LANGUAGES:
        return problem(request, 422, gettext("Choose one of the languages on the page."))
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if is_ours else reverse("join"))
    cookies.keep_language(response, code)
    return response


@require_POST
@in_session
def join(request, session):
    """Join. A phone that already has a seat keeps it."""
    form = JoinForm(request.POST, role_groups=session.groups_to_choose)
    try:
        if access.find_seat_in(session, request.COOKIES):
            secret = cookies.secret_in(request.COOKIES, session.code)
        elif form.is_valid():
            secret = joining.join(session, **form.cleaned_data, address=address_of(request))
        else:
            return problem(request, 422, gettext("Choose one, or leave the question out."))
    except Refused as refused:
        return _not_in(request, session, refused)
    response = _welcome(request, session)
    cookies.keep_seat(response, session.code, secret, request.COOKIES)
    return response


def _not_in(request, session, refused):
    if wants_json(request) or session.is_over:
        raise refused
    count_refusal(request, refused)
    return join_page(request, session, status=refused.status, refused=refused.reason)


def _welcome(request, session):
    if wants_json(request):
        return JsonResponse({"seat": True, "code": session.written_code}, status=201)
    return redirect("phone", code=session.written_code)
