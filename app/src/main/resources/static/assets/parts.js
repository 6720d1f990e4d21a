// What the scripts share: elements, icons, and what is said to people.

export const SVG = 'http://www.w3.org/2000/svg';

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
export function tell(kind, name, text) {
  const main = document.getElementById('contenu');
  const close = element('button', { class: 'close', type: 'button', 'data-dismiss': true, 'aria-label': 'Fermer ce message' }, icon('x-lg'));
  const flash = element('div', { class: `flash ${kind}`, role: 'alert', 'data-dismissable': true, 'data-told': true }, icon(name), element('p', {}, text), close);
  main.querySelectorAll('[data-told]').forEach(old => old.remove());
  main.prepend(flash);
  flash.scrollIntoView({ block: 'nearest' });
}

export const noNetwork = () => tell('warn', 'wifi-off', 'Pas de réseau. Ce que vous avez écrit reste ici. Réessayez quand le réseau revient.');

/** The field that holds the value of a completed one. */
export const hidden = input => input.parentElement.querySelector('input[type=hidden]') ?? {};
