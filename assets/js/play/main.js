// Gives every play block of the page its behaviour.
import { Block } from "./block.js";
import { examples } from "./examples.js";
import { carried, unpack } from "./share.js";
import { t } from "./words.js";

/** @param {Document} doc */
export function playgrounds(doc) {
  const blocks = [...doc.querySelectorAll("figure.play")].map((figure) => new Block(figure));
  for (const menu of doc.querySelectorAll(".play-menu")) examples(menu, blocks[0]);
  const bring = () => shared(blocks);
  addEventListener("hashchange", bring);
  bring();
}

// A program in the address goes into the block it names, or the first one, and waits there.
async function shared(blocks) {
  const found = carried();
  if (!found || blocks.length === 0) return;
  const block = blocks.find((b) => b.name === found.block) ?? blocks[0];
  let source;
  try {
    source = await unpack(found.code);
  } catch {
    return block.tell(t("play-share-malformed"));
  }
  block.bring(source);
}
