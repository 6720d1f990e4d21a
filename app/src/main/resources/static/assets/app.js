// What every page does: search by "/", completion, typed text that stays, players, small buttons. All of it works without, in a plainer way.

import { complete } from './completion.js';
import { element, hidden, noNetwork, say, tell } from './parts.js';
import { player } from './player.js';
import { autosave } from './typed.js';

document.documentElement.classList.add('js');

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

// A strip of filters scrolls to the one that the keyboard reaches, also when a part of it was in sight.
document.addEventListener('focusin', event => {
  if (event.target.closest('.chips')) event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
      field.value = value.toFixed(2);
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
