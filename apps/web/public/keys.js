// Keys for the pages of Parallax. The pages are complete without it.
(() => {
  const entries = () =>
    [...document.querySelectorAll('[data-item]')].filter((entry) => entry.getClientRects().length > 0);
  let current = null;

  function go(step) {
    const all = entries();
    if (all.length === 0) return;
    const at = all.indexOf(current);
    // From nowhere, the first key goes to the first entry that is not above the screen.
    const below = all.findIndex((entry) => entry.getBoundingClientRect().top >= 0);
    const next = at >= 0 ? at + step : below >= 0 ? below : all.length - 1;
    current = all[Math.max(0, Math.min(all.length - 1, next))];
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'center' });
  }

  function open(entry) {
    const link = entry.querySelector('.cite') ?? entry.querySelector('a[href]');
    const summary = entry.querySelector(':scope > summary');
    (summary ?? link)?.click();
  }

  const keys = [
    ['j', 'next entry'],
    ['k', 'previous entry'],
    ['Enter', 'open the source of the entry'],
    ['/', 'search'],
    ['?', 'show these keys'],
    ['Esc', 'close'],
  ];
  let help = null;

  function makeHelp() {
    const dialog = document.createElement('dialog');
    dialog.className = 'keys';
    dialog.setAttribute('aria-labelledby', 'keys-heading');
    const heading = document.createElement('h2');
    heading.id = 'keys-heading';
    heading.textContent = 'Keys';
    const list = document.createElement('dl');
    for (const [key, meaning] of keys) {
      const term = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      term.append(kbd);
      const description = document.createElement('dd');
      description.textContent = meaning;
      list.append(term, description);
    }
    const form = document.createElement('form');
    form.method = 'dialog';
    const close = document.createElement('button');
    close.className = 'button quiet-button';
    close.textContent = 'Close';
    form.append(close);
    dialog.append(heading, list, form);
    document.querySelector('.page').append(dialog);
    return dialog;
  }

  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (target.closest('input, select, textarea, dialog, [contenteditable]')) return;
    if (key === 'j') go(1);
    else if (key === 'k') go(-1);
    else if (key === 'Enter' && target === current) open(current);
    else if (key === '/') document.querySelector('.search-box input')?.select();
    else if (key === '?') {
      help ??= makeHelp();
      help.showModal();
    } else if (key === 'Escape') {
      if (target === current) current.blur();
      return;
    } else return;
    event.preventDefault();
  });
})();
