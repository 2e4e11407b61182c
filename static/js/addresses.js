// Addresses that the server wrote into the page, so that no script has to know how they are made.

/** The address that `holder` has under a name; an id replaces the 0 that the server wrote. */
export function addressOf(name, id = 0, holder = document.body) {
  return holder.dataset[name].replace("/0/", `/${id}/`);
}
