#!/usr/bin/env node
// Compares what Gannet sees in HTML files with what headless Chromium draws: compare.mjs FOLDER GANNET_HTML_DUMP [--list]
//
// FOLDER is what sample.py wrote. Exit 0 when the figures hold, 1 when not, 77 when Chromium is missing.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = { links: 0.99, median: 0.97, fifth: 0.9 };

// Chromium over --remote-debugging-pipe: NUL-terminated JSON on descriptors 3 and 4.
class Browser {
  constructor(path, profile) {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND', '--window-size=1000,800',
      '--hide-scrollbars', `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'];
    this.process = spawn(path, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.next = 1;
    this.waiting = new Map();
    this.events = [];
    let rest = '';
    this.process.stdio[4].setEncoding('utf8');
    this.process.stdio[4].on('data', (data) => {
      const parts = (rest + data).split('\0');
      rest = parts.pop();
      for (const part of parts) this.receive(JSON.parse(part));
    });
  }
  receive(message) {
    if (message.id) {
      const { resolve: done, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else done(message.result);
      return;
    }
    this.events = this.events.filter((event) => event.method !== message.method || (event.done(), false));
  }
  send(method, params = {}, sessionId = method.startsWith('Browser.') ? undefined : this.session) {
    const id = this.next++;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((done, reject) => this.waiting.set(id, { resolve: done, reject }));
  }
  event(method, milliseconds) {
    return new Promise((done) => {
      this.events.push({ method, done });
      setTimeout(done, milliseconds);
    });
  }
  async open() {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    this.session = (await this.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    await this.send('Page.enable');
    await this.send('Network.enable');
    await this.send('Network.setBlockedURLs', { urls: ['http://*', 'https://*', 'ftp://*', 'cid:*'] });
    await this.send('Emulation.setScriptExecutionDisabled', { value: true });
    await this.send('Emulation.setDeviceMetricsOverride', { width: 1000, height: 800, deviceScaleFactor: 1, mobile: false });
  }
  async judge(url, script) {
    const loaded = this.event('Page.loadEventFired', 8000);
    await this.send('Page.navigate', { url });
    await loaded;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression: script, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }
}

const counts = (items) => items.reduce((map, item) => map.set(item, (map.get(item) ?? 0) + 1), new Map());
const words = (text) => text.split(/[\s\u00a0]+/).filter(Boolean);

function f1(ours, theirs) {
  const [a, b] = [counts(words(ours)), counts(words(theirs))];
  const sum = (map) => [...map.values()].reduce((total, n) => total + n, 0);
  let both = 0;
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 1 : (2 * both) / total;
}

function difference(a, b) {
  const left = counts(b);
  return a.filter((item) => {
    const n = left.get(item) ?? 0;
    if (n > 0) left.set(item, n - 1);
    return n === 0;
  });
}

function report(rows, list) {
  const sorted = rows.map((row) => row.f1).sort((x, y) => x - y);
  const same = rows.filter((row) => row.same).length / rows.length;
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  console.log(`${rows.length} messages: link targets equal in ${(100 * same).toFixed(2)} %, words F1 median ${at(0.5).toFixed(4)}, ` +
    `5th percentile ${at(0.05).toFixed(4)}, mean ${(sorted.reduce((s, x) => s + x, 0) / sorted.length).toFixed(4)}`);
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  console.log(`in them ${total('words')} words drawn, ${total('hidden')} not, ${total('links')} different link targets; ` +
    `${rows.filter((row) => row.words === 0).length} messages show no word`);
  for (const row of list ? rows : []) {
    if (row.same && row.f1 >= 0.97) continue;
    console.log(`${row.file} ${row.message} F1 ${row.f1.toFixed(3)}${row.same ? '' : ' links differ'}`);
    console.log(`   only ours:   ${row.onlyOurs.slice(0, 12).join(' ').slice(0, 200)} (${row.onlyOurs.length})`);
    console.log(`   only theirs: ${row.onlyTheirs.slice(0, 12).join(' ').slice(0, 200)} (${row.onlyTheirs.length})`);
    for (const link of row.linksOurs.slice(0, 3)) console.log(`   link only ours:   ${link.slice(0, 200)}`);
    for (const link of row.linksTheirs.slice(0, 3)) console.log(`   link only theirs: ${link.slice(0, 200)}`);
  }
  return same >= wanted.links && at(0.5) >= wanted.median && at(0.05) >= wanted.fifth;
}

async function main() {
  const [folder, dump] = process.argv.slice(2, 4).map((path) => resolve(path));
  const chromium = process.env.GANNET_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) {
    console.log(`skipped: needs ${chromium}, which is not there`);
    return 77;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
  if (names.length === 0) throw new Error(`no .html file in ${folder}`);
  const index = new Map(readFileSync(join(folder, 'index.tsv'), 'utf8').split('\n').map((line) => line.split('\t')));
  const files = names.map((name) => join(folder, name));
  const ours = execFileSync(dump, files, { maxBuffer: 1 << 30, encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line));
  const script = readFileSync(join(here, 'judge.js'), 'utf8');
  const profile = mkdtempSync(join(tmpdir(), 'gannet-chromium-'));
  const browser = new Browser(chromium, profile);
  const rows = [];
  try {
    await browser.open();
    for (const [i, file] of files.entries()) {
      const theirs = await browser.judge(pathToFileURL(file).href, script);
      const [a, b] = [[...new Set(ours[i].links)], [...new Set(theirs.links)]];
      rows.push({
        words: words(theirs.text).length, hidden: theirs.hidden, links: b.length,
        file: names[i], message: index.get(names[i]), f1: f1(ours[i].text, theirs.text),
        linksOurs: difference(a, b), linksTheirs: difference(b, a),
        onlyOurs: difference(words(ours[i].text), words(theirs.text)), onlyTheirs: difference(words(theirs.text), words(ours[i].text)),
      });
      rows.at(-1).same = rows.at(-1).linksOurs.length + rows.at(-1).linksTheirs.length === 0;
    }
  } finally {
    const gone = new Promise((done) => browser.process.once('exit', done));
    browser.send('Browser.close').catch(() => {});
    await gone;
    await new Promise((done) => setTimeout(done, 300));  // its helpers write a moment longer
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      console.log(`left behind: ${profile}`);
    }
  }
  return report(rows, process.argv.includes('--list')) ? 0 : 1;
}

process.exitCode = await main();
