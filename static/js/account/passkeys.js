// Buttons that ask the browser for a passkey, and send what it answers with their form.
//
// What is asked is in data-options, and the answer goes into the hidden field "credential", both as
// JSON in the form of the standard (WebAuthn level 3). Browsers that cannot read it do not get the
// button: <form data-behaviour="newPasskey" data-options="…">… <p data-cannot hidden>…</p></form>

export function newPasskey(form) {
  prepare(form, ({ publicKey }) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) }));
}

export function usePasskey(form) {
  prepare(form, ({ publicKey }) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) }));
}

function prepare(form, ask) {
  const button = form.querySelector("button");
  const part = (name) => form.querySelector(`[${name}]`);
  if (!canUsePasskeys()) {
    part("data-cannot").hidden = false;
    return;
  }
  button.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    part("data-failed").hidden = true;
    button.disabled = true;
    try {
      const credential = await ask(JSON.parse(form.dataset.options));
      form.querySelector("input[name=credential]").value = JSON.stringify(credential);
      form.submit();
    } catch {
      // People have cancelled, or the browser found no passkey; it does not say which.
      button.disabled = false;
      part("data-failed").hidden = false;
      button.focus();
    }
  });
}

function canUsePasskeys() {
  return Boolean(window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON);
}
