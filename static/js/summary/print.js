// Without a script there is nothing to press, so the button shows itself only here.

export function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
