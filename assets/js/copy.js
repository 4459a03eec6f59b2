// Copy buttons on code and on commands to type.
const symbol = (name) =>
  `<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`;

// textOf returns what a reader wants on the clipboard: of a transcript the commands alone.
function textOf(node) {
  const typed = node.querySelectorAll(".typed");
  if (typed.length === 0) return node.innerText.replace(/\n$/, "");
  return [...typed]
    .map((line) => {
      const prompt = line.querySelector(".gp");
      return line.textContent.slice(prompt ? prompt.textContent.length : 0).trimEnd();
    })
    .join("\n");
}

export function copyButtons(doc) {
  if (!navigator.clipboard) return; // plain http on another host
  const say = doc.body.dataset;
  const button = (inline) => {
    const b = doc.createElement("button");
    b.type = "button";
    b.className = inline ? "copy is-inline" : "copy";
    b.title = say.copy;
    b.setAttribute("aria-label", say.copy);
    b.innerHTML = symbol("copy");
    return b;
  };
  const arm = (b, text) =>
    b.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        return;
      }
      b.classList.add("is-done");
      b.innerHTML = symbol("done");
      b.setAttribute("aria-label", say.copied);
      setTimeout(() => {
        b.classList.remove("is-done");
        b.innerHTML = symbol("copy");
        b.setAttribute("aria-label", say.copy);
      }, 1500);
    });
  for (const box of doc.querySelectorAll(".code, .session .highlight")) {
    const pre = box.querySelector("pre");
    if (!pre) continue;
    const b = button(false);
    arm(b, () => textOf(pre));
    box.append(b);
  }
  for (const command of doc.querySelectorAll(".command")) {
    const b = button(true);
    arm(b, () => command.textContent);
    const box = doc.createElement("span");
    box.className = "command-box";
    command.replaceWith(box);
    box.append(command, b);
  }
}
