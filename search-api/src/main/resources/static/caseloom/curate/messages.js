// What the page tells the curator, in one place that screen readers follow.
import { button, element } from './dom.js';
import { text } from './words.js';

const LASTING = 12_000; // milliseconds that good news stays

const place = document.getElementById('messages');

const show = (kind, ...content) => {
  const box = element('div', { class: 'message ' + kind, role: kind === 'problem' ? 'alert' : null },
    element('div', { class: 'message-text' }, ...content),
    button('×', () => box.remove(), { class: 'close', 'aria-label': text('message.close') }));
  place.replaceChildren(box);
  return box;
};

/** Something went well; the words go by themselves after a while. */
export const tell = (...content) => {
  const box = show('done', element('p', {}, ...content));
  setTimeout(() => box.remove(), LASTING);
};

/** Something was refused or failed: what, why and what to do. */
export const complain = problem => {
  show('problem',
    element('p', {}, element('strong', {}, problem.message)),
    problem.advice && element('p', {}, problem.advice),
    problem.code && element('p', { class: 'quiet' }, element('code', {}, problem.code)));
};

export const clear = () => place.replaceChildren();

/** Runs work that may be refused; tells why, and answers undefined then. */
export const attempt = async work => {
  try {
    return await work();
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      complain(problem);
      if (problem.code === undefined) {
        throw problem; // a fault of the page itself belongs into the console too
      }
    }
    return undefined;
  }
};
