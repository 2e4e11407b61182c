// Every message of scripts in brackets and longer, as coprod/pseudo/__init__.py has it for the rest.
(() => {
  const fixed = /%\(\w+\)s|%%|<[^>]*>|&#?\w+;|\{\w*\}/g;

  function stretched(text) {
    const letters = [...text.replace(fixed, "")].length;
    let more = Math.ceil((4 * letters) / 10);
    if (letters <= 12) return `⟦${text}${"o".repeat(more)}⟧`;
    let words = "";
    for (; more > 1; more -= 7) words += ` ${"o".repeat(Math.min(6, more - 1))}`;
    return `⟦${text}${words}⟧`;
  }

  function formsOf(key) {
    return key.split("\u0004").pop().split("\u0000").map(stretched);
  }

  window.catalogue = {
    form: (n) => Number(n !== 1),
    texts: new Proxy({}, { get: (known, key) => formsOf(key) }),
  };
})();
