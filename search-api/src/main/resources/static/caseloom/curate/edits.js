// Every edit as a form: what it asks for, and the edit of the REST it makes of the answers.
import { conceptType, options } from './vocabulary.js';
import { code, said, text } from './words.js';

const language = { name: 'lang', kind: 'select', label: text('field.lang'), options: ['ja', 'en'].map(value => ({ value, label: text('lang.' + value) })) };
const name = { name: 'text', label: text('field.text'), required: true };
const reason = { name: 'reason', label: text('field.reason') };
const concept = (field, label, more = {}) => ({ name: field, kind: 'concept', label, ...more });
const successors = [concept('replacedBy', text('field.replacedBy'), { several: true }), concept('consider', text('field.consider'), { several: true }), reason];
const types = () => [...options('types').filter(type => type.value !== 'none'), { value: '', label: conceptType(null) }];
const orNull = value => value === '' ? null : value;

/** What stands in a form; the edit is made of its values and the concept's id. */
export const edits = {
  rename: () => ({ title: text('edit.rename'), intro: text('edit.rename.intro'), fields: [language, name],
    edit: (id, v) => ({ op: 'rename', concept: id, lang: v.lang, text: v.text }) }),
  addLabel: () => ({ title: text('edit.addLabel'), action: text('form.add'),
    fields: [name, language, { name: 'kind', kind: 'select', label: text('field.kind'), options: options('labels').filter(kind => kind.value !== 'preferred') }],
    edit: (id, v) => ({ op: 'add-label', concept: id, text: v.text, lang: v.lang, kind: v.kind }) }),
  removeLabel: label => ({ title: text('edit.removeLabel', label.text), intro: text('edit.removeLabel.intro'), action: text('form.remove'), fields: [reason],
    edit: (id, v) => ({ op: 'remove-label', concept: id, text: label.text, lang: label.lang, reason: orNull(v.reason) }) }),
  define: () => ({ title: text('edit.define'), intro: text('edit.define.intro'), fields: [language, { name: 'text', kind: 'area', label: text('field.definition') }],
    edit: (id, v) => ({ op: 'define', concept: id, lang: v.lang, text: v.text }) }),
  setType: () => ({ title: text('edit.setType'), fields: [{ name: 'type', kind: 'select', label: text('field.type'), options: types() }],
    edit: (id, v) => ({ op: 'set-type', concept: id, type: orNull(v.type) }) }),
  addParent: () => ({ title: text('edit.addParent'), action: text('form.add'), fields: [concept('parent', text('field.parent'), { required: true })],
    edit: (id, v) => ({ op: 'add-parent', concept: id, parent: v.parent }) }),
  move: parent => ({ title: text('edit.move', said(parent, parent.id)), fields: [concept('to', text('field.to'), { required: true })],
    edit: (id, v) => ({ op: 'move', concept: id, from: parent.id, to: v.to }) }),
  map: () => ({ title: text('edit.map'), action: text('form.add'),
    fields: [{ name: 'target', label: text('field.target'), required: true, hint: text('field.target.hint') },
      { name: 'relation', kind: 'select', label: text('field.relation'), options: options('relations') }],
    edit: (id, v) => ({ op: 'map', concept: id, relation: v.relation, target: v.target }) }),
  announce: () => ({ title: text('edit.announce'), intro: text('edit.announce.intro'), fields: successors,
    edit: (id, v) => ({ op: 'announce', concept: id, replacedBy: v.replacedBy, consider: v.consider, reason: orNull(v.reason) }) }),
  obsolete: () => ({ title: text('edit.obsolete'), intro: text('edit.obsolete.intro'), fields: successors,
    edit: (id, v) => ({ op: 'obsolete', concept: id, replacedBy: v.replacedBy, consider: v.consider, reason: orNull(v.reason) }) }),
  merge: () => ({ title: text('edit.merge'), intro: text('edit.merge.intro'), fields: [concept('from', text('field.from'), { required: true }), reason],
    edit: (id, v) => ({ op: 'merge', concept: id, from: v.from, reason: orNull(v.reason) }) }),
  split: labels => ({ title: text('edit.split'), intro: text('edit.split.intro'),
    fields: [{ name: 'ja', label: text('field.ja') }, { name: 'en', label: text('field.en') },
      { name: 'labels', kind: 'ticks', label: text('field.labels'), options: labels.map(label => ({ value: label.text, label: label.text })) }],
    edit: (id, v) => ({ op: 'split', concept: id, ja: v.ja, en: v.en, labels: v.labels }) }),
  unmerge: member => ({ title: text('edit.unmerge', member.id), intro: text('edit.unmerge.intro'), fields: [{ ...reason, required: true }],
    edit: (id, v) => ({ op: 'unmerge', concept: id, member: member.id, reason: v.reason }) }),
  create: () => ({ title: text('edit.create'), action: text('form.create'),
    fields: [{ name: 'ja', label: text('field.ja') }, { name: 'en', label: text('field.en') },
      { name: 'type', kind: 'select', label: text('field.type'), options: types() },
      concept('parents', text('field.parents'), { several: true }),
      { name: 'concept', label: text('field.id'), hint: text('field.id.hint') }],
    edit: (_, v) => ({ op: 'create', concept: orNull(v.concept), type: orNull(v.type), ja: v.ja, en: v.en, parents: v.parents }) }),
};

/** Edits that need no question: a draft can take them back. */
export const at = {
  prefer: (id, label) => ({ op: 'rename', concept: id, lang: label.lang, text: label.text }),
  removeLabel: (id, label) => ({ op: 'remove-label', concept: id, text: label.text, lang: label.lang }),
  removeParent: (id, parent) => ({ op: 'remove-parent', concept: id, parent }),
  unmap: (id, mapping) => ({ op: 'unmap', concept: id, relation: code(mapping.relation), target: mapping.target }),
  reinstate: id => ({ op: 'reinstate', concept: id }),
};
