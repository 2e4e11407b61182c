"""What a session holds about one person, as data to hand to them.

While it is open their own phone can ask, and nobody else. After the close nothing ties what people
wrote to anybody: then a person says which words are theirs, and the file says that it is so.
"""

from django.utils.translation import gettext as _

from workshops import check_kinds
from workshops.hide_reasons import reason_words
from workshops.known_by import known_by_words
from workshops.models import Check, Node

from .contributions import read_contributions


def held_about_seat(session, seat):
    """Return all that is held about a seat, as JSON values."""
    own = read_contributions(session, seat)
    texts = _texts(session, {*own.votes, *own.recognised})
    above = _above(session, [answer.id for answer in own.answers])
    return {
        **_head(session),
        "notes": [
            _("No name, e-mail address or IP address is held."),
            _(
                "A random secret on your phone and a key of this session tie these entries to you. "
                "The key is destroyed when the session closes. "
                "Then nobody can tell which of them are yours."
            ),
            _("Backups that were made before keep a copy until they expire, without the key."),
        ],
        "group": seat.role_group,
        "answers": [_answer(answer, above.get(answer.id, "")) for answer in own.answers],
        "views": [_remark(remark, remark.about) for remark in own.remarks],
        "dots_on": [texts[pk] for pk in own.votes if pk in texts],
        "recognised": [texts[pk] for pk in own.recognised if pk in texts],
        "choices": _choices(session, own.choices),
    }


def held_about_words(session, answers, remarks):
    """Return what somebody says they wrote in a closed session, as JSON values."""
    above = _above(session, [answer.pk for answer in answers])
    return {
        **_head(session),
        "notes": [
            _(
                "The session is closed. The key that tied answers to phones was destroyed then, "
                "so nothing shows who wrote what."
            ),
            _(
                "These entries were chosen by words that a person remembers. "
                "Coprod can neither confirm that they are theirs, nor find others of theirs."
            ),
            _("No name, e-mail address, IP address, phone or group of a person is held any more."),
            _("Backups that were made before keep a copy until they expire, without the key."),
        ],
        "answers": [_answer(answer, above.get(answer.pk, "")) for answer in answers],
        "views": [_remark(remark, remark.node.text if remark.node else "") for remark in remarks],
    }


def _head(session):
    return {
        "format": "coprod-held-about-a-person",
        "session": {"title": session.title, "question": session.question.text},
    }


def _answer(answer, above):
    return {
        "text": answer.text,
        "answer_to": above,
        "state": str(answer.state),
        "reason": reason_words(answer.reason),
        "known_by": str(known_by_words(answer.known_by)) if answer.known_by else "",
    }


def _remark(remark, about):
    return {
        "kind": str(remark.kind),
        "text": remark.text,
        "about": about,
        "state": str(remark.state),
        "reason": reason_words(remark.reason),
    }


def _texts(session, ids):
    """Return the texts of nodes that everybody may read, by id."""
    shown = session.nodes.filter(pk__in=ids, state=Node.State.VISIBLE)
    return dict(shown.values_list("pk", "text"))


def _above(session, ids):
    """Return the text that each of these answers is about, where everybody may read it."""
    rows = session.nodes.filter(pk__in=ids, parent__state=Node.State.VISIBLE)
    return dict(rows.values_list("pk", "parent__text"))


def _choices(session, chosen):
    asked = Check.objects.filter(session=session, pk__in=chosen).order_by("pk")
    return [
        {
            "question": str(check_kinds.question_words(check.kind)),
            "choice": str(check_kinds.choice_words(check.kind, chosen[check.pk])),
        }
        for check in asked
    ]
