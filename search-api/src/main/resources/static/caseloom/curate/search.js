// The left side of the concepts tab: a field that finds concepts as one types, and what it found.
import { api } from './api.js';
import { button, element, focus, newId } from './dom.js';
import { edits } from './edits.js';
import { finder } from './finder.js';
import { makeForm } from './forms.js';
import { attempt, clear } from './messages.js';
import { go, note, route } from './route.js';
import { ready, session } from './session.js';
import { text } from './words.js';

const field = element('input', { id: 'concept-search', type: 'search', placeholder: text('search.placeholder'), maxlength: '200' });
const count = element('p', { id: newId(), class: 'quiet', role: 'status' });
const place = element('div', { class: 'slot' });

let found = null;
let lookedIn = null; // the draft whose names were searched

/** Makes a new concept; {@code given} are values to start with. */
export const createConcept = (slot, given, back) => {
  if (!ready()) {
    return;
  }
  const spec = edits.create();
  const leave = () => {
    slot.replaceChildren();
    focus(back);
  };
  const form = makeForm(spec, {
    given,
    draft: session.draft,
    closed: leave,
    submit: async values => {
      const answer = await attempt(() => api.edit(session.draft(), session.author(), null, [spec.edit(null, values)]));
      if (answer) {
        clear();
        slot.replaceChildren();
        const hits = await attempt(() => api.search(values.concept || values.en || values.ja, session.draft()));
        go({ tab: null, concept: hits?.[0]?.id ?? null });
        document.dispatchEvent(new Event('caseloom-edited'));
      }
    },
  });
  slot.replaceChildren(form.form);
  form.focus();
};

export const startSearch = opened => {
  const create = button(text('search.create'), () => createConcept(place, {}, create), { class: 'minor' });
  found = finder({
    field,
    draft: session.draft,
    stays: true,
    alike: true,
    choose: hit => {
      opened();
      go({ tab: null, concept: hit.id });
    },
    settled: (asked, hits, near) => {
      note({ q: asked });
      count.textContent = asked ? text(near ? 'search.alike' : 'search.count', hits) : '';
      found.mark(route().concept);
    },
  });
  return element('div', { class: 'search-pane', role: 'search' },
    element('label', { for: field.id, class: 'visually-hidden' }, text('search.label')), field,
    element('p', { class: 'quiet hint' }, text('search.hint')), count, found.list, create, place);
};

/** Brings field and list in line with the address. */
export const showSearch = () => {
  const wanted = route().q ?? '';
  if (document.activeElement !== field && wanted !== field.value || session.draft() !== lookedIn) {
    field.value = document.activeElement === field ? field.value : wanted;
    lookedIn = session.draft();
    found.ask();
  }
  found.mark(route().concept);
};

/** Asks again: names may have changed. */
export const searchAgain = () => found.ask();

export const focusSearch = () => {
  field.focus();
  field.select();
};
