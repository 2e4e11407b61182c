/** A new op_id: 128 random bits. crypto.randomUUID does not exist on plain HTTP in a LAN. */
export function newOpId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
