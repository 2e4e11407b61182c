// What this browser keeps when the page is loaded again. Private windows may refuse to store anything: then
// it is kept only while the page is open.
const memory = new Map();

/** Keep a value that JSON can hold under a key. */
export function setItem(key, value) {
  const written = JSON.stringify(value);
  memory.delete(key);
  try {
    localStorage.setItem(key, written);
  } catch (full) {
    memory.set(key, written);
  }
}

/** The value under a key, or null. */
export function getItem(key) {
  try {
    return JSON.parse(memory.get(key) || localStorage.getItem(key));
  } catch (unreadable) {
    return null;
  }
}

export function removeItem(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch (refused) {
    // Nothing was stored, so there is nothing to remove.
  }
}

/** All keys that begin with a prefix. */
export function keys(prefix) {
  let stored = [];
  try {
    stored = Object.keys(localStorage);
  } catch (refused) {
    // Only memory, then.
  }
  return [...new Set([...memory.keys(), ...stored])].filter((key) => key.startsWith(prefix));
}
