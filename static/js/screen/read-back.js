/** Reading back: the first steps fold to their discs, as many as there is no space for. */

export function foldFirstSteps(now) {
  const frame = now.querySelector(".reading-frame");
  const past = [...frame.querySelectorAll(".past")];
  past.forEach((step) => step.classList.remove("folded"));
  for (const step of past) {
    if (frame.scrollHeight <= frame.clientHeight + 1) return;
    step.classList.add("folded");
  }
}
