from django.contrib.auth.views import LogoutView
from django.urls import include, path, register_converter
from django.views.generic import RedirectView

from workshops.actions import asking, early, joining, sessions
from workshops.views import (
    accounts,
    address_repair,
    answers,
    checks,
    colleagues,
    did_it_change,
    home,
    importing,
    live,
    organisation,
    phone,
    plan_templates,
    remarks,
    screen,
    sharing,
    summary,
    updates,
)
from workshops.views import embed as embeds
from workshops.views import joining as joining_views
from workshops.views.desk import checks as desk_checks
from workshops.views.desk import closing, moderation, nodes, page, rehearsal, room, sheets, whys
from workshops.views.desk import remarks as desk_remarks
from workshops.views.desk import screen as big_screen

register_converter(address_repair.Repairable, "repairable")

participant = [
    path("", RedirectView.as_view(pattern_name="phone")),
    path("seats", joining_views.join, name="seats"),
    path("whys/<int:why_id>/answers", answers.submit, name="submit"),
    path("whys/<int:why_id>/shown", answers.slices_shown, name="slices-shown"),
    path("answers/<int:answer_id>/edit", answers.edit, name="edit-answer"),
    path("answers/<int:answer_id>/withdraw", answers.withdraw, name="withdraw-answer"),
    path("answers/<int:answer_id>/known", answers.say_how_known, name="known-by"),
    path("nodes/<int:node_id>/vote", answers.give_dot, name="vote"),
    path("nodes/<int:node_id>/vote/undo", answers.take_dot_back, name="vote-undo"),
    path("nodes/<int:node_id>/recognise", answers.recognise, name="recognise"),
    path("nodes/<int:node_id>/recognise/undo", answers.take_tick_back, name="recognise-undo"),
    path("nodes/<int:node_id>/view", remarks.view, name="view"),
    path("nodes/<int:node_id>/cause/view", remarks.view_of_cause, name="view-of-cause"),
    path("record/view", remarks.view_of_record, name="view-of-record"),
    path("missing", remarks.missing, name="missing"),
    path("remarks/<int:remark_id>/withdraw", remarks.withdraw, name="withdraw-remark"),
    path("checks/<int:check_id>/choose", checks.choose, name="choose"),
    path("mine", phone.mine, name="mine"),
    path("tree", phone.tree, name="tree"),
    path("changes", live.changes, name="changes"),
    path("screen", screen.screen, name="screen"),
    path("qr.svg", screen.qr, name="qr"),
    path("change", did_it_change.page, name="did-it-change"),
    path("summary", summary.by_code(summary.page), name="summary"),
    path("summary/picture.svg", summary.by_code(summary.picture), name="picture"),
    path("summary.<slug:slug>", summary.by_code(summary.download), name="summary-as"),
]

desk = [
    path("", RedirectView.as_view(pattern_name="desk")),
    path("whys", whys.ask, name="ask"),
    path("whys/<int:why_id>/reveal", whys.stage(asking.reveal), name="reveal"),
    path("whys/<int:why_id>/voting", whys.stage(asking.open_voting), name="open-voting"),
    path("whys/<int:why_id>/settle", whys.stage(asking.settle), name="settle"),
    path("whys/<int:why_id>/reopen", whys.stage(asking.reopen), name="reopen-why"),
    path("whys/<int:why_id>/clock", whys.timer, name="timer"),
    path("whys/<int:why_id>/clock/stop", whys.stop_timer, name="stop-timer"),
    path("pace", whys.plan_pace, name="plan-pace"),
    path("whys/<int:why_id>/answers", whys.add_answer, name="add-answer"),
    path("whys/<int:why_id>/paper", whys.add_paper, name="add-paper"),
    path("nodes/<int:node_id>/hide", nodes.hide, name="hide"),
    path("nodes/<int:node_id>/show", nodes.show, name="show"),
    path("nodes/<int:node_id>/black-out", moderation.black_out, name="black-out"),
    path("remarks/<int:remark_id>/hide", desk_remarks.hide, name="hide-remark"),
    path("remarks/<int:remark_id>/show", desk_remarks.show, name="show-remark"),
    path("nodes/<int:node_id>/dots", nodes.put_dots, name="paper-dots"),
    path("nodes/<int:node_id>/leave", nodes.leave_theme, name="leave-theme"),
    path("nodes/<int:node_id>/cause", nodes.mark_cause, name="mark-cause"),
    path("nodes/<int:node_id>/cause/remove", nodes.unmark_cause, name="unmark-cause"),
    path("nodes/<int:node_id>/actions", nodes.add_action, name="add-action"),
    path("actions/<int:action_id>/edit", nodes.edit_action, name="edit-action"),
    path("actions/<int:action_id>/remove", nodes.remove_action, name="remove-action"),
    path("themes", nodes.group, name="group"),
    path("themes/<int:theme_id>/rename", nodes.rename, name="rename-theme"),
    path("themes/<int:theme_id>/ungroup", nodes.ungroup, name="ungroup"),
    path("themes/<int:theme_id>/members", nodes.add_members, name="add-members"),
    path("checks/<slug:kind>", desk_checks.open_check, name="open-check"),
    path("checks/<int:check_id>/close", desk_checks.close_check, name="close-check"),
    path("deeds/<int:entry_id>/undo", room.undo, name="undo"),
    path("nodes/<int:node_id>/read-back", big_screen.read_back, name="read-back"),
    path("screen", big_screen.show, name="show-on-screen"),
    path("screen/at", big_screen.follow, name="follow-desk"),
    path("screen/page", big_screen.turn, name="turn-page"),
    path("screen/over", big_screen.take_over, name="take-over"),
    path("lock", room.as_a_whole(joining.lock), name="lock"),
    path("unlock", room.as_a_whole(joining.unlock), name="unlock"),
    path("pause", moderation.pause, name="pause"),
    path("resume", moderation.resume, name="resume"),
    path("places", room.change_places, name="places"),
    path("places/free", room.give_places_back, name="free-places"),
    path("rehearsal/step", rehearsal.step, name="rehearsal-step"),
    path("rehearsal/end", rehearsal.end, name="end-rehearsal"),
    path("rehearsal/<slug:kind>", rehearsal.incident, name="rehearsal-incident"),
    path("early", room.as_a_whole(early.begin), name="begin-early"),
    path("start", room.as_a_whole(sessions.start), name="start"),
    path("closing", closing.begin, name="closing"),
    path("closing/step", closing.go_to_step, name="closing-step"),
    path("reopen", closing.reopen, name="reopen"),
    path("close", room.close, name="close"),
    path("invitations", room.invite, name="invite"),
    path("sheet.pdf", sheets.joining_sheet, name="joining-sheet"),
    path("cards.pdf", sheets.paper_cards, name="paper-cards"),
]

