// The REST of the ontology, and of normalisation. Whatever is refused arrives as a Problem with the server's code, words and advice.
import { text, textOr } from './words.js';

const ROOT = '/api/ontology';

export class Problem extends Error {
  constructor({ code, detail, title, advice }) {
    super(detail || title);
    this.code = code ?? '';
    this.advice = textOr('advice.' + this.code, advice ?? '');
  }
}

const problemOf = async response => {
  const body = await response.text();
  try {
    return new Problem(JSON.parse(body));
  } catch (notJson) {
    return new Problem({ detail: text('problem.http', String(response.status)), advice: text('problem.http.advice') });
  }
};

const send = (path, options) => sendTo(ROOT + path, options);

const sendTo = async (address, options) => {
  let response;
  try {
    response = await fetch(address, { ...options, headers: { Accept: 'application/json', ...options?.headers } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem({ detail: text('problem.unreachable'), advice: textOr('advice.CL-NOT-RUNNING', '') });
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.json();
};

const post = (path, body) => send(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const withDraft = draft => draft ? 'draft=' + encodeURIComponent(draft) : '';

const draftPath = (draft, rest = '') => '/drafts/' + encodeURIComponent(draft) + rest;

const releasePath = (release, rest = '') => '/releases/' + encodeURIComponent(release) + rest;

export const api = {
  status: () => send(''),
  vocabulary: () => send('/vocabulary'),
  search: (query, draft, signal) => send('/concepts?limit=40&q=' + encodeURIComponent(query) + '&' + withDraft(draft), { signal }),
  nearest: async (expression, signal) => (await sendTo('/api/normalise?text=' + encodeURIComponent(expression), { signal }))
    .map(({ concept, by }) => ({ id: concept.id, name: concept.label, matched: by })),
  concept: (id, draft) => send('/concepts/' + encodeURIComponent(id) + '?' + withDraft(draft)),
  drafts: () => send('/drafts'),
  openDraft: (title, author) => post('/drafts', { title, author }),
  draft: draft => send(draftPath(draft)),
  discard: draft => send(draftPath(draft), { method: 'DELETE' }),
  edit: (draft, author, version, edits) => post(draftPath(draft, '/edits'), { author, version, edits }),
  revert: (draft, author, concept) => post(draftPath(draft, '/revert'), { author, concept }),
  bulk: (draft, author, table) => send(draftPath(draft, '/bulk?author=' + encodeURIComponent(author)),
    { method: 'POST', headers: { 'Content-Type': 'text/tab-separated-values; charset=utf-8' }, body: table }),
  importFiles: (draft, form) => send(draftPath(draft, '/import'), { method: 'POST', body: form }),
  importRun: draft => send(draftPath(draft, '/import')),
  diff: draft => send(draftPath(draft, '/diff')),
  validation: draft => send(draftPath(draft, '/validation')),
  impact: (draft, signal) => send(draftPath(draft, '/impact'), { signal }),
  publish: (draft, author, publishNote, accept) => post(draftPath(draft, '/publish'), { author, note: publishNote, accept }),
  releases: () => send('/releases'),
  releaseDiff: release => send(releasePath(release, '/diff')),
  rollback: (release, author, rollbackNote) => post(releasePath(release, '/rollback'), { author, note: rollbackNote }),
  turtleAddress: release => ROOT + releasePath(release, '/turtle'),
};
