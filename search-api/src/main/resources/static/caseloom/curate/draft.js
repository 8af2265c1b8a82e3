// One draft in parts: what changed, validation, what it would do to the documents, files, publishing.
import { api } from './api.js';
import { element } from './dom.js';
import { attempt } from './messages.js';
import { changesPart } from './changes.js';
import { impactPart } from './impact.js';
import { intakePart } from './intake.js';
import { publishPart } from './publish.js';
import { link, route } from './route.js';
import { validationPart } from './validation.js';
import { text, time } from './words.js';

const PARTS = { changes: changesPart, validation: validationPart, impact: impactPart, intake: intakePart, publish: publishPart };

let drawn = 0;

const partLinks = now => element('nav', { class: 'tabs minor-tabs', 'aria-label': text('draft.parts') },
  Object.keys(PARTS).map(part => element('a', { href: link({ tab: 'draft', part }), 'aria-current': part === now ? 'page' : null }, text('draft.' + part))));

/** Draws the draft of the address. */
export const showDraft = async place => {
  const { draft } = route();
  const part = PARTS[route().part] ? route().part : 'changes';
  const own = ++drawn;
  const view = await attempt(() => api.draft(draft));
  if (!view || own !== drawn) {
    return;
  }
  const info = view.info;
  const body = element('div', { class: 'part' });
  place.replaceChildren(
    element('p', {}, element('a', { class: 'back', href: link({ tab: 'drafts' }) }, '← ' + text('drafts.title'))),
    element('h2', {}, info.title),
    element('p', { class: 'facts quiet' }, element('code', {}, info.id), element('span', {}, text('draft.by', info.author, time(info.opened))),
      info.base && element('span', {}, text('draft.base', info.base)), element('span', {}, text('drafts.concepts', info.concepts, info.entries))),
    partLinks(part), body);
  await PARTS[part](body, view, () => showDraft(place));
};
