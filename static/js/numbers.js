/** Numbers as people read them, in English with a comma from 1,000; never for what is sent or compared. */
const written = new Intl.NumberFormat(document.documentElement.lang);

export function figure(number) {
  return written.format(number);
}

/** 57 answers, 1 answer. */
export function counted(number, thing, things = `${thing}s`) {
  return `${figure(number)} ${number === 1 ? thing : things}`;
}
