/** Show what was found in `place`, which has a sentence for each kind, and hide the other sentences. */
export function showFound(place, { kind, words }) {
  place.querySelectorAll("[data-kind]").forEach((sentence) => {
    const isOfKind = sentence.dataset.kind === kind;
    sentence.hidden = !isOfKind;
    sentence.querySelector("bdi").textContent = isOfKind ? words : "";
  });
  place.querySelectorAll("[data-personal]").forEach((piece) => { piece.hidden = kind === "blame"; });
  place.querySelectorAll("[data-blame]").forEach((piece) => { piece.hidden = kind !== "blame"; });
}
