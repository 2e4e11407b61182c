"""Taking a name out of an answer, which leaves a gap that everyone can see."""

from workshops import rules
from workshops.gaps import with_gaps, words_at
from workshops.models import Answer, Remark

from . import undo_log
from .change import fresh, session_change

ALL_OF_IT = ("theme", "parent__why", "cause")


def black_out(session, node, numbers, seen):
    """Put a gap in place of the words of these numbers in an answer that reads `seen`.

    Return where one of these words is left: "theme" in its name, "cause" in a wording, and "view"
    in what people wrote beside the answer.
    """
    with session_change(session) as change:
        answer = fresh(change, Answer.objects.select_related(*ALL_OF_IT), node.pk)
        rules.may_black_out(change.session, answer)
        rules.require_seen(answer, seen)
        words, before = chosen(seen, numbers), answer.text
        set_words(change, answer, with_gaps(seen, numbers))
        noted = {"node": answer.pk, "before": before, "now": answer.text}
        undo_log.add(change, "blackout", answer, **noted)
        return [place for place, text in _around(answer) if _has_any(text, words)]


def chosen(seen, numbers):
    """Return the words of these numbers in what was seen. Raise Refused if there are none."""
    words = words_at(seen, numbers)
    rules.require_words(words)
    return words


def set_words(change, answer, text):
    """Give an answer other words, within a change; a cause in its old words follows.

    What its author sent first stays known by its digest, so that sending it again adds nothing.
    """
    before, answer.text = answer.text, text
    if answer.op_id and not answer.original_digest and change.session.tagging_key:
        answer.original_digest = change.session.digest_of(before, answer.author_tag)
    is_seen = answer.state == Answer.State.VISIBLE  # a held one moves nothing on any phone
    undo_log.replace_words(change, answer, before, text)
    same = change.session.causes.filter(node=answer, wording=before)
    change.write_all(same, wording=text, phones=is_seen)
    answer.checks.filter(wording=before).update(wording=text, revision=change.revision)
    change.reword(answer, "text", "original_digest", phones=is_seen)


def _around(answer):
    """Yield what names the answer or is written beside it, each with its place."""
    if answer.theme:
        yield "theme", answer.theme.text
    for cause in answer.session.causes.filter(node=answer, removed=False):
        yield "cause", cause.wording
    if not answer.parent.why.is_open:  # until then only their authors know of views
        shown = {"kind": Remark.Kind.VIEW, "state": Remark.State.VISIBLE}
        for remark in answer.remarks.filter(**shown):
            yield "view", remark.text


def _has_any(text, words):
    return any(word.casefold() in text.casefold() for word in words)
