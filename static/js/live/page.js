// What this page shows: which session, for whom, and at which revision.

const given = document.body.dataset;

export const page = {
  live: given.live,
  changes: given.changes,
  asks: `audience=${given.audience}` + (given.language ? `&language=${given.language}` : ""),
  revision: Number(given.revision),
  paused: false,
  newest: 0, // the last revision that arrived while paused
  listening: false,
  waiting: 0,
  finished: "", // the why in which this person says that they have finished writing
};

// The body says it too, for whoever looks at the page from outside.
export function setRevision(revision) {
  page.revision = revision;
  document.body.dataset.revision = String(revision);
}

export function emit(name, detail) {
  document.dispatchEvent(new CustomEvent(`coprod:${name}`, { detail }));
}
