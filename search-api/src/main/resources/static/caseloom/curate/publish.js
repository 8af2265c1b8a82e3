// Publishing a draft: a note, a tick for each kind of warning, and the way to throw the draft away.
import { api } from './api.js';
import { button, element, newId, progress } from './dom.js';
import { attempt, clear, tell } from './messages.js';
import { go, link } from './route.js';
import { named, session } from './session.js';
import { look, released } from './status.js';
import { asks, blocks, severity } from './validation.js';
import { checkTitle } from './vocabulary.js';
import { text } from './words.js';

const question = result => {
  const box = element('input', { type: 'checkbox', name: 'accept', value: result.check, required: true });
  return { box, row: element('label', { class: 'tick' }, box, element('span', {}, severity(result.severity), ' ', text('publish.accept', checkTitle(result.check), result.fresh - result.accepted))) };
};

const discard = view => {
  const sure = element('div', { class: 'slot' });
  const opener = button(text('draft.discard'), () => {
    const yes = button(text('draft.discard.yes'), async () => {
      yes.disabled = true;
      if (await attempt(() => api.discard(view.info.id))) {
        go({ tab: 'drafts', draft: null, part: null });
        await look();
        tell(text('draft.discarded', view.info.title));
      }
    }, { class: 'danger' });
    sure.replaceChildren(element('p', {}, text('draft.discard.sure', view.info.title)), element('div', { class: 'form-actions' }, yes, button(text('form.cancel'), () => {
      sure.replaceChildren();
      opener.focus();
    }, { class: 'minor' })));
    yes.focus();
  }, { class: 'minor' });
  return element('div', { class: 'discard' }, opener, sure);
};

export const publishPart = async (place, view) => {
  const { id } = view.info;
  place.replaceChildren(progress(text('validation.asking')));
  const report = await attempt(() => api.validation(id));
  if (!report) {
    place.replaceChildren(discard(view));
    return;
  }
  const results = report.results ?? [];
  const toValidation = () => element('a', { href: link({ tab: 'draft', part: 'validation' }) }, text('publish.to.validation'));
  if (results.some(blocks)) {
    place.replaceChildren(element('p', { class: 'verdict bad' }, text('validation.blocks'), ' ', toValidation()), discard(view));
    return;
  }
  const questions = results.filter(asks).map(question);
  const noteField = element('textarea', { id: newId(), name: 'note', rows: '3', required: true });
  noteField.value = view.info.title;
  const send = element('button', { type: 'submit' }, text('publish.send'));
  const form = element('form', { class: 'edit-form', 'aria-label': text('draft.publish') },
    element('p', {}, text('publish.intro')),
    element('div', { class: 'form-row' }, element('label', { for: noteField.id }, text('publish.note')), noteField),
    questions.length > 0 && element('fieldset', {}, element('legend', {}, text('publish.questions')), questions.map(each => each.row), element('p', {}, toValidation())),
    element('div', { class: 'form-actions' }, send));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!named()) {
      return;
    }
    clear();
    send.disabled = true;
    const waiting = progress(text('publish.sending'));
    form.append(waiting);
    const accept = questions.filter(each => each.box.checked).map(each => each.box.value);
    const release = await attempt(() => api.publish(id, session.author(), noteField.value, accept));
    waiting.remove();
    send.disabled = false;
    if (release) {
      go({ tab: 'history', draft: null, part: null, release: release.id });
      await released();
      tell(text('publish.done', release.id));
    }
  });
  place.replaceChildren(form, discard(view));
};
