// Everything stated about a concept, each statement with its sources and the buttons that change it.
import { button, element, row, section, table } from './dom.js';
import { at, edits } from './edits.js';
import { go, link } from './route.js';
import { createConcept } from './search.js';
import { conceptType, labelKind, relation } from './vocabulary.js';
import { code, nameOf, number, otherNameOf, text, textOr } from './words.js';

const OWN = ['curator', 'starter'];

const slot = () => element('div', { class: 'slot' });

const sources = list => element('span', { class: 'sources' }, (list ?? []).map(source => element('span', { class: 'source' }, source)));

const conceptLink = concept => element('a', { href: link({ tab: null, concept: concept.id }) }, nameOf(concept));

const actions = (...buttons) => element('td', { class: 'actions' }, buttons);

const preferredFirst = (a, b) => (code(a.kind) === 'preferred' ? 0 : 1) - (code(b.kind) === 'preferred' ? 0 : 1);

const languageName = lang => textOr('lang.' + lang, lang);

const head = ({ concept, version, changedIn }, desk, place) => {
  const named = lang => concept.labels?.find(label => label.lang === lang && code(label.kind) === 'preferred')?.text;
  const names = { id: concept.id, ja: named('ja'), en: named('en') };
  const standing = concept.standing?.state ?? 'active';
  return element('header', { class: 'concept-head' },
    element('h2', {}, nameOf(names), ' ', element('span', { class: 'other-name' }, otherNameOf(names))),
    element('p', { class: 'facts' },
      element('code', {}, concept.id),
      element('span', { class: 'badge type-' + (concept.type ? code(concept.type) : 'any') }, conceptType(concept.type ? code(concept.type) : null)),
      standing !== 'active' && element('span', { class: 'badge ' + standing }, text('standing.' + standing)),
      element('span', { class: 'quiet' }, text('concept.version', version)),
      changedIn && element('a', { class: 'badge changed', href: link({ tab: 'draft', draft: changedIn }) }, text(changedIn === desk.shownIn() ? 'concept.changed.here' : 'concept.changed.elsewhere', changedIn))),
    standing !== 'active' && leaving(concept.standing),
    element('div', { class: 'toolbar' },
      desk.opens('setType', text('edit.setType'), edits.setType, place, { type: concept.type ? code(concept.type) : '' }),
      desk.opens('merge', text('edit.merge'), edits.merge, place),
      desk.opens('split', text('edit.split'), () => edits.split(concept.labels ?? []), place),
      standing === 'active' && desk.opens('announce', text('edit.announce'), edits.announce, place),
      standing === 'announced' && desk.opens('obsolete', text('edit.obsolete'), edits.obsolete, place, concept.standing),
      standing !== 'active' && desk.does('reinstate', text('edit.reinstate'), at.reinstate)),
    place);
};

const idList = ids => ids.map((id, index) => [index > 0 && ', ', element('a', { href: link({ tab: null, concept: id }) }, id)]);

const leaving = standing => element('p', { class: 'leaving' },
  standing.replacedBy?.length && element('span', {}, text('field.replacedBy') + ': ', idList(standing.replacedBy)),
  standing.consider?.length && element('span', {}, text('field.consider') + ': ', idList(standing.consider)),
  standing.reason && element('span', {}, text('field.reason') + ': ' + standing.reason));

const labels = ({ concept }, desk) => {
  const place = slot();
  const langs = [...new Set(['ja', 'en', ...(concept.labels ?? []).map(label => label.lang)])];
  const rows = langs.flatMap(lang => {
    const own = (concept.labels ?? []).filter(label => label.lang === lang).sort(preferredFirst);
    return own.map((label, index) => {
      const preferred = code(label.kind) === 'preferred';
      const key = label.text + '|' + label.lang;
      const foreign = (label.sources ?? []).some(source => !OWN.includes(source));
      return row(
        ...(index === 0 ? [element('th', { scope: 'rowgroup', rowspan: String(own.length), class: 'lang' }, languageName(lang))] : []),
        element('td', { lang, class: preferred ? 'preferred' : null }, label.text),
        labelKind(label.kind),
        sources(label.sources),
        actions(
          preferred && desk.opens('rename|' + lang, text('labels.rename'), edits.rename, place, { lang, text: label.text }),
          !preferred && code(label.kind) !== 'reading' && desk.does('prefer|' + key, text('labels.prefer'), id => at.prefer(id, label), text('labels.prefer.name', label.text)),
          foreign
            ? desk.opens('remove|' + key, text('form.remove'), () => edits.removeLabel(label), place)
            : desk.does('remove|' + key, text('form.remove'), id => at.removeLabel(id, label), text('form.remove.name', label.text))));
    });
  });
  return section(text('labels.title'),
    table(text('labels.title'), [text('field.lang'), text('field.text'), text('field.kind'), text('sources.title'), text('actions.title')], rows),
    element('div', { class: 'toolbar' },
      desk.opens('addLabel', text('edit.addLabel'), edits.addLabel, place, { kind: 'exact' }),
      langs.slice(0, 2).filter(lang => !(concept.labels ?? []).some(label => label.lang === lang && code(label.kind) === 'preferred'))
        .map(lang => desk.opens('rename|' + lang, text('labels.name.missing', languageName(lang)), edits.rename, place, { lang }))),
    place);
};

