// The server's clock. A phone's own can be minutes off.

let ahead = Number(document.body.dataset.now || Date.now()) - Date.now();

export function setServerTime(milliseconds) {
  if (milliseconds) ahead = milliseconds - Date.now();
}

export function serverNow() {
  return Date.now() + ahead;
}
