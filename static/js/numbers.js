/** Numbers as people read them, with a comma from 1,000 in English; never for what is sent or compared. */
const written = new Intl.NumberFormat(document.documentElement.lang);

export function figure(number) {
  return written.format(number);
}
