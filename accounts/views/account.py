"""What people with an account choose for themselves."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import provider_accounts, second_step
from accounts.forms import AccountForm
from common.languages import choose_among
from workshops.actions import accounts
from workshops.models.account_language import language_of_account
from workshops.views.guards import organiser_only
from workshops.views.lookup import activate_account_language

from . import devices


@organiser_only("GET", "POST")
def account(request):
    """Show and change the language of someone's own pages."""
    chosen = {"language": language_of_account(request.user)}
    form = AccountForm(request.POST or None, initial=chosen)
    if request.method == "POST" and form.is_valid():
        accounts.set_language(request.user, form.cleaned_data["language"])
        choose_among(())  # the browser's, in case the account has no choice any more
        activate_account_language(request)
        messages.success(request, _("Saved."))
        return redirect("account")
    status = 422 if form.errors else 200
    rows = devices.rows_of(request) | second_step.of_account(request.user)
    connected = provider_accounts.is_connected(request.user) and settings.OIDC.name
    context = {"form": form, "provider": connected, **rows}
    return render(request, "account/account.html", context, status=status)
