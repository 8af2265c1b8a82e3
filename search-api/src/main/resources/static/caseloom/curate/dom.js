// Elements by hand. Text only ever becomes text nodes, so that nothing that comes from elsewhere can become markup.

/** An element; attributes that are null or false are left out, {@code on} holds listeners. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        made.addEventListener(event, listener);
      }
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== ''));
  return made;
};

export const button = (label, click, attributes = {}) => element('button', { type: 'button', on: { click }, ...attributes }, label);

export const section = (title, ...children) => element('section', { class: 'box' }, element('h3', {}, title), ...children);

/** A table inside a frame that scrolls by itself on narrow screens. */
export const table = (caption, heads, rows) => element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': caption },
  element('table', {},
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, heads.map((head, at) => element('th', { scope: 'col', class: rows[0]?.querySelectorAll(':scope > *')[at]?.className || null }, head)))),
    element('tbody', {}, rows)));

export const row = (...cells) => element('tr', {}, cells.map(cell => cell instanceof HTMLTableCellElement ? cell : element('td', {}, cell)));

/** A progress bar with its words; without numbers it only shows that something goes on. */
export const progress = (label, done, total) => element('p', { class: 'progress', role: 'status' },
  element('progress', total ? { value: done, max: total, 'aria-label': label } : { 'aria-label': label }), element('span', {}, label));

/** Sets the focus to something that need not be reachable by tab. */
export const focus = target => {
  if (!target.hasAttribute('tabindex') && !/^(A|BUTTON|INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
    target.setAttribute('tabindex', '-1');
  }
  target.focus();
};

let ids = 0;

/** A new id, for labels and lists. */
export const newId = () => 'c' + ++ids;
