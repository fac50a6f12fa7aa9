// Saves what is typed into the form of a step: htmx saves it while it is typed, a beacon when the page is left.
(() => {
  'use strict';
  // The forms with text that is in no draft yet.
  const unsaved = new WeakSet();
  const formOf = (element) => element.id === 'draft-said' ? element.closest('form[data-draft]') : null;
  const sent = (form) => form.matches('.htmx-request');
  const names = (form) => ({ _subject: form.dataset.draft, _revision: form.dataset.revision, _page: location.pathname });

  for (const kind of ['input', 'change', 'xiangbang:typed']) {
    document.addEventListener(kind, (event) => {
      const form = event.target.closest?.('form[data-draft]');
      if (form) unsaved.add(form);
    });
  }
  document.addEventListener('htmx:configRequest', (event) => {
    const form = formOf(event.target);
    if (!form) return;
    if (!unsaved.has(form) || sent(form)) { event.preventDefault(); return; }
    unsaved.delete(form);
    Object.assign(event.detail.parameters, names(form));
  });
  // No answer changes or leaves the page while a person is typing.
  document.addEventListener('htmx:beforeOnLoad', (event) => { if (formOf(event.target)) event.preventDefault(); });
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = formOf(event.target);
    if (!form) return;
    const saved = answer(event.detail.xhr);
    if (saved) form.dataset.revision = saved.revision;
    else unsaved.add(form);
    say(event.target, saved ? saved.said : form.dataset.unsaved, saved && saved.saved);
  });
  // What the server answered about the draft; null when it answered something else, or nothing.
  function answer(xhr) {
    const json = xhr.status === 200 && /^application\/json/.test(xhr.getResponseHeader('Content-Type'));
    return json ? JSON.parse(xhr.responseText) : null;
  }
  function say(said, text, saved) {
    if (said.textContent === text) return;
    said.textContent = text;
    said.classList.toggle('draft-lost', !saved);
  }
  window.addEventListener('pagehide', () => {
    for (const form of document.querySelectorAll('form[data-draft]')) {
      // A request to save that is under way may be cut off when the page is left.
      if (sent(form) || !unsaved.has(form) && !form.querySelector('#draft-said.htmx-request')) continue;
      unsaved.delete(form);
      const words = new URLSearchParams(new FormData(form));
      Object.entries(names(form)).forEach(([name, value]) => words.set(name, value));
      navigator.sendBeacon('/drafts/save', words);
    }
  });
})();
