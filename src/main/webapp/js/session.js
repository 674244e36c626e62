// SPDX-License-Identifier: EUPL-1.2
// Announces the end of the session two minutes before it, and keeps on the screen what was entered after it.
(() => {
  const jba = (window.jba = window.jba || {});
  const WARN = 120;
  const REPORT_EVERY = 30_000;
  const ASK_EVERY = 15_000;
  let notice, ends = Infinity, forGood = false, acted = 0, reported = Date.now(), asked = 0, asking = false;

  const secondsLeft = () => Math.max(0, Math.round((ends - Date.now()) / 1000));
  const clock = (seconds) => Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  const show = (open) => {
    if (notice.matches(':popover-open') !== open) notice.togglePopover(open);
  };

  const over = () => {
    jba.over = true;
    ends = -Infinity;
    const again = notice.querySelector('.again');
    again.href = location.href;
    again.hidden = false;
    notice.querySelector('.words').textContent = notice.dataset.over;
    notice.querySelector('.time').hidden = notice.querySelector('.stay').hidden = true;
    document.documentElement.classList.add('session-over');
    jba.hold(true);
    show(true);
  };
  // Vaadin would load the page anew at this key, and what was entered would be gone.
  window.addEventListener('keydown', (event) => {
    if (jba.over && event.key === 'Escape') event.stopImmediatePropagation();
  }, true);

  const announce = () => {
    const left = secondsLeft();
    const words = notice.querySelector('.words');
    const text = forGood ? notice.dataset.last : notice.dataset.idle;
    notice.querySelector('.stay').hidden = forGood;
    notice.querySelector('.again').hidden = true;
    if (words.textContent !== text) words.textContent = text;
    notice.querySelector('.left').textContent = clock(left);
    show(left <= WARN);
  };

  const ask = async (method, query) => {
    if (asking || jba.over) return;
    asking = true;
    asked = Date.now();
    if (method === 'POST') reported = asked;
    try {
      const answer = await fetch('/sitzung' + query, { method, redirect: 'manual' });
      if (answer.ok) {
        const time = await answer.json();
        ends = Date.now() + time.left * 1000;
        forGood = time.forGood;
        announce();
      } else if (answer.status === 403) {
        over();
      }
    } catch (unreachable) {
      // The connection's own sign says so.
    } finally {
      asking = false;
    }
  };

  const tick = () => {
    if (jba.over || !notice.isConnected) return;
    const now = Date.now();
    if (acted > reported && now - reported >= REPORT_EVERY) ask('POST', '');
    // Somebody may have gone on in another tab: the server knows.
    else if (secondsLeft() <= WARN && (now - asked >= ASK_EVERY || now >= ends && now - asked >= 1000)) ask('GET', '');
    if (secondsLeft() <= WARN) announce();
  };

  jba.watchSession = (element) => {
    const first = !notice;
    notice = element;
    element.querySelector('.stay').addEventListener('click', () => ask('POST', '?bleiben'));
    ask('GET', '');
    if (!first) return;
    ['keydown', 'pointerdown', 'wheel', 'touchmove'].forEach((kind) => window.addEventListener(kind, (event) => {
      if (event.isTrusted) acted = Date.now();
    }, { capture: true, passive: true }));
    setInterval(tick, 1000);
  };
})();
