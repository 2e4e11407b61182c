// What this page shows: which session, for whom, and at which revision.

const given = document.body.dataset;

export const page = {
  live: given.live,
  changes: given.changes,
  asks: `audience=${given.audience}` + (given.language ? `&language=${given.language}` : ""),
  revision: Number(given.revision),
  paused: false,
  listening: false,
  waiting: 0,
  finished: "", // the why in which this person says that they have finished writing
};

export function emit(name, detail) {
  document.dispatchEvent(new CustomEvent(`coprod:${name}`, { detail }));
}
