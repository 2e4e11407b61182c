import secrets

from django.db import migrations, models

from workshops import keys

# Whatever takes a salt out of a row notes the file that is the key's other half: a close, a deletion,
# an account that is deleted with its sessions. A process of the version before knows no salt and
# leaves it in a row that it closes, so the database takes it out.
FORWARDS = """
CREATE FUNCTION workshops_salt_goes_with_the_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.salt := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER salt_goes_with_the_close BEFORE UPDATE ON workshops_session
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND NEW.salt IS NOT NULL)
    EXECUTE FUNCTION workshops_salt_goes_with_the_close();

CREATE FUNCTION workshops_note_spent_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO workshops_spentkey (name) VALUES (encode(sha256(OLD.salt), 'hex'))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER note_key_spent_by_change AFTER UPDATE ON workshops_session
    FOR EACH ROW WHEN (OLD.salt IS NOT NULL AND OLD.salt IS DISTINCT FROM NEW.salt)
    EXECUTE FUNCTION workshops_note_spent_key();
CREATE TRIGGER note_key_spent_by_deletion AFTER DELETE ON workshops_session
    FOR EACH ROW WHEN (OLD.salt IS NOT NULL)
    EXECUTE FUNCTION workshops_note_spent_key();
"""
BACKWARDS = """
DROP TRIGGER note_key_spent_by_deletion ON workshops_session;
DROP TRIGGER note_key_spent_by_change ON workshops_session;
DROP TRIGGER salt_goes_with_the_close ON workshops_session;
DROP FUNCTION workshops_note_spent_key();
DROP FUNCTION workshops_salt_goes_with_the_close();
"""


def bring_keys_back(apps, schema_editor):
    """The version before finds keys in the rows of running sessions, and the same tags with them."""
    Session = apps.get_model("workshops", "Session")
    for session in Session.objects.filter(key=None).exclude(phase="closed"):
        # One that is not open yet has no key here; the version before makes none when it opens.
        known = session.salt and keys.derive(session.salt)
        Session.objects.filter(pk=session.pk).update(key=known or secrets.token_bytes(32))


class Migration(migrations.Migration):
    dependencies = [("workshops", "0011_imported_whys_in_turn")]

    operations = [
        migrations.AlterField("session", "key", models.BinaryField(blank=True, null=True)),
        migrations.AddField("session", "salt", models.BinaryField(blank=True, null=True)),
        migrations.AddConstraint(
            "session",
            models.CheckConstraint(
                name="session_closed_has_no_salt",
                condition=models.Q(("phase", "closed"), _negated=True) | models.Q(("salt__isnull", True)),
            ),
        ),
        migrations.CreateModel(
            name="SpentKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=64, unique=True)),
            ],
        ),
        migrations.RunSQL(FORWARDS, BACKWARDS),
        migrations.RunPython(migrations.RunPython.noop, bring_keys_back),
    ]
