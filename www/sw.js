// Keeps the page for a place without network: its own files, and nothing of the person. boot.js registers it.
//
// Each version of the page lies whole in a cache of its own: every file checked, the page itself last, so that a cache
// without the page is not whole. A visit gets the newest page that is whole, by whichever worker is there: on phones tabs
// are reloaded and hardly closed, and as long the browser lets a new worker wait. It need not be hurried. The page names
// its files by their hashes, so it gets its own and no others, whichever cache they lie in; and what is on the screen has
// them until all tabs are closed, when the new worker begins and removes the old caches.
//
// The build puts what it knows into the places in braces, and this file beside the page.

// Stands in the page, too.
const VERSION = '{version}';

// The other files, each with its integrity. The rules have none, as a help desk may replace them.
const FILES = {files};

// Large, and for few: kept once it was used.
const LARGE = {large};

const HERE = new URL('./', location.href).href;
const OURS = `checkup ${HERE} `;
const HASHED = /-[0-9a-f]{16,}[._]/;
const RULES = /^rules(-\w+)*\.json$/;

// How long new rules may take, in milliseconds, before those that are kept will do.
const PATIENCE = 3000;

addEventListener('install', event => event.waitUntil(install(OURS + VERSION)));
addEventListener('activate', event => event.waitUntil(removeBefore(OURS + VERSION)));
addEventListener('fetch', event => {
  const { request } = event, url = request.url.split(/[?#]/)[0], name = url.slice(HERE.length);
  // All else is the browser's, such as whether another host can be reached.
  if (!url.startsWith(HERE) || request.method !== 'GET' || request.headers.has('range')) { return; }
  if (request.mode === 'navigate') {
    if (/^(index\.html)?$/.test(name)) { event.respondWith(page(request)); }
  } else if (RULES.test(name)) {
    event.respondWith(rules(event, name));
  } else if (HASHED.test(name)) {
    event.respondWith(file(event, name));
  }
});

// The page is asked for first, though kept last: a host that is half-way through an update still has the old one, and
// then nothing is taken.
async function install(cacheName) {
  const page = await fetched('');
  if (!(await page.clone().text()).includes(VERSION)) { throw new Error('another version'); }
  await caches.delete(cacheName);
  try {
    const cache = await caches.open(cacheName);
    await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
      const answer = HASHED.test(name) && await kept(name) || await fetched(name, integrity);
      if (RULES.test(name)) { await answer.clone().json(); }
      await cache.put(HERE + name, answer);
    }));
    await cache.put(HERE, page);
  } catch (why) {
    await caches.delete(cacheName);
    throw why;
  }
}

// A file as it was built, or an error. What has a hash mostly is in the browser's own cache, and if it is wrong there, is
// asked for anew; for the rest, every cache on the way has to ask again.
function fetched(name, integrity) {
  const ask = async cache => {
    const answer = await fetch(HERE + name, { cache, integrity });
    if (!answer.ok || answer.redirected) { throw new Error(name); }
    return answer;
  };
  return HASHED.test(name) ? ask('force-cache').catch(() => ask('reload')) : ask('no-cache');
}

// Those that came before this one. What came after it may be on its way.
async function removeBefore(cacheName) {
  const names = await ours();
  await Promise.all(names.slice(0, Math.max(0, names.indexOf(cacheName))).map(old => caches.delete(old)));
}

// Our caches, the oldest first.
async function ours() {
  return (await caches.keys()).filter(name => name.startsWith(OURS));
}

// A file in one cache, or in whichever has it.
function kept(name, cacheName) {
  return caches.match(HERE + name, { cacheName, ignoreVary: true });
}

// The newest cache that is whole.
async function newest() {
  for (const name of (await ours()).reverse()) {
    if (await kept('', name)) { return name; }
  }
}

async function page(request) {
  const cacheName = await newest();
  return cacheName && await kept('', cacheName) || fetch(request);
}

async function file(event, name) {
  const have = await kept(name);
  if (have || !LARGE[name]) { return have || fetch(event.request); }
  const answer = await fetched(name, LARGE[name]);
  keep(event, OURS + VERSION, name, answer);
  return answer;
}

// From the network; those that are kept where there is none, or it takes too long, or what it says is no rules.
async function rules(event, name) {
  const asked = fetch(event.request, { cache: 'no-cache' });
  // It is looked at only below.
  asked.catch(() => {});
  const cacheName = await newest(), old = cacheName && await kept(name, cacheName);
  if (!old) { return asked; }
  const fresh = asked.then(async answer => {
    const [had, has] = await Promise.all([old.clone().text(), answer.clone().text()]);
    if (!answer.ok || !fit(JSON.parse(had), JSON.parse(has))) { throw new Error(name); }
    if (had !== has) { keep(event, cacheName, name, answer); }
    return answer;
  });
  // What comes late is kept for the next visit.
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise(tell => { setTimeout(tell, PATIENCE); });
  return Promise.race([fresh, late]).then(answer => answer || old, () => old);
}

// Whether both are for the same page. The build marks them: rules for another program, or with hosts that the policy of
// the page that is kept does not name, wait for the page that they came with. Those that
// a help desk put there by hand have no mark.
function fit(had, has) {
  const [one, other] = [had, has].map(rules => /\?.+|$/.exec(rules.$schema)[0]);
  return !one || !other || one === other;
}

// For the next visit; this one has it, even where nothing can be kept.
function keep(event, cacheName, name, answer) {
  const copy = answer.clone();
  event.waitUntil(caches.open(cacheName).then(cache => cache.put(HERE + name, copy)).catch(() => {}));
}
