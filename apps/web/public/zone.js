// Times in the zone of the reader's device: pages without script say them in UTC.
(() => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  for (const select of document.querySelectorAll('select[data-guess]')) {
    if ([...select.options].some(({ value }) => value === timeZone)) select.value = timeZone;
  }
  const words = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  for (const time of document.querySelectorAll('time[data-local]')) {
    const part = Object.fromEntries(
      words.formatToParts(new Date(time.dateTime)).map(({ type, value }) => [type, value]),
    );
    time.textContent = `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute} ${part.timeZoneName}`;
  }
})();
