"""What all pages show in the same way: discs, the gauge, the path, a why, the timer, fields."""

import re
import time

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops import palette, prompts
from workshops.models import limits
from workshops.words import TAKEN_BACK, withheld, wording_of

register = template.Library()

HUES = len(palette.HUES)
LAPS = ("", " lap2", " lap3")
BEADS = 5  # as many as fit beside the timer at 320 px
HYPHENATED = re.compile(r"\b\w+(?:-\w+)+\b")
LONGEST_UNBROKEN = 16
SIZES = {  # characters, and the class of a text that has more
    "heading": ((180, "longer"), (90, "long")),
    "poster": ((160, "longer"), (70, "long")),
    "screen": ((280, "longest"), (160, "longer"), (60, "long"), (36, "middling")),
}


@register.filter
def depth_class(depth: int | None) -> str:
    """Return the classes for the hue and shape of a depth; the question (0) is ink."""
    if not depth:
        return "q"
    lap, hue = divmod(int(depth) - 1, HUES)
    return f"d{hue + 1}{LAPS[lap % len(LAPS)]}"


@register.filter
def disc_class(depth: int | None) -> str:
    """Return the classes of a small disc that is a link in an outline."""
    return f"d {depth_class(depth)} small"


@register.simple_tag
def disc(depth: int, extra: str = "", said: bool = False) -> SafeString:
    """Show a disc with its number. ``extra``: more classes (todo, now, small, large).

    Assistive technology skips it, because a heading near it says "Why 2".
    ``said=True`` is for a list without such a heading: then it is read out.
    """
    shown = depth or "?"
    classes = f"d {depth_class(depth)} {extra}".strip()
    drawn = format_html('<span class="{}" aria-hidden="true">{}</span>', classes, shown)
    return drawn + spoken_depth(depth) if said else drawn


def spoken_depth(depth: int) -> SafeString:
    """Return the depth in words, for assistive technology only."""
    words = _("Why %(n)s:") % {"n": depth} if depth else _("The question:")
    return format_html('<span class="visually-hidden">{} </span>', words)


@register.simple_tag
def gauge(now: int, levels: int, reached: bool = False) -> SafeString:
    """Show how deep the room is, ``now`` of ``levels``, as beads.

    ``reached=True`` is the small gauge for lists: how deep a session got, with no level open.
    """
    beads = format_html_join("", "{}", ((_bead(n, now, reached),) for n in _window(now, levels)))
    size = " mini" if reached else ""
    words = _gauge_words(now, levels, reached)
    return format_html(
        '<span class="gauge{}" role="img" aria-label="{}">{}</span>', size, words, beads
    )


def _window(now: int, levels: int) -> range:
    """Return at most BEADS levels, including the open one and the next."""
    last = max(now, levels, 1)
    end = min(last, max(BEADS, now + 1))
    return range(max(1, end - BEADS + 1), end + 1)


def _bead(level: int, now: int, reached: bool) -> SafeString:
    if level > now:
        return disc(level, "todo")
    return disc(level, "now" if level == now and not reached else "")


def _gauge_words(now: int, levels: int, reached: bool) -> str:
    named = {"n": now, "levels": levels}
    if now > levels:
        return (_("Reached why %(n)s") if reached else _("Why %(n)s")) % named
    if not reached:
        return _("Why %(n)s of %(levels)s") % named
    return _("Reached why %(n)s of %(levels)s") % named if now else _("Not started")


@register.filter
def whole_words(text: str) -> SafeString:
    """Keep "co-production" and the like on one line, for headings. Escape the text."""
    return mark_safe(HYPHENATED.sub(_unbroken, conditional_escape(text)))


def _unbroken(match: re.Match[str]) -> str:
    word = match[0]
    return word if len(word) > LONGEST_UNBROKEN else f'<span class="nb">{word}</span>'


@register.simple_tag
def words(node) -> SafeString:
    """Show the words of a node, or why they are not shown."""
    if node.text:
        return whole_words(node.text)
    return format_html('<span class="quiet">{}</span>', withheld(node.state))


