// Elements made by calls: program text must never be read as markup.
const svgSpace = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "class") node.setAttribute("class", value);
    else if (name in handlers) node.addEventListener(handlers[name], value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

const handlers = { onClick: "click", onChange: "change", onInput: "input", onKeydown: "keydown", onToggle: "toggle" };

/**
 * el makes an HTML element. Strings among the children become text.
 * @param {string} name
 * @param {Object<string, *>} [attributes] false, null and undefined leave one out; onClick and its like are listeners
 * @param {...(Node|string|Array)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/**
 * svg makes an element of a drawing.
 * @param {string} name
 * @param {Object<string, *>} [attributes]
 * @param {...(Node|string|Array)} children
 * @returns {SVGElement}
 */
export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(svgSpace, name), attributes, children);
}

/**
 * icon is a symbol of the sprite that every page carries.
 * @param {string} name without "i-"
 * @returns {SVGElement}
 */
export function icon(name) {
  return svg("svg", { class: "icon", "aria-hidden": "true", focusable: "false" }, svg("use", { href: `#i-${name}` }));
}

/**
 * sentence fills the {names} of a text with nodes, so that a link can stand in the middle of a translated sentence.
 * @param {string} text
 * @param {Object<string, Node|string|number>} parts
 * @returns {Array<Node|string>}
 */
export function sentence(text, parts) {
  return text.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (!name || !(name in parts)) return piece;
    const part = parts[name];
    return part instanceof Node ? part : String(part);
  });
}

/**
 * lineLink leads to a line of the editor.
 * @param {number} line
 * @param {{t: Function, editor: {revealLine: Function}}} ctx
 * @returns {HTMLElement}
 */
export function lineLink(line, ctx) {
  return el("button", { type: "button", class: "to-line", "data-line": line, onClick: () => ctx.editor.revealLine(line) }, ctx.t("play-asm-line", { line }));
}

/** gap is what stands between two sentences: nothing in Chinese. */
export const gap = () => (document.documentElement.lang.startsWith("zh") ? "" : " ");
