// The list of drafts: open ones first; what became of the others.
import { api } from './api.js';
import { element, row, table } from './dom.js';
import { attempt } from './messages.js';
import { link } from './route.js';
import { text, time } from './words.js';

const heads = () => [text('drafts.name'), text('drafts.author'), text('drafts.opened'), text('drafts.size'), text('drafts.state')];

const line = draft => row(
  draft.state === 'OPEN' ? element('a', { href: link({ tab: 'draft', draft: draft.id, part: null }) }, draft.title) : draft.title,
  draft.author, time(draft.opened), text('drafts.concepts', draft.concepts, draft.entries),
  draft.release
    ? element('a', { href: link({ tab: 'history', release: draft.release }) }, text('drafts.published', draft.release))
    : text('drafts.' + draft.state.toLowerCase()));

export const showDrafts = async place => {
  const drafts = await attempt(() => api.drafts());
  if (!drafts) {
    return;
  }
  const open = drafts.filter(draft => draft.state === 'OPEN');
  const closed = drafts.filter(draft => draft.state !== 'OPEN');
  place.replaceChildren(element('h2', {}, text('drafts.title')),
    open.length
      ? table(text('drafts.title'), heads(), open.map(line))
      : element('p', { class: 'empty-pane quiet' }, text('drafts.none')),
    closed.length ? element('details', {}, element('summary', {}, text('drafts.closed', closed.length)), table(text('drafts.closed', closed.length), heads(), closed.map(line))) : '');
};
