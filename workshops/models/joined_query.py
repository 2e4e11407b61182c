"""Read a row of each of several models by 1 statement, as every request and change does.

Django compiles a query each time. For these few, that costs more than running them.
"""

from django.db import connection

from common.prepared_statements import prepared_cursor

from .check import Check
from .node import Node
from .seat import Seat
from .session import Session
from .why import Why


class JoinedQuery:
    """A statement that is compiled once: `models` in the order of its columns, `rest` from FROM on.

    `%s` in `rest` stand for the values that `row` is called with. What runs in transactions is not
    prepared: after a migration a prepared statement fails once there, and ends the transaction.
    """

    def __init__(self, models, rest, *, is_prepared=True):
        self.is_prepared = is_prepared
        self.parts = [(model, *_fields(model)) for model in models]
        columns = [column for _, _, columns in self.parts for column in columns]
        fields = [field for model in models for field in model._meta.concrete_fields]
        # JSON comes as text: only a query of Django's own reads it.
        self.read_by = [
            (place, field.from_db_value)
            for place, field in enumerate(fields)
            if hasattr(field, "from_db_value")
        ]
        self.statement = f"SELECT {', '.join(columns)} {rest} LIMIT 1"

    def row(self, *values):
        """Return an instance of each model, or None if there is no such row."""
        with prepared_cursor() if self.is_prepared else connection.cursor() as cursor:
            cursor.execute(self.statement, values)
            found = cursor.fetchone()
        return found and self._instances(found)

    def _instances(self, found):
        values, start = list(found), 0
        for place, read in self.read_by:
            values[place] = read(values[place], None, connection)
        for model, names, columns in self.parts:
            end = start + len(columns)
            yield model.from_db(connection.alias, names, values[start:end])
            start = end


def _fields(model):
    fields = model._meta.concrete_fields
    table = model._meta.db_table
    return [field.attname for field in fields], [f"{table}.{field.column}" for field in fields]


# What is behind a code, a seat's secret and an id.
HELD = """
FROM workshops_seat JOIN workshops_session ON workshops_session.id = workshops_seat.session_id
"""
WHERE = "WHERE workshops_session.code = %s AND workshops_seat.secret_hash = %s"
ASKED = """
JOIN workshops_why ON workshops_why.session_id = workshops_session.id AND workshops_why.id = %s
"""
PLACED = """
JOIN workshops_node ON workshops_node.session_id = workshops_session.id AND workshops_node.id = %s
JOIN workshops_why ON workshops_why.node_id = workshops_node.parent_id
"""
CHECKED = """
JOIN workshops_check ON workshops_check.session_id = workshops_session.id
    AND workshops_check.id = %s
JOIN workshops_node ON workshops_node.id = workshops_check.node_id
"""
SESSION = JoinedQuery((Session,), "FROM workshops_session WHERE %s IN (code, joining_code)")
SEAT = JoinedQuery((Seat, Session), HELD + WHERE)
SEAT_AND_WHY = JoinedQuery((Seat, Session, Why), HELD + ASKED + WHERE)
SEAT_AND_NODE = JoinedQuery((Seat, Session, Why, Node), HELD + PLACED + WHERE)
SEAT_AND_CHECK = JoinedQuery((Seat, Session, Check, Node), HELD + CHECKED + WHERE)

QUESTION = JoinedQuery(
    (Node,),
    "FROM workshops_node WHERE session_id = %s AND kind = 'question' ORDER BY sort, id",
    is_prepared=False,
)
BY_ID = JoinedQuery((Session,), "FROM workshops_session WHERE id = %s", is_prepared=False)

# What a change reads first.
LOCKED = JoinedQuery(
    (Session,), "FROM workshops_session WHERE id = %s FOR UPDATE", is_prepared=False
)
WHY_AND_NODE = JoinedQuery(
    (Why, Node),
    """
FROM workshops_why JOIN workshops_node ON workshops_node.id = workshops_why.node_id
WHERE workshops_why.session_id = %s AND workshops_why.id = %s
""",
    is_prepared=False,
)


def session_of_id(session_id):
    """Return the session. Raise Session.DoesNotExist if it has been deleted."""
    found = BY_ID.row(session_id)
    if found is None:
        raise Session.DoesNotExist
    return next(found)


def question_of(session):
    """Return the question at the top of the tree, or None."""
    found = QUESTION.row(session.pk)
    if found is None:
        return None
    (question,) = found
    question.session = session
    return question
