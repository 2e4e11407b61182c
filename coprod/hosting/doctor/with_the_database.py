"""The database, its tables, and what is due in it."""

from common.folders import command
from coprod.hosting.doctor.finding import NOW, SOON, Finding, counted, guarded
from coprod.hosting.processes import Failed

OLDEST = 15  # the oldest major version of PostgreSQL that the tests use
RESTART = "    sudo systemctl restart coprod 'coprod-live@*'"


@guarded("Database")
def database(site):
    """Say whether the program starts, and reaches a database with room for its connections."""
    try:
        facts = site.facts
    except Failed as failure:
        return Finding(
            "Database",
            "Coprod does not start",
            when=NOW,
            happens="Nobody can join or sign in.",
            why=str(failure),
            do="Change what it names, in /etc/coprod.env, and restart.\n" + RESTART,
        )
    major, used, most = (facts[name] for name in ("postgresql", "connections", "most_connections"))
    said = f"PostgreSQL {major}, using {used} of {most} connections"
    if major < OLDEST:
        return Finding(
            "Database",
            f"PostgreSQL {major} is too old",
            when=SOON,
            happens="Nothing is promised: Coprod is not tested with it.",
            why=f"The oldest version that is tested is {OLDEST}.",
            do="Move to a newer one (docs/hosting.md).",
        )
    if used > 0.9 * most:
        return Finding(
            "Database",
            "The database has hardly any connections left",
            when=NOW,
            happens="Requests will fail when the room gets busy.",
            why=f"{used} of {most} connections are used.",
            do="Raise max_connections, or lower COPROD_THREADS (docs/hosting.md, Several servers).",
        )
    return Finding("Database", said)


@guarded("Migrations")
def migrations(site):
    """Say whether the tables are as this version needs them."""
    if not (facts := _facts(site)):
        return None
    if waiting := facts["migrations_waiting"]:
        return Finding(
            "Migrations",
            f"{counted(waiting, 'change', 'changes')} of the tables still to be made",
            when=NOW,
            happens="Pages fail where they need a new table or column.",
            why="Coprod makes them when it starts; it has not started since it was updated.",
            do="Restart it.\n" + RESTART,
        )
    return Finding("Migrations", f"all {facts['migrations']} are applied")


@guarded("Keys")
def keys(site):
    """Say whether running sessions have their keys."""
    facts = _facts(site)
    if not facts or facts["missing_keys"] is None:
        return None
    if missing := facts["missing_keys"]:
        return Finding(
            "Keys",
            f"The keys of {counted(missing, 'running session', 'running sessions')} are not here",
            when=NOW,
            happens="Nobody can send anything in these sessions.",
            why="COPROD_KEYS_DIR is another folder than before, is not mounted, or the database"
            " was restored from a backup.",
            do="Check the folder first. If the keys are lost:\n"
            f"    {command('manage')} renew_lost_keys",
        )
    return Finding("Keys", "every running session has its key")


@guarded("Daily job")
def daily_job(site):
    """Say whether something should have been deleted, and was not."""
    facts = _facts(site)
    if not facts or facts["overdue"] is None:
        return None
    if overdue := facts["overdue"]:
        return Finding(
            "Daily job",
            "What is due each day is not done",
            when=NOW,
            happens=f"{counted(overdue, 'session', 'sessions')} should have been deleted more than"
            " a day ago.",
            why="The daily job does not run, or it fails.",
            do="Turn it on, and run it once:\n    sudo systemctl enable --now coprod-daily.timer"
            "\n    sudo systemctl start coprod-daily",
        )
    return Finding("Daily job", "no session is past its date")


@guarded("Owners")
def owners(site):
    """Say whether somebody can sign in, and whether each organisation has an owner."""
    facts = _facts(site)
    if not facts or facts["accounts"] is None:
        return None
    if not facts["accounts"]:
        return _nobody_has_an_account()
    if facts["ownerless"]:
        return _without_owner(facts["ownerless"])
    count, secure = facts["owners"], facts["owners_with_second_step"]
    if not count:
        return Finding("Owners", "no organisation yet; the person who names one owns it")
    return Finding("Owners", f"{count}, {secure} with a second step")


def _nobody_has_an_account():
    return Finding(
        "Owners",
        "Nobody has an account",
        when=NOW,
        happens="Nobody can sign in and make a session.",
        why="The first account is made by a command, and the others by invitation.",
        do=f"Make it, and choose New session:\n    {command('manage')} createsuperuser",
    )


def _without_owner(ids):
    several = f"{len(ids)} organisations have no owner"
    return Finding(
        "Owners",
        "An organisation has no owner" if len(ids) == 1 else several,
        when=SOON,
        happens="Nobody can invite people there, change roles, or limit how long sessions stay.",
        why=f"No owner can sign in (organisation number {', '.join(map(str, ids))}). Perhaps an"
        " account was stopped, or the organisation is from before there were roles.",
        do=f"Name an owner:\n    {command('manage')} make_owner USERNAME {ids[0]}",
    )


def _facts(site):
    try:
        return site.facts
    except Failed:
        return None  # the first check has said so


CHECKS = [database, migrations, keys, daily_job, owners]
