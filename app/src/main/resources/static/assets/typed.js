// What was typed stays in this tab until it is sent, and a form is sent once.

import { element, icon, noNetwork } from './parts.js';

const kept = form => `saisie:${form.dataset.autosave || form.action}`;
const keepable = field => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type);

function content(form) {
  const values = {};
  for (const field of form.elements) {
    if (!keepable(field)) continue;
    if (field.type === 'checkbox' || field.type === 'radio') (values[field.name] ??= []).push(...(field.checked ? [field.value] : []));
    else values[field.name] = field.value;
  }
  return values;
}

function fill(form, values) {
  for (const field of form.elements) {
    if (!keepable(field) || !(field.name in values)) continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values[field.name].includes(field.value);
    else field.value = values[field.name];
  }
}

export function autosave(form) {
  if (form.dataset.ready) return;
  form.dataset.ready = 'yes';
  let stored = null;
  try {
    stored = JSON.parse(sessionStorage.getItem(kept(form)) ?? 'null');
  } catch { /* a broken note is no note */ }
  const back = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
  const differs = stored && JSON.stringify(stored.values) !== JSON.stringify(content(form));
  if (differs && (back || !stored.sent)) {
    const before = content(form);
    fill(form, stored.values);
    const undo = element('button', { class: 'btn btn-quiet', type: 'button' }, 'Revenir aux réponses enregistrées');
    const news = element('div', { class: 'flash', role: 'status', 'data-dismissable': true }, icon('info-circle-fill'), element('p', {}, 'Ce que vous aviez écrit a été gardé.'), undo);
    undo.addEventListener('click', () => {
      fill(form, before);
      sessionStorage.removeItem(kept(form));
      news.remove();
    });
    form.prepend(news);
  } else if (stored?.sent) sessionStorage.removeItem(kept(form));
  const keep = sent => {
    try {
      sessionStorage.setItem(kept(form), JSON.stringify({ values: content(form), sent }));
    } catch { /* the store is full or closed: nothing is lost on the page */ }
  };
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(false), 300);
  });
  form.addEventListener('submit', event => {
    clearTimeout(waiting);
    keep(navigator.onLine);
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      noNetwork();
    }
  }, true);
}

// A form is sent once, however often one clicks.
document.addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.method !== 'post' || event.target.matches('[hx-post],[hx-put],[data-again]')) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
  setTimeout(() => delete event.target.dataset.sent, 5000);
});
