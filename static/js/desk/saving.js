import { isComposing } from "../composing.js";

/** Enter saves where one line is meant (`data-enter`), Ctrl or Cmd and Enter in every dialog. */
export function saving() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    if (!event.target.form || !event.target.matches("dialog textarea, dialog input")) return;
    const isOneLine = event.target.matches("[data-enter]") && !event.shiftKey;
    if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) event.target.form.querySelector(".btn.go").click();
  });
}
