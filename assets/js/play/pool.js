// The engines of a page, and the one program that runs.
import { Engine } from "./engine.js";
import { base, manifest, scripts } from "./words.js";

class Pool {
  current = null;

  constructor() {
    const engine = (name, files) => (files && scripts[name] ? new Engine(name, new URL(scripts[name], base).href, base, files) : null);
    this.yaegi = engine("yaegi", manifest?.yaegi);
    this.gc = engine("gc", manifest?.gc);
  }

  /** Makes a run the page's only one. */
  begin(run) {
    this.current?.stop("replaced");
    this.current = run;
  }

  end(run) {
    if (this.current === run) this.current = null;
  }

  /** How many workers live; a test watches that it does not grow. */
  get workers() {
    return (this.yaegi?.workers ?? 0) + (this.gc?.workers ?? 0);
  }
}


/** The page's pool. Nothing is fetched by making it. */
export const pool = new Pool();
