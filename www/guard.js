// Inline, ES5, alone: it must run where nothing else does. Keeps the page from ever being blank.
(function () {
  'use strict';
  var root = document.documentElement, over = false;
  root.className = 'js';

  function each(selector, act) {
    var list = document.querySelectorAll(selector), i;
    for (i = 0; i < list.length; i += 1) { act(list[i]); }
  }

  function app() { return document.body ? document.body.getAttribute('data-app') : 'loading'; }

  // One line of the list: only what is surely known leaves "unknown".
  function check(id, ask) {
    var fine;
    try { fine = ask(); } catch (e) { return; }
    each('#fallback [data-line="' + id + '"]', function (line) {
      line.setAttribute('data-state', fine ? 'pass' : 'fail');
      line.querySelector('.sign').className = 'sign ' + (fine ? 'pass' : 'fail');
      line.querySelector('.sign').textContent = fine ? '✓' : '✕';
      line.querySelector('.seen').textContent = fine ? '使えます' : '使えません';
    });
  }

  function cookies() {
    document.cookie = 'webauthn-checkup=1; SameSite=Lax';
    var kept = /(^|; )webauthn-checkup=1(;|$)/.test(document.cookie);
    document.cookie = 'webauthn-checkup=1; SameSite=Lax; Max-Age=0';
    return kept;
  }

  function show(cause, detail) {
    var ios = /iPhone|iPad|iPod/.test(navigator.userAgent);
    document.body.setAttribute('data-app', 'fallback');
    document.getElementById('app').hidden = true;
    document.getElementById('fallback').hidden = false;
    each('#fallback [data-cause]', function (part) { part.hidden = part.getAttribute('data-cause') !== cause; });
    // Lines of the fallback count as checks only now: the app has its own.
    each('#fallback [data-line]', function (line) {
      line.setAttribute('data-check', line.getAttribute('data-line'));
      line.setAttribute('data-state', 'unknown');
    });
    each('#fallback [data-only-ios]', function (part) { part.hidden = !ios; });
    document.getElementById('fallback-detail').textContent = cause + (detail ? ' / ' + detail : '');
    check('secure-context', function () { if (window.isSecureContext === undefined) { throw 0; } return window.isSecureContext; });
    check('webauthn-api', function () { return !!(window.PublicKeyCredential && navigator.credentials); });
    check('cookies', cookies);
    check('webassembly', function () { return typeof WebAssembly === 'object'; });
  }

  // Called from Rust, too: browser/guard.rs.
  window.checkupFallback = function (cause, detail) {
    if (over) { return; }
    over = true;
    detail = String(detail || '').slice(0, 300);
    if (document.getElementById('fallback-detail')) { return show(cause, detail); }
    document.addEventListener('DOMContentLoaded', function () { show(cause, detail); });
  };

  window.addEventListener('error', function (event) {
    var from = event.target;
    if (from && (from.tagName === 'SCRIPT' || from.tagName === 'LINK')) {
      // A missing icon or preload is no reason to stop; a missing script or style is, until the app runs.
      if (app() === 'loading' && from.rel !== 'icon' && from.rel !== 'preload' && from.rel !== 'modulepreload') {
        window.checkupFallback('file', from.src || from.href);
      }
    } else if (app() === 'loading' && (event.filename || '').indexOf(location.origin) === 0) {
      window.checkupFallback('file', event.message);
      event.preventDefault();
    } else if (over) { event.preventDefault(); }
  }, true);

  window.addEventListener('unhandledrejection', function (event) {
    if (app() === 'loading') { window.checkupFallback('file', event.reason && event.reason.message); }
    if (over) { event.preventDefault(); }
  });

  if (!('noModule' in document.createElement('script'))) { window.checkupFallback('old-browser'); }
  if (typeof WebAssembly !== 'object') { window.checkupFallback('webassembly'); }
}());
