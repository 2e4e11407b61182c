/** What the plan of a new session begins with. */

/** Choosing one of the ways to run it fills in the plan. */
export function ways(group) {
  group.addEventListener("change", ({ target }) => fill(target.form, JSON.parse(target.dataset.plan)));
}

/** A template, or an earlier session, is taken over by the server, which gives back what has been typed. */
export function beginWith(list) {
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='?']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const button = Object.assign(document.createElement("button"), { name: "begin", formAction: link.href });
    list.append(button);
    button.click();
    button.remove(); // whoever comes back to this page sends only what they see
  });
}

function fill(form, plan) {
  Object.entries(plan).forEach(([name, value]) => { form.elements[name].value = value; });
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
