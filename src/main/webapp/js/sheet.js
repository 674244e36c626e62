// SPDX-License-Identifier: EUPL-1.2
// Makes the cells of a grid a sheet: typing begins a change, Enter and Tab accept it and go on, Esc gives it up, and a
// column from a spreadsheet is pasted downwards. What a cell may say is decided by the server alone.
(() => {
  const jba = (window.jba = window.jba || {});
  if (jba.sheet) return;
  let editor = null;

  const cellAt = (event) => {
    const td = event.composedPath()[0];
    return td && td._content && td.parentElement && td.parentElement._item ? td : null;
  };
  const sheetOf = (element) => {
    const grid = element && element.closest && element.closest('vaadin-grid');
    return grid && grid.closest('.sheet') ? grid : null;
  };
  const gridOf = (td) => sheetOf(td._content);
  const value = (td) => td._content.querySelector('[data-col]');
  const editable = (td) => td._content.querySelector('[data-edit]');
  const head = (td) => td._content.querySelector('[data-group]');
  const rows = (grid) => [...grid.shadowRoot.querySelectorAll('#items > tr')]
    .filter((row) => !row.hidden && row._item).sort((a, b) => a.index - b.index);
  const cells = (row) => [...row.children].filter((td) => td._content)
    .sort((a, b) => ((a._column && a._column._order) || 0) - ((b._column && b._column._order) || 0));
  const find = (grid, id, col) => grid.querySelectorAll(`[data-id="${id}"][data-col="${col}"]`);
  const tdOf = (grid, id, col) => {
    const marked = [...find(grid, id, col)].map((e) => e.closest('vaadin-grid-cell-content'));
    return rows(grid).flatMap(cells).find((td) => marked.includes(td._content)) || null;
  };
  const focusedCell = () => {
    const grid = document.activeElement && sheetOf(document.activeElement);
    const td = grid && grid.shadowRoot.activeElement;
    return td && td._content && td.parentElement._item ? td : null;
  };
  const offline = () => jba.over || !navigator.onLine || document.querySelector('.connection[data-state="lost"]');

  const place = () => {
    if (!editor) return;
    const td = tdOf(editor.grid, editor.id, editor.col);
    const box = td && td.getBoundingClientRect();
    const around = editor.input.parentElement.getBoundingClientRect();
    editor.input.style.visibility = box ? '' : 'hidden';
    if (!box) return;
    Object.assign(editor.input.style, {
      insetInlineStart: box.left - around.left + 'px', insetBlockStart: box.top - around.top + 'px',
      inlineSize: Math.max(box.width, 64) + 'px', blockSize: box.height + 'px',
    });
    if (box.width < 64) editor.input.style.insetInlineStart = box.right - 64 - around.left + 'px';
  };

  const begin = (td, typed) => {
    const mark = editable(td);
    if (!mark || offline()) return;
    finish(true);
    const grid = gridOf(td);
    const input = document.createElement('input');
    input.className = 'sheet-input';
    input.type = 'text';
    input.autocomplete = 'off';
    input.setAttribute('aria-label', mark.dataset.label);
    if (mark.dataset.col !== 'PLACES') input.inputMode = 'numeric';
    input.value = typed === undefined ? mark.dataset.value : typed;
    editor = { grid, input, id: mark.dataset.id, col: mark.dataset.col, index: td.parentElement.index,
      before: mark.dataset.value, original: mark.dataset.original };
    grid.parentElement.querySelector('.sheet-field').append(input);
    place();
    input.focus();
    grid.$server.editing(mark.dataset.id);
    if (typed === undefined) input.select();
    input.addEventListener('blur', () => finish(true));
  };

  // Closes the field; what was typed goes to the server unless it is given up or says what stood there.
  const finish = (accept) => {
    if (!editor) return null;
    const done = editor;
    editor = null;
    const typed = done.input.value;
    done.input.remove();
    setTimeout(() => { if (!editor) done.grid.$server.editing(''); });
    if (accept && typed !== done.before) done.grid.$server.enter(done.id, done.col, typed, done.original);
    return done;
  };

  const focus = (td) => { if (td) { td.scrollIntoView({ block: 'nearest', inline: 'nearest' }); td.focus(); } };
  const rowAt = (grid, index) => rows(grid).find((row) => row.index === index);
  const inColumn = (row, col) => row && cells(row).find((td) => {
    const mark = value(td);
    return mark && mark.dataset.col === col;
  });

  // Scrolls when it must; what follows then waits for the rows to be drawn.
  const inView = (grid, index, then) => {
    const table = grid.shadowRoot.querySelector('#table').getBoundingClientRect();
    const head = grid.shadowRoot.querySelector('#header').getBoundingClientRect();
    const foot = grid.shadowRoot.querySelector('#footer').getBoundingClientRect();
    const row = rowAt(grid, index);
    const box = row && row.getBoundingClientRect();
    if (box && box.top >= head.bottom && box.bottom <= (foot.height ? foot.top : table.bottom)) {
      then();
    } else {
      grid.scrollToIndex(Math.max(0, index - 3));
      requestAnimationFrame(then);
    }
  };
  // The next row below or above whose cell in the column may be changed, else the next one at all.
  const goDown = (grid, index, col, step) => {
    const beyond = rows(grid).filter((row) => step > 0 ? row.index > index : row.index < index);
    if (step < 0) beyond.reverse();
    const row = beyond.find((r) => { const td = inColumn(r, col); return td && editable(td); })
      || beyond.find((r) => inColumn(r, col));
    const next = row ? row.index : index;
    inView(grid, next, () => focus(inColumn(rowAt(grid, next), col)));
  };
  // The next cell of the row that may be changed, or the first of the next row; typing goes on there.
  const goOn = (grid, index, col, step) => {
    const inOrder = rows(grid).flatMap((row) => cells(row).filter((td) => editable(td))
      .map((td) => ({ index: row.index, col: editable(td).dataset.col })));
    const next = inOrder[inOrder.findIndex((e) => e.index === index && e.col === col) + step];
    if (!next) { focus(inColumn(rowAt(grid, index), col)); return; }
    inView(grid, next.index, () => {
      const td = inColumn(rowAt(grid, next.index), next.col);
      focus(td);
      if (td) begin(td);
    });
  };

  const whileEditing = (event) => {
    const { grid, index, col, id } = editor;
    const step = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter') {
      finish(true);
      if (event.ctrlKey || event.metaKey) { grid.$server.confirm(id); focus(inColumn(rowAt(grid, index), col)); }
      else goDown(grid, index, col, step);
    } else if (event.key === 'Tab') {
      finish(true);
      goOn(grid, index, col, step);
    } else if (event.key === 'Escape' || (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      finish(event.key !== 'Escape');
      focus(inColumn(rowAt(grid, index), col));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      finish(true);
      goDown(grid, index, col, event.key === 'ArrowDown' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onCell = (event, td) => {
    const grid = gridOf(td);
    const mark = value(td);
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'Enter') {
      const id = td.parentElement.querySelector && idOf(td);
      if (id) grid.$server.confirm(id);
    } else if (event.key === 'Escape' && mark && mark.hasAttribute('data-refused')) {
      grid.$server.giveUp(mark.dataset.id, mark.dataset.col);
    } else if (command && event.key.toLowerCase() === 'z') {
      grid.$server.undo();
    } else if (!command && (event.key === 'Enter' || event.key === ' ') && head(td)) {
      grid.$server.toggle(head(td).dataset.group);
    } else if (event.key === 'Tab' && !event.shiftKey && mark && mark.hasAttribute('data-refused') && wayOut()) {
      wayOut().focus();
    } else if (!command && !event.altKey && (event.key === 'F2' || event.key === 'Enter') && editable(td)) {
      begin(td);
    } else if (!command && !event.altKey && /^[0-9\-\u2212\p{L}]$/u.test(event.key) && editable(td)) {
      begin(td, event.key);
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && editable(td)) {
      begin(td, '');
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const idOf = (td) => {
    const mark = cells(td.parentElement).map(value).find((e) => e);
    return mark ? mark.dataset.id : null;
  };
  const wayOut = () => document.querySelector('.refused:not([hidden]) vaadin-button');

  // Before the frame's own keys, which take Enter for opening a row.
  window.addEventListener('keydown', (event) => {
    if (editor && event.target === editor.input) { whileEditing(event); return; }
    const td = cellAt(event);
    if (td && gridOf(td)) onCell(event, td);
  }, true);

  window.addEventListener('click', (event) => {
    const group = event.target.closest && event.target.closest('.sheet [data-group]');
    if (group && sheetOf(group)) { sheetOf(group).$server.toggle(group.dataset.group); return; }
    const mark = event.target.closest && event.target.closest('.sheet [data-edit]');
    const grid = mark && sheetOf(mark);
    if (!grid) return;
    const td = tdOf(grid, mark.dataset.id, mark.dataset.col);
    if (td && !(editor && editor.id === mark.dataset.id && editor.col === mark.dataset.col)) {
      setTimeout(() => { focus(td); begin(td); });
    }
  });

  const lines = (text) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  window.addEventListener('paste', (event) => {
    const text = event.clipboardData && lines(event.clipboardData.getData('text/plain'));
    if (!text) return;
    if (editor && event.target === editor.input) {
      if (!text.includes('\n')) return;
      const { grid, id, col, index } = editor;
      finish(false);
      grid.$server.paste(id, col, index, text);
      focus(inColumn(rowAt(grid, index), col));
    } else {
      const td = focusedCell();
      const mark = td && editable(td);
      if (!mark || offline()) return;
      gridOf(td).$server.paste(mark.dataset.id, mark.dataset.col, td.parentElement.index, text);
    }
    event.preventDefault();
  }, true);
  window.addEventListener('copy', (event) => {
    const td = focusedCell();
    const mark = td && value(td);
    if (!mark || !window.getSelection().isCollapsed) return;
    event.clipboardData.setData('text/plain', mark.dataset.value);
    event.preventDefault();
  });

  // Beside the cell, so that the column below it stays readable.
  jba.sheet = {
    placeRefusal: (box, grid, id, col) => requestAnimationFrame(() => {
      const td = tdOf(grid, id, col);
      const around = box.parentElement.getBoundingClientRect();
      const at = td ? td.getBoundingClientRect() : grid.getBoundingClientRect();
      const width = box.getBoundingClientRect().width;
      const right = at.right - around.left + 8;
      const left = at.left - around.left - width - 8;
      const start = right + width <= around.width ? right : left >= 0 ? left : Math.max(0, (around.width - width) / 2);
      const below = start === right || start === left ? at.top : at.bottom + 4;
      const top = Math.min(Math.max(below - around.top, 0), around.height - box.offsetHeight - 4);
      Object.assign(box.style, { insetInlineStart: start + 'px', insetBlockStart: Math.max(0, top) + 'px' });
    }),
    focusCell: (grid, id, col) => requestAnimationFrame(() => focus(tdOf(grid, id, col))),
    watch: (grid) => {
      grid.addEventListener('cell-focus', () => {
        const td = focusedCell();
        const mark = td && value(td);
        if (mark && mark.hasAttribute('data-refused')) grid.$server.explain(mark.dataset.id, mark.dataset.col);
      });
      grid.shadowRoot.querySelector('#table').addEventListener('scroll', place, { passive: true });
      new ResizeObserver(place).observe(grid);
    },
  };
})();
