/** Keep the laptop at the projector awake until the session is over. */

export function wakeLock(main) {
  if (!navigator.wakeLock) return; // an old browser, or plain HTTP
  let lock = null;
  let asking = false;
  ["visibilitychange", "coprod:changed"].forEach((name) => document.addEventListener(name, keep));
  keep();

  async function keep() {
    if (isOver(main)) return lock && lock.release();
    // The browser releases it whenever the page is hidden.
    if (document.hidden || asking || (lock && !lock.released)) return;
    asking = true;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch (refused) {
      lock = null; // such as a low battery: it asks again the next time the page is shown
    }
    asking = false;
  }
}

function isOver(main) {
  return main.querySelector("#now").dataset.mode === "finished";
}
