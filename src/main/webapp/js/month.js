// SPDX-License-Identifier: EUPL-1.2
// The days of a month with the arrow keys, as the WAI-ARIA grid of dates has it: one day takes the focus from outside;
// Enter goes to the events of the day, Esc back.
(() => {
  const jba = (window.jba = window.jba || {});
  let wanted = null;
  const iso = (date) => date.toISOString().slice(0, 10);
  const moved = (day, days) => { const d = new Date(day + 'T00:00Z'); d.setUTCDate(d.getUTCDate() + days); return iso(d); };
  const ofMonth = (day, months) => {
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
  };
  const weekday = (day) => (new Date(day + 'T00:00Z').getUTCDay() + 6) % 7;
  const cell = (table, day) => table.querySelector(`td[data-day="${day}"]`);
  const rove = (table, td) => {
    table.querySelectorAll('td[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
    td.tabIndex = 0;
  };

  // A month that came in the place of another keeps the day that had the focus, or that a key asked for.
  jba.month = (table) => {
    const days = [...table.querySelectorAll('td[data-day]')];
    const kept = wanted && cell(table, wanted);
    rove(table, kept || table.querySelector('td.today') || days[0]);
    if (kept && !(document.activeElement && document.activeElement.closest('vaadin-app-layout input, [role=dialog]'))) {
      kept.focus();
    }
  };

  const go = (table, day) => {
    wanted = day;
    const td = cell(table, day);
    if (td) { rove(table, td); td.focus(); return; }
    const first = table.querySelector('td[data-day]').dataset.day;
    document.querySelector(`.month-tools .${day < first ? 'back' : 'forth'}`).click();
  };

  document.addEventListener('focusin', (event) => {
    const td = event.target.closest && event.target.closest('table.month td[data-day]');
    if (td) { wanted = td.dataset.day; rove(td.closest('table'), td); }
    else if (event.target !== document.body) wanted = null;
  });

  window.addEventListener('keydown', (event) => {
    const td = event.target.closest && event.target.closest('table.month td[data-day]');
    if (!td || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const table = td.closest('table');
    const day = td.dataset.day;
    const events = [...td.querySelectorAll('button')];
    const at = events.indexOf(event.target);
    const keys = {
      ArrowLeft: () => go(table, moved(day, -1)),
      ArrowRight: () => go(table, moved(day, 1)),
      ArrowUp: () => (at > 0 ? events[at - 1].focus() : at === 0 ? td.focus() : go(table, moved(day, -7))),
      ArrowDown: () => (at >= 0 && at < events.length - 1 ? events[at + 1].focus() : go(table, moved(day, 7))),
      Home: () => go(table, moved(day, -weekday(day))),
      End: () => go(table, moved(day, 6 - weekday(day))),
      PageUp: () => go(table, ofMonth(day, -1)),
      PageDown: () => go(table, ofMonth(day, 1)),
      Enter: at < 0 && events.length ? () => events[0].focus() : null,
      Escape: at >= 0 ? () => td.focus() : null,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }, true);
})();
