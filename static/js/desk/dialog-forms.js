/** The forms in dialogs, and of actions: what Enter does, and a reason in other words. */
import { isComposing } from "../keyboard.js";

/** Enter saves a text of 1 line (`data-enter`); Ctrl or Cmd with Enter saves in every form. */
export function saving() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    if (!event.target.form || !event.target.matches("textarea, input")) return;
    if (!event.target.closest("dialog, .action-form")) return;
    const isOneLine = event.target.matches("[data-enter]") && !event.shiftKey;
    if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) event.target.form.querySelector(".btn.go").click();
  });
}

/** Hiding: a reason from the list, or other words. Choosing one moves no focus (WCAG 3.2.2). */
export function reasons(form) {
  const own = form.querySelector("[data-own]");
  const other = form.querySelector("input[type=radio][value='']");
  own.addEventListener("input", () => { other.checked = true; other.value = own.value; });
  form.addEventListener("reset", () => { other.value = ""; });
}
