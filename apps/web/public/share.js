// The button that hands a briefing on: the device's own way where it has one and is held in the hand, the clipboard elsewhere.
(() => {
  for (const button of document.querySelectorAll('[data-share]')) {
    const { share: url, title } = button.dataset;
    const hasSheet = 'share' in navigator && matchMedia('(hover: none)').matches;
    if (hasSheet) button.textContent = 'Share …';
    button.addEventListener('click', async () => {
      try {
        if (hasSheet) await navigator.share({ url, title });
        else {
          await navigator.clipboard.writeText(url);
          button.textContent = 'Copied';
          button.setAttribute('role', 'status');
        }
      } catch {
        // Given up by the reader, or not allowed by the browser: the address stands in its own field as well.
      }
    });
  }
})();
