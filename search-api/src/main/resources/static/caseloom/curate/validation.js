// What validation says of a draft, by check: what is the matter, what mends it, and how to accept it for a while.
import { api } from './api.js';
import { element, focus, progress } from './dom.js';
import { makeForm } from './forms.js';
import { attempt, tell } from './messages.js';
import { link } from './route.js';
import { named, session } from './session.js';
import { checkTitle } from './vocabulary.js';
import { said, text } from './words.js';

const DAYS = 90; // an exception should end before nobody remembers it

export const blocks = result => result.severity === 'ERROR' && result.fresh + result.known > result.accepted;

export const asks = result => result.severity === 'WARN' && result.fresh > result.accepted;

export const severity = value => element('span', { class: 'badge severity-' + value.toLowerCase() }, text('severity.' + value.toLowerCase()));

const inDays = days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const accept = (draft, message, slot, opener, again) => {
  const form = makeForm({
    title: text('accept.title'), intro: text('accept.intro'), action: text('accept.action'),
    fields: [{ name: 'reason', label: text('field.reason'), required: true },
      { name: 'expires', kind: 'date', label: text('field.expires'), required: true, value: inDays(DAYS), min: inDays(0) }],
  }, {
    closed: () => {
      slot.replaceChildren();
      focus(opener);
    },
    submit: async values => {
      const edit = { op: 'accept', check: message.check, subject: message.subject, reason: values.reason, expires: values.expires };
      if (await attempt(() => api.edit(draft, session.author(), null, [edit]))) {
        tell(text('accept.done'));
        await again();
      }
    },
  });
  slot.replaceChildren(form.form);
  form.focus();
};

const about = message => /^[\w.-]+:\S+$/.test(message.subject)
  ? element('a', { href: link({ tab: null, concept: message.subject }) }, said(message.name, message.subject))
  : element('span', {}, said(message.name, message.subject));

const messageItem = (draft, message, again) => {
  const slot = element('div', { class: 'slot' });
  const opener = element('button', { type: 'button', class: 'minor' }, text('accept.open'));
  opener.addEventListener('click', () => named() && accept(draft, message, slot, opener, again));
  const accepted = message.acceptedBy;
  return element('li', {},
    element('p', {}, about(message), ' ', element('code', {}, message.subject), message.known && element('span', { class: 'badge' }, text('check.known.one'))),
    element('p', { class: 'what' }, said(message.text)),
    element('p', { class: 'advice' }, said(message.advice)),
    accepted
      ? element('p', { class: 'quiet' }, text('accept.by', accepted.author, accepted.reason, accepted.expires))
      : message.severity !== 'INFO' && [opener, slot]);
};

const counts = result => [
  text('check.fresh', result.fresh),
  result.known > 0 && text('check.known', result.known),
  result.accepted > 0 && text('check.accepted', result.accepted),
  result.mended > 0 && text('check.mended', result.mended)].filter(Boolean).join(' · ');

const group = (draft, result, again) => {
  const messages = result.messages ?? [];
  return element('details', { class: 'check', open: blocks(result) || asks(result) },
    element('summary', {}, severity(result.severity), ' ', element('b', {}, checkTitle(result.check)), ' ', element('span', { class: 'quiet' }, counts(result))),
    element('ul', { class: 'check-messages' }, messages.map(message => messageItem(draft, message, again))),
    result.fresh > messages.length && element('p', { class: 'quiet' }, text('check.more', result.fresh - messages.length)));
};

const verdict = results => {
  if (results.some(blocks)) {
    return element('p', { class: 'verdict bad' }, text('validation.blocks'));
  }
  if (results.some(asks)) {
    return element('p', { class: 'verdict warn' }, text('validation.asks'));
  }
  return element('p', { class: 'verdict good' }, text(results.some(result => result.fresh > 0) ? 'validation.notes' : 'validation.clean'));
};

export const validationPart = async (place, view) => {
  const { id } = view.info;
  const show = async () => {
    place.replaceChildren(progress(text('validation.asking')));
    const report = await attempt(() => api.validation(id));
    place.replaceChildren();
    if (report) {
      const results = report.results ?? [];
      place.append(verdict(results), ...results.filter(result => result.fresh || result.known || result.mended).map(result => group(id, result, show)));
    }
  };
  await show();
};
