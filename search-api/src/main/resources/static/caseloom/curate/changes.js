// What a draft or a release changes, in words; who did what; and the way to take a concept's changes back.
import { api } from './api.js';
import { button, element, progress, section } from './dom.js';
import { attempt, tell } from './messages.js';
import { link } from './route.js';
import { named, session } from './session.js';
import { look } from './status.js';
import { changeTitle } from './vocabulary.js';
import { nameOf, number, said, text, time } from './words.js';

/** A diff in words; {@code revert} makes the button of a concept, where there is one. */
export const diffInWords = (diff, revert = () => null) => [
  element('p', {}, text('diff.total', diff.total, diff.changedConcepts)),
  element('ul', { class: 'chips kinds' }, Object.entries(diff.byKind ?? {}).map(([kind, count]) => element('li', { class: 'chip' }, element('span', { class: 'chip-label' }, changeTitle(kind)), element('span', { class: 'chip-detail' }, number(count))))),
  element('ul', { class: 'diff' }, (diff.concepts ?? []).map(concept => element('li', {},
    element('div', { class: 'diff-head' }, element('a', { href: link({ tab: null, concept: concept.id }) }, said(concept.name, concept.id)), ' ', element('code', {}, concept.id), revert(concept)),
    element('ul', {}, (concept.changes ?? []).map(change => element('li', {}, said(change)))),
    concept.total > (concept.changes ?? []).length && element('p', { class: 'quiet' }, text('diff.more', concept.total - concept.changes.length))))),
  diff.changedConcepts > (diff.concepts ?? []).length && element('p', { class: 'quiet' }, text('diff.more.concepts', diff.changedConcepts - diff.concepts.length)),
  diff.settings?.length > 0 && [element('h4', {}, text('diff.settings')), element('ul', { class: 'diff' }, diff.settings.map(change => element('li', {}, said(change))))],
];

const steps = view => view.steps?.length > 0 && element('details', {},
  element('summary', {}, text('draft.steps', view.steps.length)),
  element('ol', { class: 'steps' }, view.steps.map(step => element('li', { value: String(step.number) }, step.summary, ' ', element('span', { class: 'quiet' }, text('draft.step', step.author, time(step.time), step.concepts))))));

export const changesPart = async (place, view, again) => {
  const { id } = view.info;
  place.replaceChildren(progress(text('diff.asking')));
  const diff = await attempt(() => api.diff(id));
  if (!diff) {
    place.replaceChildren();
    return;
  }
  const revert = concept => button(text('draft.revert'), async event => {
    if (!named()) {
      return;
    }
    event.target.disabled = true;
    if (await attempt(() => api.revert(id, session.author(), concept.id))) {
      tell(text('draft.reverted', said(concept.name, nameOf(concept))));
      await look();
      await again();
    }
    event.target.disabled = false;
  }, { class: 'minor', 'aria-label': text('draft.revert.name', said(concept.name, concept.id)) });
  place.replaceChildren(
    section(text('draft.changes'), diff.total ? diffInWords(diff, revert) : element('p', { class: 'quiet' }, text('diff.none'))),
    steps(view) || '');
};
