// Runs one cell to its end in this window and says what became of it; `window.laid` is of `fault.js`.
async (page, query, wantsTrial, deadline) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const begun = performance.now();
  const find = (selector) => page.document?.querySelector(selector);
  const there = () => page.laid && page.location.search === query && page.document.body;
  const ended = () => there() && ['done', 'fallback'].includes(page.document.body.dataset.app);
  const over = () => performance.now() - begun > deadline;
  while (!ended() && !over()) { await pause(); }
  const ms = page.laid ? page.performance.now() - page.laid.begun : -1;
  const waited = page.laid?.answered ?? false;
  const outcome = () => find('#trial')?.dataset.outcome ?? '';
  if (wantsTrial && find('#trial-start')) {
    find('#trial-start').click();
    await pause();
    while ((!outcome() || find('#trial-next') || find('#trial[data-stage=registering], #trial[data-stage=signing-in]')) && !over()) {
      find('#trial-next')?.click();
      await pause();
    }
  }
  // What came too late must not change what is said.
  const verdict = () => find('#verdict')?.dataset.verdict ?? '';
  const first = verdict();
  while (page.location.search.includes('fault=is+late') && page.laid.struck && !page.laid.answered && !over()) { await pause(); }
  await pause();
  const words = (selector) => { const part = find(selector); return part && !part.hidden ? part.innerText.trim().length : 0; };
  return {
    app: page.document.body?.dataset.app ?? '',
    verdict: first === verdict() ? first : first + ' then ' + verdict(),
    words: Math.max(words('#verdict'), words('#fallback')),
    detail: find('#fallback:not([hidden]) #fallback-detail')?.textContent ?? '',
    running: !!find('[data-check]:not([data-check=network])[data-state=running]'),
    trial: outcome(),
    // A list of ours: one of the page's would keep all of the page, and a browser has room for some 120 programs.
    errors: [...(page.laid?.errors ?? ['fault.js did not run'])],
    struck: page.laid?.struck ?? 0,
    cannot: page.laid?.cannot ?? null,
    waited, ms,
  };
}
