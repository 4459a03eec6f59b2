// Runs one WebAssembly module of Go as a process: with arguments, environment and files of its own, to its end.
//
// wasm_exec.js gives Go the browser's global object. Here it gets one of its own, with nothing in it
// but what Go's runtime and library ask for, so that no program can touch the worker or the network.

const deadlockEvent = { id: 0 }; // wakes Go's event handler, which then blocks for ever as all else does

/** How long a process may seem to wait for a timer before we ask Go whether it still does. */
const recheckAfter = 100;

/**
 * Runs a module to its end.
 * @param {WebAssembly.Module} module
 * @param {{args: string[], env?: object, fs: import("./fs.js").FS, globals?: object, heard?: (bytes: Uint8Array) => boolean}}
 *   options globals is what Go sees besides; heard is told what Go's runtime writes, and says when that is enough
 * @returns {Promise<{code: number, deadlock: boolean, memory: number, error?: Error}>} error when the engine
 *   has failed underneath Go
 */
export async function runProcess(module, options) {
  const go = newGo(options);
  const instance = await WebAssembly.instantiate(module, go.importObject);
  return go.play(instance);
}

let Process; // made when wasm_exec.js has defined Go

function newGo(options) {
  Process ??= defineProcess(globalThis.Go);
  return new Process(options);
}

function defineProcess(Go) {
  return class Process extends Go {
    constructor({ args, env = {}, fs, globals = {}, heard = () => false }) {
      super();
      this.argv = args;
      this.env = env;
      this.files = fs;
      this.depth = 0; // of calls into Go that are on JavaScript's stack
      this.deadlock = false;
      this.heard = heard;
      this.global = { fs, process: fs.process, path: fs.path, Object, Array, Uint8Array, Error, JSON, Date: Clock, console: silent, ...globals };
      this.global.globalThis = this.global;
      const gojs = this.importObject.gojs;
      gojs["runtime.wasmWrite"] = (sp) => {
        sp >>>= 0;
        const fd = this.mem.getUint32(sp + 8, true), from = this.mem.getUint32(sp + 16, true), n = this.mem.getInt32(sp + 24, true);
        this.speak(fd, new Uint8Array(this.mem.buffer, from, n).slice());
      };
      for (const name of ["syscall/js.valueCall", "syscall/js.valueInvoke", "syscall/js.valueNew"]) {
        const call = gojs[name];
        // wasm_exec.js hands what JavaScript throws to Go. When Go itself has died further up the stack, nothing may run on.
        gojs[name] = (sp) => {
          call(sp);
          if (this.error) throw this.error;
        };
      }
      this.exit = (code) => {
        this.code = code;
      };
      this.ended = new Promise((resolve) => {
        this.end = resolve;
      });
    }

    // _values is set by Go.run. Its sixth element is the global object: see there.
    set _values(values) {
      values[5] = this.global;
      Object.defineProperty(this, "_values", { value: values, writable: true, configurable: true });
    }

    set _ids(ids) {
      ids.delete(globalThis);
      ids.set(this.global, 5);
      Object.defineProperty(this, "_ids", { value: ids, writable: true, configurable: true });
    }

    // _inst is set there, too. Go.run is asynchronous, but what its first part throws has to be known at once.
    set _inst(instance) {
      const guarded = (call) => (...args) => {
        try {
          return call(...args);
        } catch (err) {
          this.error ??= err;
          throw err;
        }
      };
      const { mem, getsp, run, resume } = instance.exports;
      const value = { exports: { mem, getsp, run: guarded(run), resume: guarded(resume) } };
      Object.defineProperty(this, "_inst", { value, writable: true, configurable: true });
    }

    // speak passes on what Go's runtime writes. A million goroutines have traces without end: nobody reads them.
    speak(fd, bytes) {
      this.files.writeSync(fd, bytes, true);
      if (this.heard(bytes)) throw new Enough();
    }

    play(instance) {
      this.memory = instance.exports.mem;
      this.enter(() => {
        super.run(instance).catch((err) => this.fail(err));
      });
      return this.ended;
    }

    _resume() {
      if (this.exited || this.error) return; // a timer that was still running
      this.enter(() => super._resume());
    }

    enter(call) {
      this.depth++;
      try {
        call();
      } catch (err) {
        this.fail(err);
        if (this.depth > 1) throw err;
      } finally {
        this.depth--;
      }
      if (this.depth === 0) this.settle();
    }

    fail(err) {
      this.error ??= err;
      if (this.depth === 0) this.settle();
    }

    // settle looks at a process that has given control back: it ended, or waits.
    settle() {
      if (this.exited || this.error) {
        for (const timer of this._scheduledTimeouts.values()) clearTimeout(timer);
        this._scheduledTimeouts.clear();
        clearTimeout(this.recheck);
        const error = this.exited || this.error instanceof Enough ? undefined : this.error;
        this.end({ code: this.code ?? 2, deadlock: this.deadlock, memory: this.memory.buffer.byteLength, error });
        return;
      }
      if (this.files.pending > 0) return;
      if (this._scheduledTimeouts.size > 0) {
        this.askAgain();
      } else if (!this.deadlock) {
        this.deadlock = true;
        this._pendingEvent = deadlockEvent;
        this._resume(); // Go finds that nothing can go on, says so with its traces, and exits
      } else {
        this.fail(new Error("the program neither runs nor waits"));
      }
    }

    // askAgain wakes Go once: a timer that was stopped leaves its timeout behind, and would hide a deadlock.
    askAgain() {
      if (this.asking) return;
      clearTimeout(this.recheck);
      this.recheck = setTimeout(() => {
        this.asking = true;
        this._resume();
        this.asking = false;
      }, recheckAfter);
    }
  };
}

// Enough ends a process that is ending anyway.
class Enough extends Error {}

// Clock is the Date that Go asks for the time zone: everybody's is UTC, so that outputs compare.
class Clock {
  getTimezoneOffset() {
    return 0;
  }
}

const silent = { error() {}, log() {}, warn() {} };
