// A division or an organization is found by typing its name, code or number: the list below the field is filled with what the program
// finds. A chosen division stands in the field by its full name, with its code below; an organization by its number, with its name
// below. Without this script the field takes either.
(() => {
  'use strict';
  const PAUSE = 200;
  const names = new Map();
  let waiting;

  function remember(part) {
    part.querySelectorAll('option').forEach((option) => { if (option.label) names.set(option.value, option.label); });
  }
  // Below a full name its code is shown, and below a code or a short name the full name; below a number the name, below a name the number.
  function say(input) {
    const words = document.getElementById(`${input.id}-words`);
    const text = input.value.trim();
    if (words) words.textContent = names.get(text) || (text ? fullName(text) : '');
  }
  function fullName(text) {
    const found = [...names].filter(([name, code]) => code === text || name.endsWith(text));
    return found.length === 1 ? found[0][0] : '';
  }
  async function find(input) {
    const sought = input.value;
    try {
      const answer = await fetch(`${input.dataset.choices}?q=${encodeURIComponent(names.get(sought.trim()) || sought)}`, { headers: { 'HX-Request': 'true' } });
      if (!answer.ok) return;
      const found = document.createElement('template');
      found.innerHTML = await answer.text();
      remember(found.content);
      if (input.value === sought && input.list) input.list.replaceChildren(found.content);
    } catch (lost) {
      return;
    }
    say(input);
  }
  document.addEventListener('input', (event) => {
    const input = event.target;
    if (!input.matches('[data-choices]')) return;
    say(input);
    clearTimeout(waiting);
    waiting = setTimeout(() => find(input), PAUSE);
  });

  // One press chooses a place that the reader uses often.
  document.addEventListener('click', (event) => {
    const near = event.target.closest('[data-place]');
    if (!near) return;
    const input = document.getElementById(near.dataset.for);
    names.set(near.dataset.place, near.dataset.code);
    input.value = near.dataset.place;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  });

  function prepare(part) {
    part.querySelectorAll('.near').forEach((list) => { list.hidden = false; });
    part.querySelectorAll('datalist').forEach(remember);
    part.querySelectorAll('[data-choices]').forEach((input) => {
      if (input.value && !names.has(input.value.trim())) find(input);
      else say(input);
    });
  }
  document.addEventListener('htmx:afterSwap', (event) => prepare(event.detail.target));
  prepare(document);
})();
