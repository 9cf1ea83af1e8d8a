// The program comes in two files: what a first verdict runs, and all of it. Both have one memory, so the second goes on
// where the first has come to. How they are cut: xtask/src/bundle/program.rs.
import { goOnWith, imports, load } from './glue.js';

const file = './{more}';

// This script starts for the second time, as the first file was not enough.
export const again = !!window.checkupAgain;

// What these open, the desk, a result or an entry, is only in the second.
const whole = again || /^#(support|r=|entry=)/.test(location.hash);

// The exports of the first file, and of what runs.
let first, running;
// A promise, as soon as the second is on its way.
let arriving;
// Says so to who waits for it.
let come;
// Nothing of this may run any more.
let over = false;
// How many calls of the first file stand in each other.
let depth = 0;

function run(exports) {
  running = exports;
  goOnWith(exports);
}

async function fetched() {
  const { instance } = await load(await fetch(file), { ...imports(), first });
  // Nothing of the first runs now: whoever waits is called back.
  if (over) { return; }
  run(instance.exports);
  come();
}

// Brings the second without holding anything up. What fails is tried again by the next who asks.
function bring() {
  arriving = arriving || fetched().catch(why => {
    arriving = undefined;
    throw new Error(file + ': ' + why.message);
  });
  return arriving;
}

// The first file stops where it would need what only the second has, and leaves its memory half-way. So nothing of it may
// be called any more, and all begins anew with both.
function startOver(why) {
  console.info(why);
  over = true;
  run(new Proxy({}, { get: () => () => 0 }));
  window.checkupAgain = true;
  // By another address it is another script.
  import(import.meta.url + '?again').catch(why => window.checkupFallback('file', why.message));
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

// The guard tells by such an element what is still on its way.
if (whole) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: file });
  document.head.append(link);
}

// Starts the program once its first file is there, or both.
export async function start(exports) {
  first = exports;
  // By this promise Rust hears that the second has come (src/browser/more.rs). Not made above: where an app has broken
  // `Promise`, that is to end as every other failure to start.
  window.checkupWhole = new Promise(tell => { come = tell; });
  run(stopping(exports));
  if (whole) { await bring(); }
  // Rust asks for it by this name (src/browser/more.rs).
  window.checkupMore = bring;
  running.__wbindgen_start();
}
