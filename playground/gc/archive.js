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

/**
 * Makes a file from another one and a delta, as runner/internal/engines writes it.
 * @param {Uint8Array} base
 * @param {Uint8Array} delta
 * @returns {Uint8Array}
 */
export function patch(base, delta) {
  const pieces = [];
  let at = 0, from = 0;
  const number = () => {
    for (let n = 0, shift = 1; ; shift *= 128) {
      const b = delta[at++];
      n += (b & 0x7f) * shift;
      if (b < 0x80) return n;
    }
  };
  for (;;) {
    const n = number();
    pieces.push(delta.subarray(at, at + n));
    at += n;
    if (at >= delta.length) return join(pieces);
    const zigzag = number(), size = number();
    from += n + (zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2);
    pieces.push(base.subarray(from, from + size));
    from += size;
  }
}

/**
 * @param {Uint8Array[]} pieces
 * @returns {Uint8Array}
 */
export function join(pieces) {
  const out = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of pieces) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}