organiser = [
    path("new", home.new, name="new-session"),
    path("templates", plan_templates.save, name="save-template"),
    path("templates/<int:template_id>/delete", plan_templates.delete, name="delete-template"),
    path("import", importing.import_page, name="import-session"),
    path("<code>/edit", home.edit, name="edit-session"),
    path("<code>/rehearse", home.rehearse, name="rehearse"),
    path("<code>/delete", home.delete, name="delete-session"),
    path("<code>/delete/answers", home.delete_answers, name="delete-answers"),
    path("<code>/export", home.downloads, name="downloads"),
    path("<code>/export/<slug:slug>", home.export, name="export-session"),
    path("<code>/share", sharing.page, name="share"),
    path("<code>/share/link", sharing.share, name="share-link"),
    path("<code>/share/link/revoke", sharing.unshare, name="share-link-revoke"),
    path(
        "<code>/facilitators/<int:invitation_id>/remove",
        sharing.remove_facilitator,
        name="remove-facilitator",
    ),
    path("<code>/updates", updates.page, name="updates"),
    path("<code>/change", did_it_change.ask, name="ask-change"),
    path("<code>/change/end", did_it_change.end, name="end-change"),
    path("<code>/updates/<int:update_id>/remove", updates.remove, name="remove-update"),
    path("<code>/actions/<int:action_id>/updates", updates.add, name="add-update"),
    path("<code>/actions/<int:action_id>/due", updates.set_due, name="set-due"),
    path("<code>/colleagues", colleagues.add, name="add-colleague"),
    path("<code>/colleagues/<int:colleague_id>/remove", colleagues.remove, name="remove-colleague"),
    path("<code>/share/embed", sharing.embed, name="share-embed"),
    path("<code>/share/embed/revoke", sharing.unembed, name="share-embed-revoke"),
]

# With a token instead of the code.
shared = [
    path("summary/<slug:shared>", summary.by_link(summary.page), name="shared"),
    path(
        "summary/<slug:shared>/picture.svg",
        summary.by_link(summary.picture),
        name="shared-picture",
    ),
    path("summary/<slug:shared>.<slug:slug>", summary.by_link(summary.download), name="shared-as"),
    path("embed/<slug:embedded>", embeds.embed, name="embed"),
]

urlpatterns = [
    *shared,
    path("", joining_views.enter_code, name="join"),
    path("language", joining_views.choose_language, name="language"),
    path("s/<code>", phone.phone, name="phone"),
    path("s/<code>/", include(participant)),
    path("desk/<code>", page.desk, name="desk"),
    path("desk/<code>/", include(desk)),
    path("invited/<slug:token>", room.invited, name="invited"),
    path("sessions", home.sessions, name="sessions"),
    path("sessions.zip", home.export_all, name="export-all"),
    path("sessions/", include(organiser)),
    path("account", accounts.account, name="account"),
    path("organisation", organisation.organisation, name="organisation"),
    path("paper/<colour>.css", organisation.paper, name="paper"),
    path("copies/<int:job_id>/cancel", home.cancel_export, name="cancel-export"),
    path("sign-in", accounts.SignIn.as_view(), name="sign-in"),
    path("sign-out", LogoutView.as_view(), name="sign-out"),
    path("healthz", live.healthz, name="healthz"),
    path("metrics", live.metrics_page, name="metrics"),
]

# The last one: it matches what no other address matches.
urlpatterns += [
    path("<repairable:meant>", address_repair.redirect_repaired, name="repaired-address"),
]
