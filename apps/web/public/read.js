// Keeps which revision of a briefing was read here last, on this device only, and shows the way to what is new since.
(() => {
  const link = document.querySelector('[data-read]');
  if (!link) return;
  const { read, revision } = link.dataset;
  const key = `read:${read}`;
  try {
    const last = Number(localStorage.getItem(key));
    if (last >= 1 && last < Number(revision)) {
      link.href += `?since=${last}`;
      link.hidden = false;
    }
    localStorage.setItem(key, revision);
  } catch {
    // Nothing may be kept here: then nothing is known to be new.
  }
})();
