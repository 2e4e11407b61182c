import { interpolate, ngettext } from "../translate.js";

/** What is folded away, in a few words. Without a script the fold says nothing of it. */
export function inShort(line) {
  const form = line.closest("form");
  form.addEventListener("input", () => { line.textContent = words(form.elements); });
  line.textContent = words(form.elements); // a page that is shown again has what was typed in it
}

function words({ mode, minutes, dots, cap, keep_days: days }) {
  const parts = [
    counted((n) => ngettext("%(n)s minute", "%(n)s minutes", n), minutes),
    mode.value === "full" ? counted((n) => ngettext("%(n)s dot each", "%(n)s dots each", n), dots) : "",
    counted((n) => ngettext("%(n)s place", "%(n)s places", n), cap),
    counted((n) => ngettext("kept for %(n)s day", "kept for %(n)s days", n), days),
  ];
  return parts.filter(Boolean).join(" · ");
}

function counted(form, { value }) {
  const n = Number(value) || 0;
  return interpolate(form(n), { n });
}
