"""What participants write, and what is typed in for them."""

from contextlib import suppress

from workshops import rules
from workshops.models import Answer, Node, Remark
from workshops.models.node import late_sort, random_sort
from workshops.rules import Refused
from workshops.words import TAKEN_BACK

from . import checks, fast_path, marks, remarks, session_keys, undo_log
from .author_limits import consume_author_token, consume_tap, leave_to_the_locked_path
from .change import fresh, fresh_why, session_change
from .submission import submit_by
from .vote_counts import delete_votes

WITH_ITS_WHY = ("why", "parent__why", "theme")
OP_ID = 60  # characters of that of a stack; the number of a line comes after it


def submit(seat, why, text, op_id):
    """Add one answer of `seat` under `why`; return it, and whether it is new.

    The same op_id with the same text returns the same answer again, even if its author has changed
    or withdrawn it since.
    """
    return submit_by(
        "answer",
        seat,
        fast=lambda: (fast_path.add(seat, why, text, op_id), True),
        locked=lambda change: _once(change, why, text, op_id, seat),
    )


def add_from_room(session, why, text, op_id):
    """Add an answer that was said aloud, which belongs to no seat."""
    with session_change(session) as change:
        answer, is_new = _once(change, why, text, op_id, seat=None)
        if is_new:
            undo_log.add(change, "add", answer, node=answer.pk)
        return answer, is_new


def add_from_paper(session, why, texts, op_id):
    """Add answers that were written on paper, in 1 step; return how many are new.

    They belong to no seat. The same op_id adds each of them once.
    """
    with session_change(session) as change:
        session_keys.require_key(change)
        tag = change.session.author_tag(None)
        sent = [(text, f"{op_id[:OP_ID]}-{line}") for line, text in enumerate(texts)]
        new = [pair for pair in sent if not _sent_before(change.session, tag, pair[1], pair[0])]
        if new:
            _add_cards(change, why, new, tag)
        return len(new)


def edit(seat, answer, text):
    """Change an answer of `seat`, until it is revealed."""
    with session_change(seat.session) as change:
        answer = fresh(change, Answer.objects.select_related("parent__why"), answer.pk)
        rules.may_edit(change.session, answer.parent.why, answer)
        session_keys.require_key(change)
        if text == answer.text:
            return
        consume_author_token(change.session, answer.author_tag)
        _keep_original(change, answer)
        # If its reveal was undone, steps that were undone before may still have its words.
        undo_log.erase_words(change, answer, text)
        was_here = answer.state == Node.State.VISIBLE
        answer.text, answer.state = text, _state_of_other_words(change, answer)
        # They were for other words, if its reveal was undone.
        answer.marks.all().delete()
        remarks.delete(change, answer.remarks.all())
        change.write(answer, "text", "state", "original_digest", phones=False)
        if was_here and answer.state == Node.State.HELD:
            change.count(answer.parent.why, -1)


def rewrite(seat, answer, text):
    """Write an answer of `seat` again that was not shown. Somebody checks it before the room."""
    with session_change(seat.session) as change:
        answer = fresh(change, Answer.objects.select_related(*WITH_ITS_WHY), answer.pk)
        rules.may_rewrite(change.session, answer)
        session_keys.require_key(change)
        consume_author_token(change.session, answer.author_tag)
        _keep_original(change, answer)
        _erase_from_causes(change, answer, phones=False)
        had_a_card = answer.state == Node.State.HIDDEN and answer.parent.why.is_revealed
        answer.left_revision = change.revision if had_a_card else None
        answer.text, answer.state, answer.reason = text, Node.State.HELD, ""
        answer.known_by, answer.recognised = "", 0
        written = ("text", "state", "reason", "known_by", "recognised")
        change.reword(answer, *written, "original_digest", "left_revision", phones=False)
        delete_votes(change, answer)
        answer.marks.all().delete()
        remarks.delete(change, answer.remarks.all())
        marks.recount_theme(change, answer.parent.why, answer.theme_id)
        change.count_writers(answer.parent.why)


def say_how_known(seat, answer, known_by):
    """Note how the author knows what they wrote, until it is revealed; "" takes it back.

    Nobody sees it before the reveal, which stamps the answer. So nothing is stamped here.
    """
    with session_change(seat.session) as change:
        answer = fresh(change, Answer.objects.select_related("parent__why"), answer.pk)
        seats = change.session.people_up_to(rules.ENOUGH_PEOPLE)
        rules.may_say_how_known(change.session, answer.parent.why, answer, seats)
        session_keys.require_key(change)
        rules.require_tap(consume_tap(change.session, answer.author_tag))
        Answer.objects.filter(pk=answer.pk).update(known_by=known_by)


def withdraw(seat, answer):
    """Take back an answer of `seat`: delete its text, its votes, its ticks and the views beside it.

    A placeholder stays only where the room asked why about it.
    """
    _withdraw(seat.session, answer)


