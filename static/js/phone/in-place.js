/** Change the page by `act`, and leave what is on the glass where it was. */
export function inPlace(act) {
  const [row, top] = onGlass();
  act();
  if (row && row.isConnected) window.scrollBy(0, row.getBoundingClientRect().top - top);
}

/** The first answer of which anything is in sight, and where it stands. */
function onGlass() {
  const rows = [...document.querySelectorAll("#whys .of-all > li:not([hidden])")];
  const row = rows.find((each) => each.getBoundingClientRect().bottom > 0);
  return [row, row && row.getBoundingClientRect().top];
}
