"""What an organiser finds of one person's words after the close, by the words alone."""

from dataclasses import dataclass

from workshops.models import Action, Node, Remark

MOST = 50  # that are shown of each kind
WITH_WORDS = (Node.State.VISIBLE, Node.State.HIDDEN)


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Answers and remarks that have all words which somebody remembers."""

    answers: tuple[Node, ...]
    remarks: tuple[Remark, ...]

    @property
    def count(self):
        return len(self.answers) + len(self.remarks)


def find_words(session, typed):
    """Return what has every one of the words, in any order, hidden or not."""
    answers = answers_with_words(session).select_related("parent")
    remarks = session.remarks.select_related("node")
    for word in typed.split():
        answers, remarks = (rows.filter(text__icontains=word) for rows in (answers, remarks))
    return FoundWords(tuple(answers[:MOST]), tuple(remarks[:MOST]))


def chosen_words(session, answers, remarks):
    """Return the answers and remarks of these ids that have words."""
    found = answers_with_words(session).filter(pk__in=answers)
    beside = session.remarks.select_related("node").filter(pk__in=remarks)
    return FoundWords(tuple(found), tuple(beside))


def answers_with_words(session):
    """Return the answers of a session that have not been taken back or deleted."""
    return session.nodes.filter(kind=Node.Kind.ANSWER, state__in=WITH_WORDS)


def places_that_repeat(session, answer, repeats):
    """Return other texts of the session for which `repeats` is true: deleting leaves them."""
    answers = answers_with_words(session).exclude(pk=answer.pk)
    beside = session.remarks.exclude(node=answer)
    actions = Action.objects.agreed_in(session)
    texts = [
        *answers.values_list("text", flat=True),
        *beside.values_list("text", flat=True),
        *(text for row in actions.values_list("what", "who", "how_known") for text in row),
    ]
    return [text for text in texts if text and repeats(answer, text)]
