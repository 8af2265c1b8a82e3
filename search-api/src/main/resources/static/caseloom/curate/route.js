// What is shown stands behind the # of the address: the tab, the concept, the draft; so links and the back button work.

const parameters = () => new URLSearchParams(location.hash.slice(1));

export const route = () => Object.fromEntries(parameters());

/** The address of this page with some of it changed; null takes something out. */
export const link = changes => {
  const next = parameters();
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') {
      next.delete(key);
    } else {
      next.set(key, value);
    }
  }
  return '#' + next.toString().replaceAll('%3A', ':');
};

export const go = changes => {
  location.hash = link(changes);
};

/** Notes something in the address without a step of its own for the back button. */
export const note = changes => {
  history.replaceState(null, '', link(changes));
};
