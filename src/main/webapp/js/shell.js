// SPDX-License-Identifier: EUPL-1.2
// What the frame does without the server: keys, regions, connection, display.
(() => {
  const jba = (window.jba = window.jba || {});
  const visible = (e) => e.checkVisibility ? e.checkVisibility() : e.offsetParent !== null;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
  const overlayOpen = () => document.querySelector(
    'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-combo-box-overlay, vaadin-select-overlay, ' +
    'vaadin-multi-select-combo-box-overlay, vaadin-date-picker-overlay, vaadin-menu-bar-overlay, vaadin-popover-overlay');
  const deepActive = () => {
    let e = document.activeElement;
    while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
    return e;
  };
  const typing = () => {
    const e = deepActive();
    return e && (/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName) || e.isContentEditable);
  };

  jba.display = (name) => {
    localStorage.setItem('jba.display', name);
    document.documentElement.setAttribute('theme', name);
  };

  // The grid says in English what pressing a head does.
  customElements.whenDefined('vaadin-grid-sorter').then((sorter) => {
    const set = sorter.prototype.setAttribute;
    sorter.prototype.setAttribute = function (name, value) {
      const german = name === 'aria-label' && document.documentElement.lang.startsWith('de');
      set.call(this, name, german ? String(value).replace(/^Sort by (.*)$/, 'Nach $1 sortieren') : value);
    };
  });

  // A grid keeps its own place; what was focused elsewhere is kept here until the pane closes.
  jba.focusGrid = (grid) => requestAnimationFrame(() => {
    const cell = grid.shadowRoot && grid.shadowRoot.querySelector('#items [tabindex="0"]');
    (cell || grid).focus();
  });

  // Enter opens the row as a click does, or starts what the cell offers; the grid alone knows only the space bar.
  document.addEventListener('keydown', (event) => {
    const cell = event.composedPath()[0];
    const grid = event.target.closest && event.target.closest('vaadin-grid');
    if (!['Enter', ' '].includes(event.key) || !grid || !cell._content || grid.hasAttribute('interacting')) return;
    const item = cell.parentElement._item;
    const box = cell._content.querySelector('vaadin-checkbox');
    if (!item && !box || event.ctrlKey || event.metaKey || event.key === ' ' && !box) return;
    event.preventDefault();
    event.stopPropagation();
    const edit = cell._content.querySelector('[data-edit]');
    if (edit) edit.click();
    else if (event.key === ' ' || !item) {
      box.inputElement.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
    } else if (grid.activeItem !== item) grid.activeItem = item;
  }, true);

  // With Umschalt a box takes along those between it and the one pressed before: their keys, as far as they are loaded.
  jba.checkedTo = (box) => {
    const grid = box.closest('vaadin-grid');
    const items = [...grid._dataProviderController.rootCache.items]; // with gaps where nothing is loaded
    const at = (key) => items.findIndex((item) => item && item.key === key);
    const [from, to] = [at(grid.lastChecked), at(box.dataset.row)].sort((a, b) => a - b);
    const keys = box.shifted && from >= 0 ? items.slice(from, to + 1).filter(Boolean).map((item) => item.key) : [];
    grid.lastChecked = box.dataset.row;
    return keys;
  };

  // Strg+Enter says that a figure still holds: of the row with the focus, else of the record in the pane; with Umschalt
  // of all rows that are checked.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || overlayOpen()) return;
    const grid = event.target.closest && event.target.closest('vaadin-grid[data-confirms]');
    const cell = event.composedPath()[0];
    const item = grid && cell.parentElement && cell.parentElement._item;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) all('[data-confirm-checked]').slice(-1).forEach((button) => button.click());
    else if (item) grid.dispatchEvent(new CustomEvent('confirm-row', { detail: { key: item.key } }));
    else all('[data-confirm]').slice(-1).forEach((button) => button.click());
  }, true);

  // A screen that renews itself takes the focused button with it: the focus then goes to the button of the same name,
  // else to the first control of the same region.
  let last = null;
  const nameOf = (e) => (e.getAttribute('aria-label') || e.label || e.textContent || '').trim();
  const focusable = 'vaadin-grid, input:not([disabled]), textarea, vaadin-button:not([disabled]), vaadin-side-nav-item, ' +
    'vaadin-tab, a[href]';
  document.addEventListener('focusin', (event) => {
    const control = event.target.closest('vaadin-button, a[href], vaadin-text-field, vaadin-text-area, vaadin-select');
    const region = event.target.closest('[data-region]');
    if (event.target.closest('vaadin-app-layout') && region) {
      last = { element: event.target, tag: (control || region).tagName, name: control ? nameOf(control) : '',
        region: region.getAttribute('aria-label') };
    }
  });
  const refocus = () => {
    if (!last || last.element.isConnected || document.activeElement !== document.body || overlayOpen()) return;
    const same = last.name && all(last.tag).find((e) => nameOf(e) === last.name && !e.hasAttribute('disabled'));
    const region = all('[data-region]').find((r) => r.getAttribute('aria-label') === last.region);
    const target = same || (region && [...region.querySelectorAll(focusable)].find(visible)) || document.getElementById('main');
    if (target) target.focus();
  };
  new MutationObserver(() => { if (last && !last.element.isConnected) setTimeout(refocus, 60); })
    .observe(document.documentElement, { childList: true, subtree: true });

  // A field for several free words takes the last one with Enter alone, and would drop it when it is left.
  const takeWord = (field) => {
    const words = field.closest && field.closest('vaadin-multi-select-combo-box');
    if (!words || !words.allowCustomValue || words.readonly || !(field.value || '').trim()) return;
    words.dispatchEvent(new CustomEvent('custom-value-set', { detail: field.value.trim() }));
  };
  document.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (!to || !/-(item|overlay)$/.test(to.localName)) takeWord(event.target);
  }, true);

  // What is typed counts at once: a field for days, times or words takes it only when its list closes or it is left.
  // Gives back how the focus comes to the same place again.
  const commit = () => {
    const field = deepActive();
    if (!field || !typing()) return () => {};
    const { selectionStart: from, selectionEnd: to } = field;
    const list = field.closest('vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-time-picker');
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    if (list && list.opened) { // leaving the field takes nothing while its list is open
      takeWord(field);
      list.opened = false;
    }
    field.blur();
    return () => {
      if (!field.isConnected) return;
      field.focus({ preventScroll: true });
      if (typeof from === 'number') field.setSelectionRange(from, to);
    };
  };

  const nextRegion = (step) => {
    const regions = all('[data-region]');
    if (!regions.length) return;
    const at = regions.findLastIndex((r) => r.contains(document.activeElement));
    const region = regions[(at + step + regions.length) % regions.length];
    const inner = [...region.querySelectorAll(focusable)].find(visible);
    if (inner && inner.tagName === 'VAADIN-GRID') jba.focusGrid(inner);
    else if (inner) inner.focus();
    else { region.tabIndex = -1; region.focus(); }
  };

  // A part that is read before signing: from one change to the next, and from the last one into the next part.
  let arriving = 0;
  const changes = () => [...document.querySelectorAll('.part-view [data-change]')];
  const say = (words, ...numbers) => {
    const place = document.querySelector('.part-view [data-place]');
    if (place) place.textContent = numbers.reduce((text, n) => text.replace('#', n), place.dataset[words]);
  };
  const goTo = (at) => {
    const some = changes();
    some.forEach((change) => change.removeAttribute('aria-current'));
    some[at].setAttribute('aria-current', 'true');
    some[at].tabIndex = -1;
    some[at].focus({ preventScroll: true });
    some[at].scrollIntoView({ block: 'center' });
    say('place', at + 1, some.length);
  };
  jba.beginPart = (body, focus) => requestAnimationFrame(() => {
    const some = changes();
    const by = arriving;
    arriving = 0;
    if (some.length && by) goTo(by > 0 ? 0 : some.length - 1);
    else {
      if (focus) body.focus({ preventScroll: true });
      if (some.length > 1) say('none', some.length);
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('[data-step]');
    if (!button) return;
    const by = Number(button.dataset.step);
    const some = changes();
    const at = some.findIndex((change) => change.hasAttribute('aria-current'));
    const to = at < 0 && by > 0 ? 0 : at + by;
    const way = button.parentElement.querySelector(`[data-way="${by}"]`);
    if (some[to]) goTo(to);
    else if (way) { arriving = by; way.click(); }
    else say('end');
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F6') {
      event.preventDefault();
      nextRegion(event.shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      const save = all('[data-save]').filter((b) => !b.hasAttribute('disabled')).pop();
      const back = commit();
      if (save) save.click();
      back();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !overlayOpen()) {
      const search = document.getElementById('search');
      if (search) { event.preventDefault(); search.focus(); } // at once: what is typed next is for it
    } else if (/^[a-z]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing() && !overlayOpen()) {
      const way = all(`[data-key="${event.key}"]`)[0]; // of the one screen that is read chapter by chapter
      if (way && !way.disabled) { event.preventDefault(); way.click(); }
    } else if (event.key === '?' && !typing() && !overlayOpen()) {
      const help = document.getElementById('help');
      if (help) { event.preventDefault(); help.click(); }
    }
  });
  // Bubbling after the components: an open list, menu or dialog takes Esc for itself.
  let overlayAtKeydown = null;
  window.addEventListener('keydown', () => { overlayAtKeydown = overlayOpen(); }, true);
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || overlayAtKeydown) return;
    const close = all('[data-close]').pop();
    if (close) close.click();
  });

  // Without the server the fields keep what they hold and take nothing new; a button pressed then would do nothing.
  const held = new Set();
  const hold = (lost) => {
    if (lost) {
      all('vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-select, vaadin-date-picker, ' +
        'vaadin-multi-select-combo-box, vaadin-combo-box').forEach((field) => {
        if (!field.readonly && !field.disabled) { field.readonly = true; held.add(field); }
      });
    } else {
      held.forEach((field) => { field.readonly = false; });
      held.clear();
    }
  };
  jba.hold = hold;

  jba.watchConnection = (element) => {
    const store = window.Vaadin && window.Vaadin.connectionState;
    if (!store) return;
    const words = element.querySelector('.words');
    let since = null;
    const show = () => {
      const lost = !navigator.onLine || store.state === 'connection-lost' || store.state === 'reconnecting';
      if (lost && !since) since = new Date();
      if (!lost) since = null;
      element.dataset.state = lost ? 'lost' : 'connected';
      words.textContent = lost
        ? element.dataset.lost.replace('{0}', since.toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }))
        : element.dataset.connected;
      hold(lost || jba.over);
    };
    // Vaadin's own indicator stands outside every landmark; as a status it may.
    const indicator = document.querySelector('vaadin-connection-indicator');
    if (indicator) indicator.setAttribute('role', 'status');
    store.addStateChangeListener(show);
    window.addEventListener('offline', show);
    window.addEventListener('online', show);
    show();
  };
})();
