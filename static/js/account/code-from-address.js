// The code of a link that was e-mailed: it is in the fragment of the address, which no server sees.

export function codeFromAddress(form) {
  const fill = () => {
    const code = decodeURIComponent(window.location.hash.slice(1));
    if (!code) return;
    form.querySelector("input[name=code]").value = code;
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  };
  fill();
  window.addEventListener("hashchange", fill);
}
