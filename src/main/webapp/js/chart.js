// SPDX-License-Identifier: EUPL-1.2
// Draws the picture of a card from the table in it, so that both say the same. ECharts comes when the first picture is
// drawn; until then, and without it, there is the table.
(() => {
  const jba = (window.jba = window.jba || {});
  if (jba.chart) return;
  const library = new URL('echarts-6.1.0.simple.min.js', document.currentScript.src).href;
  const pictures = new Map();
  let loading = null;

  const load = () => (loading = loading || new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = library;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  }));
  const lines = (card) => [...card.querySelectorAll('tr[data-bars]')].filter((row) => row.dataset.bars).map((row) => ({
    name: row.cells[0].innerText.trim(),
    mark: row.dataset.mark,
    bars: row.dataset.bars.split(',').map(Number),
    words: [...row.cells].slice(1).map((cell) => cell.textContent.trim()),
  }));
  // Two marks for each circle beside its colour: its name at the axis, and how its bar is filled.
  const patterns = {
    sgb2: null,
    sgb3: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
    sgb8: { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0] },
  };

  const options = (card) => {
    const style = getComputedStyle(card);
    const token = (name) => style.getPropertyValue(name).trim();
    const percent = card.dataset.drawing === 'PER_CENT';
    const rows = lines(card);
    const text = { color: token('--lumo-body-text-color'), fontFamily: style.fontFamily, fontSize: 12 };
    const line = token('--jba-line-color');
    const colour = (row) => row.mark ? token(`--jba-${row.mark}-color`) : token('--lumo-secondary-text-color');
    const narrow = card.clientWidth < 420;
    const onBar = token('--lumo-base-color');
    const decal = (row) => patterns[row.mark] ? { ...patterns[row.mark], color: onBar } : undefined;
    const hatched = (row) => ({ symbol: 'rect', color: colour(row), dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4 });
    const series = (index, item) => ({
      type: 'bar', barMaxWidth: 14, barGap: '15%', cursor: 'default', silent: true,
      label: { show: true, position: 'right', ...text, backgroundColor: onBar, padding: [1, 2], fontWeight: index ? 400 : 600, formatter: (at) => rows[at.dataIndex].words[index] },
      data: rows.map((row) => ({ value: percent ? Math.min(row.bars[index], 100) : row.bars[index], itemStyle: item(row) })),
    });
    const now = series(0, (row) => ({ color: colour(row), borderRadius: 2, decal: decal(row) }));
    const before = series(1, (row) => ({ color: onBar, borderColor: colour(row), borderWidth: 1, borderRadius: 2, decal: hatched(row) }));
    return {
      animation: false,
      textStyle: text,
      grid: { left: narrow ? 92 : 116, right: 52, top: 2, bottom: 22, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value', min: 0, ...(percent ? { max: 100, interval: 25 } : { minInterval: 1, splitNumber: narrow ? 2 : 4 }),
        axisLabel: { ...text, color: token('--lumo-secondary-text-color'), fontSize: 11, formatter: (value) => value.toLocaleString('de-DE') + (percent ? '\u00a0%' : '') },
        splitLine: { lineStyle: { color: percent ? [line, line, line, token('--lumo-secondary-text-color'), line] : line, type: 'solid' } },
      },
      yAxis: {
        type: 'category', inverse: true, data: rows.map((row) => row.name),
        axisTick: { show: false }, axisLine: { lineStyle: { color: token('--jba-line-strong-color') } },
        axisLabel: { ...text, width: narrow ? 84 : 108, overflow: 'break', interval: 0, lineHeight: 15 },
      },
      series: percent ? [now] : [now, before],
    };
  };

  const paint = (card) => {
    const picture = pictures.get(card);
    if (!card.isConnected) {
      if (picture) picture.chart.dispose();
      if (picture) picture.sizes.disconnect();
      pictures.delete(card);
    } else if (picture && picture.area.clientWidth) {
      picture.chart.resize();
      picture.chart.setOption(options(card), true);
    }
  };

  jba.chart = (card) => load().then((echarts) => {
    if (!card.isConnected) return;
    if (!pictures.has(card)) {
      const area = card.querySelector('.chart');
      const picture = { area, chart: echarts.init(area, null, { renderer: 'canvas' }), width: 0 };
      picture.sizes = new ResizeObserver(() => {
        if (picture.width !== area.clientWidth) { picture.width = area.clientWidth; paint(card); }
      });
      picture.sizes.observe(area);
      pictures.set(card, picture);
    }
    paint(card);
  }, () => card.classList.add('as-table'));

  // Another display, another paper: the colours are read anew.
  const all = () => [...pictures.keys()].forEach(paint);
  new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
  matchMedia('(prefers-contrast: more)').addEventListener('change', all);
  matchMedia('(forced-colors: active)').addEventListener('change', all);
})();
