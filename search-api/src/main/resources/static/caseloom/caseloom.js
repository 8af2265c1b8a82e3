// Suggestions below the search field and cards on mentions. Every page works without this file.
'use strict';

(() => {
  const field = document.getElementById('q');
  const list = document.getElementById('suggestions');
  if (!field || !list) {
    return;
  }
  const language = document.documentElement.lang;
  const other = language === 'ja' ? 'en' : 'ja';
  const PAUSE = 120; // milliseconds without a key before asking
  let asking = null;
  let timer = 0;
  let chosen = -1;
  let start = 0;

  // a term may have several words: what is being typed is the last one to three of them
  const candidates = () => {
    const typed = field.value.slice(0, field.selectionStart ?? field.value.length);
    const starts = [...typed.matchAll(/(?:^|[\s,、。（(「]|(?<=[\s,、。（(]|^)-)(?=[^\s,、。])/gu)].map(found => found.index + found[0].length);
    return [...new Set(starts)].slice(-3).map(from => ({ from, text: typed.slice(from).trim() })).filter(each => each.text);
  };

  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    chosen = -1;
  };

  const select = index => {
    const items = [...list.children];
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, at) => item.setAttribute('aria-selected', String(at === chosen)));
    if (chosen >= 0) {
      field.setAttribute('aria-activedescendant', items[chosen].id);
      items[chosen].scrollIntoView({ block: 'nearest' });
    }
  };

  const take = item => {
    const end = field.selectionStart ?? field.value.length;
    field.value = field.value.slice(0, start) + item.dataset.text + ' ' + field.value.slice(end).trimStart();
    close();
    field.focus();
  };

  const span = (text, name) => {
    const element = document.createElement('span');
    element.textContent = text;
    if (name) {
      element.className = name;
    }
    return element;
  };

  const show = suggestions => {
    list.replaceChildren(...suggestions.map((each, at) => {
      const item = document.createElement('li');
      const label = each.label[language] ?? each.label[other] ?? each.id;
      item.id = 'suggestion-' + at;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.text = label;
      item.append(span(label));
      const beside = [each.text, each.label[other]].find(text => text && text !== label);
      if (beside) {
        item.append(span(beside, 'other'));
      }
      item.append(span(each.id, 'kind'));
      item.addEventListener('mousedown', event => {
        event.preventDefault();
        take(item);
      });
      return item;
    }));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    chosen = -1;
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      for (const candidate of candidates()) {
        const response = await fetch('/api/suggest?q=' + encodeURIComponent(candidate.text), { signal: asking.signal });
        const suggestions = response.ok ? (await response.json()).suggestions : [];
        if (suggestions.length) {
          start = candidate.from;
          show(suggestions);
          return;
        }
      }
      close();
    } catch (failure) {
      close(); // suggestions are a convenience: without them one types on
    }
  };

  field.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(ask, PAUSE);
    }
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!list.hidden) {
        event.preventDefault();
        select(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
      }
    } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === 'Escape') {
      close();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
  field.form.elements.assertion?.addEventListener('change', () => {
    if (field.value.trim() || location.search) {
      field.form.requestSubmit();
    }
  });
  // an untouched option need not stand in the address
  field.form.addEventListener('submit', () => {
    for (const input of field.form.elements) {
      if (input.name && input.name !== 'q' && (input.value === '' || (input.name === 'assertion' && input.value === 'present'))) {
        input.disabled = true;
      }
    }
  });
  window.addEventListener('pageshow', () => {
    for (const input of field.form.elements) {
      input.disabled = false;
    }
  });
})();

(() => {
  const card = document.getElementById('card');
  if (!card) {
    return;
  }
  const entriesOf = mention => mention.dataset.mentions.split(' ').map(id => document.getElementById('mention-' + id)).filter(Boolean);
  const piecesOf = id => [...document.querySelectorAll('a.mention[data-mentions]')].filter(piece => piece.dataset.mentions.split(' ').includes(id));

  const show = mention => {
    const entries = entriesOf(mention);
    card.replaceChildren(...entries.map(entry => {
      const copy = entry.cloneNode(true);
      copy.removeAttribute('id');
      const element = document.createElement('div');
      element.className = copy.className;
      element.append(...copy.childNodes);
      return element;
    }));
    if (!entries.length) {
      return;
    }
    card.className = 'hover-card ' + [...entries[0].classList].filter(name => name.startsWith('type-')).join(' ');
    card.hidden = false;
    const place = mention.getClientRects()[0];
    const below = place.bottom + card.offsetHeight + 12 < window.innerHeight;
    card.style.top = window.scrollY + (below ? place.bottom + 6 : place.top - card.offsetHeight - 6) + 'px';
    card.style.left = Math.max(12, Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 12)) + 'px';
  };
  const hide = () => {
    card.hidden = true;
  };

  for (const mention of document.querySelectorAll('a.mention[data-mentions]')) {
    mention.addEventListener('mouseenter', () => show(mention));
    mention.addEventListener('mouseleave', hide);
    mention.addEventListener('focus', () => show(mention));
    mention.addEventListener('blur', hide);
  }
  for (const entry of document.querySelectorAll('.entry[id]')) {
    const toggle = on => piecesOf(entry.id.slice('mention-'.length)).forEach(piece => piece.classList.toggle('linked', on));
    entry.addEventListener('mouseenter', () => toggle(true));
    entry.addEventListener('mouseleave', () => toggle(false));
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
    }
  });
  const back = document.querySelector('[data-back]');
  if (back && document.referrer.startsWith(location.origin + '/?')) {
    back.href = document.referrer;
  }
})();
