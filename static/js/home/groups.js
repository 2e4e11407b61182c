/** The button to add a group. The page has empty rows; those not needed yet are hidden. */
export function addGroup(button) {
  const rows = [...button.closest("fieldset").querySelectorAll("fieldset")];
  const boxOf = (row) => row.querySelector("[type=text]");
  rows.forEach((row) => { row.hidden = !boxOf(row).value.trim(); });
  const showButton = () => { button.hidden = rows.every((row) => !row.hidden); };
  showButton();
  button.addEventListener("click", () => {
    const next = rows.find((row) => row.hidden);
    next.hidden = false;
    showButton();
    boxOf(next).focus();
  });
}
