// Records a voice or a film into the file field of a form. Without a microphone, the field itself stays.

import { element, icon, say } from './parts.js';
import { minutes, paint, raise, wave } from './player.js';

const TYPES = {
  audio: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'],
  video: ['video/mp4', 'video/webm;codecs=vp8,opus', 'video/webm'],
};
const BARS = 60;

for (const box of document.querySelectorAll('[data-recorder]')) {
  if (navigator.mediaDevices?.getUserMedia && window.MediaRecorder) recorder(box);
  chosen(box);
}

// A file that was made elsewhere is listened to again before it is sent, like a recording made here.
function chosen(box) {
  const field = box.querySelector('input[type=file]');
  const before = element('div', { class: 'mt-3', hidden: true });
  field.after(before);
  field.addEventListener('change', () => {
    const one = field.files[0];
    before.querySelectorAll('[src]').forEach(player => URL.revokeObjectURL(player.src));
    before.hidden = !one || Boolean(field.made);
    if (before.hidden) return before.replaceChildren();
    const film = one.type.startsWith('video/');
    const player = element(film ? 'video' : 'audio', { controls: true, playsinline: true, class: film ? 'film' : 'w-100', 'aria-label': 'Le fichier choisi' });
    player.src = URL.createObjectURL(one);
    before.replaceChildren(element('p', { class: 'mb-1' }, `Vérifiez « ${one.name} » avant de continuer.`), player);
    say('Fichier choisi. Vous pouvez le réécouter.');
  });
}

