import django.db.models.deletion
from django.db import migrations, models

KINDS = """
ALTER TABLE workshops_remark
    ADD COLUMN IF NOT EXISTS kind varchar(8) DEFAULT 'view' NOT NULL,
    ALTER COLUMN node_id DROP NOT NULL,
    DROP CONSTRAINT IF EXISTS remark_once_a_seat,
    DROP CONSTRAINT IF EXISTS remark_goes_with_its_session,
    DROP CONSTRAINT IF EXISTS remark_once_a_seat_and_thing,
    DROP CONSTRAINT IF EXISTS remark_has_a_node_or_is_about_the_record,
    ADD CONSTRAINT remark_once_a_seat_and_thing UNIQUE (node_id, kind, tag),
    ADD CONSTRAINT remark_goes_with_its_session FOREIGN KEY (session_id)
        REFERENCES workshops_session ON DELETE CASCADE,
    ADD CONSTRAINT remark_has_a_node_or_is_about_the_record CHECK (
        kind IN ('view', 'cause') AND node_id IS NOT NULL
        OR kind IN ('record', 'missing') AND node_id IS NULL
    );
CREATE UNIQUE INDEX IF NOT EXISTS remark_once_a_seat_and_record
    ON workshops_remark (session_id, kind, tag) WHERE node_id IS NULL;
"""
VIEWS_ALONE = """
DELETE FROM workshops_remark WHERE kind <> 'view';
DROP INDEX IF EXISTS remark_once_a_seat_and_record;
ALTER TABLE workshops_remark
    DROP CONSTRAINT IF EXISTS remark_has_a_node_or_is_about_the_record,
    DROP CONSTRAINT IF EXISTS remark_goes_with_its_session,
    DROP CONSTRAINT IF EXISTS remark_once_a_seat_and_thing,
    DROP COLUMN IF EXISTS kind,
    DROP CONSTRAINT IF EXISTS remark_once_a_seat,
    ALTER COLUMN node_id SET NOT NULL,
    ADD CONSTRAINT remark_once_a_seat UNIQUE (node_id, tag);
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0058_rehearsals")]

    operations = [
        migrations.RunSQL(
            KINDS,
            VIEWS_ALONE,
            state_operations=[
                migrations.RemoveConstraint("remark", "remark_once_a_seat"),
                migrations.AddField(
                    "remark",
                    "kind",
                    models.CharField(
                        choices=[
                            ("view", "View"),
                            ("cause", "Cause"),
                            ("record", "Record"),
                            ("missing", "Missing"),
                        ],
                        db_default="view",
                        default="view",
                        max_length=8,
                    ),
                ),
                migrations.AlterField(
                    "remark",
                    "node",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="remarks",
                        to="workshops.node",
                    ),
                ),
                migrations.AddConstraint(
                    "remark",
                    models.UniqueConstraint(
                        fields=("node", "kind", "author_tag"), name="remark_once_a_seat_and_thing"
                    ),
                ),
                migrations.AddConstraint(
                    "remark",
                    models.UniqueConstraint(
                        condition=models.Q(("node__isnull", True)),
                        fields=("session", "kind", "author_tag"),
                        name="remark_once_a_seat_and_record",
                    ),
                ),
                migrations.AddConstraint(
                    "remark",
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ("view", "cause")), ("node__isnull", False)),
                            models.Q(("kind__in", ("record", "missing")), ("node__isnull", True)),
                            _connector="OR",
                        ),
                        name="remark_has_a_node_or_is_about_the_record",
                    ),
                ),
            ],
        ),
    ]
