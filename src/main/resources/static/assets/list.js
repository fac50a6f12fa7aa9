// A task list by keyboard, and one that renews itself. Without this script the list is a page of links.
(() => {
  'use strict';
  const english = document.documentElement.lang === 'en';
  // Looked up anew each time: a form that was sent brings another page into this one.
  const list = () => document.getElementById('rows');
  const all = () => [...document.querySelectorAll('#rows .task-row .task-what')];
  const here = () => document.querySelector('.task-row[aria-current]');

  // Keys ------------------------------------------------------------------
  const link = (rel) => document.querySelector(`a[rel~="${rel}"][data-task-way]`);
  const go = (address) => { if (address) window.location.assign(address); };
  const follow = (way) => { const found = link(way); if (found) found.click(); };
  function move(step) {
    const links = all();
    if (!links.length) return;
    const from = links.indexOf(document.activeElement);
    const current = from >= 0 ? from : links.findIndex((a) => here() && here().contains(a));
    const to = current < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, current + step));
    links[to].focus();
    links[to].scrollIntoView({ block: 'nearest' });
  }
  const KEYS = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    n: () => follow('next'), p: () => follow('prev'), u: () => follow('up'),
    f: () => { const field = document.getElementById('filter-q'); if (field) field.focus(); else follow('up'); },
    x: () => { const row = document.activeElement && document.activeElement.closest('.task-row'); const box = row && row.querySelector('input[type=checkbox]'); if (box && !box.disabled) box.click(); },
    '?': () => go('/help/keys'),
  };
  const PLACES = { t: '/tasks?view=todo', m: '/tasks?view=mine', h: '/' };
  let going = 0;
  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    const typing = at && (/^(TEXTAREA|SELECT)$/.test(at.tagName) || (at.tagName === 'INPUT' && !/^(radio|checkbox|button|submit)$/.test(at.type)) || at.isContentEditable);
    if (event.key === 'Escape' && typing) { at.blur(); return; }
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (localStorage.getItem('single-keys') === 'off') return;
    // Arrows scroll a page, unless it is a list or the list beside a step has the focus.
    const rows = list();
    if (/^Arrow/.test(event.key) && !(rows && (rows.contains(at) || (at === document.body && !rows.closest('.list-pane'))))) return;
    if (going && Date.now() - going < 1500) {
      going = 0;
      if (PLACES[event.key]) { event.preventDefault(); go(PLACES[event.key]); return; }
    }
    if (event.key === 'g') { going = Date.now(); return; }
    const act = KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // Whoever speaks to the computer can do without single keys
  const keys = document.querySelector('[data-single-keys]');
  if (keys) {
    const off = () => localStorage.getItem('single-keys') === 'off';
    const name = () => { keys.textContent = off() ? keys.dataset.on : keys.dataset.off; };
    keys.hidden = false;
    name();
    keys.addEventListener('click', () => { localStorage.setItem('single-keys', off() ? 'on' : 'off'); name(); });
  }

  // An address without empty words
  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form.filters')) return;
    event.target.querySelectorAll('input[name], select[name]').forEach((input) => { input.disabled = input.value === ''; });
    setTimeout(() => event.target.querySelectorAll(':disabled').forEach((input) => { input.disabled = false; }));
  });

  // A list renews itself ----------------------------------------------------
  const EVERY = 8000, PAGE = 100;
  let version = null, busy = false;
  const ids = (part) => [...part.querySelectorAll('[data-task]')].map((row) => row.dataset.task);

  function renew(rows, fresh) {
    if (!fresh || !rows.isConnected) return;
    const before = ids(rows), after = ids(fresh);
    const held = document.activeElement && document.activeElement.closest('#rows [data-task]');
    const heldAt = held ? before.indexOf(held.dataset.task) : -1;
    const place = held && [...held.querySelectorAll('a, input, button')].indexOf(document.activeElement);
    const checked = new Set([...rows.querySelectorAll('[data-task] input:checked')].map((box) => box.closest('[data-task]').dataset.task));
    const open = here() && here().dataset.task;
    const pinned = [...rows.querySelectorAll('[data-task]')].find((row) => row.getBoundingClientRect().bottom > 0 && after.includes(row.dataset.task));
    const top = pinned && pinned.getBoundingClientRect().top;

    rows.replaceChildren(...fresh.childNodes);
    document.querySelectorAll('[data-count]').forEach((count) => {
      const number = fresh.dataset[count.dataset.count];
      if (number !== undefined) { count.textContent = number; count.hidden = number === '0'; }
    });
    if (window.htmx) window.htmx.process(rows);
    const row = (id) => [...rows.querySelectorAll('[data-task]')].find((one) => one.dataset.task === id);
    checked.forEach((id) => { const box = row(id) && row(id).querySelector('input[type=checkbox]'); if (box) box.checked = true; });
    if (open && row(open)) row(open).setAttribute('aria-current', 'true');
    if (pinned && row(pinned.dataset.task)) (rows.closest('.list-pane') || window).scrollBy(0, row(pinned.dataset.task).getBoundingClientRect().top - top);
    if (held) {
      const same = row(held.dataset.task);
      const target = same ? same.querySelectorAll('a, input, button')[place] : all()[Math.min(heldAt, all().length - 1)];
      if (target) target.focus({ preventScroll: true });
    }
    const come = after.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !after.includes(id));
    come.forEach((id) => row(id).classList.add('new'));
    document.dispatchEvent(new CustomEvent('list:renewed', { detail: { come, gone } }));
    if (come.length || gone.length) announce(come.length, gone.length);
  }
  function announce(come, gone) {
    const words = [];
    if (come) words.push(english ? `${come} new in the list` : `清单新到 ${come} 件`);
    if (gone) words.push(english ? `${gone} no longer in the list` : `${gone} 件已不在清单中`);
    document.getElementById('said').textContent = words.join(english ? ', ' : '，');
  }
  const parsed = (html) => new DOMParser().parseFromString(html, 'text/html').getElementById('rows');
  async function ask(address, headers) {
    const asking = { ...headers, 'Xiangbang-Renewal': '1' };
    const answer = await fetch(address, { headers: asking, credentials: 'same-origin', cache: 'no-store' });
    if (answer.status === 401) { clearInterval(renewing); document.dispatchEvent(new CustomEvent('session-ended')); }
    return !answer.redirected && answer.status === 200 ? answer : null;
  }
  function address(rows, size, after) {
    const url = new URL(rows.dataset.rows, window.location.href);
    url.searchParams.set('size', size);
    if (after) url.searchParams.set('after', after);
    return url;
  }
  // So many rows were asked for that they come in several pages.
  async function several(rows, loaded) {
    let whole = null, after = '';
    while (after !== null) {
      const answer = await ask(address(rows, PAGE, after), {});
      if (!answer) return;
      const part = parsed(await answer.text());
      if (whole) { whole.querySelector('#more').remove(); whole.append(...part.childNodes); } else whole = part;
      const more = whole.querySelector('#more a');
      after = more && ids(whole).length < loaded ? new URL(more.href, location.href).searchParams.get('after') : null;
    }
    renew(rows, whole);
  }
  async function look() {
    const rows = list();
    if (busy || document.hidden || !rows || !rows.dataset.rows) return;
    busy = true;
    try {
      const loaded = ids(rows).length;
      if (loaded > PAGE) { await several(rows, loaded); return; }
      const size = Math.max(20, loaded);
      const headers = version && version.rows === rows && version.size === size ? { 'If-None-Match': version.tag } : {};
      const answer = await ask(address(rows, size, ''), headers);
      if (!answer) return;
      version = { rows, size, tag: answer.headers.get('ETag') };
      renew(rows, parsed(await answer.text()));
    } catch (away) {
      version = null;
    } finally {
      busy = false;
    }
  }
  const renewing = setInterval(look, EVERY);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
})();
