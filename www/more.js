// The program comes in two files: what a first verdict runs, and the rest, which this brings and puts into place.
// How they are cut: xtask/src/bundle/program.rs.
const file = './{more}';

// The exports of the first file, which the rest is built upon.
let first;
// A promise, as soon as the rest is on its way.
let arriving;

function put(bytes) { return WebAssembly.instantiate(bytes, { first }); }

async function fetched() {
  const answer = await fetch(file);
  if (!answer.ok) { throw new Error('HTTP ' + answer.status); }
  await put(await answer.arrayBuffer());
}

// Brings the rest without holding anything up. What fails is tried again by the next who asks.
export function bring() {
  arriving = arriving || fetched().catch(why => {
    arriving = undefined;
    throw new Error(file + ': ' + why.message);
  });
  return arriving;
}

// The program asks for it where it is about to run what is not there. It cannot wait, so the page stands still until
// the file is here. Nobody should notice: what is often run is in the first file, and taps bring the rest first.
export function bringNow() {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', file, false);
    // Bytes as characters: what is waited for may have no other type.
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) { throw new Error('HTTP ' + request.status); }
    const bytes = Uint8Array.from(request.responseText, character => character.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first });
    arriving = Promise.resolve();
  } catch (why) {
    window.checkupFallback('file', file + ': ' + why.message);
    throw why;
  }
}

// Whether that can be done: Chrome before 115 compiles nothing above 4 KB while the page waits.
function canBringNow() {
  const size = 5000, low = 128 + size % 128, high = size >> 7;
  const module = new Uint8Array(size + 11);
  // A section of its own that is as large as that, and nothing else.
  module.set([0, 97, 115, 109, 1, 0, 0, 0, 0, low, high]);
  try {
    return !!new WebAssembly.Module(module);
  } catch (why) {
    return false;
  }
}

// What these open, the desk, a result or an entry, is in the rest.
const NEEDS_IT = /^#(support|r=|entry=)/;

// The guard tells by such an element what is still on its way.
function announce() {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: file });
  document.head.append(link);
}

// Whether it is kept on the phone (sw.js). Then it costs next to nothing, and later there may be no network: WebKit does
// not ask a service worker for what a page stands still for. A frame without an origin must not even ask.
function isKept() {
  try {
    return !!navigator.serviceWorker.controller;
  } catch (why) {
    return false;
  }
}

// Starts the program once its first file is there, or both, where that is needed or could not be helped later.
export async function start(exports) {
  first = exports;
  if (NEEDS_IT.test(location.hash) || !canBringNow()) {
    announce();
    await bring();
  } else if (isKept()) {
    // It may be another version's that is kept, and no visit hangs on it.
    await new Promise(tell => { setTimeout(tell, 1000); bring().then(tell, tell); });
  }
  // Rust asks for it by this name (src/browser/more.rs).
  window.checkupMore = bring;
  first.__wbindgen_start();
}
