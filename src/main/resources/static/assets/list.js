// A list refreshes itself: htmx asks for the rows, inserts them and keeps the focus; this script keeps the rest of what
// the reader has set.
(() => {
  'use strict';
  const FEWEST = 20, MOST = 1000;
  const tasks = (rows) => [...rows.querySelectorAll('[data-task]')];
  let held = null;

  // Refreshing ------------------------------------------------------------
  document.addEventListener('htmx:configRequest', (event) => {
    const rows = event.target;
    if (rows.id !== 'rows') return;
    const size = Math.max(FEWEST, tasks(rows).length);
    const over = document.querySelector('#session-ended:not([hidden])');
    if (document.hidden || over || size > MOST) { event.preventDefault(); return; }
    event.detail.parameters.size = size;
    event.detail.headers['Xiangbang-Renewal'] = '1';
    event.detail.headers['If-None-Match'] = `"${rows.dataset.version}"`;
  });
  // If a refresh fails, the next one makes up for it. Status 401 means that the session is over.
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    if (event.target.id === 'rows' && ![200, 401].includes(event.detail.xhr.status)) event.preventDefault();
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.target.id !== 'rows') return;
    const { xhr, serverResponse } = event.detail;
    // A page to which the request was redirected is no list.
    event.detail.shouldSwap = xhr.status === 200 && serverResponse.includes('id="rows"');
    held = event.detail.shouldSwap ? hold(event.target) : null;
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id !== 'rows' || !held) return;
    restore(event.target, held);
    held = null;
  });

  function hold(rows) {
    const shown = tasks(rows);
    return {
      ids: shown.map((row) => row.dataset.task),
      focus: shown.findIndex((row) => row.contains(document.activeElement)),
      checked: shown.filter((row) => row.querySelector('input:checked')).map((row) => row.dataset.task),
      tops: shown.map((row) => ({ id: row.dataset.task, at: row.getBoundingClientRect() })).filter((row) => row.at.bottom > 0),
    };
  }
  function restore(rows, was) {
    const now = new Map(tasks(rows).map((row) => [row.dataset.task, row]));
    document.querySelectorAll('[data-count]').forEach((count) => {
      const number = rows.dataset[count.dataset.count];
      if (number !== undefined) { count.textContent = number; count.hidden = number === '0'; }
    });
    was.checked.forEach((id) => { const box = now.get(id)?.querySelector('[data-bulk]'); if (box) box.checked = true; });
    bulk();
    const pinned = was.tops.find((row) => now.has(row.id));
    if (pinned) (rows.closest('.list-pane') || window).scrollBy(0, now.get(pinned.id).getBoundingClientRect().top - pinned.at.top);
    if (was.focus >= 0 && !rows.contains(document.activeElement)) {
      const links = rows.querySelectorAll('.task-row .task-what');
      links[Math.min(was.focus, links.length - 1)]?.focus({ preventScroll: true });
    }
    const come = [...now.keys()].filter((id) => !was.ids.includes(id));
    come.forEach((id) => now.get(id).classList.add('new'));
    announce(come.length, was.ids.filter((id) => !now.has(id)).length);
  }
  function announce(come, gone) {
    const said = document.getElementById('said');
    const words = [come && said.dataset.come.replace('{0}', come), gone && said.dataset.gone.replace('{0}', gone)].filter(Boolean);
    if (words.length) said.textContent = words.join(said.dataset.and);
  }

  // Bulk decisions: boxes of one step at a time, and how many are ticked ----
  function bulk() {
    const boxes = [...document.querySelectorAll('[data-bulk]')];
    const ticked = boxes.filter((box) => box.checked);
    boxes.forEach((box) => { box.disabled = ticked.length > 0 && box.dataset.bulk !== ticked[0].dataset.bulk; });
    const count = document.getElementById('bulk-count');
    const text = ticked.length ? count?.dataset.text.replace('{0}', ticked.length) : '';
    if (count && count.textContent !== text) count.textContent = text;
  }
  document.addEventListener('change', (event) => { if (event.target.matches('[data-bulk]')) bulk(); });

  // Assigning: only people of the desks of all ticked steps are offered ----
  function offer() {
    const select = document.querySelector('[data-assign-to]');
    if (!select) return;
    const ticked = [...document.querySelectorAll('label[data-desk]:has(:checked)')];
    const at = (desk) => [...select.querySelectorAll('optgroup')].filter((group) => group.dataset.desk === desk)
      .flatMap((group) => [...group.querySelectorAll('option')].map((option) => option.value));
    const can = (login) => ticked.every((box) => box.dataset.has !== login && at(box.dataset.desk).includes(login));
    const desks = ticked.map((box) => box.dataset.desk);
    let offered = 0;
    select.querySelectorAll('optgroup').forEach((group) => {
      const wanted = !desks.length || desks.includes(group.dataset.desk);
      const options = [...group.querySelectorAll('option')];
      options.forEach((option) => { option.hidden = option.disabled = !wanted || !can(option.value); });
      group.hidden = options.every((option) => option.disabled);
      offered += options.filter((option) => !option.disabled).length;
    });
    if (select.selectedOptions[0]?.disabled) select.value = '';
    const said = document.getElementById('f-to-said');
    said.textContent = offered ? '' : said.dataset.nobody;
  }
  document.addEventListener('change', (event) => { if (event.target.closest('label[data-desk]')) offer(); });
  offer();

  // Filters: an address without empty parameters ------------------------
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form.filters')) return;
    event.target.querySelectorAll('input[name], select[name]').forEach((input) => { input.disabled = input.value === ''; });
    setTimeout(() => event.target.querySelectorAll(':disabled').forEach((input) => { input.disabled = false; }));
  });

  // Workbooks: how many rows are written is asked for while the browser waits for the file.
  const PAUSE = 500, PATIENCE = 3;
  async function follow(link) {
    const said = link.parentElement.querySelector('[data-sheet-said]');
    if (!said || said.dataset.waits) return;
    said.dataset.waits = 'true';
    said.textContent = said.dataset.begun;
    for (let unheard = 0; unheard < PATIENCE;) {
      await new Promise((go) => { setTimeout(go, PAUSE); });
      const answer = await fetch(link.dataset.sheet, { headers: { 'Xiangbang-Renewal': '1' } }).catch(() => null);
      if (!answer || answer.status !== 200) { unheard += 1; continue; }
      const rows = await answer.json();
      said.textContent = said.dataset.rows.replace('{0}', rows.written).replace('{1}', rows.expected);
    }
    said.textContent = said.dataset.done;
    delete said.dataset.waits;
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-sheet]');
    if (link) follow(link);
  });
})();
