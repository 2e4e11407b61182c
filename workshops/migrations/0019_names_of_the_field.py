from django.db import migrations, models
from django.db.models import F, Q


def renamed(model, old, new, field):
    """The attribute under its new name; `field` says in which column it stays."""
    return [migrations.RenameField(model, old, new), migrations.AlterField(model, new, field)]


class Migration(migrations.Migration):
    """Names in Python alone: every column stays (docs/decisions/0038)."""

    dependencies = [("workshops", "0018_undo_entries")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint("session", "session_revisions_in_step"),
                migrations.RemoveConstraint("node", "node_once_per_op_id"),
                migrations.RemoveConstraint("node", "node_withdrawn_is_erased"),
                migrations.RemoveConstraint("node", "node_first_sent_goes_with_its_op_id"),
                migrations.RemoveConstraint("vote", "vote_once_per_seat_and_node"),
                migrations.RemoveIndex("vote", "vote_by_seat"),
                migrations.RemoveConstraint("why", "why_opened_in_turn"),
                *renamed(
                    "session", "phones_revision", "phone_revision",
                    models.BigIntegerField(db_column="phones_revision", default=1),
                ),
                *renamed(
                    "session", "head_revision", "header_revision",
                    models.BigIntegerField(db_column="head_revision", default=1),
                ),
                *renamed(
                    "session", "restamped_revision", "full_reload_revision",
                    models.BigIntegerField(db_column="restamped_revision", default=0),
                ),
                *renamed(
                    "node", "tag", "author_tag",
                    models.BinaryField(blank=True, db_column="tag", null=True),
                ),
                *renamed(
                    "node", "first_sent", "original_digest",
                    models.BinaryField(blank=True, db_column="first_sent", null=True),
                ),
                *renamed("vote", "tag", "author_tag", models.BinaryField(db_column="tag")),
                *renamed(
                    "authorbucket", "tag", "author_tag",
                    models.BinaryField(db_column="tag", primary_key=True, serialize=False),
                ),
                migrations.AlterModelOptions("why", {"ordering": ("position",)}),
                *renamed(
                    "why", "opened", "position", models.PositiveIntegerField(db_column="opened")
                ),
                migrations.AlterField(
                    "node",
                    "state",
                    models.CharField(
                        choices=[
                            ("here", "Visible"),
                            ("hidden", "Hidden"),
                            ("withdrawn", "Withdrawn"),
                            ("ungrouped", "Ungrouped"),
                        ],
                        default="here",
                        max_length=10,
                    ),
                ),
                migrations.AddConstraint(
                    "session",
                    models.CheckConstraint(
                        name="session_revisions_in_step",
                        condition=Q(phone_revision__lte=F("revision"))
                        & Q(header_revision__lte=F("revision")),
                    ),
                ),
                migrations.AddConstraint(
                    "node",
                    models.UniqueConstraint(
                        fields=("author_tag", "op_id"), name="node_once_per_op_id"
                    ),
                ),
                migrations.AddConstraint(
                    "node",
                    models.CheckConstraint(
                        name="node_withdrawn_is_erased",
                        condition=~Q(state="withdrawn") | Q(text="", original_digest__isnull=True),
                    ),
                ),
                migrations.AddConstraint(
                    "node",
                    models.CheckConstraint(
                        name="node_first_sent_goes_with_its_op_id",
                        condition=Q(original_digest__isnull=True) | Q(op_id__isnull=False),
                    ),
                ),
                migrations.AddConstraint(
                    "vote",
                    models.UniqueConstraint(
                        fields=("node", "author_tag"), name="vote_once_per_seat_and_node"
                    ),
                ),
                migrations.AddIndex(
                    "vote", models.Index(fields=["why", "author_tag"], name="vote_by_seat")
                ),
                migrations.AddConstraint(
                    "why",
                    models.UniqueConstraint(
                        fields=("session", "position"), name="why_opened_in_turn"
                    ),
                ),
            ]
        )
    ]
