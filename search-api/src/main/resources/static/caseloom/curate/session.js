// Who edits, and in which draft. The name stays in this browser; the draft stands in the address.
import { api } from './api.js';
import { button, element, focus, newId } from './dom.js';
import { attempt, clear, complain } from './messages.js';
import { go, link, note, route } from './route.js';
import { look, onStatus } from './status.js';
import { text } from './words.js';

const AUTHOR = 'caseloom-author';
const DRAFT = 'caseloom-draft';

const place = document.getElementById('desk');
const author = element('input', { id: newId(), name: 'author', autocomplete: 'name', maxlength: '100', required: true });
const chosen = element('select', { id: newId(), name: 'draft' });
const lookLink = element('a', { class: 'look' }, text('desk.look'));
const opener = button(text('desk.new'), () => askTitle(), { class: 'minor', 'aria-expanded': 'false', id: 'new-draft' });
const titleField = element('input', { id: newId(), name: 'title', maxlength: '200', required: true });
const form = element('form', { class: 'inline-form', hidden: true },
  element('label', { for: titleField.id }, text('desk.title')), titleField,
  element('button', { type: 'submit' }, text('desk.create')),
  button(text('form.cancel'), () => close(), { class: 'minor' }));
let drafts = [];

export const session = {
  author: () => author.value.trim(),
  draft: () => route().draft ?? null,
  draftInfo: id => drafts.find(draft => draft.id === id) ?? null,
};

/** Whether there is a name and a draft to edit in; asks for what is missing. */
export const ready = () => {
  if (!session.author()) {
    complain({ message: text('desk.author.missing') });
    focus(author);
    return false;
  }
  if (!session.draft()) {
    complain({ message: text('desk.draft.missing') });
    if (drafts.length) {
      focus(chosen);
    } else {
      askTitle();
    }
    return false;
  }
  return true;
};

/** Whether there is a name; asks for it. */
export const named = () => {
  if (session.author()) {
    return true;
  }
  complain({ message: text('desk.author.missing') });
  focus(author);
  return false;
};

const close = () => {
  form.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  focus(opener);
};

const askTitle = () => {
  form.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  focus(author.value.trim() ? titleField : author);
};

const create = async event => {
  event.preventDefault();
  if (!named()) {
    return;
  }
  const made = await attempt(() => api.openDraft(titleField.value.trim(), session.author()));
  if (made) {
    clear();
    titleField.value = '';
    close();
    await look();
    go({ draft: made.id });
    focus(document.getElementById('concept-search') ?? chosen);
  }
};

const showDrafts = () => {
  const now = session.draft();
  chosen.replaceChildren(element('option', { value: '' }, text('desk.none')),
    drafts.map(draft => element('option', { value: draft.id, selected: draft.id === now }, text('desk.option', draft.title, draft.author, draft.concepts))).reduce((all, option) => {
      all.append(option);
      return all;
    }, document.createDocumentFragment()));
  chosen.value = now ?? '';
  lookLink.hidden = !now;
  lookLink.href = link({ tab: 'draft' });
};

const leaveClosed = () => {
  const now = session.draft();
  if (now && !session.draftInfo(now)) {
    go({ draft: null, tab: route().tab === 'draft' ? 'drafts' : route().tab ?? null });
  }
};

export const startSession = () => {
  author.value = localStorage.getItem(AUTHOR) ?? '';
  author.addEventListener('input', () => localStorage.setItem(AUTHOR, author.value.trim()));
  chosen.addEventListener('change', () => go({ draft: chosen.value || null }));
  form.addEventListener('submit', create);
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
    }
  });
  place.append(
    element('span', { class: 'pair' }, element('label', { for: author.id }, text('desk.author')), author),
    element('span', { class: 'pair wide' }, element('label', { for: chosen.id }, text('desk.draft')), chosen),
    lookLink, opener, form);
  onStatus(now => {
    drafts = now.drafts ?? [];
    if (!session.draft() && !chosen.dataset.started && session.draftInfo(localStorage.getItem(DRAFT))) {
      note({ draft: localStorage.getItem(DRAFT) });
      window.dispatchEvent(new Event('hashchange'));
    }
    chosen.dataset.started = 'yes';
    leaveClosed();
    if (document.activeElement !== chosen) {
      showDrafts();
    }
  });
  window.addEventListener('hashchange', () => {
    if (session.draft()) {
      localStorage.setItem(DRAFT, session.draft());
    } else {
      localStorage.removeItem(DRAFT);
    }
    showDrafts();
  });
};
