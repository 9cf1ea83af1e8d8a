// Starts the program. The one place that decides which build of it runs.
//
// The build puts the hashed names of the files into the places in braces, and this file, with the glue of wasm-bindgen
// and the loader of the program's parts, into dist/ under a hashed name of its own. Nothing newer than `import()`:
// browsers that are too old for the rest are told so by the guard.
import init from './main.js';

const file = './{wasm}', plain = './{plain}', integrity = '{plain-integrity}', found = '{found}';

// The smallest module with a table of references: the newest thing that ours needs.
const TINY = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 1];

// Where not even the guard could run, its part of the page is shown as it is.
function failed(cause, name, why) {
  if (window.checkupFallback) {
    window.checkupFallback(cause, name + ': ' + (why && why.message));
  } else {
    document.getElementById('app').hidden = true;
    document.getElementById('fallback').hidden = false;
    document.body.dataset.app = 'fallback';
  }
}

// The same program as JavaScript, without the support desk. An `import` has no integrity: what is fetched first is what
// then is in the cache.
function startPlain() {
  if (window.checkupOver) { return; }
  if (/^#(support|r=)/.test(location.hash)) { return failed('webassembly', location.hash.slice(0, 8)); }
  fetch(plain, { integrity })
    .then(() => import(plain))
    .catch(why => failed('webassembly', plain, why));
}

// Whether the browser refuses our WebAssembly, or only the file is not what it should be.
async function refuses() {
  const module = new Uint8Array(TINY);
  try {
    const made = await WebAssembly.instantiate(module);
    return !(made && made.instance);
  } catch (why) {
    return true;
  }
}

// Compiled while it arrives: the page preloads it.
async function start() {
  if (typeof WebAssembly !== 'object') { throw new TypeError('no WebAssembly'); }
  preloadLikely().catch(() => {});
  const answer = await fetch(file);
  if (!answer.ok) { throw new Error(answer.status); }
  return init({ module_or_path: answer });
}

// Sends for the steps along with the program where a finding is likely: on a phone inside an app, without a screen lock,
// or without cookies. The rules decide later; where this guess is wrong, the steps come when the rules ask for them.
async function preloadLikely() {
  const { userAgent } = navigator;
  // A PC only leads to the phone, whatever it lacks.
  if (!/Android|iP(hone|[ao]d)/.test(userAgent)) { return; }
  try {
    // Safari has `Version/`, an app's browser has not. Storage cannot even be named where cookies are blocked.
    const fine = !/; wv\)|iP(?!.*Version\/)/.test(userAgent) && window.localStorage;
    if (fine && await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()) { return; }
  } catch (none) {
    // There are no cookies, or there is no WebAuthn.
  }
  [...found.map(name => './' + name), './rules-found-' + language() + '.json'].forEach(href => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(link);
  });
}

// The language that the page opens in, as src/lang.rs finds it.
function language() {
  const asked = new URLSearchParams(location.search).get('lang');
  const tags = [asked].concat(navigator.languages, navigator.language).join();
  const known = /(?:^|,)(ja|en)(?![^-_,])/i.exec(tags);
  return known ? known[1].toLowerCase() : 'ja';
}

// Keeps the page for a place without network (sw.js). Where that cannot be, nothing changes and nobody is told. Not in a
// frame: what is kept there is for that frame alone. The page's policy lets a text become an address of a script only
// here, and only this one.
async function keep() {
  if (top !== window || !navigator.serviceWorker) { return; }
  const url = './sw.js', types = window.trustedTypes;
  const worker = types ? types.createPolicy('worker', { createScriptURL: () => url }).createScriptURL(url) : url;
  await navigator.serviceWorker.register(worker);
}

// Once the verdict stands and all parts of the program are here: then they are in the browser's cache and need not be
// fetched again to be kept. 3 s later, as nothing is fetched so soon after a verdict. `async`, as then whatever is broken
// here is a rejection.
async function complete() {
  return new Promise(tell => {
    new MutationObserver((_, watch) => {
      const { app, parts } = document.body.dataset;
      if (app !== 'done' || parts !== 'all') { return; }
      watch.disconnect();
      setTimeout(tell, 3000);
    }).observe(document.body, { attributes: true, attributeFilter: ['data-app', 'data-parts'] });
  });
}

// Not where the guard has given up, such as on an old browser.
if (!window.checkupOver) {
  start()
    .catch(why => refuses().then(refused => refused ? startPlain() : failed('file', file, why)))
    // Where not even that could be asked.
    .catch(why => failed('file', file, why));
  complete().then(keep).catch(() => {});
}
