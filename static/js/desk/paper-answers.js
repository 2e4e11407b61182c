import { newOpId } from "../op-id.js";
import { wasAccepted } from "./posting.js";

/** A stack of answers on paper. Once it is stored, the box is empty and folds up. */
export function paperAnswers(form) {
  const box = form.elements.text;
  // If the first lines did arrive, others with their op_id would always be refused.
  box.addEventListener("input", () => renew(form));
  form.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!wasAccepted(detail.xhr)) return;
    box.value = "";
    renew(form);
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
  });
}

function renew(form) {
  form.elements.op_id.value = newOpId();
}
