// What every page does: search by "/", completion, typed text that stays, players, small buttons. All of it works without, in a plainer way.

const SVG = 'http://www.w3.org/2000/svg';
const root = document.documentElement;
root.classList.add('js');

export const icons = new URL('icons.svg' + new URL(import.meta.url).search, import.meta.url).href;

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'bi');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${icons}#i-${name}`);
  svg.append(use);
  return svg;
}

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Tells people who do not see the screen what has changed. */
export function say(text) {
  const place = document.getElementById('dit');
  if (!place) return;
  place.textContent = '';
  setTimeout(() => { place.textContent = text; }, 60);
}

/** Says it to everybody, at the top of the page. */
function tell(kind, name, text) {
  const main = document.getElementById('contenu');
  const close = element('button', { class: 'close', type: 'button', 'data-dismiss': true, 'aria-label': 'Fermer ce message' }, icon('x-lg'));
  const flash = element('div', { class: `flash ${kind}`, role: 'alert', 'data-dismissable': true, 'data-told': true }, icon(name), element('p', {}, text), close);
  main.querySelectorAll('[data-told]').forEach(old => old.remove());
  main.prepend(flash);
  flash.scrollIntoView({ block: 'nearest' });
}

const noNetwork = () => tell('warn', 'wifi-off', 'Pas de réseau. Ce que vous avez écrit reste ici. Réessayez quand le réseau revient.');

// ---------------------------------------------------------------- small buttons

