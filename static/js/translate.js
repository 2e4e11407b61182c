/**
 * What scripts say, in the page's language. English needs no more than this: for every other one
 * a script before this has left its catalogue (static/js/catalogue/, written by bin/messages).
 */
import { figure } from "./numbers.js";

const { texts, form } = window.catalogue || { texts: {}, form: null };

export function gettext(text) {
  return texts[text] ? texts[text][0] : text;
}

/** A text that has several meanings in English; `context` says which is meant. */
export function pgettext(context, text) {
  const known = texts[`${context}\u0004${text}`];
  return known ? known[0] : text;
}

/** The form of a text that goes with a number. */
export function ngettext(one, many, number) {
  const known = texts[`${one}\u0000${many}`];
  if (known) return known[form(number)];
  return number === 1 ? one : many;
}

/** The text with a value for each %(name)s; numbers as people read them. */
export function interpolate(text, named) {
  return text.replace(/%\((\w+)\)s/g, (place, name) => {
    const value = named[name];
    return typeof value === "number" ? figure(value) : value;
  });
}
