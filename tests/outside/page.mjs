// Opens a page from disk in Chromium as readers do: on a phone and a large screen, light, dark and with forced colours.
// Each time: axe-core finds nothing, nothing is wider than the screen, no script runs, no network is asked. Then on paper.
// Usage: node page.mjs MODULES PAGE [CHROMIUM]     MODULES: the folder of node_modules. Ends with 1 on a failure.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, page, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/x.js`));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = pathToFileURL(page).href;

let failed = false;
const check = (what, faults) => {
  console.log(faults.length ? `FAILED  ${what}` : `ok      ${what}`);
  for (const fault of faults.slice(0, 20)) console.log(`        ${fault}`);
  failed ||= faults.length > 0;
};

const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
const browser = await chromium.launch({ executablePath, args: [...quiet, "--no-sandbox"] });
const looks = [
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 1280, colorScheme: "dark", forcedColors: "active" },
];
for (const { width, ...look } of looks) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, ...look });
  const tab = await context.newPage();
  const asked = [];
  const said = [];
  tab.on("request", (request) => request.url() === address || asked.push(request.url()));
  tab.on("console", (message) => said.push(message.text()));
  await tab.goto(address);
  const name = `${width} px, ${look.colorScheme}${look.forcedColors ? ", forced colours" : ""}`;
  const room = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(`page, ${name}: as wide as the screen`, room > 0 ? [`${room} px wider`] : []);
  check(`page, ${name}: asks for nothing, says nothing`, [...asked, ...said]);
  await tab.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const faults = found.violations.map((fault) => `${fault.id}: ${fault.help}, ${fault.nodes.length} times: ${fault.nodes[0].html}`);
  check(`axe-core, ${name}`, faults);
  await context.close();
}
const tab = await browser.newPage();
await tab.goto(address);
const paper = await tab.pdf({ preferCSSPageSize: true });
check("page: prints", paper.length > 10_000 ? [] : ["no pages"]);
await browser.close();
process.exit(failed ? 1 : 0);
