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

  // A grid keeps its own place; what was focused elsewhere is kept here until the pane closes.
  jba.focusGrid = (grid) => requestAnimationFrame(() => {
    const cell = grid.shadowRoot && grid.shadowRoot.querySelector('#items [tabindex="0"]');
    (cell || grid).focus();
  });

  const nextRegion = (step) => {
    const regions = all('[data-region]');
    if (!regions.length) return;
    const at = regions.findLastIndex((r) => r.contains(document.activeElement));
    const region = regions[(at + step + regions.length) % regions.length];
    const inner = region.querySelector(
      'vaadin-grid, input:not([disabled]), textarea, vaadin-button:not([disabled]), vaadin-side-nav-item, vaadin-tab, a[href]');
    if (inner && inner.tagName === 'VAADIN-GRID') jba.focusGrid(inner);
    else if (inner && visible(inner)) inner.focus();
    else { region.tabIndex = -1; region.focus(); }
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'F6') {
      event.preventDefault();
      nextRegion(event.shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      const save = all('[data-save]').filter((b) => !b.hasAttribute('disabled')).pop();
      const field = deepActive();
      if (field && typing()) field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      if (save) save.click();
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

  jba.watchConnection = (element) => {
    const store = window.Vaadin && window.Vaadin.connectionState;
    if (!store) return;
    const words = element.querySelector('.words');
    let since = null;
    const show = () => {
      const lost = store.state === 'connection-lost' || store.state === 'reconnecting';
      if (lost && !since) since = new Date();
      if (!lost) since = null;
      element.dataset.state = lost ? 'lost' : 'connected';
      words.textContent = lost
        ? element.dataset.lost.replace('{0}', since.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' }))
        : element.dataset.connected;
    };
    store.addStateChangeListener(show);
    show();
  };
})();
