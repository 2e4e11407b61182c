// Requests that several modules make.

/** The response to a request as `read` gives it, within `patience` ms in all (0: no end); rejects like fetch(). */
export async function fetchWithin(patience, address, read, options = {}) {
  const giveUp = new AbortController();
  const timer = patience && setTimeout(() => giveUp.abort(), patience);
  try {
    return await read(await fetch(address, { cache: "no-store", signal: giveUp.signal, ...options }));
  } finally {
    clearTimeout(timer);
  }
}

/** The page at an address as {ok, page}; rejects like fetch(). */
export function fetchPage(address, patience = 0) {
  const read = async (response) => ({ ok: response.ok, page: parsePage(await response.text()) });
  return fetchWithin(patience, address, read);
}

export function parsePage(html) {
  return new DOMParser().parseFromString(html, "text/html");
}
