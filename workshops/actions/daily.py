"""What is done once a day, besides deleting what has expired. Each task can be done again."""

from . import (
    activity,
    deletion_notices,
    deletion_reports,
    did_it_change,
    early,
    expiry,
    member_invitations,
    rate_limits,
    rehearsals,
    reminders,
    session_keys,
    statistics,
)

TASKS = (
    rehearsals.end_old,
    did_it_change.end_due,
    expiry.delete_answers_due,
    deletion_reports.delete_old,
    activity.delete_old,
    session_keys.destroy_spent_keys,
    early.count_all,
    statistics.analyse,
    member_invitations.delete_expired,
    rate_limits.delete_full_buckets,
    reminders.remind,
    deletion_notices.give_notice,
)
_more = []


def add(task):
    """Do `task()` daily too. For packages above this one."""
    _more.append(task)


def run():
    """Do all of them, one after another, even if one fails. Raise the errors at the end."""
    errors = []
    for task in (*TASKS, *_more):
        try:
            task()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("Some daily tasks have failed", errors)
