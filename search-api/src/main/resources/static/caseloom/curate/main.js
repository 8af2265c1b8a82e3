// The curator's page: shows what the address says, and again whenever that changes.
import { element } from './dom.js';
import { conceptAgain, conceptPane, focusConceptNext, showConcept } from './concept.js';
import { showDraft } from './draft.js';
import { showDrafts } from './drafts.js';
import { showHistory } from './history.js';
import { attempt, clear } from './messages.js';
import { link, route } from './route.js';
import { focusSearch, searchAgain, showSearch, startSearch } from './search.js';
import { startSession } from './session.js';
import { look, onStatus } from './status.js';
import { text } from './words.js';
import { loadVocabulary } from './vocabulary.js';

const TABS = ['concepts', 'drafts', 'history'];
const place = id => document.getElementById(id);

let shownTab = '';
let release = '';

const tabOf = () => route().tab === 'draft' && route().draft ? 'draft' : TABS.includes(route().tab) ? route().tab : 'concepts';

const showTabs = tab => place('tabs').replaceChildren(...TABS.map(each => element('a', {
  href: link({ tab: each === 'concepts' ? null : each }),
  'aria-current': each === tab || each === 'drafts' && tab === 'draft' ? 'page' : null,
}, text('tab.' + each))));

/** The link to the other language leads to the same place. */
const keepPlaceInOtherLanguage = ({ currentTarget: other }) => {
  other.href = other.getAttribute('href').split('#')[0] + location.hash;
};

const show = async () => {
  const tab = tabOf();
  if (tab !== shownTab && shownTab) {
    clear();
  }
  shownTab = tab;
  showTabs(tab);
  place('concepts').hidden = tab !== 'concepts';
  place('drafts').hidden = tab !== 'drafts' && tab !== 'draft';
  place('history').hidden = tab !== 'history';
  if (tab === 'concepts') {
    showSearch();
    await showConcept();
  } else if (tab === 'draft') {
    await showDraft(place('drafts'));
  } else if (tab === 'drafts') {
    await showDrafts(place('drafts'));
  } else {
    await showHistory(place('history'));
  }
};

const start = async () => {
  place('concepts').append(startSearch(focusConceptNext), conceptPane());
  startSession();
  onStatus(now => {
    if (release && release !== now.release.id) {
      conceptAgain();
      searchAgain();
      if (shownTab === 'concepts') {
        showConcept();
      }
    }
    release = now.release.id;
  });
  document.querySelector('a.language').addEventListener('click', keepPlaceInOtherLanguage);
  await attempt(loadVocabulary);
  await look();
  window.addEventListener('hashchange', () => attempt(show));
  document.addEventListener('caseloom-edited', searchAgain);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      if (shownTab !== 'concepts') {
        location.hash = link({ tab: null });
      }
      setTimeout(focusSearch);
    }
  });
  await attempt(show);
  if (shownTab === 'concepts' && !route().concept) {
    focusSearch();
  }
};

start();
