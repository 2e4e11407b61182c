"""The tables of a new database in 1 step: docs/decisions/0074.

A database that has some of the migrations which this replaces goes on with the others one by one,
and all of them stay. They and this one make exactly the same: tests/models/test_squashed.py.
"""

from django.conf import settings
from django.db import migrations

from ._until_0074 import (
    organisations,
    people,
    records,
    references,
    results,
    sessions,
    statistics,
    tree,
    triggers,
    votes,
)
from ._until_0074._together import Together

TABLES = (organisations, sessions, people, tree, votes, results, records)

REPLACED = """
0001_the_why_tree
0002_what_must_never_be
0003_deeds_name_their_node
0004_copies
0005_organisations
0006_what_was_first_sent
0007_links_to_read
0008_invitations_end
0009_places_given_back
0010_dots_unseen
0011_imported_whys_in_turn
0012_keys_in_files
0013_no_statistics_of_words
0014_sessions_that_were_never_held
0015_author_buckets
0016_what_is_sent_has_an_author
0017_rate_limit_buckets
0018_undo_entries
0019_names_of_the_field
0020_export_jobs
0021_words_outside_models
0022_node_defaults
0023_export_job_language
0024_session_languages
0025_colour_words
0026_account_language
0027_timers_of_stages
0028_vote_results
0029_what_the_screen_shows
0030_marks
0031_answers_on_paper
0032_side_by_side
0033_how_answers_are_known
0034_prompts
0035_dots_on_paper
0036_pages_of_answers
0037_commitments
0038_causes_on_the_screen
0039_answers_until
0040_result_and_read_back
0041_writers
0042_whys_asked_together
0043_checks
0044_slices_shown
0045_choices_that_were_counted
0046_timers_to_restore
0047_ticks_that_were_counted
0048_answers_that_are_paused
0049_sides
0050_action_updates
0051_colleagues
0052_collecting
0053_other_views
0054_closing_steps
0055_what_is_published_by_group
0056_plan_templates
0057_did_it_change
0058_rehearsals
0059_remarks_on_the_record
0060_answers_deleted_alone
0061_held_answers
0062_reminded_on
0063_the_record
0064_minutes_of_the_tree
0065_helpers
0066_common_ground_on_the_screen
0067_floods
0068_counted_goes_with_the_close
0069_held_remarks
0070_erased_answers
0071_deletion_reports
0072_noticed_deletion
0073_joining_codes
0074_roles
"""


class Migration(migrations.Migration):
    initial = True

    replaces = [("workshops", name) for name in REPLACED.split()]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("sessions", "0001_initial"),
    ]

    operations = [
        Together([operation for part in TABLES for operation in part.operations]),
        organisations.role_is_known,
        *references.operations,
        *triggers.operations,
        *statistics.operations,
    ]
