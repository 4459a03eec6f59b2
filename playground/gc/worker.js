// The worker of engine gc: the protocol's messages on one side, the engine on the other.

import "../goroot/wasm_exec.js"; // defines Go; from GOROOT, mounted by the site
import { Engine } from "./engine.js";

let id;
const engine = new Engine((message) => postMessage({ ...message, id }));

// One request at a time, in order.
let last = Promise.resolve();
addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});

async function answer(request) {
  id = request.id;
  try {
    postMessage({ ...await handle(request), id });
    if (request.type === "run") postMessage({ type: "ready", id });
  } catch (err) {
    postMessage({ type: "error", id, code: err.code === "download" ? "download" : "crash", message: err.message });
  }
}

function handle(request) {
  switch (request.type) {
    case "load":
    case "run":
    case "assembly":
      return engine[request.type](request);
  }
  throw Object.assign(new Error(`engine gc does not answer ${request.type}`), { code: "unsupported" });
}
