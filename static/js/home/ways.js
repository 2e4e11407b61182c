/** The ways to run a session: choosing one fills in the plan. */
export function ways(group) {
  group.addEventListener("change", ({ target }) => fill(target.form, JSON.parse(target.dataset.plan)));
}

function fill(form, plan) {
  Object.entries(plan).forEach(([name, value]) => { form.elements[name].value = value; });
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
