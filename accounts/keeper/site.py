"""Django's admin, with a first page and 4 lists. Nothing in it has a page of its own.

So there is no form, no history, and no confirmation of a deletion that could show somebody's words.
"""

from functools import wraps

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import Account, KeeperChange, ListedOrganisation, ListedSession
from common import second_step
from workshops.permissions import keeps_server

from .accounts import Accounts
from .changes import Changes
from .organisations import Organisations
from .sessions import Sessions


class KeeperSite(admin.AdminSite):
    """Let in keepers who have given a second step in this browser, whatever the settings say."""

    site_title = site_header = "Coprod"
    index_title = _("This server")
    index_template = "admin/keeper_index.html"
    enable_nav_sidebar = False

    def has_permission(self, request):
        """Return True for a keeper with a second step, while the pages are turned on."""
        user = request.user
        is_let_in = settings.ADMIN and keeps_server(user)
        return is_let_in and second_step.was_given(user, request.session)

    def admin_view(self, view, cacheable=False):
        """Wrap a page so that it exists only for keepers, and only while the pages are on."""
        inner = super().admin_view(view, cacheable)

        @wraps(view)
        def opened(request, *args, **kwargs):
            if settings.ADMIN and not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not self.has_permission(request):
                raise Http404
            return inner(request, *args, **kwargs)

        return opened

    def get_urls(self):
        """Return these addresses only. Django's sign-in has neither our limits nor our steps."""
        return [
            path("", self.admin_view(self.index), name="index"),
            path("jsi18n/", self.admin_view(self.i18n_javascript), name="jsi18n"),
            *(self._path(model, folder) for model, (folder, _list) in LISTS.items()),
        ]

    def _path(self, model, folder):
        view = self.get_model_admin(model).changelist_view
        return path(f"{folder}/", self.admin_view(view), name=_name(model))

    def get_app_list(self, request, app_label=None):
        """Return the lists, by their names."""
        return [
            {
                "name": capfirst(model._meta.verbose_name_plural),
                "url": reverse(f"admin:{_name(model)}"),
            }
            for model in LISTS
        ]


def _name(model):
    """Return the name under which Django's templates look for the address of a list."""
    return f"{model._meta.app_label}_{model._meta.model_name}_changelist"


LISTS = {
    Account: ("accounts", Accounts),
    ListedOrganisation: ("organisations", Organisations),
    ListedSession: ("sessions", Sessions),
    KeeperChange: ("changes", Changes),
}

site = KeeperSite(name="admin")
site.disable_action("delete_selected")
for model, (_folder, its_list) in LISTS.items():
    site.register(model, its_list)
