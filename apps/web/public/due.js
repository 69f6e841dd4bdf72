// What is due for review, on the home page of a reader who has a review: the page itself is the same for everyone.
(async () => {
  const section = document.querySelector('[data-due]');
  if (!section || getComputedStyle(section).display === 'none') return;
  try {
    const response = await fetch('/api/due');
    const { count, next, questions } = await response.json();
    const line = section.querySelector('p');
    if (count > 0) {
      section.querySelector('a').textContent = `${count} ${count === 1 ? 'question is' : 'questions are'} due`;
      line.textContent = questions.map(({ stem }) => stem).join(' · ');
    } else if (count === 0) {
      line.textContent = next
        ? `Nothing is due now; the next question is due on ${new Date(next).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}.`
        : 'Nothing is under review.';
    }
  } catch {
    // The link leads there all the same.
  }
})();
