// Small forms out of a description: {title, fields: [{name, kind, label, …}], submit}. Escape closes them.
import { button, element, focus, newId } from './dom.js';
import { finder } from './finder.js';
import { text } from './words.js';

const chip = (concept, remove) => element('li', { class: 'chip' }, element('span', { class: 'chip-label' }, concept.name || concept.id),
  button('×', remove, { class: 'chip-remove', 'aria-label': text('form.take.out', concept.name || concept.id) }));

/** One concept, or several as chips; an id may be typed as it is. */
const conceptField = (field, id, draft, given) => {
  const input = element('input', { id, name: field.name, type: 'text', placeholder: text('form.concept.hint') });
  const chips = element('ul', { class: 'chips' });
  let chosen = [];
  const show = () => {
    chips.replaceChildren(...chosen.map(concept => chip(concept, () => {
      chosen = chosen.filter(other => other !== concept);
      show();
      focus(input);
    })));
    input.required = Boolean(field.required) && chosen.length === 0;
  };
  const { list } = finder({
    field: input,
    draft,
    choose: hit => {
      chosen = [...(field.several ? chosen.filter(other => other.id !== hit.id) : []), { id: hit.id, name: hit.matched }];
      input.value = '';
      show();
    },
  });
  chosen = (field.several ? given ?? [] : given ? [given] : []).map(each => ({ id: each, name: each }));
  show();
  const ids = () => [...chosen.map(concept => concept.id), ...(input.value.trim() ? [input.value.trim()] : [])];
  return { element: element('div', { class: 'concept-field' }, chips, input, list), value: () => field.several ? ids() : ids()[0] ?? '' };
};

const ticks = (field, given) => {
  const boxes = field.options.map(({ value, label }) => {
    const box = element('input', { type: 'checkbox', name: field.name, value });
    box.checked = (given ?? []).includes(value);
    return { box, row: element('label', { class: 'tick' }, box, element('span', {}, label)) };
  });
  return {
    element: element('fieldset', {}, element('legend', {}, field.label), element('div', { class: 'ticks' }, boxes.map(each => each.row))),
    value: () => boxes.filter(each => each.box.checked).map(each => each.box.value),
  };
};

const plain = (field, id, given) => {
  const attributes = { id, name: field.name, required: field.required };
  const input = field.kind === 'select'
    ? element('select', attributes, field.options.map(({ value, label }) => element('option', { value }, label)))
    : field.kind === 'area'
      ? element('textarea', { ...attributes, rows: '3' })
      : element('input', { ...attributes, type: field.kind ?? 'text', min: field.min, autocomplete: 'off' });
  input.value = given ?? field.value ?? (field.kind === 'select' ? field.options[0]?.value : '');
  return { element: input, value: () => input.value.trim() };
};

const made = (field, draft, given) => {
  if (field.kind === 'ticks') {
    const control = ticks(field, given);
    return { ...control, row: control.element };
  }
  const id = newId();
  const control = field.kind === 'concept' ? conceptField(field, id, draft, given) : plain(field, id, given);
  return { ...control, row: element('div', { class: 'form-row' }, element('label', { for: id }, field.label), control.element,
    field.hint && element('p', { class: 'quiet hint' }, field.hint)) };
};

/**
 * A form.
 *
 * @param given  values to start with, by the fields' names
 * @param submit is given the values; while it works, the form cannot be sent again
 * @param closed is called when it was left without sending
 */
export const makeForm = ({ title, intro, fields, action }, { given = {}, draft = () => null, submit, closed }) => {
  const controls = fields.map(field => ({ name: field.name, ...made(field, draft, given[field.name]) }));
  const send = element('button', { type: 'submit' }, action ?? text('form.save'));
  const form = element('form', { class: 'edit-form', 'aria-label': title },
    element('h4', {}, title),
    intro && element('p', { class: 'quiet' }, intro),
    controls.map(control => control.row),
    element('div', { class: 'form-actions' }, send, button(text('form.cancel'), () => closed(), { class: 'minor' })));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      await submit(Object.fromEntries(controls.map(control => [control.name, control.value()])));
    } finally {
      send.disabled = false;
    }
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      closed();
    }
  });
  return { form, focus: () => focus(form.querySelector('input, select, textarea') ?? send) };
};
