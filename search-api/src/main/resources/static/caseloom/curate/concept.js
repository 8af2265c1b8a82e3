// One concept: loads it, shows it, and sends every edit to the chosen draft with the version that was seen.
import { api } from './api.js';
import { element, focus } from './dom.js';
import { makeForm } from './forms.js';
import { attempt, clear, complain, tell } from './messages.js';
import { route } from './route.js';
import { ready, session } from './session.js';
import { statements } from './statements.js';
import { look } from './status.js';
import { text } from './words.js';

const place = element('article', { class: 'concept', 'aria-live': 'off' });
let shown = ''; // concept and draft
let view = null;
let openers = new Map();
let wantsFocus = false;

/** The concept is to get the focus once it is there. */
export const focusConceptNext = () => {
  wantsFocus = true;
};

const focusHeading = () => focus(place.querySelector('h2') ?? place);

const show = loaded => {
  view = loaded;
  openers = new Map();
  place.replaceChildren(...statements(view, desk));
  if (wantsFocus) {
    wantsFocus = false;
    focusHeading();
  }
};

const load = async () => {
  const { concept } = route();
  const loaded = await attempt(() => api.concept(concept, session.draft()));
  if (loaded && route().concept === concept) {
    show(loaded);
  }
  return loaded;
};

/** Somebody else changed it: shows what they did, the concept as it is now, and the form as it was filled in. */
const overtaken = async (problem, key, values) => {
  await load();
  openers.get(key)?.(values);
  complain(problem);
};

const send = async (edit, key, values) => {
  try {
    const answer = await api.edit(session.draft(), session.author(), view.version, [edit]);
    tell(text('edit.done', answer.draft.title));
    if (answer.concept) {
      show(answer.concept);
    } else {
      await load();
    }
    focus(place.querySelector('[data-opens="' + CSS.escape(key) + '"]') ?? place.querySelector('h2'));
    look();
    document.dispatchEvent(new Event('caseloom-edited'));
    return true;
  } catch (problem) {
    if (problem.code === 'CL-CONCEPT-CHANGED') {
      await overtaken(problem, key, values);
    } else {
      complain(problem);
    }
    return false;
  }
};

/** What the statements need for their buttons. */
const desk = {
  /** A button that opens a form in a slot. */
  opens: (key, label, spec, slot, given = {}) => {
    const opener = element('button', { type: 'button', class: 'minor', 'data-opens': key }, label);
    const open = values => {
      if (!ready()) {
        return;
      }
      clear();
      place.querySelectorAll('.slot').forEach(other => other.replaceChildren());
      const described = spec();
      const form = makeForm(described, {
        given: values,
        draft: session.draft,
        closed: () => {
          slot.replaceChildren();
          focus(opener);
        },
        submit: filled => send(described.edit(view.concept.id, filled), key, filled),
      });
      slot.replaceChildren(form.form);
      form.focus();
    };
    opener.addEventListener('click', () => open(given));
    openers.set(key, open);
    return opener;
  },
  /** A button that edits at once. */
  does: (key, label, edit, name) => {
    const doer = element('button', { type: 'button', class: 'minor', 'data-opens': key, 'aria-label': name ?? null }, label);
    doer.addEventListener('click', async () => {
      if (ready()) {
        clear();
        doer.disabled = true;
        await send(edit(view.concept.id), key, {});
        doer.disabled = false;
      }
    });
    return doer;
  },
  shownIn: () => session.draft(),
};

export const conceptPane = () => place;

/** Brings the concept in line with the address. */
export const showConcept = async () => {
  const { concept } = route();
  const wanted = concept + ' ' + session.draft();
  if (!concept) {
    shown = '';
    place.replaceChildren(element('div', { class: 'empty-pane quiet' }, element('p', {}, text('concept.none')), element('p', {}, text('concept.none.how'))));
  } else if (wanted !== shown || wantsFocus) {
    shown = wanted;
    if (!await load()) {
      place.replaceChildren();
      shown = '';
    }
  }
};

/** Loads it again, after a release or an edit elsewhere. */
export const conceptAgain = () => {
  shown = '';
};
