// Keeps the tables of the page as they are on the server. Without this script the page is the same, but stands still.

const GATHER_MS = 250;
const MARK_MS = 3000;

const status = document.querySelector('.live');
let timer;

function say(text, state) {
  status.textContent = text;
  status.className = `live ${state}`;
}

function mark(row) {
  row.classList.add('changed');
  setTimeout(() => row.classList.remove('changed'), MARK_MS);
}

// Puts the rows of the new body in place, keeping those that are the same, and marks the others.
function takeOver(body, fresh) {
  const known = new Map([...body.rows].map((row) => [row.id, row]));
  const rows = [...fresh.rows].map((row) => {
    const old = known.get(row.id);
    if (old && old.innerHTML === row.innerHTML) return old;
    const taken = document.adoptNode(row);
    mark(taken);
    return taken;
  });
  body.replaceChildren(...rows);
}

function takeOverSection(section, page) {
  const fresh = page.getElementById(section.id);
  takeOver(section.querySelector('tbody'), fresh.querySelector('tbody'));
  for (const part of ['.count', '.empty']) {
    section.querySelector(part).textContent = fresh.querySelector(part).textContent;
  }
}

async function refresh() {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelectorAll('main > section[id]').forEach((section) => takeOverSection(section, page));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => refresh().catch(() => say('Waiting for the server', 'off')), GATHER_MS);
}

function listen() {
  const events = new EventSource(`/api/v1/events?after=${document.body.dataset.position}`);
  events.addEventListener('open', () => say('Live', 'on'));
  events.addEventListener('error', () => say('Waiting for the server', 'off'));
  events.addEventListener('rows', soon);
  events.addEventListener('everything', soon);
}

if (document.querySelector('main > section[id]')) listen();
