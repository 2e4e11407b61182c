"""Tags for the outline of the summary only."""

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.notes import JOINED, asked_as, known_in
from workshops.words import quoted

register = template.Library()

LONGEST_NAME = 60  # characters of an answer


@register.simple_tag(takes_context=True)
def outline_items(context, trees) -> SafeString:
    """Return the items of a nested list. Each is rendered after what is below it.

    With a template that includes itself, 100 levels would need more calls than Python allows.
    """
    item_template = context.template.engine.get_template("summary/node.html")

    def items(trees):
        return mark_safe("".join([item(tree) for tree in trees]))

    def item(tree):
        members, children = items(tree.members), items(tree.children)
        with context.push(item=tree, node=tree.node, members=members, children=children):
            return item_template.render(context)

    return items(trees)


@register.simple_tag
def link_name(node, is_copied) -> str:
    """Return the name of the link to a node: its kind, and how its text begins.

    ``is_copied``: a script of the page copies the link.
    """
    named = {"n": node.depth, "text": Truncator(quoted(node)).chars(LONGEST_NAME)}
    return (_copied_name(node) if is_copied else _followed_name(node)) % named


@register.simple_tag
def said_class(node) -> str:
    """Return the classes of a node's words: an answer in a theme has no separate level."""
    if node.theme:
        return "said-so"
    return f"said-so level-{node.depth}{' theme' if node.kind == 'theme' else ''}"


@register.filter
def as_answers_below(count: int) -> str:
    """Return 12 answers below, 1 answer below."""
    return ngettext("%(n)s answer below", "%(n)s answers below", count) % {"n": figure(count)}


@register.filter
def as_prompt(tree) -> str:
    """Return how why was asked about it, such as Asked as: “What gets in the way?”."""
    return JOINED.join(asked_as(tree))


@register.filter
def as_known_in(tree) -> str:
    """Return how the authors of the answers in a theme know them, or nothing."""
    return JOINED.join(known_in(tree))


def _copied_name(node):
    if node.theme:
        return _("Copy link to “%(text)s”")
    if node.depth:
        return _("Copy link to why %(n)s: “%(text)s”")
    return _("Copy link to the question: “%(text)s”")


def _followed_name(node):
    if node.theme:
        return _("Link to “%(text)s”")
    if node.depth:
        return _("Link to why %(n)s: “%(text)s”")
    return _("Link to the question: “%(text)s”")
