// Players of recorded messages, and the pictures of their sound.

import { element, icon, SVG } from './parts.js';

export function player(box) {
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
