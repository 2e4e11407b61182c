/** The desk's behaviours. */

import { start } from "../behaviours.js";
import { pauseUpdates, waitingChanges } from "../live/pause-updates.js";
import { actionForm } from "./action-form.js";
import { askRoom } from "./ask-room.js";
import { asking } from "./asking.js";
import { beginSteps } from "./begin-steps.js";
import { blackingOut } from "./black-out.js";
import { checking } from "./checks.js";
import { closing } from "./closing.js";
import { collapseList } from "./collapse-list.js";
import { conduct } from "./conduct.js";
import { confirmAsk } from "./confirm-ask.js";
import { confirmReveal } from "./confirm-reveal.js";
import { confirmUndo } from "./confirm-undo.js";
import { reasons, saving } from "./dialog-forms.js";
import { dialogs } from "./dialogs.js";
import { events } from "./events.js";
import { focusInView } from "./focus-in-view.js";
import { foundAdvice } from "./found-advice.js";
import { group } from "./group.js";
import { guide } from "./guide.js";
import { hintLine } from "./hint.js";
import { keys } from "./keys.js";
import { masonry } from "./masonry.js";
import { moreTools } from "./more-tools.js";
import { navigation } from "./navigation.js";
import { outline } from "./outline.js";
import { pace } from "./pace.js";
import { paperAnswers } from "./paper-answers.js";
import { paperDots } from "./paper-dots.js";
import { connection, people } from "./people.js";
import { phases } from "./phases.js";
import { picking } from "./picking.js";
import { posting } from "./posting.js";
import { pressGuard } from "./press-guard.js";
import { readiness } from "./readiness.js";
import { rehearsal } from "./rehearsal.js";
import { selection } from "./selection.js";
import { spokenAnswer } from "./spoken-answer.js";
import { summaryLine } from "./summary-line.js";
import { themes } from "./themes.js";
import { toCheck } from "./to-check.js";
import { writingDots } from "./writing-dots.js";

// They start in the order of the page. Selection and picking start before what folds and packs,
// because they decide what must stay in view.
start({
  actionForm, aloud: spokenAnswer, asking, askingOne: confirmAsk, askingRoom: askRoom, beginSteps, blackingOut,
  calm: pauseUpdates, checking, closing,
  conducting: conduct, connection, dialogs, events, focusInView, foundAdvice,
  going: navigation, group, guide, hinting: hintLine, keys, many: collapseList, outline, pace, packing: masonry,
  moreTools, paper: paperAnswers, paperDots, people, phases, picking, posting,
  readiness, reasons, rehearsal, revealing: confirmReveal, saving, selection, silence: writingDots, steady: pressGuard,
  summing: summaryLine, themes, toCheck, undoing: confirmUndo, waits: waitingChanges,
});
