// What people call checks, changes, types, kinds of names and relations: the server's own words, asked for once.
import { api } from './api.js';
import { code, said } from './words.js';

let known = {};

export const loadVocabulary = async () => {
  known = await api.vocabulary();
};

const call = kind => value => said(known[kind]?.[value], value);

export const checkTitle = call('checks');
export const changeTitle = call('changes');
export const labelKind = value => call('labels')(code(value));
export const relation = value => call('relations')(code(value));
export const conceptType = value => call('types')(value ?? 'none');

/** Value and words of each, for a select. */
export const options = kind => Object.entries(known[kind] ?? {}).map(([value, words]) => ({ value, label: said(words, value) }));
