// Where the ontology stands: release, size, open drafts, and how many documents have yet to follow a release.
import { api } from './api.js';
import { element, progress } from './dom.js';
import { link } from './route.js';
import { number, text, time } from './words.js';

const FOLLOWING = 1_000; // milliseconds between looks while documents follow
const RESTING = 20_000; // and otherwise: somebody else may publish
const AFTER_RELEASE = 8_000; // so long after a release it may not have reached the documents yet

const place = document.getElementById('status');
const listeners = [];
let timer = 0;
let eagerUntil = 0;
let latest = null;
let largest = 0;

export const onStatus = listener => listeners.push(listener);

export const status = () => latest;

const follow = corpus => {
  largest = corpus.remaining > 0 ? Math.max(largest, corpus.remaining) : 0;
  if (corpus.remaining > 0) {
    return progress(text('status.remaining', corpus.remaining, corpus.documents), largest - corpus.remaining, largest);
  }
  if (!corpus.alive) {
    return element('span', { class: 'warn' }, text('status.corpus.stopped'));
  }
  return element('span', {}, corpus.caughtUp ? text('status.followed', corpus.documents) : text('status.corpus.reading'));
};

const show = now => {
  place.replaceChildren(
    element('span', {}, text('status.release') + ' ', element('a', { href: link({ tab: 'history', release: now.release.id }), class: 'release-id' }, now.release.id)),
    element('span', {}, text('status.by', time(now.release.published), now.release.author)),
    element('span', {}, text('status.size', now.concepts, now.release.terms)),
    element('span', { class: 'following', 'data-remaining': now.corpus ? String(now.corpus.remaining) : null }, now.corpus ? follow(now.corpus) : text('status.corpus.none')));
  if (now.corpus?.refused > 0) {
    place.append(element('span', { class: 'warn' }, text('status.refused', number(now.corpus.refused))));
  }
};

/** Looks now, and again after a while. */
export const look = async () => {
  clearTimeout(timer);
  try {
    latest = await api.status();
    show(latest);
    listeners.forEach(listener => listener(latest));
  } catch (problem) {
    place.replaceChildren(element('span', { class: 'warn' }, problem.message));
  }
  const busy = Date.now() < eagerUntil || latest?.corpus?.remaining > 0 || latest?.corpus?.caughtUp === false;
  timer = setTimeout(look, busy ? FOLLOWING : RESTING);
};

/** A release was published: documents will follow. */
export const released = () => {
  eagerUntil = Date.now() + AFTER_RELEASE;
  return look();
};
