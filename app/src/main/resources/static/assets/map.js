// A map that repeats a list: same numbers, same order, one selection for both. The keyboard goes through the list.
/* global L */

import { element, say } from './parts.js';

/** Nearer than that, what is gathered stands at one place. */
const DEEPEST = 14;

for (const box of document.querySelectorAll('[data-map]')) draw(box);

async function draw(box) {
  const map = L.map(box, { zoomControl: false, attributionControl: Boolean(box.dataset.attribution), keyboard: false, zoomSnap: 0.5, minZoom: 5, maxZoom: 16 });
  if (map.attributionControl) map.attributionControl.setPrefix(false);
  L.control.zoom({ position: 'topright', zoomInTitle: 'Agrandir la carte', zoomOutTitle: 'Réduire la carte' }).addTo(map);
  map.setView([46.6, 2.4], 6);
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution ?? '' }).addTo(map);
  const list = document.getElementById(box.dataset.list);
  const ties = L.layerGroup().addTo(map);
  const names = L.layerGroup().addTo(map);
  const marks = L.layerGroup().addTo(map);
  const byId = new Map();
  const size = box.closest('.mapside') && window.innerWidth < 720 ? 0.8 : 1;
  const view = { outline: null, points: [], fitted: false };

  if (box.dataset.outline) {
    const shape = await load(box.dataset.outline);
    if (shape) view.outline = L.geoJSON(shape, { interactive: false, style: { className: 'outline' } }).addTo(map);
  }

  // How far one looks.
  const [lat, lon, km] = (box.dataset.circle ?? '').split(',').map(Number);
  const circle = km ? L.circle([lat, lon], { radius: km * 1000, interactive: false, className: 'reach-circle' }).addTo(map) : null;

  // A box that is hidden has no size, and a map fitted into it would show a single street.
  const fit = () => {
    if (!box.clientWidth || view.fitted) return;
    view.fitted = true;
    map.invalidateSize({ animate: false });
    if (view.outline) map.fitBounds(view.outline.getBounds(), { padding: [16, 16], animate: false });
    if (circle) map.fitBounds(circle.getBounds(), { padding: [12, 12], animate: false });
    else if (view.points.length > 0 && (!view.outline || box.dataset.fit)) map.fitBounds(view.points.map(one => [one.lat, one.lon]), { padding: [40, 40], maxZoom: 12, animate: false });
    apart();
    map.on('zoomend', apart);
    if (box.dataset.clusters) map.on('zoomend', refresh);
  };

  const select = (id, from) => {
    for (const [other, mark] of byId) {
      mark.getElement()?.querySelector('.no')?.classList.toggle('sel', other === id);
      mark.setZIndexOffset(other === id ? 1000 : 0);
    }
    if (!list) return;
    for (const row of list.querySelectorAll('[data-id]')) {
      const chosen = row.dataset.id === id;
      row.classList.toggle('sel', chosen);
      if (chosen && from === 'map') {
        // On a telephone the list is hidden beside its map: the row comes to the foot of it.
        if (row.offsetParent === null) card(box, row);
        else {
          row.scrollIntoView({ block: 'nearest' });
          row.querySelector('a')?.focus({ preventScroll: true });
        }
      }
    }
    if (from === 'list') {
      const mark = byId.get(id);
      if (mark && !map.getBounds().pad(-0.05).contains(mark.getLatLng())) map.panTo(mark.getLatLng());
    }
  };

  // Points that would cover each other are pushed apart; a thread leads back to where each is.
  const apart = () => {
    const pins = [...byId.values()].map(mark => ({ mark, at: map.latLngToLayerPoint(mark.place), r: (mark.many ? 23 : 18) * size }));
    for (const pin of pins) pin.to = pin.at.clone();
    for (let turn = 0; turn < 60; turn++) {
      let moved = false;
      for (let i = 0; i < pins.length; i++) {
        for (let j = i + 1; j < pins.length; j++) {
          const [a, b] = [pins[i], pins[j]];
          const gap = b.to.subtract(a.to);
          const length = Math.hypot(gap.x, gap.y);
          const missing = a.r + b.r - length;
          if (missing <= 0.5) continue;
          const way = length > 0.1 ? gap.divideBy(length) : L.point(Math.cos(i + j), Math.sin(i + j));
          a.to = a.to.subtract(way.multiplyBy(missing / 2));
          b.to = b.to.add(way.multiplyBy(missing / 2));
          moved = true;
        }
      }
      if (!moved) break;
    }
    ties.clearLayers();
    for (const { mark, at, to } of pins) {
      mark.setLatLng(map.layerPointToLatLng(to));
      if (at.distanceTo(to) > 14) ties.addLayer(L.polyline([mark.place, mark.getLatLng()], { interactive: false, className: 'tether' }));
    }
    name(pins.map(({ to, r }) => ({ x: to.x - r, y: to.y - r, w: 2 * r, h: 2 * r })));
  };

  // A name stands at its place, or just above or below, or is left out: never under a point.
  const name = taken => {
    names.clearLayers();
    for (const town of view.points.filter(one => one.kind === 'town')) {
      const at = map.latLngToLayerPoint([town.lat, town.lon]);
      const [w, h] = [town.n.length * 7 + 4, 16];
      const seen = map.getBounds().contains([town.lat, town.lon]);
      const left = map.layerPointToContainerPoint([0, 0]).x;
      const free = [[0, 0], [0, 20], [0, -20], [0, 34], [0, -34], [w / 2 + 24, 0], [-w / 2 - 24, 0]].map(([dx, dy]) => ({ x: at.x + dx - w / 2, y: at.y + dy - h / 2, w, h, by: [dx, dy] })).find(one => (!seen || one.x + left >= 0 && one.x + left + w <= box.clientWidth) && !taken.some(other => one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h));
      if (!free) continue;
      taken.push(free);
      const label = document.createElement('span');
      label.textContent = town.n;
      L.marker(map.layerPointToLatLng(at.add(free.by)), { icon: L.divIcon({ className: 'town', html: label, iconSize: null }), keyboard: false, interactive: false }).addTo(names);
    }
  };

  const show = points => {
    marks.clearLayers();
    byId.clear();
    for (const point of points.filter(one => one.kind !== 'town')) {
      const many = (point.count ?? 1) > 1;
      const face = document.createElement('span');
      face.className = `no ${point.kind ?? 'job'}${many ? ' many' : ''}`;
      face.textContent = many ? point.count : point.n ?? '';
      const mark = L.marker([point.lat, point.lon], {
        icon: L.divIcon({ className: 'pin', html: face, iconSize: (many ? [42, 42] : [32, 32]).map(side => side * size) }),
        keyboard: false, title: point.label, alt: point.label,
      }).addTo(marks);
      mark.place = L.latLng(point.lat, point.lon);
      mark.many = many;
      const id = String(point.id);
      byId.set(id, mark);
      mark.on('click', () => {
        box.parentElement.querySelector('.pincard')?.remove();
        if (many && box.dataset.clusters && map.getZoom() < DEEPEST) map.setView(mark.place, map.getZoom() + 2);
        else if (list?.querySelector(`[data-id="${CSS.escape(id)}"]`)) select(id, 'map');
        else if (point.href) window.location.assign(point.href);
      });
    }
  };

  const refresh = async () => {
    const url = new URL(box.dataset.points, window.location.href);
    if (box.dataset.clusters && view.fitted) {
      const bounds = map.getBounds();
      url.searchParams.set('bbox', [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map(n => n.toFixed(4)).join(','));
      url.searchParams.set('zoom', Math.round(map.getZoom()));
    }
    const points = await load(url);
    if (!points) {
      say('La carte ne répond pas. La liste reste juste.');
      return;
    }
    show(points);
    view.points = points;
    fit();
    if (view.fitted) apart();
  };

  if (list) {
    for (const event of ['focusin', 'mouseover']) {
      list.addEventListener(event, at => {
        const row = at.target.closest('[data-id]');
        if (row) select(row.dataset.id, event === 'focusin' ? 'list' : 'hover');
      });
    }
  }
  new ResizeObserver(() => {
    fit();
    map.invalidateSize();
  }).observe(box);
  document.addEventListener('map:refresh', refresh);
  await refresh();
}

function card(box, row) {
  box.parentElement.querySelector('.pincard')?.remove();
  const link = row.querySelector('a');
  if (!link) return;
  const about = [...row.querySelectorAll('p.muted, p.small > span:first-child')].map(part => element('p', { class: 'mb-0 small' }, part.textContent.trim()));
  const close = element('button', { type: 'button', class: 'btn btn-quiet btn-s' }, 'Fermer');
  const open = element('a', { class: 'btn btn-primary btn-s', href: link.href }, 'Voir l’offre');
  const shown = element('div', { class: 'pincard', role: 'group', 'aria-label': 'Offre choisie sur la carte' }, element('b', {}, link.textContent.trim()), ...about, element('p', { class: 'row-c between mb-0 mt-2' }, open, close));
  close.addEventListener('click', () => shown.remove());
  box.after(shown);
  open.focus({ preventScroll: true });
}

async function load(url) {
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
