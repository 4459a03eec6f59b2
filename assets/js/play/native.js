// How a program runs on the reader's own machine: the book's own from its file, another one after it is saved.
import { t } from "./words.js";

/** Under which name a program of the reader's is to be saved, and the command that runs it then. */
function saved(source, name) {
  const tests = name.endsWith("_test.go") || (/^func (Test|Example)/m.test(source) && !/^func main\(/m.test(source));
  return tests ? { name: name.replace(/(_test)?\.go$/, "_test.go"), verb: "go test -v" } : { name, verb: "go run" };
}

/**
 * The end of a sentence that says how.
 * @param {string} source
 * @param {{name: string, command: string, own: boolean}} what own: it is the book's program as it stands
 */
export function natively(source, what) {
  return what.own ? `\`${what.command}\`` : t("play-native-own", saved(source, what.name));
}

/** Says it below a block. */
export function foot(place, source, what) {
  const own = what.own ? null : saved(source, what.name);
  place.firstChild.nodeValue = `${own ? t("play-native-saved", own) : t("play-native")} `;
  place.querySelector(".command").textContent = own ? `${own.verb} ${own.name}` : what.command;
}
