// Draws the tables of the county overview as charts. Everything that a chart says stands in its table, which needs no script.
(() => {
  'use strict';
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const line = style.getPropertyValue('--line').trim();
  // From dark to light, with a dark edge: without color the parts differ by how dark they are.
  const SHADES = ['#1b3f78', '#4f86c6', '#a9c7ea', '#eef4fb', '#6b5aa8', '#3f8f8f', '#c98a1b', '#9aa5b3'];
  const BARS = { borderColor: ink, borderWidth: 1, maxBarThickness: 26 };
  const ROW = 30;
  const FRAME = 60;
  const HEIGHT = 300;
  const LONG = 22;

  const cells = (row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.dataset.value || 'NaN'));
  const labels = (rows) => rows.map((row) => row.querySelector('th').textContent);
  const bars = (label, data, shade) => ({ ...BARS, label, data, backgroundColor: SHADES[shade % SHADES.length] });
  const empty = (value) => (Number.isNaN(value) ? null : value);

  function read(canvas) {
    const table = canvas.closest('section').querySelector('table');
    const rows = [...table.tBodies[0].rows];
    return {
      rows,
      names: labels(rows),
      heads: [...table.tHead.querySelectorAll('.column-label')].map((head) => head.textContent),
      values: rows.map(cells),
      total: table.tFoot ? cells(table.tFoot.rows[0]) : [],
    };
  }

  const column = (table, at) => table.values.map((row) => empty(row[at]));
  const thousands = (data) => data.map((value) => (value === null ? null : value / 10000));
  const money = (data) => (document.documentElement.lang === 'en' ? data : thousands(data));

  const KINDS = {
    rows: (t) => ({ type: 'bar', across: true, names: t.names, sets: [bars(t.heads[0], column(t, 0), 1)] }),
    grouped: (t) => ({ type: 'bar', across: true, names: t.names, tall: 2, sets: t.heads.map((head, at) => bars(head, money(column(t, at)), at)) }),
    stack: (t) => ({ type: 'bar', across: true, stacked: true, names: t.names, sets: t.heads.slice(1).map((head, at) => bars(head, column(t, at + 1), at)) }),
    total: (t) => ({ type: 'bar', names: t.heads.slice(0, -1), sets: [bars(t.heads[t.heads.length - 1], t.total.slice(0, -1), 1)] }),
    progress: (t) => ({
      type: 'line',
      names: t.names.map((name) => name.slice(-2).replace(/^0/, '')),
      most: 100,
      sets: [
        { label: t.heads[4], data: column(t, 4), borderColor: '#1b3f78', backgroundColor: '#1b3f78', borderWidth: 3, pointRadius: 4, pointStyle: 'circle' },
        { label: t.heads[5], data: column(t, 5), borderColor: ink, backgroundColor: '#ffffff', borderWidth: 2, borderDash: [6, 4], pointRadius: 5, pointStyle: 'triangle' },
      ],
    }),
  };

  // A long name takes two lines, parted at the space nearest to its middle.
  function lines(name) {
    const spaces = [...name.matchAll(/ /g)].map((space) => space.index);
    if (name.length < LONG || !spaces.length) return name;
    const middle = name.length / 2;
    const part = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best));
    return [name.slice(0, part), name.slice(part + 1)];
  }

  function options(chart) {
    const numbers = { beginAtZero: true, max: chart.most, stacked: chart.stacked, grid: { color: line }, ticks: { color: ink, precision: 0, maxRotation: 0 } };
    const names = { stacked: chart.stacked, grid: { display: false }, ticks: { color: ink, autoSkip: false } };
    if (chart.across) names.ticks.callback = (at) => lines(chart.names[at]);
    return {
      indexAxis: chart.across ? 'y' : 'x',
      animation: false,
      maintainAspectRatio: false,
      responsive: true,
      scales: chart.across ? { x: numbers, y: names } : { x: names, y: numbers },
      plugins: { legend: { display: chart.sets.length > 1, position: 'bottom', labels: { color: ink, usePointStyle: chart.type === 'line' } } },
    };
  }

  // Every chart has its place before the library comes, so that nothing on the page moves.
  const charts = [...document.querySelectorAll('canvas[data-chart]')].map((canvas) => {
    const chart = KINDS[canvas.dataset.chart](read(canvas));
    const box = canvas.parentElement;
    box.hidden = false;
    box.style.height = `${chart.across ? Math.max(chart.names.length, 2) * ROW * (chart.tall || 1) + FRAME : HEIGHT}px`;
    return { canvas, chart };
  });

  function draw() {
    const { Chart } = window;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    charts.forEach(({ canvas, chart }) => {
      new Chart(canvas, { type: chart.type, data: { labels: chart.names, datasets: chart.sets }, options: options(chart) });
    });
  }

  // The tables are read first: the library is fetched when they have been painted.
  const library = document.createElement('script');
  library.src = document.currentScript.dataset.library;
  library.onload = draw;
  library.onerror = () => charts.forEach(({ canvas }) => { canvas.parentElement.hidden = true; });
  requestAnimationFrame(() => setTimeout(() => document.head.append(library)));
})();
