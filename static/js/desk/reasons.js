/** Hiding: a reason from the list, or other words. */
export function reasons(form) {
  const own = form.querySelector("[data-own]");
  const other = form.querySelector("input[type=radio][value='']");
  own.addEventListener("input", () => { other.checked = true; other.value = own.value; });
  other.addEventListener("change", () => own.focus());
  form.addEventListener("reset", () => { other.value = ""; });
}
