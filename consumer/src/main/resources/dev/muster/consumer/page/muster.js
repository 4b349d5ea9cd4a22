// Keeps the page as it is on the server, and changes filters and order without loading it anew. Without this script every page says the
// same, but stands still. What the server sends is taken over as a parsed document: no text becomes markup here.

const GATHER_MS = 200;
const TYPING_MS = 250;
const MARK_MS = 4000;

const status = document.querySelector('.live');
let timer;
let latest = 0;

function say(text, state) {
  status.textContent = text;
  status.className = `live ${state}`;
}

function mark(element) {
  element.classList.add('changed');
  setTimeout(() => element.classList.remove('changed'), MARK_MS);
}

const same = (one, other) => one.isEqualNode(other);

// Items by their ids: those that are the same stay, the others are put in their place and marked.
function takeItems(list, fresh, marked) {
  const known = new Map([...list.children].map((item) => [item.id, item]));
  const items = [...fresh.children].map((item) => {
    const old = known.get(item.id);
    if (old) old.classList.remove('changed');
    if (old && same(old, item)) return old;
    const taken = document.adoptNode(item);
    if (marked && taken.id) mark(taken);
    return taken;
  });
  list.replaceChildren(...items);
}

function takeRegion(region, fresh, marked) {
  const list = region.querySelector('tbody, ol.trail');
  const freshList = fresh.querySelector('tbody, ol.trail');
  const lists = region.querySelectorAll('tbody, ol.trail').length;
  if (marked && lists === 1 && list && freshList && list.children.length) {
    takeItems(list, freshList, marked);
    fresh.querySelector('tbody, ol.trail').replaceWith(list);
    region.replaceChildren(...fresh.childNodes);
  } else if (!same(region, fresh)) {
    region.replaceChildren(...document.adoptNode(fresh).childNodes);
    if (marked) mark(region);
  }
}

// Takes over what differs, and keeps the focus where it was.
function takeOver(page, marked) {
  const held = document.activeElement?.closest('[data-swap]') ? document.activeElement.getAttribute('href') : null;
  document.querySelectorAll('[data-swap]').forEach((region) => {
    const fresh = page.getElementById(region.id);
    if (fresh) takeRegion(region, fresh, marked);
  });
  document.body.dataset.position = page.body.dataset.position;
  document.title = page.title;
  if (held && document.activeElement === document.body) {
    document.querySelector(`[data-swap] a[href="${CSS.escape(held)}"]`)?.focus();
  }
}

async function load(address, marked) {
  const ask = ++latest;
  const answer = await fetch(address, { cache: 'no-cache' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (ask !== latest) return;
  if (answer.ok) takeOver(page, marked);
  else if (!marked) location.assign(address);
}

function refresh() {
  clearTimeout(timer);
  timer = setTimeout(() => load(location.href, true).catch(() => say('Waiting for the server', 'off')), GATHER_MS);
}

function listen() {
  const events = new EventSource(`/api/v1/events?after=${document.body.dataset.position}`);
  events.addEventListener('open', () => say('Live', 'on'));
  events.addEventListener('error', () => say('Waiting for the server', 'off'));
  events.addEventListener('rows', refresh);
  events.addEventListener('everything', refresh);
}

// Filters, order, pages.
function go(address, replace) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  load(address, false).catch(() => location.assign(address));
}

function chosen(form) {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => value && fields.append(name, value));
  const query = fields.toString();
  return query ? `${form.getAttribute('action')}?${query}` : form.getAttribute('action');
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-go]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const form = document.querySelector('form[data-go]');
  const asked = new URL(link.href).searchParams;
  // The order and the view live in hidden fields of the form, so that the next filter keeps them.
  form?.querySelectorAll('input[type=hidden]').forEach((field) => field.remove());
  for (const name of ['view', 'sort', 'order', 'asOf', 'knownAt']) {
    if (form && asked.has(name)) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value: asked.get(name) });
      form.append(field);
    }
  }
  go(link.getAttribute('href'), false);
});

for (const form of document.querySelectorAll('form[data-go]')) {
  let typing;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(chosen(form), false);
  });
  form.addEventListener('change', () => go(chosen(form), false));
  form.addEventListener('input', (event) => {
    if (!event.target.matches('input:not([type=checkbox])')) return;
    clearTimeout(typing);
    typing = setTimeout(() => go(chosen(form), true), TYPING_MS);
  });
}
addEventListener('popstate', () => location.reload());

// Charts: what a point says, by pointer and by keyboard; arrows walk from point to point.
const tip = Object.assign(document.createElement('div'), { className: 'tip', hidden: true });
tip.setAttribute('aria-hidden', 'true');

function part(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

function tell(point) {
  const figure = point.closest('figure');
  const line = point.closest('.line');
  const { who, day, hedge } = point.dataset;
  tip.replaceChildren(part('bdi', who), part('strong', point.dataset.figure), part('span', `${hedge}, said on ${day}`));
  figure.append(tip);
  tip.hidden = false;
  const box = figure.getBoundingClientRect();
  const spot = point.getBoundingClientRect();
  const left = Math.min(Math.max(0, spot.left - box.left + 14), box.width - tip.offsetWidth);
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(0, spot.top - box.top - tip.offsetHeight - 10)}px`;
  line.parentNode.querySelectorAll('.line').forEach((each) => each.classList.toggle('dim', each !== line));
}

function hush() {
  tip.hidden = true;
  document.querySelectorAll('.line.dim').forEach((line) => line.classList.remove('dim'));
}

const pointOf = (event) => event.target.closest?.('.point');
for (const kind of ['mouseover', 'focusin']) {
  document.addEventListener(kind, (event) => { if (pointOf(event)) tell(pointOf(event)); });
}
for (const kind of ['mouseout', 'focusout']) {
  document.addEventListener(kind, (event) => { if (pointOf(event)) hush(); });
}
document.addEventListener('keydown', (event) => {
  const point = pointOf(event);
  if (event.key === 'Escape') hush();
  if (!point || !['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  const line = point.closest('.line');
  const along = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
  const among = along
    ? [...line.querySelectorAll('.point')]
    : [...line.parentNode.querySelectorAll('.line')].map((each) => each.querySelector('.point'));
  const at = along ? among.indexOf(point) : [...line.parentNode.querySelectorAll('.line')].indexOf(line);
  among[Math.min(Math.max(at + step, 0), among.length - 1)].focus();
});

if ('live' in document.body.dataset && document.querySelector('[data-swap]')) listen();
