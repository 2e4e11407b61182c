/** The QR code in the corner. The picture leaves space for it, so that it covers no words. */

export function corner() {
  if (new URLSearchParams(location.search).get("qr") === "1") toggleCorner();
}

export function toggleCorner() {
  const place = document.getElementById("corner");
  place.hidden = !place.hidden;
  document.body.toggleAttribute("data-corner", !place.hidden);
  document.dispatchEvent(new CustomEvent("coprod:follow"));
}

export function isCornerShown() {
  return !document.getElementById("corner").hidden;
}
