// Shows amounts with separators and in words while they are typed, and shows their sums.
(() => {
  'use strict';
  const english = document.documentElement.lang === 'en';
  const DIGITS = '零壹贰叁肆伍陆柒捌玖';
  function group(part) {
    let text = '', zero = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(part / 10 ** place) % 10;
      if (digit === 0) { zero = text !== ''; continue; }
      text += (zero ? '零' : '') + DIGITS[digit] + ['', '拾', '佰', '仟'][place];
      zero = false;
    }
    return text;
  }
  function capital(yuan, cents) {
    let text = '', zero = false;
    for (let at = 3; at >= 0; at--) {
      const part = Math.floor(yuan / 10000 ** at) % 10000;
      if (part === 0) { zero = text !== ''; continue; }
      if (text !== '' && (zero || part < 1000)) text += '零';
      text += group(part) + ['', '万', '亿', '万亿'][at];
      zero = false;
    }
    if (text !== '') text += '元';
    const jiao = Math.floor(cents / 10), fen = cents % 10;
    if (cents === 0) return (text || '零元') + '整';
    text += jiao ? DIGITS[jiao] + '角' : (text ? '零' : '');
    return text + (fen ? DIGITS[fen] + '分' : '');
  }
  function read(text) {
    const plain = text.replace(/[,，\s]/g, '');
    const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain);
    return match ? { yuan: Number(match[1]), cents: Number(((match[2] || '') + '00').slice(0, 2)), plain } : null;
  }
  const grouped = (text) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  function inWords(amount) {
    const wan = (amount.yuan + amount.cents / 100) / 10000;
    const size = wan >= 1 ? `${wan.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${english ? '× 10,000 yuan' : '万元'}` : '';
    return [size, english ? '' : capital(amount.yuan, amount.cents)].filter(Boolean).join('　');
  }
  function money(input) {
    const amount = read(input.value);
    const words = document.getElementById(`${input.id}-words`);
    if (words) words.textContent = amount ? inWords(amount) : '';
    if (amount) {
      const behind = input.value.length - (input.selectionEnd ?? input.value.length);
      const next = grouped(amount.plain);
      if (next !== input.value) {
        input.value = next;
        if (document.activeElement === input) input.setSelectionRange(next.length - behind, next.length - behind);
      }
    }
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
  document.addEventListener('input', (event) => { if (event.target.matches('[data-money]')) money(event.target); });
  document.addEventListener('htmx:afterSwap', (event) => event.detail.target.querySelectorAll('[data-money]').forEach(money));
  document.querySelectorAll('[data-money]').forEach(money);
})();
