// Opens every page of a folder in Chromium: narrow and wide, light and dark, with and without scripts. See run.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const site = resolve(process.argv[2]);
const load = createRequire(join(resolve(process.env.GANNET_NODE_MODULES), "x.js"));
const puppeteer = load("puppeteer-core");
const axe = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

const widths = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 900 } };
const grave = new Set(["serious", "critical"]);
const wrong = new Map();  // sentence -> pages

function note(page, sentence) {
  if (!wrong.has(sentence)) wrong.set(sentence, []);
  if (!wrong.get(sentence).includes(page)) wrong.get(sentence).push(page);
}

const pages = readdirSync(site, { recursive: true }).filter(name => name.endsWith(".html")).sort();
if (pages.length === 0) {
  console.log(`${site} holds no pages; name a folder that gannet threats site wrote`);
  process.exit(1);
}

/** Runs in the page: all that it links to, and its ids. */
const linksAndIds = () => ({
  links: [...document.querySelectorAll("[href], [src]")].map(e => e.href || e.src),
  ids: [...document.querySelectorAll("[id]")].map(e => e.id),
});

/** Runs in the page: what stands out at the right when the page can be moved sideways. */
const overflowing = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const wide = [...document.querySelectorAll("body *")].find(e => e.getBoundingClientRect().right > width + 0.5);
  return `${document.documentElement.scrollWidth} px wide, first <${wide?.localName} class="${wide?.className}">`;
};

const found = new Map();  // page -> links and ids, without scripts
const browser = await puppeteer.launch({
  executablePath: process.env.GANNET_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],  // as root there is no sandbox; the pages are our own
});

async function visit(tab, name, size, scripts, rules) {
  await tab.goto(pathToFileURL(join(site, name)).href, { waitUntil: "load" });
  if (size === widths.phone) {
    const wide = await tab.evaluate(overflowing);
    if (wide) note(name, `moves sideways at ${size.width} px: ${wide}`);
  }
  if (!scripts) {
    found.set(name, await tab.evaluate(linksAndIds));
    return;
  }
  if (!rules) return;
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => axe.run(document, { preload: false, resultTypes: ["violations"] }));
  for (const rule of violations) {
    const { html, target } = rule.nodes[0];
    if (grave.has(rule.impact)) note(name, `axe ${rule.id} (${rule.impact}): ${rule.help}: ${target.join(" ")}: ${html.slice(0, 120)}`);
  }
}

let visits = 0;
for (const size of Object.values(widths)) {
  for (const scheme of ["light", "dark"]) {
    for (const scripts of [true, false]) {
      const tab = await browser.newPage();
      let name = "";
      await tab.setViewport(size);
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await tab.setJavaScriptEnabled(scripts);
      tab.on("console", m => ["error", "warn"].includes(m.type()) && note(name, `console: ${m.text()}`));
      tab.on("pageerror", e => note(name, `script: ${e.message}`));
      tab.on("requestfailed", r => note(name, `not loaded: ${r.url()}`));
      for (name of pages) {
        // Colours do not depend on the width: the slow rules of axe see each theme and each width once.
        await visit(tab, name, size, scripts, (size === widths.phone) === (scheme === "light"));
        ++visits;
      }
      await tab.close();
    }
  }
}

// A search as a person types it: with a wrong letter, and one that finds nothing.
const tab = await browser.newPage();
await tab.goto(pathToFileURL(join(site, "index.html")).href);
const search = async words => {
  await tab.$eval("#words", input => { input.value = ""; });
  await tab.type("#words", words);
  return tab.$$eval("#found a", all => all.map(a => a.href));
};
const first = await tab.$eval(".entries a", a => a.textContent);
if (!(await search(first)).some(href => existsSync(fileURLToPath(href)))) note("index.html", `the search does not find "${first}"`);
if ((await search("qqxxzz")).length !== 0) note("index.html", "the search finds something for qqxxzz");
await browser.close();

// Links: to a file of the site, and to an id that stands there.
let links = 0;
for (const [name, { links: all }] of found) {
  for (const link of all.filter(l => l.startsWith("file:"))) {
    ++links;
    const url = new URL(link), target = fileURLToPath(new URL(url.pathname, "file:///"));
    if (relative(site, target).startsWith("..") || !existsSync(target) || !statSync(target).isFile()) {
      note(name, `leads nowhere: ${relative(site, target)}`);
      continue;
    }
    const ids = found.get(relative(site, target))?.ids;
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && ids && !ids.includes(anchor)) note(name, `no such place: ${relative(site, target)}#${anchor}`);
  }
}
for (const [name, { ids }] of found) {
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) note(name, `id twice: ${id}`);
}

for (const [sentence, on] of wrong) console.log(`${on[0]}${on.length > 1 ? ` and ${on.length - 1} more` : ""}: ${sentence}`);
console.log(`${pages.length} pages, ${visits} visits, ${links} internal links, ${wrong.size} kinds of mistake`);
process.exit(wrong.size === 0 ? 0 : 1);
