// What the pages do beyond being read. Everything here adds to a page that is whole without it.
import { themeButton } from "./toggle.js";
import { copyButtons } from "./copy.js";
import { keys } from "./keys.js";
import { search } from "./search.js";
import { headings } from "./headings.js";
import { variants } from "./variants.js";
import { listings } from "./listing.js";
import { ledger } from "./ledger.js";
import { regions } from "./regions.js";
import { plots } from "./plot.js";
import { play } from "./play.js";

for (const start of [themeButton, variants, listings, ledger, copyButtons, keys, search, headings, regions, plots, play]) {
  try {
    start(document);
  } catch (err) {
    console.error(err); // one broken part must not take the others with it
  }
}
