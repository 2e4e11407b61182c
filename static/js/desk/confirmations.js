/** What a step has done, said at once. Stages and phases say it themselves, once the room has moved. */
const DONE = [
  [/\/nodes\/\d+\/hide$/, "Hidden. U takes it back."],
  [/\/nodes\/\d+\/show$/, "Shown again."],
  [/\/nodes\/\d+\/leave$/, "Removed from the theme. U takes it back."],
  [/\/nodes\/\d+\/cause\/remove$/, "No longer a cause. U takes it back."],
  [/\/nodes\/\d+\/cause$/, "Marked as a cause."],
  [/\/nodes\/\d+\/actions$/, "Action saved."],
  [/\/actions\/\d+\/edit$/, "Action saved."],
  [/\/actions\/\d+\/remove$/, "Action removed. U takes it back."],
  [/\/themes$/, "Grouped. U takes it back."],
  [/\/themes\/\d+\/members$/, "Added to the theme. U takes it back."],
  [/\/themes\/\d+\/rename$/, "Renamed."],
  [/\/themes\/\d+\/ungroup$/, "Ungrouped. U takes it back."],
  [/\/whys\/\d+\/answers$/, "Answer added."],
  [/\/whys\/\d+\/clock$/, "The timer is on."],
  [/\/whys\/\d+\/clock\/stop$/, "The timer is off."],
  [/\/undo$/, "Undone."],
  [/\/unlock$/, "New people can join."],
  [/\/lock$/, "New people cannot join."],
];

export function confirmation(path) {
  const done = DONE.find(([pattern]) => pattern.test(path));
  return done ? done[1] : "";
}
