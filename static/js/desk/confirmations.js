import { reply } from "../announcer.js";
import { hint } from "./hint.js";
import { gettext } from "../translate.js";

/** What a step did, announced at once. events.js announces stages and phases. */
const DONE = [
  [/\/nodes\/\d+\/hide$/, gettext("Hidden. Press U to undo.")],
  [/\/nodes\/\d+\/show$/, gettext("Shown again.")],
  [/\/nodes\/\d+\/dots$/, gettext("Dots on paper saved. Press U to undo.")],
  [/\/nodes\/\d+\/leave$/, gettext("Removed from the theme. Press U to undo.")],
  [/\/nodes\/\d+\/cause\/remove$/, gettext("No longer a cause. Press U to undo.")],
  [/\/nodes\/\d+\/cause$/, gettext("Marked as a cause.")],
  [/\/nodes\/\d+\/actions$/, gettext("Action saved.")],
  [/\/actions\/\d+\/edit$/, gettext("Action saved.")],
  [/\/actions\/\d+\/remove$/, gettext("Action removed. Press U to undo.")],
  [/\/themes$/, gettext("Grouped. Press U to undo.")],
  [/\/themes\/\d+\/members$/, gettext("Added to the theme. Press U to undo.")],
  [/\/themes\/\d+\/rename$/, gettext("Renamed.")],
  [/\/themes\/\d+\/ungroup$/, gettext("Ungrouped. Press U to undo.")],
  [/\/whys\/\d+\/answers$/, gettext("Answer added.")],
  [/\/whys\/\d+\/clock$/, gettext("The timer is on.")],
  [/\/whys\/\d+\/clock\/stop$/, gettext("The timer is off.")],
  [/\/pace$/, gettext("The time for each why is changed.")],
  [/\/checks\/[a-z]+$/, gettext("The room is asked. Press U to undo.")],
  [/\/record\/open$/, gettext("The room is asked. Press U to undo.")],
  [/\/(checks\/\d+|record)\/close$/, gettext("The question has closed. Press U to undo.")],
  [/\/undo$/, gettext("Undone.")],
  [/\/unlock$/, gettext("New people can join.")],
  [/\/lock$/, gettext("New people cannot join.")],
];

/** Say it. Where a cause went is shown too, unless the desk shows the causes. */
export function confirm(path) {
  if (/\/cause$/.test(path) && !document.querySelector("main .causes")) {
    return hint(gettext("Marked as a cause. Press 0 for “Causes and actions”."));
  }
  const done = DONE.find(([pattern]) => pattern.test(path));
  reply(done ? done[1] : "");
}
