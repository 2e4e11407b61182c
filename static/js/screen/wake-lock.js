/** The laptop at the projector does not fall asleep while the session is open. */

export function wakeLock(main) {
  if (!navigator.wakeLock) return; // an old browser, or plain HTTP
  let lock = null;
  let asking = false;
  ["visibilitychange", "coprod:changed"].forEach((name) => document.addEventListener(name, keep));
  keep();

  async function keep() {
    if (!isOpen(main)) return lock && lock.release();
    // The browser takes it back whenever the page is out of sight.
    if (document.hidden || asking || (lock && !lock.released)) return;
    asking = true;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch (refused) {
      lock = null; // a low battery, for one: the next time it is seen it asks again
    }
    asking = false;
  }
}

function isOpen(main) {
  const { door, mode } = main.querySelector("#now").dataset;
  return door !== "not-yet" && mode !== "finished";
}
