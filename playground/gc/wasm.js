// The little that has to be known of a WebAssembly module's form.

import { join } from "./archive.js";

const memorySection = 5;
const pageSize = 65536;

/**
 * Writes a maximum into a module's memory section, so that a program which wants more gets Go's own message
 * instead of taking what the reader's machine has.
 * @param {Uint8Array} module
 * @param {number} mebibytes
 * @returns {Uint8Array} the changed module
 */
export function capMemory(module, mebibytes) {
  for (let at = 8; at < module.length;) {
    const id = module[at];
    const [size, body] = readLEB(module, at + 1);
    if (id === memorySection) {
      const [count, flagsAt] = readLEB(module, body);
      const [minimum] = readLEB(module, flagsAt + 1);
      if (count !== 1) throw new Error(`a module with ${count} memories`);
      const maximum = Math.min(65536, Math.max(minimum, (mebibytes * 1024 * 1024) / pageSize));
      const limits = [1, 1, ...leb(minimum), ...leb(maximum)]; // one memory, which has a maximum
      return join([module.subarray(0, at), new Uint8Array([memorySection, ...leb(limits.length), ...limits]), module.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error("a module without memory");
}

function readLEB(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const b = bytes[at++];
    value += (b & 0x7f) * 2 ** shift;
    if (b < 0x80) return [value, at];
  }
}

function leb(value) {
  const out = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) out.push((value & 0x7f) | 0x80);
  return [...out, value];
}
