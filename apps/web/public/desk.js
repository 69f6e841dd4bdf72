// What is under way, as it happens: the desk's list of articles is brought up to date while they are read and compared.
(() => {
  const line = document.querySelector('[data-progress]');
  if (!line) return;
  const several = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  let isLooking = false;
  let hasMore = false;

  /** Puts what the server says now in the place of what it said before, one look at a time. */
  async function look() {
    if (isLooking) {
      hasMore = true;
      return;
    }
    isLooking = true;
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const part of document.querySelectorAll('[data-live]')) {
        const now = page.querySelector(`[data-live="${part.dataset.live}"]`);
        if (now) part.replaceChildren(...now.childNodes);
      }
    } catch {
      // The next event looks again.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    isLooking = false;
    if (hasMore) {
      hasMore = false;
      look();
    }
  }

  const events = new EventSource('/api/progress');
  events.addEventListener('next', async ({ data }) => {
    const progress = JSON.parse(data).data?.ingestProgress;
    if (!progress) return;
    const { waiting, running, storiesToCompare, isDone } = progress;
    line.textContent = isDone
      ? 'All is read and compared.'
      : `${several(waiting + running, 'job', 'jobs')} to do, ${several(storiesToCompare, 'story', 'stories')} to compare.`;
    if (isDone) events.close();
    await look();
  });
  events.addEventListener('complete', () => events.close());
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 4000);
  });
})();
