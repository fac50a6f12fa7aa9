// What pages do beyond plain HTML: names below codes, rows that can be added, uploads. Everything else works without this script.
(() => {
  'use strict';
  const csrf = document.querySelector('meta[name=csrf]');

  document.addEventListener('htmx:configRequest', (event) => {
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    prepare(event.detail.target);
    if (event.detail.xhr.status !== 401) answered(event.detail.target, event.detail.target === document.body);
  });
  document.addEventListener('session-ended', (event) => {
    const told = document.getElementById('session-ended');
    told.hidden = false;
    if (event.target.matches && event.target.matches('form')) told.focus();
  });
  // What was sent and never answered may have been done: only the key of its form can tell.
  let unanswered = null;
  for (const lost of ['htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(lost, (event) => {
      const told = document.getElementById('outcome-unknown');
      if (!told || event.detail.requestConfig.verb === 'get' || event.target.matches('#draft-said')) return;
      unanswered = event.target.closest('form');
      const keyed = unanswered && unanswered.querySelector('[name=_key]');
      const words = told.querySelector('[data-look]');
      words.dataset.ask ??= words.textContent;
      words.textContent = keyed ? words.dataset.ask : words.dataset.look;
      told.querySelector('[data-ask-again]').hidden = !keyed;
      told.hidden = false;
      told.focus();
    });
  }
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-ask-again]') || !unanswered) return;
    const again = document.createElement('input');
    again.type = 'hidden';
    again.name = '_again';
    again.value = 'true';
    unanswered.append(again);
    unanswered.submit();
  });
  // The focus goes to the answer to what was sent, never to an answer that was there when another part of the page refreshed itself.
  const ANSWER = 'main .summary[tabindex], main .refusal[tabindex], main .done-note';
  function answered(part, whole) {
    // The library would do so a moment later, when somebody quick is already further down.
    if (whole) window.scrollTo(0, 0);
    const answer = whole ? document.querySelector(ANSWER) || document.querySelector('main h1') : part.querySelector('.summary, .refusal');
    if (!answer) return;
    answer.setAttribute('tabindex', '-1');
    answer.focus();
    // What was wrong has to be seen without a search.
    answer.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    const search = document.getElementById('search');
    if (event.key === '/' && !typing && search) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape') document.querySelectorAll('details.me[open]').forEach((menu) => { menu.open = false; });
  });

  // What is folded is asked for when it is unfolded: one listener, however many lines a history has.
  document.addEventListener('toggle', (event) => {
    const later = event.target.open && event.target.querySelector(':scope > [data-later]');
    if (!later || !window.htmx) return;
    const address = later.dataset.later;
    later.removeAttribute('data-later');
    later.setAttribute('aria-busy', 'true');
    // What did not come is asked for again when the line is unfolded again.
    later.addEventListener('htmx:afterRequest', (answer) => {
      if (answer.detail.successful) return;
      later.dataset.later = address;
      later.removeAttribute('aria-busy');
    }, { once: true });
    htmx.ajax('GET', address, { source: later, target: later, swap: 'outerHTML' });
  }, true);

  // Rows ------------------------------------------------------------------
  function addRow(field) {
    const body = field.querySelector('tbody');
    const row = body.lastElementChild.cloneNode(true);
    const number = body.children.length;
    row.querySelectorAll('.error').forEach((error) => error.remove());
    row.querySelector('.row-number').textContent = number + 1;
    row.querySelectorAll('[name]').forEach((input) => {
      const label = input.getAttribute('aria-label');
      if (label) input.setAttribute('aria-label', label.replace(/\d+/, number + 1));
      input.name = input.name.replace(/\[\d+]/, `[${number}]`);
      input.id = `f-${input.name.replace(/[^A-Za-z0-9]+/g, '-')}`;
      input.removeAttribute('aria-invalid');
      input.value = '';
    });
    body.append(row);
    row.querySelector('[name]').focus();
  }

  // Documents -------------------------------------------------------------
  async function upload(input) {
    const field = input.closest('.documents');
    const said = field.querySelector('.upload-said');
    const refused = [];
    for (const file of input.files) {
      said.textContent = said.dataset.sending.replace('{0}', () => file.name);
      const body = new FormData();
      body.append('file', file);
      body.append('field', input.dataset.field);
      const headers = { 'HX-Request': 'true' };
      if (csrf) headers[csrf.dataset.header] = csrf.content;
      try {
        const answer = await fetch(input.dataset.upload, { method: 'POST', body, headers });
        const item = document.createElement('li');
        item.innerHTML = await answer.text();
        const why = item.querySelector('.refusal li') || item.querySelector('.refusal-detail > span') || item;
        if (answer.ok) field.querySelector('.attached').append(item);
        else refused.push(why.textContent.replace(/\s+/g, ' ').trim());
        field.dispatchEvent(new CustomEvent('xiangbang:typed', { bubbles: true }));
      } catch (lost) {
        refused.push(said.dataset.lost);
      }
    }
    said.textContent = refused.join(' ');
    said.classList.toggle('error', refused.length > 0);
    input.value = '';
  }
  // One file of a form: what is pressed and what is said of it are ours, since the browser's own speak its language.
  function styled(file) {
    file.classList.add('styled');
    file.querySelectorAll('[hidden]').forEach((part) => { part.hidden = false; });
    nameFile(file);
  }
  function nameFile(file) {
    const said = file.querySelector('.file-name');
    said.textContent = [...file.querySelector('input').files].map((one) => one.name).join(', ') || said.dataset.none;
  }
  // The label of a step's one button is that of the chosen outcome.
  function nameButton(radio) {
    const button = radio.form.querySelector('[data-submit-outcome]');
    if (button) button.textContent = radio.dataset.verb || radio.dataset.label;
  }
  // A field that one outcome alone needs is there while that outcome is chosen; what was typed into it stays. Before anything is
  // chosen the form asks what consent needs.
  function ask(form) {
    const chosen = form.querySelector('[name=outcome]:is(:checked, [type=hidden])')?.value ?? 'approve';
    const came = [...form.querySelectorAll('[data-only-with]')].filter((part) => {
      const was = part.hidden;
      part.hidden = part.dataset.onlyWith !== chosen;
      return was && !part.hidden;
    });
    came[0]?.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-upload]')) upload(event.target);
    if (event.target.matches('.file > input')) nameFile(event.target.parentElement);
    if (event.target.matches('[name=outcome][data-label]')) { nameButton(event.target); ask(event.target.form); }
  });
  document.addEventListener('click', (event) => {
    const add = event.target.closest('[data-add-row]');
    if (add) addRow(add.closest('[data-rows]'));
    const detach = event.target.closest('[data-detach]');
    if (detach) {
      const field = detach.closest('.documents');
      detach.closest('li').remove();
      field.dispatchEvent(new CustomEvent('xiangbang:typed', { bubbles: true }));
    }
    const print = event.target.closest('[data-print]');
    if (print) window.print();
  });

  // On a narrow screen a row is shown without headings: each number and date is labeled with the heading of its column.
  function label(table) {
    const headings = [...table.querySelectorAll('thead th')].map((heading) => heading.textContent.trim());
    for (const row of table.querySelectorAll('tbody tr, tfoot tr')) {
      if (row.cells.length !== headings.length) continue;
      [...row.cells].forEach((cell, at) => { if (cell.matches('td.number, td.nowrap')) cell.dataset.label ??= headings[at]; });
    }
  }

  function prepare(part) {
    part.querySelectorAll('table.list:not(.keys)').forEach(label);
    part.querySelectorAll('[name=outcome][data-label]:checked').forEach(nameButton);
    part.querySelectorAll('.step-form').forEach(ask);
    part.querySelectorAll('.file').forEach(styled);
    part.querySelectorAll('[data-add-row]').forEach((button) => { button.hidden = false; });
  }
  prepare(document);
  const here = document.querySelector('.side [aria-current]');
  const side = here?.closest('.side');
  if (side && here.offsetLeft + here.offsetWidth > side.clientWidth) side.scrollLeft = here.offsetLeft - side.clientWidth / 3;
  if (document.querySelector(ANSWER)) answered(document, true);
})();
