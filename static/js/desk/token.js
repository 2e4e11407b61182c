/** Signing in elsewhere makes the tokens of this page old. Take a fresh one; resolves to true if there is one. */
export async function renewToken() {
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const { value } = page.querySelector("#act [name=csrfmiddlewaretoken]");
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => { field.value = value; });
    return true;
  } catch (unreachable) {
    return false;
  }
}
