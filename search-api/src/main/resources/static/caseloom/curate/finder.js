// A field that finds concepts as one types: arrows walk through the list, Enter takes, Escape closes.
import { api } from './api.js';
import { element, newId } from './dom.js';
import { complain } from './messages.js';
import { code, nameOf, otherNameOf, text } from './words.js';

const PAUSE = 120; // milliseconds without a key before asking

const standingBadge = standing => standing && standing.state !== 'active'
  && element('span', { class: 'badge ' + standing.state }, text('standing.' + standing.state));

/** A concept that was found, as an option of a list. */
const option = (hit, at, listId) => {
  const name = nameOf({ ...hit.name, id: hit.id });
  return element('li', { id: listId + '-' + at, role: 'option', 'aria-selected': 'false', 'data-id': hit.id, class: hit.type ? 'type-' + code(hit.type) : 'type-any' },
    element('span', { class: 'hit-name' }, name),
    hit.matched && hit.matched !== name && element('span', { class: 'matched' }, hit.matched),
    hit.matched !== otherNameOf(hit.name) && element('span', { class: 'quiet' }, otherNameOf(hit.name)),
    standingBadge(hit.standing),
    element('code', {}, hit.id));
};

/**
 * Makes a field find concepts.
 *
 * @param field   the input
 * @param draft   answers the draft to look in, or null
 * @param choose  is given the hit that was taken
 * @param stays   whether the list stays open after that
 * @param settled is told what was asked, how much was found, and whether that is only written alike
 * @param alike   whether to offer what is written most alike where nothing is found
 * @return the list, and how to ask and to close
 */
export const finder = ({ field, draft, choose, stays = false, alike = false, settled = () => {} }) => {
  const list = element('ul', { id: newId(), role: 'listbox', class: 'hits', hidden: true, 'aria-label': text('search.found') });
  let hits = [];
  let chosen = -1;
  let asking = null;
  let timer = 0;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.autocomplete = 'off';
  field.spellcheck = false;

  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    chosen = -1;
  };

  const select = at => {
    chosen = hits.length ? (at + hits.length) % hits.length : -1;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)));
    if (chosen >= 0) {
      field.setAttribute('aria-activedescendant', list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: 'nearest' });
    }
  };

  const take = at => {
    const hit = hits[at];
    if (!stays) {
      close();
    }
    choose(hit);
  };

  const show = found => {
    hits = found;
    chosen = -1;
    field.removeAttribute('aria-activedescendant');
    list.replaceChildren(...hits.map((hit, at) => {
      const item = option(hit, at, list.id);
      item.addEventListener('mousedown', event => event.preventDefault());
      item.addEventListener('click', () => take(at));
      return item;
    }));
    list.hidden = hits.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
  };

  const ask = async () => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    const wanted = field.value.trim();
    if (!wanted) {
      show([]);
      settled('', 0);
      return;
    }
    try {
      const { signal } = asking;
      const found = await api.search(wanted, draft(), signal);
      const near = alike && found.length === 0;
      show(near ? await api.nearest(wanted, signal) : found);
      settled(wanted, hits.length, near && hits.length > 0);
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        complain(problem);
      }
    }
  };

  const later = event => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(ask, PAUSE);
    }
  };

  field.addEventListener('input', later);
  field.addEventListener('compositionend', later);
  field.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden && hits.length) {
        list.hidden = false;
        field.setAttribute('aria-expanded', 'true');
      }
      select(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === 'Enter' && !list.hidden && (chosen >= 0 || stays && hits.length)) {
      event.preventDefault();
      take(Math.max(chosen, 0));
    } else if (event.key === 'Escape' && !list.hidden && !stays) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  if (!stays) {
    field.addEventListener('blur', close);
  }
  return { list, ask, close, mark: id => [...list.children].forEach(item => item.classList.toggle('open', item.dataset.id === id)) };
};
