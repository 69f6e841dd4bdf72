import Head from 'next/head';

/**
 * The way to a reader's review. It stands on the page of everyone, whose bytes are the same; the reader's own style sheet
 * shows it where the browser keeps progress, and due.js fills it in then. Without script it leads there.
 */
export function DueSection() {
  return (
    <section className="due" data-due="" aria-labelledby="due-heading">
      <Head>
        <script src="/due.js" defer />
      </Head>
      <h2 id="due-heading">
        <a href="/review">Your review</a>
      </h2>
      <p>Questions to be asked again, when they are due; quizzes that you have begun.</p>
    </section>
  );
}
