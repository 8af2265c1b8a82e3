// The releases, the newest first: who, why, what changed; and the way back to one.
import { api } from './api.js';
import { button, element, focus, progress, section } from './dom.js';
import { diffInWords } from './changes.js';
import { makeForm } from './forms.js';
import { attempt, tell } from './messages.js';
import { go, link, route } from './route.js';
import { named, session } from './session.js';
import { released } from './status.js';
import { text, time } from './words.js';

let drawn = 0;

const item = (release, inForce, chosen) => element('li', {},
  element('a', { href: link({ tab: 'history', release: release.id }), 'aria-current': release.id === chosen ? 'true' : null, class: 'release' },
    element('span', { class: 'release-head' }, element('b', {}, release.id), release.id === inForce && element('span', { class: 'badge in-force' }, text('history.in.force')),
      release.restoredTo && element('span', { class: 'badge' }, text('history.restored', release.restoredTo))),
    element('span', { class: 'release-note' }, release.note),
    element('span', { class: 'quiet' }, text('history.by', release.author, time(release.published)))));

const rollback = (release, slot, opener) => {
  const form = makeForm({
    title: text('rollback.title', release.id), intro: text('rollback.intro', release.id), action: text('rollback.send'),
    fields: [{ name: 'note', label: text('publish.note'), required: true, value: text('rollback.note', release.id) }],
  }, {
    closed: () => {
      slot.replaceChildren();
      focus(opener);
    },
    submit: async values => {
      const waiting = progress(text('publish.sending'));
      slot.append(waiting);
      const made = await attempt(() => api.rollback(release.id, session.author(), values.note));
      waiting.remove();
      if (made) {
        go({ tab: 'history', release: made.id });
        await released();
        tell(text('rollback.done', made.id, release.id));
      }
    },
  });
  slot.replaceChildren(form.form);
  form.focus();
};

const detail = async (place, release, inForce) => {
  const slot = element('div', { class: 'slot' });
  const opener = button(text('rollback.open'), () => named() && rollback(release, slot, opener), { class: 'minor' });
  const changes = element('div', {}, progress(text('diff.asking')));
  place.replaceChildren(element('h2', {}, release.id), element('p', { class: 'release-note' }, release.note),
    element('p', { class: 'facts quiet' }, element('span', {}, text('history.by', release.author, time(release.published))), element('span', {}, text('history.size', release.concepts, release.terms)),
      release.previous && element('span', {}, text('history.previous'), ' ', element('a', { href: link({ release: release.previous }) }, release.previous))),
    element('div', { class: 'toolbar' }, element('a', { class: 'minor as-button', href: api.turtleAddress(release.id), download: 'caseloom-' + release.id + '.ttl' }, text('history.turtle')), release.id !== inForce && opener),
    slot, section(text('history.changes'), changes));
  const diff = await attempt(() => api.releaseDiff(release.id));
  changes.replaceChildren(...(diff ? diffInWords(diff).flat(2).filter(Boolean) : []));
};

/** Draws the releases and, beside them, the one of the address. */
export const showHistory = async place => {
  const own = ++drawn;
  const releases = await attempt(() => api.releases());
  if (!releases || own !== drawn) {
    return;
  }
  const inForce = releases[0].id;
  const chosen = releases.find(release => release.id === route().release) ?? releases[0];
  const beside = element('div', { class: 'release-detail' });
  place.replaceChildren(element('div', { class: 'history' },
    element('nav', { 'aria-label': text('history.title') }, element('ol', { class: 'releases' }, releases.map(release => item(release, inForce, chosen.id)))), beside));
  await detail(beside, chosen, inForce);
};
