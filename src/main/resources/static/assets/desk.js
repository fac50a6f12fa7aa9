// What the desk does while a form is open: keeps drafts as they are typed, puts phrases in, copies texts. Everything else works without it.
(() => {
  'use strict';
  const PAUSE = 1200;
  const states = new WeakMap();
  const csrf = () => document.querySelector('meta[name=csrf]');

  // Drafts ----------------------------------------------------------------
  function state(form) {
    if (!states.has(form)) states.set(form, { revision: Number(form.dataset.revision || 0), timer: 0, dirty: false, busy: null, sent: false });
    return states.get(form);
  }
  function body(form) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('_subject', form.dataset.draft);
    body.set('_revision', state(form).revision);
    body.set('_page', location.pathname);
    return body;
  }
  function say(form, text, saved) {
    const said = document.getElementById('draft-said');
    if (!said || said.textContent === text) return;
    said.textContent = text;
    said.classList.toggle('draft-lost', !saved);
  }
  async function save(form, keepalive) {
    const now = state(form);
    clearTimeout(now.timer);
    if (!now.dirty || now.sent) return;
    if (now.busy && !keepalive) { now.timer = setTimeout(() => save(form, false), PAUSE); return; }
    now.dirty = false;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    if (csrf()) headers[csrf().dataset.header] = csrf().content;
    now.busy = fetch('/drafts/save', { method: 'POST', headers, body: body(form).toString(), keepalive });
    try {
      const answer = await now.busy;
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const saved = await answer.json();
      now.revision = saved.revision;
      say(form, saved.said, saved.saved);
    } catch (lost) {
      now.dirty = true;
      say(form, form.dataset.unsaved, false);
    } finally {
      now.busy = null;
    }
  }
  function typed(target) {
    const form = target.closest && target.closest('form[data-draft]');
    if (!form) return;
    const now = state(form);
    now.dirty = true;
    clearTimeout(now.timer);
    now.timer = setTimeout(() => save(form, false), PAUSE);
  }
  const flush = () => document.querySelectorAll('form[data-draft]').forEach((form) => save(form, true));
  document.addEventListener('input', (event) => typed(event.target));
  document.addEventListener('change', (event) => typed(event.target));
  document.addEventListener('xiangbang:typed', (event) => typed(event.target));
  document.addEventListener('submit', (event) => { if (states.has(event.target)) state(event.target).sent = true; }, true);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  window.addEventListener('pagehide', flush);
  document.addEventListener('htmx:responseError', (event) => { const form = event.target.closest('form[data-draft]'); if (form) state(form).sent = false; });
  document.addEventListener('htmx:sendError', (event) => { const form = event.target.closest('form[data-draft]'); if (form) state(form).sent = false; });

  // Phrases ---------------------------------------------------------------
  function insert(button) {
    const field = document.getElementById('f-opinion');
    if (!field) return;
    const text = button.dataset.phrase;
    const start = field.selectionStart ?? field.value.length;
    const end = field.selectionEnd ?? start;
    const before = field.value.slice(0, start);
    const gap = before && !/[\s。；，,;.!?！？]$/.test(before) ? '；' : '';
    field.setRangeText(gap + text, start, end, 'end');
    field.focus();
    typed(field);
  }
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const button = document.querySelectorAll('[data-phrase]')[Number(event.key) - 1];
    if (button) { event.preventDefault(); insert(button); }
  });

  // Bulk decisions: boxes of one step at a time, and how many are ticked ----
  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-bulk]')) return;
    const boxes = [...document.querySelectorAll('[data-bulk]')];
    const ticked = boxes.filter((box) => box.checked);
    boxes.forEach((box) => { box.disabled = ticked.length > 0 && box.dataset.bulk !== ticked[0].dataset.bulk; });
    const count = document.getElementById('bulk-count');
    if (count) count.textContent = ticked.length ? count.dataset.text.replace('{0}', ticked.length) : '';
  });

  // Copying ---------------------------------------------------------------
  async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    const text = source.innerText;
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      const range = document.createRange();
      range.selectNodeContents(source);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand('copy');
    }
    const said = document.getElementById(`${button.dataset.copy}-said`);
    if (said) said.textContent = button.dataset.copied;
  }
  document.addEventListener('click', (event) => {
    const phrase = event.target.closest('[data-phrase]');
    if (phrase) insert(phrase);
    const source = event.target.closest('[data-copy]');
    if (source) copy(source);
  });
  const reveal = (part) => part.querySelectorAll('[data-with-script]').forEach((element) => { element.hidden = false; });
  document.addEventListener('htmx:afterSwap', (event) => reveal(event.detail.target));
  reveal(document);
})();
