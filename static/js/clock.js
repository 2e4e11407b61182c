// The timer, which is the same for everyone: minutes and seconds until data-ends, by the server's time.

import { serverNow } from "./live/clock.js";

export function clock(element) {
  const shown = element.querySelector("[data-face]") || element;
  const draw = () => {
    if (!element.isConnected) return clearInterval(timer);
    const seconds = Math.max(0, Math.round((Number(element.dataset.ends) - serverNow()) / 1000));
    shown.textContent = face(seconds);
    element.classList.toggle("over", seconds === 0);
  };
  const timer = setInterval(draw, 500);
  draw();
}

function face(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
