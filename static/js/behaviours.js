// Each element with data-behaviour="name" is passed once to the function of that name.

const started = new WeakMap();

export function start(behaviours) {
  const run = () => startIn(document, behaviours);
  run();
  document.addEventListener("coprod:changed", run);
  document.addEventListener("htmx:load", run);
}

/** Listen to the document's event `name` while `element` is in the page. */
export function listen(element, name, act) {
  document.addEventListener(name, function handle(event) {
    if (element.isConnected) act(event);
    else document.removeEventListener(name, handle);
  });
}

function startIn(root, behaviours) {
  root.querySelectorAll("[data-behaviour]").forEach((element) => {
    element.dataset.behaviour.split(" ").forEach((name) => {
      const done = started.get(element) || new Set();
      if (!behaviours[name] || done.has(name)) return;
      started.set(element, done.add(name));
      behaviours[name](element);
    });
  });
}