def withdraw_again(ids):
    """Take back the answers of these ids after a restore, and return how many there were."""
    found = Answer.objects.filter(pk__in=ids).select_related("session")
    return sum(_withdraw_again(answer) for answer in found)


def _withdraw_again(answer):
    with suppress(Refused):  # already taken back in the backup, or the session is closed
        _withdraw(answer.session, answer)
        return True
    return False


def _withdraw(session, answer):
    with session_change(session) as change:
        answer = fresh(change, Answer.objects.select_related("parent__why", "theme"), answer.pk)
        rules.may_withdraw(change.session, answer)
        why, before = answer.parent.why, answer.state
        is_known = why.is_revealed and before != Node.State.HELD
        _erase_from_causes(change, answer, phones=is_known)
        answer.text, answer.reason, answer.state = "", "", Node.State.WITHDRAWN
        answer.original_digest, answer.known_by, answer.recognised = None, "", 0
        if is_known and not hasattr(answer, "why"):
            answer.left_revision = change.revision
        erased = ("text", "original_digest", "reason", "known_by", "recognised")
        change.reword(answer, *erased, "state", "left_revision", phones=is_known)
        delete_votes(change, answer)
        checks.drop_about(change, answer)
        answer.marks.all().delete()
        marks.recount_theme(change, why, answer.theme_id)
        if before in Node.VISIBLE_OR_HELD:
            leave_to_the_locked_path(answer.author_tag)
        if before == Node.State.VISIBLE:
            change.count(why, -1)
        elif before == Node.State.HELD:
            change.count_writers(why)


def _keep_original(change, answer):
    """Keep the digest of what was sent first: sending that again adds nothing."""
    if not answer.original_digest:
        answer.original_digest = change.session.digest_of(answer.text, answer.author_tag)


def _erase_from_causes(change, answer, phones):
    """Delete the words from a cause that repeats them. Other wording belongs to the room.

    Delete what others wrote beside these words, too, since it may repeat them.
    """
    same = change.session.causes.filter(node=answer, wording=answer.text)
    about_it = [Remark.Kind.VIEW, *([Remark.Kind.CAUSE] if same.exists() else [])]
    remarks.delete(change, answer.remarks.filter(kind__in=about_it))
    change.write_all(same, phones=phones, wording=TAKEN_BACK)
    undo_log.erase_words(change, answer, TAKEN_BACK)


def _once(change, why, text, op_id, seat):
    session_keys.require_key(change)
    tag = change.session.author_tag(seat)
    earlier = _sent_before(change.session, tag, op_id, text)
    if earlier:
        return earlier, False
    why = fresh_why(change, why)
    (rules.may_answer if seat else rules.may_type_in)(change.session, why)
    if seat:
        consume_author_token(change.session, tag, is_answer=True)
    state = Node.state_of_new(change.session) if seat else Node.State.VISIBLE
    sent = {"author_tag": tag, "op_id": op_id, "from_room": seat is None, "state": state}
    answer = _add(change, why, text, **sent)
    if state == Node.State.HELD:
        change.count_writers(why)
    else:
        change.count(why, +1)
    return answer, True


def _add_cards(change, why, sent, tag):
    why = fresh_why(change, why)
    rules.may_type_in(change.session, why)
    typed = {"author_tag": tag, "from_room": True, "on_paper": True}
    added = [_add(change, why, text, op_id=op_id, **typed) for text, op_id in sent]
    change.count(why, len(added))
    undo_log.add(change, "cards", added[0], nodes=[answer.pk for answer in added])


def _add(change, why, text, *, state=Node.State.VISIBLE, **sent):
    is_shown = why.is_revealed and state == Node.State.VISIBLE
    sort = late_sort(change.revision) if is_shown else random_sort()
    return change.add(_under(why, text, sort=sort, state=state, **sent), phones=is_shown)


def _state_of_other_words(change, answer):
    """Return the state of an answer whose author has changed it: nobody has read it yet."""
    return Node.State.HELD if change.session.checks_first else answer.state


def _sent_before(session, tag, op_id, text):
    if tag is None:
        return None
    earlier = Answer.objects.filter(author_tag=tag, op_id=op_id).first()
    if earlier:
        rules.may_send_again(is_the_same=_is_the_same(session, earlier, text))
    return earlier


def _is_the_same(session, earlier, text):
    """Return True if this was the first text with that op_id, or if nobody can know (withdrawn)."""
    if earlier.state == Node.State.WITHDRAWN or earlier.text == text:
        return True
    return earlier.original_digest == session.digest_of(text, earlier.author_tag)


def _under(why, text, **more):
    parent = why.node
    return Answer(
        session_id=why.session_id,
        kind=Node.Kind.ANSWER,
        parent=parent,
        depth=parent.depth + 1,
        path=[*parent.path, parent.pk],
        text=text,
        **more,
    )