function recorder(box) {
  const film = box.dataset.kind === 'video';
  const limit = Number(box.dataset.seconds ?? 120);
  const field = box.querySelector('input[type=file]');
  const type = TYPES[film ? 'video' : 'audio'].find(one => MediaRecorder.isTypeSupported(one)) ?? '';
  const state = element('p', { class: 'state mb-2', role: 'status' });
  const clock = element('p', { class: 'clock num mb-2', hidden: true });
  const bars = wave(BARS, () => 2);
  const screen = element('video', { playsinline: true, hidden: true });
  const listen = element(film ? 'video' : 'audio', { hidden: true, playsinline: true });
  const controls = element('div', { class: 'ctl mt-3' });
  const file = element('details', { class: 'mt-2' }, element('summary', {}, 'Choisir un enregistrement déjà fait'));
  field.labels[0]?.classList.add('visually-hidden');
  field.before(state, clock, ...(film ? [screen, listen] : [bars, listen]), controls);
  field.after(file);
  file.append(field);

  let machine = null;
  let stream = null;
  let parts = [];
  let started = 0;
  let before = 0;
  let ticking = 0;
  let sound = null;

  const act = (name, label, style, what) => {
    const button = element('button', { class: `btn ${style} btn-block-s`, type: 'button' }, icon(name), ` ${label}`);
    button.addEventListener('click', what);
    return button;
  };
  const tell = (kind, name, text) => {
    state.className = `state ${kind} mb-2`;
    state.replaceChildren(...(name ? [icon(name)] : []), ` ${text}`);
  };
  // All of the controls, not the first alone, are on the screen.
  const seen = first => {
    first.focus({ preventScroll: true });
    controls.scrollIntoView({ block: 'nearest' });
  };
  const elapsed = () => before + (machine?.state === 'recording' ? (performance.now() - started) / 1000 : 0);
  const time = seconds => clock.replaceChildren(`${minutes(seconds)} `, element('span', {}, `sur ${minutes(limit)}`));

  const rest = () => {
    box.classList.remove('live');
    clock.hidden = true;
    screen.hidden = true;
    listen.hidden = true;
    bars.hidden = film;
    tell('', null, film ? 'Filmez-vous, deux minutes au plus.' : 'Parlez comme à quelqu’un que vous connaissez.');
    controls.replaceChildren(act(film ? 'camera-video' : 'mic-fill', film ? 'Commencer à filmer' : 'Commencer à parler', 'btn-primary', begin));
  };

  const begin = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: film ? { facingMode: 'user', width: { ideal: 640 } } : false });
    } catch {
      tell('bad', 'mic-mute', `Votre appareil bloque ${film ? 'la caméra' : 'le micro'}. Autorisez-le dans les réglages, ou écrivez votre message.`);
      return;
    }
    parts = [];
    before = 0;
    machine = new MediaRecorder(stream, type ? { mimeType: type, audioBitsPerSecond: 48000, videoBitsPerSecond: 800000 } : {});
    machine.addEventListener('dataavailable', event => { if (event.data.size) parts.push(event.data); });
    machine.addEventListener('stop', keep, { once: true });
    machine.start(1000);
    started = performance.now();
    box.classList.add('live');
    clock.hidden = false;
    listen.hidden = true;
    if (film) {
      screen.srcObject = stream;
      screen.muted = true;
      screen.hidden = false;
      screen.play();
    } else hear();
    running();
    ticking = setInterval(tick, 250);
  };

  const running = () => {
    tell('bad', 'record-circle-fill', 'Enregistrement en cours');
    controls.replaceChildren(act('stop-fill', 'Arrêter', 'btn-primary', end), act('pause-fill', 'Faire une pause', 'btn-second', pause));
    seen(controls.firstChild);
  };
  const pause = () => {
    before = elapsed();
    machine.pause();
    tell('warn', 'pause-circle', 'En pause');
    controls.replaceChildren(act(film ? 'camera-video' : 'mic-fill', 'Reprendre', 'btn-primary', resume), act('stop-fill', 'Arrêter', 'btn-second', end));
    seen(controls.firstChild);
  };
  const resume = () => {
    started = performance.now();
    machine.resume();
    running();
  };
  const tick = () => {
    const now = elapsed();
    time(now);
    if (!film && sound) {
      sound.analyser.getByteTimeDomainData(sound.levels);
      const loud = Math.max(...sound.levels.map(level => Math.abs(level - 128)));
      const bar = bars.children[Math.min(BARS - 1, Math.floor(now / limit * BARS))];
      raise(bar, Math.max(Number(bar.getAttribute('height')), loud / 3));
      paint(bars, now / limit);
    }
    if (now >= limit) {
      say('Le temps est écoulé.');
      end();
    }
  };
  const hear = () => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(stream).connect(analyser);
    sound = { context, analyser, levels: new Uint8Array(analyser.fftSize) };
    [...bars.children].forEach(bar => raise(bar, 2));
  };
  const end = () => {
    if (!machine || machine.state === 'inactive') return;
    before = elapsed();
    clearInterval(ticking);
    machine.stop();
  };
  const silence = () => {
    stream?.getTracks().forEach(track => track.stop());
    sound?.context.close();
    sound = null;
    screen.srcObject = null;
  };
  const keep = () => {
    silence();
    const kind = (machine.mimeType || type).split(';')[0] || (film ? 'video/webm' : 'audio/webm');
    const made = new File(parts, `message.${kind.includes('mp4') ? 'mp4' : kind.includes('ogg') ? 'ogg' : 'webm'}`, { type: kind });
    const transfer = new DataTransfer();
    transfer.items.add(made);
    field.files = transfer.files;
    field.made = true;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.made = false;
    box.classList.remove('live');
    if (listen.src) URL.revokeObjectURL(listen.src);
    listen.src = URL.createObjectURL(made);
    screen.hidden = true;
    listen.hidden = !film;
    if (film) listen.controls = true;
    time(before);
    tell('ok', 'check-circle-fill', 'Enregistré, pas encore envoyé');
    const again = act('play-fill', 'Réécouter', 'btn-primary', () => (listen.paused ? listen.play() : listen.pause()));
    listen.onplay = () => again.replaceChildren(icon('pause-fill'), ' Mettre en pause');
    listen.onpause = () => again.replaceChildren(icon('play-fill'), film ? ' Revoir' : ' Réécouter');
    listen.onpause();
    controls.replaceChildren(again, act('arrow-counterclockwise', 'Recommencer', 'btn-second', begin), act('trash', 'Effacer', 'btn-quiet', erase));
    seen(again);
  };
  const erase = () => {
    listen.pause();
    listen.removeAttribute('src');
    field.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    [...bars.children].forEach(bar => raise(bar, 2));
    paint(bars, 0);
    rest();
    say('Enregistrement effacé.');
  };

  window.addEventListener('pagehide', silence);
  rest();
}
