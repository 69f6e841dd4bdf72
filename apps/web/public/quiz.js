// Dragging, buttons and number keys for the forms of a quiz. The selects behind them carry the answer, and do without it.
(() => {
  const form = document.querySelector('.answer-form');
  if (!form) return;

  const live = Object.assign(document.createElement('p'), { className: 'unseen', role: 'status' });
  form.append(live);

  /** Follows a pointer from where it goes down until it comes up. */
  function follow(handle, { start, move, end }) {
    handle.addEventListener('pointerdown', (down) => {
      if (down.button !== 0) return;
      down.preventDefault();
      handle.setPointerCapture(down.pointerId);
      start(down);
      const stop = (event) => {
        handle.removeEventListener('pointermove', move);
        for (const name of ['pointerup', 'pointercancel']) handle.removeEventListener(name, stop);
        end(event);
      };
      handle.addEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel']) handle.addEventListener(name, stop);
    });
  }

  function order(box) {
    const list = box.querySelector('.order-list');
    const selects = [...box.querySelectorAll('select')];
    const textOf = (item) => item.querySelector('.order-text').textContent;
    const keep = () => {
      const items = [...list.children];
      for (const [index, item] of items.entries()) {
        selects[index].value = item.dataset.key;
        const [up, down] = item.querySelectorAll('.move');
        up.disabled = index === 0;
        down.disabled = index === items.length - 1;
      }
    };
    const tell = (item) => {
      live.textContent = `${textOf(item)}: now ${[...list.children].indexOf(item) + 1} of ${list.children.length}`;
    };
    list.addEventListener('click', ({ target }) => {
      const button = target.closest('.move');
      if (!button) return;
      const item = button.closest('li');
      if (button.dataset.step === '1') item.nextElementSibling?.after(item);
      else item.previousElementSibling?.before(item);
      keep();
      tell(item);
      // At an end of the list the button can do no more: the other one has the focus then.
      (button.disabled ? item.querySelector('.move:enabled') : button)?.focus();
    });
    for (const item of list.children) {
      follow(item.querySelector('.handle'), {
        start: () => item.classList.add('is-dragged'),
        move: ({ clientY }) => {
          const { previousElementSibling: before, nextElementSibling: after } = item;
          const middle = (each) => each.getBoundingClientRect().top + each.offsetHeight / 2;
          if (before && clientY < middle(before)) before.before(item);
          else if (after && clientY > middle(after)) after.after(item);
        },
        end: () => {
          item.classList.remove('is-dragged');
          keep();
          tell(item);
        },
      });
    }
    box.classList.add('is-ready');
    keep();
  }

  function match(box) {
    const rowAt = ({ clientX, clientY }) =>
      document
        .elementsFromPoint(clientX, clientY)
        .map((each) => each.closest('.match-row'))
        .find(Boolean);
    const aim = (row) => {
      for (const each of box.querySelectorAll('.match-row')) each.classList.toggle('is-aimed', each === row);
    };
    for (const slip of box.querySelectorAll('.slip')) {
      let from;
      follow(slip, {
        start: (down) => {
          from = down;
          slip.classList.add('is-dragged');
        },
        move: (event) => {
          slip.style.transform = `translate(${event.clientX - from.clientX}px, ${event.clientY - from.clientY}px)`;
          aim(rowAt(event));
        },
        end: (event) => {
          const row = event.type === 'pointerup' && rowAt(event);
          slip.style.transform = '';
          slip.classList.remove('is-dragged');
          aim(null);
          if (!row) return;
          row.querySelector('select').value = slip.dataset.key;
          live.textContent = `${row.querySelector('.select-label').textContent}: ${slip.textContent}`;
        },
      });
    }
  }

  for (const box of form.querySelectorAll('[data-order]')) order(box);
  for (const box of form.querySelectorAll('[data-match]')) match(box);

  const choices = [...form.querySelectorAll('.choice input')];
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (target.closest('input:not([type=radio], [type=checkbox]), select, textarea, dialog')) return;
    const choice = /^[1-9]$/.test(key) && choices[Number(key) - 1];
    if (!choice) return;
    event.preventDefault();
    choice.focus();
    choice.click();
  });
})();
