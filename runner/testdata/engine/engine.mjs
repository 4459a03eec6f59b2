// Runs engine gc in node, as its worker does in a browser: one request a line on standard input, each
// answered by a line of its messages.
// node engine.mjs SITE-FOLDER PLAYGROUND-URL
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [site, playground] = process.argv.slice(2);
globalThis.fetch = async (url) => new Response(readFileSync(site + new URL(url).pathname));
(0, eval)(readFileSync(site + "/assets/wasm_exec.js", "utf8"));
const { Engine } = await import(playground + "gc/engine.js");

let messages = [];
const engine = new Engine((m) => m.type === "progress" || m.type === "modules" || messages.push(m));
const { gc } = JSON.parse(readFileSync(site + "/data/play.json", "utf8"));
await engine.load({ base: "http://site/", files: gc });
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  messages = [];
  try {
    messages.push(await engine[request.type](request));
  } catch (err) {
    messages.push({ type: "error", message: err.stack });
  }
  process.stdout.write(JSON.stringify(messages) + "\n");
}
