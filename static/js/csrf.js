// The CSRF token of the forms on this page. Signing in on another page makes it old.

export function token() {
  const [field] = fields();
  return field ? field.value : "";
}

/** Put the token that `fetchToken` resolves to into all forms; resolves to whether there is one. */
export async function renewToken(fetchToken) {
  try {
    const fresh = await fetchToken();
    if (fresh) fields().forEach((field) => { field.value = fresh; });
    return Boolean(fresh);
  } catch (unreachable) {
    return false;
  }
}

function fields() {
  return [...document.querySelectorAll("input[name=csrfmiddlewaretoken]")];
}
