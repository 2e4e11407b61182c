/** Change the page by `act`, and keep what is in view where it was. */
export function inPlace(act) {
  const [row, top] = onGlass();
  act();
  if (row && row.isConnected) window.scrollBy(0, row.getBoundingClientRect().top - top);
}

/** The first answer that is at least partly in view, and its place. */
function onGlass() {
  const rows = [...document.querySelectorAll("#whys .of-all > li:not([hidden])")];
  const row = rows.find((each) => each.getBoundingClientRect().bottom > 0);
  return [row, row && row.getBoundingClientRect().top];
}
