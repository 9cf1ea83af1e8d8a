// Lays one fault over one API, as the address says: ?fault=KIND&at=PATH. Runs before every script of the page and
// keeps in `window.laid` what becomes of it.
(() => {
  'use strict';
  const asked = new URLSearchParams(location.search);
  const [kind, path] = [asked.get('fault'), asked.get('at')];
  const laid = { errors: [], struck: 0, cannot: null, answered: false, begun: performance.now() };
  Object.defineProperty(window, 'laid', { value: laid });
  const { Promise: P, setTimeout: later, DOMException: E, TypeError: T, Error } = window;

  const note = (what) => laid.errors.push(what);
  addEventListener('error', (event) => later(() => event.defaultPrevented || note('error: ' + event.message)), true);
  addEventListener('unhandledrejection', (event) => later(() => event.defaultPrevented || note('rejection: ' + event.reason)));
  addEventListener('securitypolicyviolation', (event) => note('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['warn', 'error']) {
    const told = console[level];
    console[level] = (...words) => { note(level + ': ' + words.join(' ')); told.apply(console, words); };
  }
  if (!kind) { return; }

  // A trial whose calls pass, in any engine, so that a fault of one can be told from the rest.
  if (asked.get('trial')) {
    const credential = {
      id: 'AAAA', rawId: new Uint8Array(3).buffer, type: 'public-key',
      response: { authenticatorData: new ArrayBuffer(0), getAuthenticatorData: () => new ArrayBuffer(0) },
    };
    const container = navigator.credentials ?? {};
    if (!navigator.credentials) { Object.defineProperty(navigator, 'credentials', { value: container, configurable: true }); }
    for (const name of ['create', 'get']) {
      Object.defineProperty(container, name, { value: () => P.resolve(credential), configurable: true, writable: true });
    }
  }

  const steps = path.split('.');
  const name = steps.pop();
  let object = window;
  for (const step of steps) { object = object?.[step]; }
  let holder = object;
  while (holder && !Object.hasOwn(holder, name)) { holder = Object.getPrototypeOf(holder); }
  if (!holder) { laid.cannot = 'not there in this browser'; return; }
  const descriptor = Object.getOwnPropertyDescriptor(holder, name);
  if (!descriptor.configurable) { laid.cannot = 'not configurable'; return; }
  const original = object[name];

  const strike = () => { laid.struck += 1; };
  const getter = (answer) => Object.defineProperty(holder, name, {
    get() { strike(); return answer(); },
    set(value) { if (descriptor.set) { descriptor.set.call(this, value); } },
    configurable: true,
  });
  const method = (answer) => Object.defineProperty(holder, name, {
    value(...words) { strike(); return answer(this, words); },
    configurable: true, writable: true,
  });
  const made = (what) => {
    if (what === 'a string') { return 'injected'; }
    return what === 'TypeError' ? new T('injected') : new E('injected', what);
  };
  // Nobody who calls what is not promised anything looks after a rejection.
  const rejected = (what) => { const promise = P.reject(made(what)); promise.catch(() => {}); return promise; };
  const wrong = { function: 42, boolean: 'yes', string: { a: 1 }, number: 'many' };

  const [verb, ...rest] = kind.split(' ');
  const what = rest.join(' ');
  switch (kind) {
    case 'absent': delete holder[name]; break;
    case 'getter throws': getter(() => { throw made('SecurityError'); }); break;
    case 'null': getter(() => null); break;
    case 'plain string': getter(() => { throw 'injected'; }); break;
    case 'wrong type': getter(() => wrong[typeof original] ?? 7); break;
    case 'answers null': method(() => P.resolve(null)); break;
    case 'answers the wrong type': method(() => P.resolve({ wrong: [1] })); break;
    case 'hangs': method(() => new P(() => {})); break;
    case 'is late': method((self, words) => new P((resolve) => later(() => {
      laid.answered = true;
      resolve(original.apply(self, words));
    }, 10000))); break;
    default:
      if (verb === 'rejects') { method(() => rejected(what)); }
      else if (verb === 'throws') { method(() => { throw made(what); }); }
      else { throw new Error('no fault ' + kind); }
  }
})();
