// Much at once: a table of edits, or files of sources that are read and merged into the draft.
import { api } from './api.js';
import { element, newId, progress, row, section, table } from './dom.js';
import { attempt, tell } from './messages.js';
import { named, session } from './session.js';
import { look } from './status.js';
import { conceptType, options } from './vocabulary.js';
import { number, text } from './words.js';

const PAUSE = 700; // milliseconds between looks at an import

const labelled = (label, control, hint) => {
  control.id = newId();
  return element('div', { class: 'form-row' }, element('label', { for: control.id }, label), control, hint && element('p', { class: 'quiet hint' }, hint));
};

const bulk = (view, again) => {
  const area = element('textarea', { rows: '6', spellcheck: 'false', class: 'code', placeholder: 'op\tconcept\ttext\tlang\nadd-label\tCSL:fever\t熱っぽい\tja' });
  const file = element('input', { type: 'file', accept: '.tsv,.txt,text/tab-separated-values' });
  file.addEventListener('change', async () => {
    area.value = file.files.length ? await file.files[0].text() : area.value;
  });
  const send = element('button', { type: 'submit' }, text('bulk.send'));
  const form = element('form', { class: 'edit-form' }, element('h4', {}, text('bulk.title')), labelled(text('bulk.file'), file), labelled(text('bulk.table'), area, text('bulk.hint')), element('div', { class: 'form-actions' }, send));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!named() || !area.value.trim()) {
      return;
    }
    send.disabled = true;
    const info = await attempt(() => api.bulk(view.info.id, session.author(), area.value));
    send.disabled = false;
    if (info) {
      tell(text('bulk.done', info.concepts));
      await look();
      await again();
    }
  });
  return form;
};

const fileRow = each => row(each.file, element('span', { class: 'outcome-' + each.outcome.toLowerCase() }, text('outcome.' + each.outcome.toLowerCase())),
  each.format ?? '', each.source ? [each.source.id, ' ', each.source.version ?? ''] : '',
  element('td', { class: 'number' }, each.outcome === 'TAKEN' ? number(each.counts.concepts) : ''),
  [each.reason ?? '', (each.remarks ?? []).length > 0 && text('import.remarks', each.remarks.length)]);

const report = done => section(text('import.report'),
  element('p', {}, text('import.totals', done.merge.totals.added, done.merge.totals.updated, done.merge.totals.unchanged, done.merge.totals.obsoleted, done.merge.totals.members)),
  table(text('import.files'), [text('import.file'), text('import.outcome'), text('import.format'), text('import.source'), text('import.concepts'), text('import.reason')], (done.files ?? []).map(fileRow)),
  (done.merge.conflicts ?? []).map(conflict => element('details', {},
    element('summary', {}, text('conflict.' + conflict.kind.toLowerCase().replaceAll('_', '-')), ' ', element('span', { class: 'quiet' }, number(conflict.count))),
    element('ul', {}, (conflict.cases ?? []).slice(0, 20).map(each => element('li', {}, element('code', {}, each.id), ' – ', element('code', {}, each.other), ' ', each.detail))))));

const watch = async (place, draft) => {
  for (;;) {
    const run = await attempt(() => api.importRun(draft));
    if (!run || !place.isConnected) {
      return null;
    }
    if (run.state === 'DONE') {
      place.replaceChildren(report(run.report));
      return run;
    }
    if (run.state === 'FAILED') {
      place.replaceChildren(element('div', { class: 'message problem', role: 'alert' }, element('p', {}, element('strong', {}, run.problem.detail)), element('p', {}, run.problem.advice), element('code', {}, run.problem.code)));
      return run;
    }
    place.replaceChildren(progress(text(run.state === 'READING' ? 'import.reading' : 'import.merging', run.done, run.total, run.file ?? ''), run.state === 'READING' ? run.done : 0, run.state === 'READING' ? run.total : 0));
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
};

const upload = (view, place) => {
  const files = element('input', { type: 'file', multiple: true });
  const folder = element('input', { type: 'file', webkitdirectory: true });
  const type = element('select', {}, element('option', { value: '' }, text('import.type.own')), options('types').filter(each => each.value !== 'none').map(each => element('option', { value: each.value }, conceptType(each.value))));
  const send = element('button', { type: 'submit' }, text('import.send'));
  const form = element('form', { class: 'edit-form' }, element('h4', {}, text('import.title')), element('p', { class: 'quiet' }, text('import.intro')),
    labelled(text('import.choose'), files), labelled(text('import.folder'), folder), labelled(text('import.type'), type, text('import.type.hint')), element('div', { class: 'form-actions' }, send));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const all = [...files.files, ...folder.files];
    if (!named() || !all.length) {
      return;
    }
    const data = new FormData();
    data.append('author', session.author());
    if (type.value) {
      data.append('type', type.value);
    }
    all.forEach(file => data.append('file', file, file.webkitRelativePath || file.name));
    send.disabled = true;
    place.replaceChildren(progress(text('import.sending')));
    const started = await attempt(() => api.importFiles(view.info.id, data));
    const run = started ? await watch(place, view.info.id) : place.replaceChildren();
    send.disabled = false;
    if (run?.state === 'DONE') {
      tell(text('import.done'));
      await look();
    }
  });
  return form;
};

export const intakePart = async (place, view, again) => {
  const outcome = element('div', { 'aria-live': 'polite' });
  place.replaceChildren(upload(view, outcome), outcome, bulk(view, again));
};
