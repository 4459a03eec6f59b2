// One instance of the interpreter: a Go process that stays, prepares programs and runs them one at a time.

import "../goroot/wasm_exec.js"; // defines Go; from GOROOT, mounted by the site

const recheckAfter = 100; // ms after which an idle process is asked whether its timers still count

const left = new Error("the program has ended");

/** Starts an instance and waits until it answers. */
export class Instance {
  /**
   * @param {WebAssembly.Module} module
   * @param {Uint8Array} types what check.Read reads
   */
  static async start(module, types) {
    const instance = new Instance();
    await instance.begin(module, types);
    return instance;
  }

  async begin(module, types) {
    const go = (this.go = new globalThis.Go());
    this.depth = 0;
    this.turns = 0; // of the event loop in which Go ran
    this.said = ""; // by Go's runtime
    const decoder = new TextDecoder();
    go.importObject.gojs["runtime.wasmWrite"] = (sp) => {
      sp >>>= 0;
      const from = go.mem.getUint32(sp + 16, true), n = go.mem.getInt32(sp + 24, true);
      this.said = (this.said + decoder.decode(new Uint8Array(go.mem.buffer, from, n).slice())).slice(-65536);
    };
    // A program that has ended may have goroutines that never rest: what throws here leaves Go for good.
    const call = go.importObject.gojs["syscall/js.valueCall"];
    go.importObject.gojs["syscall/js.valueCall"] = (sp) => {
      call(sp);
      if (this.left) throw left;
    };
    go.exit = (code) => this.fail(new Error(`the interpreter ended with status ${code}`));
    const resume = go._resume.bind(go);
    go._resume = () => this.enter(resume);
    globalThis.chanlabHost = {
      pack: types,
      write: (fd, bytes) => this.run?.output.write(fd, bytes),
      test: (result) => this.run?.post({ type: "test", ...result }),
      done: (ending) => this.finish(ending),
    };
    delete globalThis.chanlabYaegi;
    const wasm = await WebAssembly.instantiate(module, go.importObject);
    this.memory = wasm.exports.mem;
    this.enter(() => {
      go.run(wasm).catch((err) => this.fail(err));
    });
    this.api = globalThis.chanlabYaegi;
    if (this.error) throw this.error;
    if (!this.api) throw new Error("the interpreter does not answer");
  }

  // enter goes into Go, and looks on the way out whether it can ever go on.
  enter(call) {
    if (this.error) return;
    this.depth++;
    this.turns++;
    try {
      return call();
    } catch (err) {
      this.fail(err);
    } finally {
      this.depth--;
      if (this.depth === 0) this.idle();
    }
  }

  fail(err) {
    if (this.error) return;
    this.error = err;
    for (const timeout of this.go._scheduledTimeouts.values()) clearTimeout(timeout);
    const { run } = this;
    this.run = undefined;
    if (run) {
      const ending = crashed(err, this.said);
      if (ending.kind === "fatal") run.output.write(2, new TextEncoder().encode(`${ending.message}\n`), true);
      run.resolve(ending);
    }
  }

  // idle asks, when Go has nothing to do, whether it waits for a timer. A timer that was stopped may still stand in
  // the table: then Go is resumed, which looks again.
  idle() {
    if (!this.run || this.error) return;
    const { turns } = this;
    const quiet = () => this.run && !this.error && this.turns === turns;
    if (this.go._scheduledTimeouts.size === 0) {
      setTimeout(() => {
        if (quiet() && this.go._scheduledTimeouts.size === 0) this.api.deadlock();
      });
    } else {
      setTimeout(() => {
        if (quiet()) this.go._resume();
      }, recheckAfter);
    }
  }

  /**
   * Runs a program.
   * @returns {Promise<object>} how it ended
   */
  play(name, source, output, post) {
    return new Promise((resolve) => {
      this.run = { output, post, resolve };
      if (this.api.run(name, source) === false && this.run) {
        this.run = undefined;
        resolve({ kind: "crash", code: 2, message: "not a program for this engine", goroutines: [], reason: "interpreter", left: 0 });
      }
    });
  }

  finish(ending) {
    const { run } = this;
    this.run = undefined;
    this.left = ending.left > 0;
    run?.resolve(ending);
  }

  /** Says whether the instance can run another program without a trace of the last. */
  healthy(ending) {
    return !this.error && ending.left === 0 && this.memory.buffer.byteLength < 256 * 1024 * 1024;
  }
}

function crashed(err, said) {
  const ending = { code: 2, goroutines: [], left: 0, message: String(err.message), kind: "crash", reason: "interpreter" };
  const fatal = /^(?:fatal error|panic): .*$/m.exec(said);
  if (/out of memory|cannot allocate memory/.test(said)) {
    return { ...ending, kind: "memory", message: fatal?.[0] ?? "fatal error: out of memory", reason: "" };
  }
  if (err instanceof RangeError || /call stack|stack overflow|goroutine stack exceeds/.test(err.message + said)) {
    return { ...ending, kind: "stack", message: "the program's calls are too deep for the interpreter" };
  }
  // An end of the process that the program brought about; a panic here is the interpreter's.
  return fatal?.[0].startsWith("fatal error: ") ? { ...ending, kind: "fatal", message: fatal[0], reason: "" } : ending;
}
