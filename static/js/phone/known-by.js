import { refreshMyAnswers } from "./my-answers.js";
import { post } from "./post.js";
import { clearReply, reply } from "./reply.js";
import { sentence } from "./sentences.js";
import { DOUBLE_TAP, recently } from "../timing.js";

const taps = recently(DOUBLE_TAP);

/** Say how one knows what one wrote by 1 tap on a word under it; a tap on the same word takes it back. */
export function knownBy() {
  document.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-known]");
    if (!chip) return;
    event.preventDefault();
    if (taps.has(chip.dataset.known)) return;
    taps.note(chip.dataset.known);
    say(chip);
  });
}

async function say(chip) {
  const result = await post(chip.formAction, { known_by: chip.value });
  if (result.status < 200 || result.status >= 300) {
    reply((result.body && result.body.error) || sentence("unreached"));
    return;
  }
  clearReply();
  const hadFocus = chip === document.activeElement;
  await refreshMyAnswers();
  if (hadFocus) focusOn(chip.dataset.known);
}

// The answer is drawn again, so the chip is another element.
function focusOn(key) {
  const chips = [...document.querySelectorAll(`[data-known="${key}"]`)];
  const shown = chips.find((chip) => chip.getClientRects().length);
  if (shown) shown.focus({ preventScroll: true });
}
