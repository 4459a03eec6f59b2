// Packs: many files in one download.

const newline = 10;

/**
 * Reads a pack: a line of JSON {"name": [offset, length], …} and then the bytes, offsets counted from behind
 * the line. Nothing is copied.
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>}
 */
export function readPack(bytes) {
  const end = bytes.indexOf(newline);
  if (end < 0) throw new Error("is not a pack");
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  return new Map(Object.entries(index).map(([name, [offset, length]]) =>
    [name, bytes.subarray(end + 1 + offset, end + 1 + offset + length)]));
}
