// Inline, ES5, alone: it must run where nothing else does. Keeps the page from ever being blank.
// The build makes it small; without lines like these and the indentation it may have 4096 bytes.
(function () {
  'use strict';
  var over = false, report = '', last = 'loading', ticks = 0, timer, checks;

  function each(selector, act) {
    var list = document.querySelectorAll(selector), i;
    for (i = 0; i < list.length; i += 1) { act(list[i]); }
  }

  function hide(selector, hidden) { each(selector, function (part) { part.hidden = hidden; }); }

  function write(id, text) { each(id, function (part) { part.textContent = text; }); }

  function app() { return document.body ? document.body.getAttribute('data-app') : last; }

  // Only our own scripts: without its style the page still works, and what a proxy puts into it is not ours.
  function ours(url) { return (url || '').indexOf(location.origin) === 0 && /-[0-9a-f]{16}\.js$/.test(url); }

  // Lines of the fallback: what cannot be surely known is undefined.
  checks = {
    'secure-context': function () { return window.isSecureContext; },
    'webauthn-api': function () { return !!(window.PublicKeyCredential && navigator.credentials); },
    cookies: function () {
      var probe = 'webauthn-checkup=1; SameSite=Lax', kept;
      document.cookie = probe;
      kept = /(^|; )webauthn-checkup=1(;|$)/.test(document.cookie);
      document.cookie = probe + '; Max-Age=0';
      return kept;
    },
    webassembly: function () { return typeof WebAssembly === 'object'; }
  };

  function check(line) {
    var id = line.getAttribute('data-line'), sign = line.querySelector('.sign'), fine, state;
    try { fine = checks[id](); } catch (e) {}
    state = fine === undefined ? 'unknown' : fine ? 'pass' : 'fail';
    // Counts as a check only now: the app has its own.
    line.setAttribute('data-check', id);
    line.setAttribute('data-state', state);
    if (fine === undefined) { return; }
    sign.className = 'sign ' + state;
    sign.textContent = fine ? '✓' : '✕';
    line.querySelector('.seen').textContent = fine ? '使えます' : '使えません';
  }

  function show(cause, detail) {
    var only = { ios: /iP(hone|ad|od)/.test(navigator.userAgent), framed: top !== window, report: report }, link;
    only[cause] = true;
    document.body.setAttribute('data-app', 'fallback');
    hide('#app, #slow', true);
    hide('#fallback', false);
    each('[data-only]', function (part) { part.hidden = !only[part.getAttribute('data-only')]; });
    write('#fallback-detail', cause + ' / ' + detail);
    write('#fallback-report', report);
    each('[data-line]', check);
    if (!document.getElementById('fallback-detail')) {
      // Half a page has arrived, and not this half.
      link = document.body.appendChild(document.createElement('a'));
      link.href = '';
      link.textContent = 'ページが途中で切れました。読み込み直す';
    }
  }

  function fail(cause, detail) {
    if (over) { return; }
    over = window.checkupOver = true;
    detail = String(detail || '').slice(0, 300);
    if (document.readyState !== 'loading') { return show(cause, detail); }
    // Not DOMContentLoaded: that waits for scripts that may never come.
    document.onreadystatechange = function () { show(cause, detail); };
  }

  // Called by boot.js and by Rust (browser/guard.rs), too.
  window.checkupFallback = fail;

  // Called by Rust: what is known so far.
  window.checkupKeep = function (text) { report = text; };

  // A trap in the program is as final as a panic.
  function broken(event, why) {
    if (why && why.name === 'RuntimeError') { fail('panic', why.message); }
    if (over) { event.preventDefault(); }
  }

  addEventListener('error', function (event) {
    var from = event.target, url = from.src || from.href || event.filename, runs = /running|done/.test(app());
    // An exception that leaves our files after the start leaves the program in pieces.
    if (ours(url) && (event.message || !runs)) { fail(runs ? 'panic' : 'file', event.message || url); }
    broken(event, event.error);
  }, true);
  addEventListener('unhandledrejection', function (event) { broken(event, event.reason); });

  // What is still on its way.
  function missing() {
    var urls = [];
    each('script[src], link[rel=preload]', function (file) {
      var url = file.src || file.href;
      if (!performance.getEntriesByName(url).length) { urls.push(url); }
    });
    return urls.join(' ');
  }

  // Counts half seconds, not the clock: a page that was put away has not waited.
  timer = setInterval(function () {
    var state = app();
    if (over || last === 'done') { return clearInterval(timer); }
    if (state !== last) {
      // Whatever comes late takes over.
      hide('#app', false);
      hide('#fallback, #slow', true);
      last = state;
      ticks = 0;
    }
    ticks += 1;
    if (!/ing/.test(state)) { return; }
    if (ticks === 8) { hide('#slow', false); }
    if (ticks === 30) {
      show('file', missing());
      last = 'fallback';
    }
  }, 500);

  // A style sheet that hangs keeps everything from being drawn; a copy of it does not.
  setTimeout(function () {
    each('link[rel=stylesheet]', function (link) { if (!link.sheet) { link.parentNode.replaceChild(link.cloneNode(false), link); } });
  }, 4000);

  // What is as old as either lacks the syntax of our modules, too (Chrome 85, Safari 13.1).
  if (!('noModule' in document.createElement('script') && ''.replaceAll)) { fail('old-browser'); }
  // A file, or a frame shut off from its own host: there neither modules nor the rules can be loaded.
  if (window.origin === 'null') { fail('place', location.protocol); }
}());
