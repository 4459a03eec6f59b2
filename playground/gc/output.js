// What a program prints, on its way to the page: decoded, in order, in few messages, and not without end.

const everyMessage = 300; // the first so many writes are messages of their own
const batch = { bytes: 32 * 1024, ms: 20 };
const lastWords = 64 * 1024; // what Go's runtime may still say of its end when the limit is reached

const names = ["", "stdout", "stderr"];

/**
 * A sink for file descriptors 1 and 2.
 *
 * A program that computes gives no timer a chance, so what waits to be sent with the next write may wait
 * for ever. Therefore the first writes go out at once, and only a program that keeps writing is batched.
 */
export class Output {
  /**
   * @param {(message: {type: string, text?: string, code?: string}) => void} post
   * @param {number} limit bytes of both together
   */
  constructor(post, limit) {
    this.post = post;
    this.limit = limit;
    this.bytes = 0; // written by the program
    this.shown = 0; // of them, passed on
    this.writes = 0;
    this.sentAt = 0;
    this.held = { fd: 0, text: "", size: 0 };
    this.decoders = names.map(() => new TextDecoder("utf-8", { ignoreBOM: true }));
  }

  /**
   * @param {number} fd 1 or 2
   * @param {Uint8Array} bytes
   * @param {boolean} [runtime] it is Go's runtime that speaks
   */
  write(fd, bytes, runtime = false) {
    if (fd !== 1 && fd !== 2) return;
    this.bytes += bytes.length;
    const room = this.limit + (runtime ? lastWords : 0) - this.shown;
    if (bytes.length > room) {
      bytes = bytes.subarray(0, Math.max(0, room));
      this.cap();
    }
    if (bytes.length === 0) return;
    this.shown += bytes.length;
    if (this.held.fd !== fd) this.flush();
    this.held.fd = fd;
    this.held.text += this.decoders[fd].decode(bytes, { stream: true });
    this.held.size += bytes.length;
    if (++this.writes < everyMessage || this.held.size >= batch.bytes || performance.now() - this.sentAt >= batch.ms) this.flush();
  }

  cap() {
    if (this.capped) return;
    this.capped = true;
    this.flush();
    this.post({ type: "notice", code: "output-capped" });
  }

  /** Sends what is held back. */
  flush() {
    const { fd, text } = this.held;
    this.held = { fd: 0, text: "", size: 0 };
    if (text === "") return;
    this.post({ type: names[fd], text });
    this.sentAt = performance.now();
  }

  /** Sends the rest, and what is left of a character that was never completed. */
  end() {
    this.flush();
    for (const fd of [1, 2]) {
      this.held = { fd, text: this.decoders[fd].decode(), size: 0 };
      this.flush();
    }
  }
}
