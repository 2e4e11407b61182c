import { isComposing } from "../keyboard.js";
import { newOpId } from "../op-id.js";
import { wasAccepted } from "./posting.js";

/** An answer that was said aloud. Enter sends it; the box stays open for the next one. */
export function spokenAnswer(form) {
  const box = form.elements.text;
  let underWay = null;
  box.addEventListener("keydown", (event) => {
    if (isComposing(event)) return;
    if (event.key === "Escape") return box.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (box.value === underWay) return;
    form.requestSubmit ? form.requestSubmit() : form.querySelector("button").click();
  });
  // If the first text did arrive, another text with its op_id would always be refused.
  box.addEventListener("input", () => renew(form));
  form.addEventListener("htmx:beforeRequest", () => { underWay = box.value; });
  form.addEventListener("htmx:afterRequest", ({ detail }) => {
    const isStill = box.value === underWay;
    underWay = null;
    if (isStill && wasAccepted(detail.xhr)) empty(form, box);
  });
}

function empty(form, box) {
  box.value = "";
  renew(form);
  box.focus();
}

function renew(form) {
  form.elements.op_id.value = newOpId();
}
