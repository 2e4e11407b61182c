"""How many rows of each table belong to a session, found by the foreign keys that lead to it.

A table that is added later is counted without being named here.
"""

from graphlib import TopologicalSorter

from django.apps import apps
from django.db.models import CASCADE, DO_NOTHING, ForeignKey, Q

from workshops.models import (
    Appointment,
    Cause,
    Colleague,
    ExportJob,
    Helper,
    Invitation,
    Link,
    Node,
    Session,
)

GOES = (CASCADE, DO_NOTHING)


class Inventory:
    """The rows of a session before it is deleted: how many, and the ids that others point at."""

    def __init__(self, session):
        self.ids = _ids_of(session.pk)
        self.before = _counts(self.ids)

    def compared(self):
        """Return [deleted, left] by the name of the table, also for those without rows."""
        left = _counts(self.ids)
        return {table: [rows - left[table], left[table]] for table, rows in self.before.items()}


def rows_left(number, *, whole):
    """Return by table how many rows of a session there are, though it, or its answers, are deleted.

    Rows below a deleted one name no session, but foreign keys of the database let none be there.
    """
    left = _counts(_ids_of(number))
    if whole:
        return {table: rows for table, rows in left.items() if rows}
    answers = Node.objects.filter(session=number).exclude(kind=Node.Kind.QUESTION).count()
    left = {table: rows for table, rows in left.items() if rows and table not in _of_the_record()}
    return left | ({Node._meta.db_table: answers} if answers else {})


def tables():
    """Return (model, its foreign keys) for everything below a session, parents first."""
    return _below(Session)


def _of_the_record():
    """Return the tables that keep their rows when only the answers of a session are deleted."""
    kept = {Session, Node, Cause, Appointment, Colleague, Helper, Invitation, Link}
    return {model._meta.db_table for model in kept | {model for model, _keys_of in _below(Cause)}}


def _ids_of(number):
    """Return the ids of the rows that others point at, by model."""
    ids = {Session: [number]}
    pointed_at = {key.related_model for _model, keys in tables() for key in keys}
    for model, keys in tables():
        if model in pointed_at:
            ids[model] = list(_rows(model, keys, ids).values_list("pk", flat=True))
    return ids


def _counts(ids):
    (number,) = ids[Session]
    counts = {Session._meta.db_table: Session.objects.filter(pk=number).count()}
    for model, keys in tables():
        counts[model._meta.db_table] = _rows(model, keys, ids).count()
    # The files of several sessions name them in a list.
    counts[ExportJob._meta.db_table] = ExportJob.objects.of(Session(pk=number)).count()
    return counts


def _rows(model, keys, ids):
    pointing = Q()
    for key in keys:
        pointing |= Q(**{f"{key.attname}__in": ids[key.related_model]})
    return model.objects.filter(pointing)


def _below(top):
    models = [m for m in apps.get_app_config("workshops").get_models() if not m._meta.proxy]
    known = {top}
    while new := {m for m in models if m not in known and _keys(m, known)}:
        known |= new
    parents = {model: {key.related_model for key in _keys(model, known)} for model in known - {top}}
    in_order = TopologicalSorter(parents).static_order()
    return [(model, _keys(model, known)) for model in in_order if model is not top]


def _keys(model, among):
    """Return the foreign keys by which rows of a model are deleted with those of `among`."""
    keys = (f for f in model._meta.concrete_fields if isinstance(f, ForeignKey))
    own = (key for key in keys if key.remote_field.on_delete in GOES)
    return [key for key in own if key.related_model in among and key.related_model is not model]
