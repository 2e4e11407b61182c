"""Making an account without an invitation, where the host allows it."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import limits
from accounts.actions import email_address, sign_up
from accounts.forms.new_account import NewAccountForm
from accounts.forms.sign_up import AskToSignUpForm
from accounts.invited import say_if_invited
from workshops.rules import Refused
from workshops.views.errors import gone_as
from workshops.views.lookup import address_of

from .limited import refuse_if_mail_is_full, refuse_if_pool_is_full


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def ask(request):
    """Send a link to an address, or say that accounts are made by invitation."""
    if request.user.is_authenticated:
        return redirect(settings.LOGIN_REDIRECT_URL)
    form = AskToSignUpForm(request.POST or None) if sign_up.is_open() else None
    if form and form.is_valid():
        address = form.cleaned_data["email"]
        refuse_if_mail_is_full()
        limits.take_sign_up(address_of(request), address)
        sign_up.send_link(address)
        return redirect("sign-up-sent")
    provider = settings.OIDC and settings.OIDC.sign_up and settings.OIDC.name
    context = {"form": form, "provider": provider}
    status = 422 if form and form.errors else 200
    return render(request, "account/sign_up.html", context, status=status)


@require_safe
def sent(request):
    """Say the same whether or not the address has an account."""
    return render(request, "account/sign_up_sent.html", {"is_open": sign_up.is_open()})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new_account(request, token):
    """Make an account with the address to which the link has gone."""
    try:
        address, _invitation = sign_up.asked_for(token)
        if request.method == "POST":
            return _made(request, token, address)
        return _page(request, NewAccountForm(address=address))
    except Refused as refused:
        template = "account/sign_up_ended.html" if sign_up.is_open() else "shared/gone.html"
        return gone_as(request, _("This link no longer works"), refused, template=template)


def _made(request, token, address):
    refuse_if_pool_is_full(request)
    limits.take_code(address_of(request))
    form = NewAccountForm(request.POST, address=address)
    if not form.is_valid():
        return _page(request, form)
    user = sign_up.make_account(token, form.cleaned_data["name"], form.cleaned_data["password"])
    get_adapter().login(request, user)
    say_if_invited(request, user)
    return redirect(settings.LOGIN_REDIRECT_URL)


def _page(request, form):
    takes = email_address.is_taken(form.address, by_its_reader=False)
    context = {"form": form, "takes_the_address": takes}
    status = 422 if form.errors else 200
    return render(request, "account/new_account.html", context, status=status)
