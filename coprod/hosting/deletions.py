"""What was deleted, in numbers and hashes without words: a restore deletes it again.

Sessions that still exist are in it by their number. Only sessions that are gone are in it by a hash
of their code: somebody who has such a hash can try all codes until one fits.

Each backup has it in its manifest. Between backups it is written alone, which takes a second.
"""

import json
from datetime import UTC, datetime

from coprod.hosting import backups

LIST = "coprod-deletions.json"
SESSIONS = """
SELECT session.id::text, session.answers_deleted_at IS NOT NULL,
    (SELECT array_agg(remark.id::text ORDER BY remark.id) FROM workshops_remark remark
     WHERE remark.session_id = session.id)
FROM workshops_session session ORDER BY session.id
"""
NODES = "SELECT id::text FROM workshops_node WHERE state = %s ORDER BY id"


def known_to(connection):
    """Return what is left of what was deleted, and which remarks are still there.

    A remark that was deleted by itself leaves nothing, so the ones that are left are named.
    """
    gone = connection.execute("SELECT encode(code_hash, 'hex') FROM workshops_tombstone")
    sessions = connection.execute(SESSIONS).fetchall()
    return {
        "deleted_sessions": sorted(code_hash for (code_hash,) in gone),
        "deleted_answers": {
            "all": [number for number, is_without, _ in sessions if is_without],
            "single": _nodes(connection, "erased"),
            "taken_back": _nodes(connection, "withdrawn"),
        },
        "remarks": {number: remarks or [] for number, _, remarks in sessions},
    }


def write_list(folder, connection):
    """Write into a folder what is known now. It replaces the list that is there."""
    facts = {
        "made_at": datetime.now(UTC).isoformat(timespec="microseconds"),
        **known_to(connection),
    }
    draft = folder / f"{LIST}.part"
    draft.touch(0o600)
    draft.write_text(json.dumps(facts) + "\n")
    draft.replace(folder / LIST)


def since(file, manifest):
    """Return a line for each thing that was deleted after a backup, as far as its folder says."""
    # The backup itself may have been renamed, and then it is not among those of its folder.
    known = [manifest, *(backups.read_manifest(path) for path, _ in backups.all_in(file.parent))]
    if (file.parent / LIST).exists():
        known.append(json.loads((file.parent / LIST).read_text()))
    gone = set().union(*map(_lines, known)) - _lines(manifest)
    return sorted(gone) + _remarks_left(max(known, key=_made_at))


def _nodes(connection, state):
    return [number for (number,) in connection.execute(NODES, [state])]


def _made_at(facts):
    return datetime.fromisoformat(facts["made_at"])


def _lines(facts):
    """Return what was deleted; a backup of an earlier version knows less."""
    answers = facts.get("deleted_answers", {})
    return {
        *(f"session {code_hash}" for code_hash in facts["deleted_sessions"]),
        *(f"answers {session}" for session in answers.get("all", ())),
        *(f"answer {number}" for number in answers.get("single", ())),
        *(f"taken-back {number}" for number in answers.get("taken_back", ())),
    }


def _remarks_left(newest):
    """Return a line for each session, with the remarks that it still had."""
    return [f"remarks {pk} {','.join(ids)}" for pk, ids in newest.get("remarks", {}).items()]
