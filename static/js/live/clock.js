// The server's time. A phone's own clock can be minutes wrong.

let ahead = Number(document.body.dataset.now || Date.now()) - Date.now();

export function setServerTime(milliseconds) {
  if (milliseconds) ahead = milliseconds - Date.now();
}

export function serverNow() {
  return Date.now() + ahead;
}
