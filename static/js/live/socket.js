// The socket only listens. What it misses, sync() fetches.

import { setServerTime } from "./clock.js";
import { page } from "./page.js";

// The server sends something at least every 25 s. A socket that is silent for longer is dead, even if it is open.
const SILENCE = 32000;
const OPENING = 7000;

export class LiveSocket {
  constructor({ onOpen, onHeard, onFrame, onBeat, onPeople, onNumbers, onReload, onLost }) {
    this.on = { frame: onFrame, beat: onBeat, people: onPeople, numbers: onNumbers, reload: onReload };
    this.onOpen = onOpen;
    this.onHeard = onHeard;
    this.onLost = onLost;
    this.heard = 0;
  }

  open() {
    this.close();
    const address = new URL(`${page.live}?${page.asks}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    this.socket = socket;
    const current = (act) => (event) => this.socket === socket && act(event);
    this.timer = setTimeout(current(() => this.lose()), OPENING);
    socket.onmessage = current((event) => this.handle(JSON.parse(event.data)));
    socket.onclose = current(() => this.lose());
  }

  get isOpen() {
    return Boolean(this.socket) && this.heard > 0;
  }

  // A socket can stay "open" and silent for ever, after the device slept or the network was lost.
  get isStale() {
    return this.isOpen && Date.now() - this.heard > SILENCE;
  }

  handle(message) {
    this.hear();
    setServerTime(message.now);
    const act = this.on[message.type];
    if (act) act(message);
  }

  hear() {
    const first = !this.heard;
    this.heard = Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lose(), SILENCE);
    this.onHeard();
    if (first) this.onOpen();
  }

  lose() {
    this.close();
    this.onLost();
  }

  close() {
    clearTimeout(this.timer);
    this.heard = 0;
    const socket = this.socket;
    this.socket = null;
    if (socket) socket.close();
  }
}
