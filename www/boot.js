// Starts the program. The one place that decides which build of it runs.
//
// The build puts the hashed names of the files into the places in braces, and this file into dist/ under a hashed name
// of its own. ES2015 and no newer: the first browsers that know modules shall get through it to their own failure.
import init from './{glue}';

const file = './{wasm}';

// Where not even the guard could run, its part of the page is shown as it is.
function failed(why) {
  if (window.checkupFallback) {
    window.checkupFallback('file', file + ': ' + (why && why.message));
  } else {
    document.getElementById('app').hidden = true;
    document.getElementById('fallback').hidden = false;
    document.body.dataset.app = 'fallback';
  }
}

// Compiled while it arrives: the page preloads it.
init({ module_or_path: file }).catch(failed);