@register.filter
def cause_words(stored: str) -> str:
    """Return the wording of a cause, or a label for words that were taken back."""
    return wording_of(stored)


@register.filter
def typed_wording(stored: str) -> str:
    """Return the wording of a cause as it was typed, to be changed; empty if it was taken back."""
    return "" if stored == TAKEN_BACK else stored


@register.simple_tag
def why_heading(node, level: int = 1) -> SafeString:
    """Show the open why under a node: its words, then "Why?" or another prompt.

    The question has no "Why?" added. ``node`` has ``text``, ``depth`` and its ``why``; ``level`` is
    the heading's level in the page.
    """
    said, classes, other = words(node), "why", other_prompt(getattr(node, "why", None))
    prompt = format_html('<b dir="auto">{}</b>', _("Why?"))
    if other:
        # A span, because what wraps is not clipped line by line.
        prompt = format_html('<b data-other><span dir="auto">{}</span></b>', other)
    if node.depth:
        said = format_html("<mark>{}</mark> {}", said, prompt)
        classes = f"why marked {depth_class(node.depth)}"
    elif other:
        said = format_html("<span data-said>{}</span> {}", said, prompt)
    if size := size_class(f"{node.text or ''} {other}".strip()):
        classes += f" {size}"
    return format_html('<h{0} class="{1}" dir="auto">{2}</h{0}>', level, classes, said)


@register.filter
def other_prompt(why) -> str:
    """Return how a why is asked, if that is not "Why?"."""
    return prompts.other_prompt(why.prompt_kind, why.prompt_text) if why else ""


@register.filter
def size_class(text: str, place: str = "heading") -> str:
    """Return the class that makes a long text smaller; none is cut. ``place``: a key of SIZES."""
    return next((name for most, name in SIZES[place] if len(text) > most), "")


@register.simple_tag
def limit(name: str) -> str:
    """Return a limit in models/limits.py by its name, for an attribute."""
    return str(getattr(limits, name))


@register.simple_tag
def range_of(name: str) -> SafeString:
    """Return the attributes ``min`` and ``max`` of a number, by its name in RANGES."""
    least, most = limits.RANGES[name]
    return format_html('min="{}" max="{}"', str(least), str(most))


@register.inclusion_tag("parts/thread.html")
def thread(path, node, level: int = 1) -> dict:
    """Show the path above (ancestors, the question first), with the open why as its last bead."""
    above = [ancestor for ancestor in path if ancestor.depth < node.depth]
    return {"node": node, "level": level, **_folded(above, keep=2)}


def _folded(above: list, keep: int) -> dict:
    """Show the question and what is in between, folded if a phone has no space for all of it."""
    if len(above) <= keep:
        return {"above": above, "between": []}
    between = above[1:]
    return {"above": above[:1], "between": between}


@register.filter
def whys_between(count: int) -> str:
    """Show what replaces the folded steps of a path."""
    return ngettext("%(n)s why in between", "%(n)s whys in between", count) % {"n": figure(count)}


@register.inclusion_tag("parts/clock.html")
def clock(ends_ms: int | None, size: str = "") -> dict:
    """Show the time left until ``ends_ms`` (milliseconds since 1970); a script updates it."""
    return {"ends_ms": ends_ms, "size": size, "face": clock_face(_seconds_left(ends_ms))}


def _seconds_left(ends_ms: int | None) -> int:
    return max(0, round(ends_ms / 1000 - time.time())) if ends_ms else 0


@register.filter
def clock_face(seconds: int | None) -> str:
    """Return seconds as 3:40, or as 1:03:40 from 1 hour."""
    minutes, rest = divmod(seconds or 0, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@register.inclusion_tag("parts/field.html")
def field(bound) -> dict:
    """Show a form's field with its label, hint and error, linked for assistive technology.

    The first field with an error gets the focus when the page has loaded.
    """
    if bound.name == next(iter(bound.form.errors), None):
        bound.field.widget.attrs["autofocus"] = True
    return {"field": bound}
