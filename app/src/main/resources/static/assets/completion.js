// Completed fields (ARIA combobox with a list), and those that take several answers.

import { element, hidden, icon, say } from './parts.js';

let lists = 0;
const near = document.querySelector('meta[name=near]')?.content ?? '';

export function complete(input) {
  if (input.dataset.ready) return;
  input.dataset.ready = 'yes';
  const list = element('ul', { class: 'combo-list', role: 'listbox', id: `propositions-${++lists}`, hidden: true });
  list.setAttribute('aria-label', 'Propositions');
  input.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off', spellcheck: 'false' })) {
    input.setAttribute(name, value);
  }
  let found = [];
  let at = -1;
  let waiting = 0;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = next => {
    at = next;
    [...list.children].forEach((row, index) => row.setAttribute('aria-selected', index === at));
    const row = list.children[at];
    if (row) {
      input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const choose = index => {
    const one = found[index];
    if (!one) return;
    input.value = one.label;
    hidden(input).value = one.value;
    close();
    input.dispatchEvent(new CustomEvent('completed', { bubbles: true, detail: one }));
    hidden(input).dispatchEvent?.(new Event('change', { bubbles: true }));
  };
  const show = () => {
    list.replaceChildren(...found.map((one, index) => {
      const row = element('li', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' }, one.label);
      if (one.detail) row.append(' ', element('small', {}, one.detail));
      return row;
    }));
    if (!found.length) list.append(element('li', { class: 'none' }, 'Rien de tel. Vérifiez l’écriture.'));
    list.hidden = false;
    at = -1;
    input.setAttribute('aria-expanded', String(found.length > 0));
    say(found.length === 0 ? 'Aucune proposition.' : found.length === 1 ? 'Une proposition.' : `${found.length} propositions, choisissez avec les flèches.`);
  };
  const ask = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) return close();
    try {
      const answer = await fetch(input.dataset.complete + encodeURIComponent(words) + (input.dataset.complete.startsWith('/communes/') ? `&pres=${near}` : ''), { headers: { Accept: 'application/json' } });
      if (!answer.ok || turn !== asked) return;
      const next = await answer.json();
      if (turn !== asked || document.activeElement !== input) return;
      // What the arrows have marked stays marked when a later answer still has it.
      const marked = found[at]?.value;
      found = next;
      show();
      mark(found.findIndex(one => one.value === marked));
    } catch {
      close();
    }
  };
  input.addEventListener('input', () => {
    hidden(input).value = '';
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    const last = found.length - 1;
    if (event.key === 'ArrowDown') mark(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') mark(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter' && at >= 0) choose(at);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const row = event.target.closest('[role=option]');
    if (row) choose([...list.children].indexOf(row));
  });
  // The list stands in the flow of a form: closed while a button below it is being pressed, that button would move away.
  // A finger is lifted before the field loses the focus, and the click comes last of all.
  let pressed = 0;
  const released = () => {
    pressed = 0;
    if (!list.hidden && document.activeElement !== input) close();
  };
  document.addEventListener('pointerdown', () => { clearTimeout(pressed); pressed = setTimeout(released, 1000); });
  document.addEventListener('click', () => { clearTimeout(pressed); pressed = setTimeout(released); });
  input.addEventListener('blur', () => { if (!pressed) close(); });
}

// ---------------------------------------------------------------- several answers, as chips that can be removed

document.addEventListener('completed', event => {
  const place = event.target.closest('[data-several]');
  if (!place) return;
  const { value, label } = event.detail;
  const chosen = place.querySelector('[data-chosen]');
  if (![...chosen.querySelectorAll('input')].some(one => one.value === value)) {
    const box = element('input', { type: 'checkbox', class: 'visually-hidden', name: place.dataset.several, value, checked: true });
    const away = element('span', { class: 'visually-hidden' }, ', décocher pour retirer');
    chosen.append(element('li', {}, element('label', { class: 'chip applied' }, box, label, icon('x-lg'), away)));
    say(`${label}, ajouté.`);
  }
  event.target.value = '';
});

document.addEventListener('change', event => {
  const place = event.target.closest('[data-several]');
  if (!place || event.target.type !== 'checkbox' || event.target.checked) return;
  // The form is told first, from where the box still stands.
  setTimeout(() => {
    event.target.closest('li').remove();
    say('Retiré.');
    place.querySelector('[data-complete]').focus();
  });
});
