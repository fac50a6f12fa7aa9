// What pages for officials do besides forms: they insert phrases and copy texts. Everything else works without this script.
(() => {
  'use strict';

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
    field.dispatchEvent(new CustomEvent('xiangbang:typed', { bubbles: true }));
  }
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const button = document.querySelectorAll('[data-phrase]')[Number(event.key) - 1];
    if (button) { event.preventDefault(); insert(button); }
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
