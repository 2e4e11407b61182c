"""What the lists have in common."""

from django import forms
from django.contrib import admin
from django.utils.dateformat import format as date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime


class Choices(admin.SimpleListFilter):
    """A filter by one of the values in `words`, each with what it is called."""

    template = "admin/keeper_filter.html"
    words = {}

    def lookups(self, request, model_admin):
        """Return the values and their names."""
        return self.words.items()

    def queryset(self, request, queryset):
        """Return the rows with the value that was chosen."""
        if self.value() not in self.words:
            return queryset
        return queryset.filter(**{self.parameter_name: self.value()})


class OnlyList(admin.ModelAdmin):
    """A list that can be searched and filtered. Nothing in it leads anywhere, or can be edited."""

    change_list_template = "admin/keeper_list.html"
    list_display_links = None
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = ()

    def has_add_permission(self, request):
        """Return False."""
        return False

    def has_change_permission(self, request, obj=None):
        """Return False."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Return False: only our own pages leave a report, and delete the keys as well."""
        return False

    def has_view_permission(self, request, obj=None):
        """Return what the site says, whatever rows of Django's permissions there are."""
        return self.admin_site.has_permission(request)

    def lookup_allowed(self, lookup, value, request):
        """Return True for the filters that are offered.

        By any other field of the row, an address could ask letter by letter for what the list does
        not show: the hash of a password, a title, a code.
        """
        return lookup in {each.parameter_name for each in self.list_filter}

    def changelist_view(self, request, extra_context=None):
        """Show the list, under its own name."""
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title} | (extra_context or {}))

    @property
    def media(self):
        """Return the script of actions, if there are any. The admin's others are for forms."""
        return forms.Media(js=["admin/js/actions.js"] if self.actions else [])


def day(moment):
    """Return the day of a moment in words, or "" without one."""
    return date_format(localtime(moment), "j F Y") if moment else ""
