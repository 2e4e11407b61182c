// Addresses that the server wrote into the page, so that no script has to know how they are made.

/** The address that `holder` keeps under a name; with an id, that stands where the server wrote 0. */
export function addressOf(name, id = 0, holder = document.body) {
  return holder.dataset[name].replace("/0/", `/${id}/`);
}
