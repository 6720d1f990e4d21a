// Explains the acronyms of a page: a "?" at the first use of each in a paragraph; those that stand only in titles and links come in a list at the end.

import { element } from './parts.js';

const WORD = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9+]{1,7}(?![\p{L}\p{N}])/gu;
const CLOSED = 'a,b,strong,p:has(.sq),button,summary,label,legend,.legend,caption,figcaption,h1,h2,h3,h4,option,select,textarea,input,script,style,noscript,svg,abbr,th,nav,form,[popover],[aria-hidden=true],.visually-hidden,.tag,.no';
const main = document.getElementById('contenu');

/** « EHPAD les Glycines », « Extrait FINESS « mai.csv » »: part of a name, which is not cut in two. */
const NAME = /^[\s\u00A0](?:\p{Lu}\p{Ll}|[«"]|(?:le|la|les|du|des|de la)\s|l’)/u;

export async function explain() {
  const answer = await fetch('/glossaire.json').catch(() => null);
  if (!answer?.ok || !main) return;
  const known = await answer.json();
  const waiting = new Set();
  const places = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (const found of text.data.matchAll(WORD)) {
      const [word] = found;
      if (!Object.hasOwn(known, word) || places.has(word)) continue;
      const parent = text.parentElement;
      if (parent.closest('p,dd') && !parent.closest(CLOSED) && !named(found)) places.set(word, text);
      else waiting.add(word);
    }
  }
  document.querySelectorAll('#contenu abbr, #contenu dt[id]').forEach(done => {
    places.delete(done.textContent);
    waiting.delete(done.textContent);
  });
  for (const [word, text] of places) place(word, text, known[word]);
  const rest = [...waiting].filter(word => !places.has(word)).sort();
  if (rest.length > 0) list(rest, known);
}

/** A text may hold several: what a split leaves behind is looked for again. */
function place(word, text, entry) {
  const at = find(word, text);
  if (!at) return;
  const [node, index] = at;
  const after = node.splitText(index);
  after.data = after.data.slice(word.length);
  const stop = after.data.match(/^[,.;:)]+/)?.[0] ?? '';
  after.data = after.data.slice(stop.length);
  const id = `sigle-${word.replace(/[^A-Za-z0-9]/g, '-')}`;
  after.before(
    element('span', { class: 'nowrap' }, element('abbr', { title: entry.name }, word), element('button', { class: 'help-q no-print', type: 'button', popovertarget: id, 'aria-label': `Que veut dire ${word} ?` }, '?'), stop),
    element('span', { class: 'help-pop', id, popover: true }, element('b', {}, word), `${capital(entry.name)} : ${entry.meaning}.`));
}

function find(word, text) {
  const walker = document.createTreeWalker(text.parentElement ?? main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(CLOSED)) continue;
    for (const found of node.data.matchAll(WORD)) if (found[0] === word && !named(found)) return [node, found.index];
  }
  return null;
}

function list(words, known) {
  const entries = words.flatMap(word => [element('dt', {}, word), element('dd', {}, element('b', {}, capital(known[word].name)), ` : ${known[word].meaning}.`)]);
  const edge = document.body.classList.contains('pro') ? '' : main.querySelector('.wrap.wide') ? 'wrap wide' : 'wrap';
  main.append(element('div', { class: `${edge} sigles no-print` }, element('details', {}, element('summary', {}, 'Comprendre les sigles de cette page'), element('dl', { class: 'facts' }, ...entries))));
}

const named = found => NAME.test(found.input.slice(found.index + found[0].length));

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
