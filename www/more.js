// The program comes in files: what a first verdict runs; the words of a language; what runs beside that where something
// is found; and all of it. They have one memory, so each goes on where the last has come to. How they are cut:
// xtask/src/bundle/program.rs.
import { goOnWith, imports } from './glue.js';

const more = './{more}', found = './{found}', style = './{style}', styleIntegrity = '{style-integrity}';

// This script starts for the second time, as the first file was not enough.
export const again = !!window.checkupAgain;

// What these open, the desk, a result or an entry, is only in the last.
const whole = again || /^#(support|r=|entry=)/.test(location.hash);

// The language that the page opens in, as src/lang.rs finds it: the one asked for, else the first of the browser's own.
// Were it another, the first file would stop.
const language = opensIn();
const words = { ja: './{words-ja}', en: './{words-en}' }[language];

function opensIn() {
  try {
    const asked = new URLSearchParams(location.search).get('lang');
    const tags = [asked].concat(navigator.languages, navigator.language).join();
    return /(?:^|,)(ja|en)(?![^-_,])/i.exec(tags)[1].toLowerCase();
  } catch (none) {
    return 'ja';
  }
}

// What waits for the style of what comes with them waits no longer, in milliseconds.
const STYLE_PATIENCE = 2000;

// What waits for the end of a call of the trial waits no longer, in milliseconds: it has a minute (rules.json), and a
// grace.
const CALL_PATIENCE = 80000;

// The exports of the first file, and of what runs.
let first, running;
// Promises, as soon as the last is on its way, and what is for who has something to mend.
let arriving, finding, dressed;
// Says so to who waits for it.
let come;
// Nothing of this may run any more.
let over = false;
// How many calls of the first file stand in each other.
let depth = 0;

// Compiled while it arrives, where the host says what it is.
async function load(answer, imported) {
  if (!answer.ok) { throw new Error(answer.status + ' ' + answer.url); }
  const streams = WebAssembly.instantiateStreaming && answer.headers.get('Content-Type') === 'application/wasm';
  return streams
    ? WebAssembly.instantiateStreaming(answer, imported)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imported);
}

// What is asked for soon, by whomever. The guard tells by such an element what is still on its way.
function preload(url) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: url });
  document.head.append(link);
}

// Brings the style of all that a first verdict has not.
export function dress() {
  dressed = dressed || new Promise(done => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', crossOrigin: 'anonymous', integrity: styleIntegrity, onload: done, onerror: done });
    link.href = style;
    document.head.append(link);
    setTimeout(done, STYLE_PATIENCE);
  });
  return dressed;
}

function run(exports) {
  running = exports;
  goOnWith(exports);
}

async function fetched() {
  const answer = await fetch(more);
  await dress();
  // Each takes places in the table, which are to be those of the last.
  await Promise.resolve(finding).catch(() => {});
  const { instance } = await load(answer, { ...imports(), first });
  // Nothing of the first runs now: whoever waits is called back.
  if (over) { return; }
  run(instance.exports);
  come();
}

// Who asks for it may listen only later, when it has failed already.
function asked(promise) {
  promise.catch(() => {});
  return promise;
}

// Brings the last without holding anything up. What fails is tried again by the next who asks.
function bring() {
  arriving = arriving || fetched().catch(why => {
    arriving = undefined;
    throw new Error(more + ': ' + why.message);
  });
  return asked(arriving);
}

// Brings what reads and draws what is found. All of the program has it, too.
function bringFound() {
  if (arriving) { return bring(); }
  finding = finding || Promise.all([fetch(found).then(answer => load(answer, { ...imports(), first })), dress()]).catch(why => {
    finding = undefined;
    throw why;
  });
  return asked(finding);
}

// Who will have something to mend, as far as that can be told before the program is there: inside an app, without a lock,
// without cookies. A guess at what to send for and no verdict: who is missed waits a little longer for the steps.
async function hurry() {
  const { userAgent } = navigator;
  // A PC only leads to the phone, whatever it lacks.
  if (!/Android|iP(hone|[ao]d)/.test(userAgent)) { return; }
  try {
    // Safari has `Version/`, what is inside an app has not. Storage cannot even be named where cookies are blocked.
    const fine = !/; wv\)|iP(?!.*Version\/)/.test(userAgent) && window.localStorage;
    if (fine && await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()) { return; }
  } catch (none) {
    // There are no cookies, or there is no WebAuthn.
  }
  preload('./rules-found-' + language + '.json');
  preload(found);
  dress();
}

// The first file stops where it would need what only the last has, and leaves its memory half-way. So nothing of it may
// be called any more, and all begins anew with all of the program.
function startOver(why) {
  console.info(why);
  over = true;
  run(new Proxy({}, { get: () => () => 0 }));
  window.checkupAgain = true;
  // By another address it is another script.
  open().catch(() => {}).then(() => import(import.meta.url + '?again')).catch(why => window.checkupFallback('file', why.message));
}

// A call of the trial that is open ends with nobody listening. What it makes is noted where the new start looks for it
// and has it removed (src/browser/trial.rs). Some phones never end it, and the page shall not wait for ever.
async function open() {
  const noted = Promise.resolve(window.checkupCall).then(made => {
    if (made) { sessionStorage.setItem('webauthn-checkup-trial', made.id); }
  });
  return Promise.race([noted, new Promise(tell => setTimeout(tell, CALL_PATIENCE))]);
}

function stopping(exports) {
  const calls = Object.entries(exports).map(([name, call]) => [name, typeof call !== 'function' ? call : (...given) => {
    depth += 1;
    try {
      return call(...given);
    } catch (why) {
      if (!(why instanceof WebAssembly.RuntimeError)) { throw why; }
      if (!over) { startOver(why); }
      // What has called it from within is to end, too.
      if (depth > 1) { throw why; }
      return 0;
    } finally {
      depth -= 1;
    }
  }]);
  return Object.fromEntries(calls);
}

preload(whole ? more : words);
if (whole) { dress(); } else { asked(hurry()); }

async function speak() {
  try {
    await load(await fetch(words), { first });
  } catch (why) {
    throw new Error(words + ': ' + why.message);
  }
}

// Starts the program once its first file is there, with the words or with all.
export async function start(answer) {
  const { instance } = await load(answer, imports());
  first = instance.exports;
  // By this promise Rust hears that the last has come (src/browser/more.rs). Not made above: where an app has broken
  // `Promise`, that is to end as every other failure to start.
  window.checkupWhole = new Promise(tell => { come = tell; });
  run(stopping(first));
  await (whole ? bring() : speak());
  // Rust asks for them by these names (src/browser/more.rs).
  window.checkupMore = bring;
  window.checkupFound = bringFound;
  // Whoever taps wants more than the verdict, such as to unfold something.
  addEventListener('click', () => over || bring());
  running.__wbindgen_start();
}
