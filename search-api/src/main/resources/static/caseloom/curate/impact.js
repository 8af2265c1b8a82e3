// What a draft would change in the documents, before anybody publishes it: numbers, concepts, and sentences.
import { api } from './api.js';
import { button, element, progress, row, section, table } from './dom.js';
import { attempt } from './messages.js';
import { link } from './route.js';
import { conceptType } from './vocabulary.js';
import { code, number, said, text } from './words.js';

const count = ({ number: value, margin }) => margin ? text('impact.estimate', value, margin) : number(value);

const mention = found => found
  ? element('span', { class: 'meaning type-' + code(found.type) },
    element('b', {}, (found.concepts ?? []).map(concept => said(concept.label, concept.id)).join(' / ')),
    ' ', element('span', { class: 'assertion is-' + found.assertion }, text('meaning.' + found.assertion)),
    ' ', element('span', { class: 'quiet' }, conceptType(found.type)))
  : element('span', { class: 'meaning quiet' }, text('impact.nothing'));

const example = each => {
  const characters = Array.from(each.sentence); // places are counted in code points
  const from = each.start ?? 0;
  return element('li', { class: 'card example' },
    element('p', { class: 'sentence', lang: each.lang }, characters.slice(0, from).join(''), element('mark', {}, characters.slice(from, each.end).join('')), characters.slice(each.end).join('')),
    element('p', { class: 'before-after' }, element('span', { class: 'badge change-' + each.kind.toLowerCase() }, text('impact.kind.' + each.kind.toLowerCase())), ' ',
      mention(each.before), element('span', { class: 'arrow', 'aria-label': text('impact.becomes') }, ' → '), mention(each.after)),
    element('p', { class: 'quiet' }, element('a', { href: '/cases/' + encodeURIComponent(each.document) }, each.title || each.document)));
};

const COUNTED = ['documents', 'gained', 'lost', 'changed'];

const concepts = report => (report.concepts ?? []).length > 0 && section(text('impact.concepts', report.conceptsAffected),
  table(text('impact.concepts', report.conceptsAffected), [text('impact.concept'), ...COUNTED.map(each => text('impact.' + each))],
    report.concepts.map(concept => row(element('a', { href: link({ tab: null, concept: concept.id }) }, said(concept.label, concept.id)),
      ...COUNTED.map(each => element('td', { class: 'number', 'data-head': text('impact.' + each) }, count(concept[each])))))));

const figure = (label, value, kind) => element('div', { class: 'figure ' + kind }, element('dt', {}, label), element('dd', {}, count(value)));

const show = report => [
  section(text('impact.title'),
    element('p', {}, text(report.exact ? 'impact.exact' : 'impact.sampled', report.corpus, report.candidates, report.examined, report.milliseconds)),
    report.exact && report.documents.number === 0 && report.relabelled.number === 0 && report.failed === 0
      && element('p', { class: 'none' }, text(report.candidates > 0 ? 'impact.none.inside' : 'impact.none.unmentioned', report.candidates)),
    report.failed > 0 && element('p', { class: 'warn' }, text('impact.failed', report.failed)),
    element('dl', { class: 'figures' },
      [...COUNTED, 'relabelled'].map(each => figure(text('impact.' + each), report[each], each)))),
  concepts(report),
  (report.examples ?? []).length > 0 && section(text('impact.examples'), element('ol', { class: 'examples' }, report.examples.slice(0, 20).map(example))),
].filter(Boolean);

export const impactPart = async (place, view) => {
  const asking = new AbortController();
  const started = Date.now();
  const waiting = progress(text('impact.asking'));
  const clock = setInterval(() => {
    waiting.querySelector('span').textContent = text('impact.asking.since', Math.round((Date.now() - started) / 1000));
    if (!waiting.isConnected) {
      asking.abort(); // nobody waits for it any more
      clearInterval(clock);
    }
  }, 1000);
  place.replaceChildren(waiting, button(text('form.cancel'), () => asking.abort(), { class: 'minor' }));
  const report = await attempt(() => api.impact(view.info.id, asking.signal));
  clearInterval(clock);
  place.replaceChildren(...(report ? show(report) : []), button(text('impact.again'), () => impactPart(place, view), { class: 'minor' }));
};
