// Makes a passkey on the page of second factors, and lets one sign before a form that asks for a second factor is sent.
(() => {
  'use strict';
  const able = Boolean(window.PublicKeyCredential && navigator.credentials);
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  function toMake(asked) {
    return { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: known(asked.excludeCredentials) };
  }
  function toUse(asked) {
    return { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) };
  }
  function whole(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    });
  }
  async function make(button) {
    const made = await navigator.credentials.create({ publicKey: toMake(JSON.parse(button.dataset.options)) });
    return whole(made, {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    });
  }
  async function use(button) {
    const csrf = document.querySelector('meta[name=csrf]');
    const headers = csrf ? { [csrf.dataset.header]: csrf.content } : {};
    const answer = await fetch(button.dataset.ask, { method: 'POST', headers });
    if (!answer.ok) throw new Error(answer.statusText);
    const used = await navigator.credentials.get({ publicKey: toUse(await answer.json()) });
    return whole(used, {
      clientDataJSON: text(used.response.clientDataJSON),
      authenticatorData: text(used.response.authenticatorData),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined,
    });
  }
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-passkey-make], [data-passkey-use]');
    if (!button) return;
    const making = button.matches('[data-passkey-make]');
    const said = button.closest('form').querySelector('[data-passkey-said]');
    try {
      const signed = await (making ? make(button) : use(button));
      button.closest('form').elements[making ? 'passkey' : '_passkey'].value = signed;
      if (making) button.closest('form').submit();
      else said.textContent = button.dataset.done;
    } catch (refused) {
      said.textContent = able ? button.dataset.refused : button.dataset.missing || button.dataset.refused;
    }
  });
  function show() {
    if (able) document.querySelectorAll('.passkey[hidden]').forEach((part) => { part.hidden = false; });
  }
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('htmx:afterSettle', show);
})();
