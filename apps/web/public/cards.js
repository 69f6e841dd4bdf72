// The card of a citation beside the number that is pointed at. Without this script the sheet cards.css does it, more slowly.
(() => {
  if (!matchMedia('(hover: hover)').matches) return;
  /** Long enough for the way from a number to its card, in milliseconds. */
  const grace = 200;
  let shown = [];
  let timer = 0;

  function hide() {
    clearTimeout(timer);
    for (const each of shown) each.classList.remove('is-shown');
    shown = [];
  }

  function show(number) {
    hide();
    const card = document.getElementById(number.getAttribute('aria-describedby'));
    if (!card) return;
    shown = [number, card];
    for (const each of shown) each.classList.add('is-shown');
  }

  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, grace);
  };

  document.addEventListener('pointerover', ({ target }) => {
    const number = target.closest('.cite');
    if (number) show(number);
    else if (target.closest('.card.is-shown')) clearTimeout(timer);
    else if (shown.length > 0) leave();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('.cite:focus-visible')) show(target);
    else hide();
  });
  document.addEventListener('focusout', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
})();
