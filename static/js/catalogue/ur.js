// Written by bin/messages from locale/ur/LC_MESSAGES/djangojs.po.
window.catalogue = {
  form: (n) => Number((n != 1)),
  texts: {},
};
