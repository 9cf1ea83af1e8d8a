// Starts the program. The one place that decides which build of it runs.
//
// The build puts the hashed names of the files into the places in braces, and this file, with the glue of wasm-bindgen
// and more.js in it, into dist/ under a hashed name of its own. Nothing newer than `import()`: browsers that are too old
// for the rest are told so by the guard.
import { again, dress, start as begin } from './more.js';

const file = './{wasm}', plain = './{plain}', integrity = '{plain-integrity}';

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
  dress();
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
  return begin(await fetch(file));
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

// What the verdict did not need comes 3 s after it, and not before. `async`, as then whatever is broken here is a
// rejection, too, and none that anybody hears of.
async function afterVerdict() {
  return new Promise(tell => {
    new MutationObserver((_, watch) => {
      if (document.body.dataset.app !== 'done') { return; }
      watch.disconnect();
      setTimeout(tell, 3000);
    }).observe(document.body, { attributes: true, attributeFilter: ['data-app'] });
  });
}

// Not where the guard has given up, such as on an old browser.
if (!window.checkupOver) {
  start()
    .catch(why => refuses().then(refused => refused ? startPlain() : failed('file', file, why)))
    // Where not even that could be asked.
    .catch(why => failed('file', file, why));
  // All of the program first: then it need not be fetched again to be kept. The plain build has it.
  if (!again) { afterVerdict().then(() => window.checkupMore && window.checkupMore()).then(keep).catch(() => {}); }
}
