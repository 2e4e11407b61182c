// Written by bin/messages from locale/ur/LC_MESSAGES/djangojs.po.
globalThis.catalogue = {
  form: (n) => Number((n != 1)),
  texts: {},
};