document.addEventListener('click', event => {
  const button = event.target.closest('[data-dismiss],[data-print],[data-locate],[data-v]');
  if (!button) return;
  if (button.hasAttribute('data-dismiss')) button.closest('[data-dismissable]')?.remove();
  if (button.hasAttribute('data-print')) window.print();
  if (button.hasAttribute('data-locate')) locate(button);
  if (button.hasAttribute('data-v')) showAs(button);
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    document.querySelectorAll('details.menu[open],details.account[open],details.more-menu[open]').forEach(open => {
      open.open = false;
      open.querySelector('summary').focus();
    });
  }
  const typing = event.target.closest('input,textarea,select,[contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector('[data-search]');
  if (search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// A menu closes when one clicks beside it.
document.addEventListener('click', event => {
  document.querySelectorAll('details.menu[open],details.account[open],details.more-menu[open]').forEach(open => {
    if (!open.contains(event.target)) open.open = false;
  });
});

function showAs(button) {
  const place = button.closest('[data-view]') ?? document.body;
  place.dataset.view = button.dataset.v;
  place.querySelectorAll('[data-v]').forEach(one => one.setAttribute('aria-pressed', one === button));
}

// An address may ask for the map.
if (new URLSearchParams(window.location.search).get('vue') === 'carte') {
  const asked = document.querySelector('[data-v="carte"]');
  if (asked) showAs(asked);
}

/** Asks where one is, only on a click, and searches there: the form gets the fields `lat` and `lon`. */
function locate(button) {
  const form = button.form ?? document.querySelector(button.dataset.locate || 'form[role=search]');
  if (!navigator.geolocation || !form) {
    tell('warn', 'geo-alt', 'Votre appareil ne donne pas sa position. Écrivez le nom de votre commune.');
    return;
  }
  button.disabled = true;
  say('Recherche de votre position.');
  navigator.geolocation.getCurrentPosition(found => {
    for (const [name, value] of [['lat', found.coords.latitude], ['lon', found.coords.longitude]]) {
      let field = form.elements[name];
      if (!field) form.append(field = element('input', { type: 'hidden', name }));
      field.value = value.toFixed(4);
    }
    form.querySelectorAll('[data-complete*="communes"]').forEach(input => {
      input.value = '';
      input.required = false;
      hidden(input).value = '';
    });
    form.requestSubmit();
  }, () => {
    button.disabled = false;
    tell('warn', 'geo-alt', 'Votre position n’est pas disponible. Écrivez le nom de votre commune.');
  }, { timeout: 10000, maximumAge: 300000 });
}

// ---------------------------------------------------------------- completion (ARIA combobox with a list)

const hidden = input => input.parentElement.querySelector('input[type=hidden]') ?? {};
let lists = 0;

function complete(input) {
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
      const answer = await fetch(input.dataset.complete + encodeURIComponent(words), { headers: { Accept: 'application/json' } });
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
  input.addEventListener('blur', () => setTimeout(close, 120));
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

// ---------------------------------------------------------------- typed text stays

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

function autosave(form) {
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

// ---------------------------------------------------------------- players

function player(box) {
  if (box.dataset.ready) return;
  box.dataset.ready = 'yes';
  const audio = box.querySelector('audio');
  const title = audio.getAttribute('aria-label') ?? 'le message';
  const button = element('button', { class: 'play', type: 'button', 'aria-label': `Écouter : ${title}` }, icon('play-fill'));
  const bars = wave(46, index => 4 + 11 * Math.abs(Math.sin(index * 1.7) + Math.sin(index * 0.61)));
  const clock = element('span', { class: 'num' }, box.dataset.length ?? '');
  box.append(button, bars, clock);
  box.classList.add('alive');
  button.addEventListener('click', () => (audio.paused ? audio.play().catch(() => { clock.textContent = 'illisible'; }) : audio.pause()));
  bars.addEventListener('click', event => {
    if (Number.isFinite(audio.duration)) audio.currentTime = audio.duration * event.offsetX / bars.clientWidth;
  });
  const state = playing => {
    button.replaceChildren(icon(playing ? 'pause-fill' : 'play-fill'));
    button.setAttribute('aria-label', `${playing ? 'Mettre en pause' : 'Écouter'} : ${title}`);
  };
  audio.addEventListener('play', () => {
    document.querySelectorAll('[data-player] audio').forEach(other => { if (other !== audio) other.pause(); });
    state(true);
  });
  audio.addEventListener('pause', () => state(false));
  audio.addEventListener('timeupdate', () => {
    clock.textContent = minutes(audio.currentTime);
    if (Number.isFinite(audio.duration)) paint(bars, audio.currentTime / audio.duration);
  });
  audio.addEventListener('ended', () => {
    paint(bars, 0);
    clock.textContent = box.dataset.length ?? minutes(audio.duration);
  });
}

export const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** The picture of a sound: bars of the given heights, from 2 to 28. */
export function wave(count, height) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'wave');
  svg.setAttribute('viewBox', `0 0 ${count * 5} 30`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (let index = 0; index < count; index++) {
    const bar = document.createElementNS(SVG, 'rect');
    bar.setAttribute('x', index * 5);
    bar.setAttribute('width', 3);
    bar.setAttribute('rx', 1.5);
    svg.append(bar);
    raise(bar, height(index));
  }
  return svg;
}

export function raise(bar, height) {
  const bounded = Math.max(2, Math.min(28, height));
  bar.setAttribute('height', bounded.toFixed(1));
  bar.setAttribute('y', (15 - bounded / 2).toFixed(1));
}

export function paint(svg, share) {
  [...svg.children].forEach((bar, index) => bar.setAttribute('class', index < svg.children.length * share ? 'p' : ''));
}

// ---------------------------------------------------------------- htmx

document.addEventListener('htmx:sendError', noNetwork);
document.addEventListener('htmx:responseError', event => {
  const status = event.detail.xhr.status;
  tell('bad', 'exclamation-octagon-fill', status === 409
    ? 'Une autre personne a modifié cette page. Rechargez-la pour voir sa version.'
    : 'Cela n’a pas marché. Ce que vous avez écrit reste ici. Réessayez dans un instant.');
});
document.addEventListener('htmx:load', event => begin(event.detail.elt));

function begin(place) {
  const all = selector => [...(place.matches?.(selector) ? [place] : []), ...place.querySelectorAll(selector)];
  all('input[data-complete]').forEach(complete);
  all('form[data-autosave]').forEach(autosave);
  all('[data-player]').forEach(player);
  all('[data-focus]').slice(0, 1).forEach(one => one.focus());
}

begin(document);

// ---------------------------------------------------------------- acronyms

if (/(?<![\p{L}\p{N}])[A-Z]{3}/u.test(document.getElementById('contenu')?.textContent ?? '')) {
  import(new URL('acronyms.js' + new URL(import.meta.url).search, import.meta.url)).then(acronyms => acronyms.explain());
}
