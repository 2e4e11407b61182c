"""The part of a record that a reader may see. The rest is absent, and never marked as left out.

public     what the room sees: no hidden or withdrawn text, no silent answers, no tally while voting
link       the same without the session's code: people with the link may read, not join
organiser  hidden texts with their reason too; silent answers stay silent, even for them, and what
           nobody has checked yet is only on the page where it is checked
operator   who runs the server: everything, so that a copy is whole

What only the last 2 may see is in the JSON only. Every format that people read
shows what the room saw, because it will be shared.
"""

from dataclasses import replace

from workshops import check_kinds
from workshops.models import Node, Session, Why

from .chains import chain_up
from .common_ground import of_nodes

NO_DOTS = {"tally": None, "paper_dots": 0}


def redacted_for(reader, record):
    """Return `record` without what `reader` may not see."""
    if reader == "operator":
        return record
    left_out = _in_silence(record) | _held(record)
    record = _without(record, left_out)
    shown = tuple(remark for remark in shown_remarks(record) if not remark.is_held)
    record = replace(record, remarks=shown)
    if reader == "organiser":
        return record
    record = _without(record, _gone(record))
    checks = _checks_on_shown_nodes(record)
    here = {node.id for node in record.nodes if node.is_here}
    return replace(
        record,
        code="" if reader == "link" else record.code,
        settings=_without_declared_rung(record.settings),
        nodes=tuple(map(_withheld, _without_tallies_of_open_votes(record))),
        causes=_causes_on_shown_nodes(record),
        checks=checks,
        voice=of_nodes(record.voice, here, checks),
        remarks=_remarks_that_all_may_read(record),
    )


def shown_remarks(record):
    """Return the remarks without those beside answers of a why that is not settled.

    Those about the record are shown once everybody was asked about it, at the latest from the close
    on. What is held, or hidden, is among them.
    """
    settled = {why.node for why in record.whys if why.stage == Why.Stage.SETTLED}
    shown = {node.id for node in record.nodes if node.parent in settled}
    is_shown = record.settings.is_closed or record.was_asked_about
    return tuple(r for r in record.remarks if (r.node in shown if r.is_about_answer else is_shown))


def _without_declared_rung(settings):
    """Before people said what it felt like, it would tell them what to say."""
    return settings if settings.phase == Session.Phase.CLOSED else replace(settings, rung="")


def _in_silence(record):
    silent = {why.node for why in record.whys if why.stage == Why.Stage.WRITING}
    return {node.id for node in record.nodes if node.parent in silent}


def _held(record):
    return {node.id for node in record.nodes if node.is_held}


def _gone(record):
    """Return the nodes to leave out: removed ones, unless the room asked why about them.

    An erased one stays, without its words, where it is a cause.
    """
    asked, causes = {why.node for why in record.whys}, {cause.node for cause in record.causes}
    gone = (node for node in record.nodes if not node.is_here and node.id not in asked)
    return {node.id for node in gone if not (node.is_erased and node.id in causes)}


def _without(record, left_out):
    for node in record.nodes:  # parents and themes come first, so whole branches are removed
        if node.parent in left_out or node.theme in left_out:
            left_out.add(node.id)
    return replace(
        record,
        nodes=tuple(node for node in record.nodes if node.id not in left_out),
        whys=tuple(why for why in record.whys if why.node not in left_out),
        causes=tuple(cause for cause in record.causes if cause.node not in left_out),
        checks=tuple(check for check in record.checks if check.node not in left_out),
        remarks=tuple(remark for remark in record.remarks if remark.node not in left_out),
        voice=of_nodes(record.voice, {node.id for node in record.nodes} - left_out),
    )


def _withheld(node):
    hidden = {"text": None, **NO_DOTS, "recognised": 0, "known_by": ""}
    return node if node.is_here else replace(node, **hidden)


def _without_tallies_of_open_votes(record):
    voting = {why.node for why in record.whys if why.stage == Why.Stage.VOTING}
    return [replace(n, **NO_DOTS) if n.parent in voting else n for n in record.nodes]


def _causes_on_shown_nodes(record):
    answers = (node for node in record.nodes if node.kind != Node.Kind.QUESTION)
    shown = {node.id for node in answers if node.state in Node.WITH_CAUSE}
    return tuple(c for c in record.causes if c.node is None or c.node in shown)


def _checks_on_shown_nodes(record):
    by_id = {node.id: node for node in record.nodes}
    return tuple(check for check in record.checks if _is_shown(check, by_id))


def _remarks_that_all_may_read(record):
    here = {node.id for node in record.nodes if node.is_here} | {None}
    return tuple(r for r in record.remarks if r.is_here and r.node in here)


def _is_shown(check, by_id):
    """Return True if everything that the room was asked about is there."""
    node = by_id[check.node]
    about = (node, *chain_up(node, by_id)) if check.kind == check_kinds.FOLLOWS else (node,)
    return all(each.is_here for each in about)
