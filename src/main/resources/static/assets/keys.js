// Single keys lead through a list, from step to step, and to the lists themselves. Without this script the same is done by links.
(() => {
  'use strict';
  // The elements are looked up each time, because sending a form puts another page into this one.
  const list = () => document.getElementById('rows');
  const all = () => [...document.querySelectorAll('#rows .task-row .task-what')];
  const here = () => document.querySelector('.task-row[aria-current]');
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
    d: () => document.querySelector('.decision-bar :is([name=outcome]:checked, [name=outcome]:not([type=hidden]), button)')?.focus(),
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

  // People who control the computer by voice can switch single keys off.
  const keys = document.querySelector('[data-single-keys]');
  if (keys) {
    const off = () => localStorage.getItem('single-keys') === 'off';
    const name = () => { keys.textContent = off() ? keys.dataset.on : keys.dataset.off; };
    keys.hidden = false;
    name();
    keys.addEventListener('click', () => { localStorage.setItem('single-keys', off() ? 'on' : 'off'); name(); });
  }
})();
