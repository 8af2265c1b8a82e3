// The texts of the page, which the server put into it, and how numbers, times and names are written in its language.
const words = JSON.parse(document.getElementById('content').dataset.words);
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const times = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

export const language = document.documentElement.lang;
const other = language === 'ja' ? 'en' : 'ja';

export const number = value => numbers.format(value);

export const time = instant => times.format(new Date(instant));

/** The text under a key; numbers among the values are written as the language does. */
export const text = (key, ...values) => {
  if (!(key in words)) {
    throw new Error('there is no text ' + key);
  }
  return words[key].replace(/\{(\d)\}/g, (_, at) => typeof values[at] === 'number' ? number(values[at]) : values[at]);
};

/** The text under a key where there is one, or else what was given. */
export const textOr = (key, otherwise) => words[key] ?? otherwise;

/** What {@code {ja, en}} says in the page's language, in the other one, or else what was given. */
export const said = (both, otherwise = '') => both?.[language] || both?.[other] || otherwise;

/** The name of {@code {id, ja, en}} for people. */
export const nameOf = concept => said(concept, concept.id);

/** The other language's name, where it says more. */
export const otherNameOf = concept => concept[language] && concept[other] && concept[other] !== concept[language] ? concept[other] : '';

/** {@code CLASSIFIED_AS} and {@code classified-as} are one code. */
export const code = value => value.toLowerCase().replaceAll('_', '-');
