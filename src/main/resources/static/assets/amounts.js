// Shows amounts with separators and in words while they are typed, and shows their sums.
(() => {
  'use strict';
  const english = document.documentElement.lang === 'en';
  const DIGITS = '零壹贰叁肆伍陆柒捌玖';
  // As the server writes it: `CapitalAmount`.
  function below(number) {
    let text = '', zero = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(number / 10 ** place) % 10;
      if (digit > 0) text += (zero ? '零' : '') + DIGITS[digit] + ['', '拾', '佰', '仟'][place];
      zero = digit === 0 && text !== '';
    }
    return text;
  }
  function whole(number) {
    if (number < 1e4) return below(number);
    const unit = number >= 1e8 ? 1e8 : 1e4, rest = number % unit;
    const head = whole(Math.floor(number / unit)) + (unit === 1e8 ? '亿' : '万');
    return rest === 0 ? head : head + (rest < unit / 10 ? '零' : '') + whole(rest);
  }
  function capital(yuan, cents) {
    const jiao = Math.floor(cents / 10), fen = cents % 10;
    if (yuan === 0 && cents === 0) return '零元整';
    let text = yuan > 0 ? whole(yuan) + '元' : '';
    if (jiao > 0) text += DIGITS[jiao] + '角';
    else if (yuan > 0 && fen > 0) text += '零';
    return text + (fen > 0 ? DIGITS[fen] + '分' : '整');
  }
  // The server reads numbers alike; a test holds both to one table of cases.
  const NUMBER = /^\+?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
  const BEGUN = /^\d+(?:\.\d{0,2})?$/;
  const MOST = 1e13;
  const UNSEEN = '(?:(?![\\u202a-\\u202e\\u2066-\\u2069])'
    + '[\\p{White_Space}\\p{Cf}\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0])+';
  const ENDS = new RegExp(`^${UNSEEN}|${UNSEEN}$`, 'gu');
  const plain = (text) => text.replace(ENDS, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[༠-༩]/g, (digit) => String(digit.charCodeAt(0) - 0xf20));
  function read(text) {
    const match = NUMBER.exec(plain(text).slice(0, 33));
    if (!match) return null;
    const yuan = Number(match[1].replace(/,/g, '')), cents = Number(((match[2] || '') + '00').slice(0, 2));
    const fen = yuan * 100 + cents;
    return fen > 0 && fen <= MOST ? { yuan, cents } : null;
  }
  const grouped = (text) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  // Separators that this script has put are not the typist's: they move while digits are typed or deleted between them.
  const ours = new WeakSet();
  const TYPED = /^(insertText|insertCompositionText|delete|compositionend)/;
  const typed = (event) => event && TYPED.test(event.inputType || event.type) && !/[,，]/.test(event.data || '');
  function regrouped(input, event) {
    const text = plain(input.value), digits = text.replace(/[+,]/g, '');
    if (!typed(event)) ours.delete(input);
    if (NUMBER.test(text)) ours.add(input);
    return ours.has(input) && BEGUN.test(digits) ? grouped(digits) : null;
  }
  function inWords(amount) {
    const wan = (amount.yuan + amount.cents / 100) / 10000;
    if (english) return '';
    const size = wan >= 1 ? `${wan.toLocaleString('en-US', { maximumFractionDigits: 6 })} 万元` : '';
    return [size, capital(amount.yuan, amount.cents)].filter(Boolean).join('　');
  }
  function money(input, event) {
    const next = regrouped(input, event);
    if (next !== null && next !== input.value) {
      const behind = input.value.length - (input.selectionEnd ?? input.value.length);
      input.value = next;
      if (document.activeElement === input) input.setSelectionRange(next.length - behind, next.length - behind);
    }
    const amount = read(input.value);
    const words = document.getElementById(`${input.id}-words`);
    if (words) words.textContent = amount ? inWords(amount) : '';
    sum(input.closest('[data-rows]'));
  }
  function sum(field) {
    if (!field) return;
    let shown = false;
    field.querySelectorAll('[data-sum]').forEach((cell) => {
      let cents = 0;
      field.querySelectorAll(`tbody [name$=".${cell.dataset.sum}"]`).forEach((input) => {
        const amount = read(input.value);
        if (amount) cents += amount.yuan * 100 + amount.cents;
      });
      shown = true;
      cell.textContent = grouped((cents / 100).toFixed(2));
    });
    const foot = field.querySelector('tfoot');
    if (foot) foot.hidden = !shown;
  }
  const typing = (event) => { if (event.target.matches('[data-money]') && !event.isComposing) money(event.target, event); };
  const all = (part) => part.querySelectorAll('[data-money]').forEach((input) => money(input));
  document.addEventListener('input', typing);
  document.addEventListener('compositionend', typing);
  document.addEventListener('htmx:afterSwap', (event) => all(event.detail.target));
  all(document);
})();
