// Runs the parts of the playground's panels that need no page: jobs as JSON on standard input, answers on standard output.
import { readFileSync } from "node:fs";
import { parseListing, ordered } from "./listing-parse.js";
import { colour } from "./listing-colour.js";
import { bodyEnd, goLines } from "./listing-go.js";
import { align, common, compare, key } from "./listing-diff.js";
import { changesOf, slotsOf, valuesOf } from "./inspector-state.js";
import { waitsOf } from "./waits-state.js";

const jobs = {
  parse: ({ text }) => parseListing(text),
  order: ({ text }) => ordered(parseListing(text).functions).map((f) => f.name),
  colour: ({ list }) => list.map(([op, args]) => colour(op, args)),
  go: ({ source }) => goLines(source),
  end: ({ source, line }) => bodyEnd(goLines(source), line),
  common: ({ a, b }) => common(a, b),
  align: ({ a, b }) => align(a, b).map((r) => r.state),
  compare: ({ a, b }) => compare(parseListing(a).functions, parseListing(b).functions).map((p) => ({ name: p.name, ...p.count })),
  key: ({ inst }) => key(inst),
  slots: ({ step }) => slotsOf(step),
  values: ({ step }) => valuesOf(step),
  changes: ({ before, after }) => changesOf(before, after),
  waits: ({ done, explained, name }) => waitsOf(done, explained, name),
};

const list = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(list.map((job) => jobs[job.do](job))));
