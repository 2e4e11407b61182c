// The phone's behaviours, by the names that its page uses.

import { start } from "../behaviours.js";
import { addOne } from "./add-one.js";
import { answers } from "./answers.js";
import { checks } from "./checks.js";
import { chooser } from "./chooser.js";
import { composer } from "./composer.js";
import { differing } from "./differing.js";
import { events } from "./events.js";
import { finished } from "./finished.js";
import { knownBy } from "./known-by.js";
import { lastMinute } from "./last-minute.js";
import { myAnswers } from "./my-answers.js";
import { pauseUpdates } from "../live/pause-updates.js";
import { result } from "./result.js";
import { stickyPrompt } from "./sticky-prompt.js";
import { ticks } from "./ticks.js";
import { votes } from "./votes.js";

start({
  addOne, answers, asked: stickyPrompt, calm: pauseUpdates, checks, chooser, composer, differing, events, finished,
  knownBy, lastMinute, mine: myAnswers, result, ticks, votes,
});