const definitions = ({ concept }, desk) => {
  const place = slot();
  const own = (concept.definitions ?? []).find(each => each.sources?.includes('curator'));
  return section(text('definitions.title'),
    (concept.definitions ?? []).map(each => element('blockquote', { lang: each.lang }, element('p', {}, each.text), element('footer', {}, languageName(each.lang), ' ', sources(each.sources)))),
    !concept.definitions?.length && element('p', { class: 'quiet' }, text('definitions.none')),
    element('div', { class: 'toolbar' }, desk.opens('define', text('edit.define'), edits.define, place, own ? { lang: own.lang, text: own.text } : {})),
    place);
};

const hierarchy = ({ concept, parents = [], children = [], childCount }, desk) => {
  const place = slot();
  const create = button(text('hierarchy.create'), () => createConcept(place, { parents: [concept.id], type: concept.type ? code(concept.type) : '' }, create), { class: 'minor' });
  return section(text('hierarchy.title'),
    element('h4', {}, text('hierarchy.parents')),
    parents.length
      ? element('ul', { class: 'family' }, parents.map(parent => element('li', {}, element('span', { class: 'up', 'aria-hidden': 'true' }, '↑'), conceptLink(parent),
        sources(concept.parents?.find(each => each.id === parent.id)?.sources),
        element('span', { class: 'actions' },
          desk.opens('move|' + parent.id, text('hierarchy.move'), () => edits.move(parent), place),
          desk.does('removeParent|' + parent.id, text('form.remove'), id => at.removeParent(id, parent.id), text('form.remove.name', nameOf(parent)))))))
      : element('p', { class: 'quiet' }, text('hierarchy.top')),
    element('h4', {}, text('hierarchy.children', childCount)),
    element('ul', { class: 'family below' }, children.map(child => element('li', {}, conceptLink(child)))),
    childCount > children.length && element('p', { class: 'quiet' }, text('hierarchy.more', childCount - children.length)),
    element('div', { class: 'toolbar' }, desk.opens('addParent', text('edit.addParent'), edits.addParent, place), create),
    place);
};

const mappings = ({ concept }, desk) => {
  const place = slot();
  const rows = (concept.mappings ?? []).map(mapping => row(element('code', {}, mapping.target), relation(mapping.relation), sources(mapping.sources),
    actions(desk.does('unmap|' + mapping.relation + mapping.target, text('form.remove'), id => at.unmap(id, mapping), text('form.remove.name', mapping.target)))));
  return section(text('mappings.title'),
    rows.length ? table(text('mappings.title'), [text('field.target'), text('field.relation'), text('sources.title'), text('actions.title')], rows) : element('p', { class: 'quiet' }, text('mappings.none')),
    element('div', { class: 'toolbar' }, desk.opens('map', text('edit.map'), edits.map, place, { relation: 'exact' })),
    place);
};

const members = ({ concept }, desk) => {
  const place = slot();
  return concept.members?.length > 0 && section(text('members.title'),
    element('ul', { class: 'members' }, concept.members.map(member => element('li', {}, element('code', {}, member.id), ' ', element('span', { class: 'source' }, member.source),
      element('p', {}, member.because),
      desk.opens('unmerge|' + member.id, text('members.undo'), () => edits.unmerge(member), place)))),
    place);
};

const values = ({ concept, rules = [] }) => {
  const analyte = concept.analyte;
  return (rules.length > 0 || analyte) && section(text('rules.title'),
    rules.length > 0 && element('ul', { class: 'rules' }, rules.map(rule => element('li', {},
      conceptLink({ id: rule.analyte }), ' ', rule.comparator, ' ', number(rule.threshold), ' ', rule.unit ?? '', ' → ', conceptLink({ id: rule.finding }),
      rule.sex && ' (' + text('sex.' + rule.sex) + ')', rule.minimumAge && ' (' + text('rules.age', rule.minimumAge) + ')', ' ', element('code', {}, rule.id)))),
    analyte && element('p', {}, text('rules.units', (analyte.units ?? []).join(', ') || '–'),
      analyte.plausibleMinimum !== undefined && ' · ' + text('rules.plausible', analyte.plausibleMinimum, analyte.plausibleMaximum ?? '')));
};

/** The whole concept. */
export const statements = (view, desk) => [head(view, desk, slot()), labels(view, desk), hierarchy(view, desk), definitions(view, desk), mappings(view, desk), members(view, desk), values(view)]
  .filter(Boolean);
