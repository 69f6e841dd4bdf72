/** A page as news sites build them: the report in the middle, and everything else around and inside it. */
export const newsPage = `<!doctype html>
<html lang="en-GB">
<head>
  <title>Ferry company drops night service &amp; blames fuel | The Ostrand Mail</title>
  <meta property="og:site_name" content="The Ostrand Mail">
  <meta property="og:description" content="The last boat now leaves at eight.">
  <link rel="canonical" href="https://ostrand-mail.example/ferry">
  <script type="application/ld+json">{ this is not JSON }</script>
  <script type="application/ld+json">
    {"@context":"https://schema.org","@graph":[
      {"@type":"Organization","@id":"#org","name":"The Ostrand Mail"},
      {"@type":["NewsArticle"],"headline":"Ferry company drops night service &amp; blames fuel","publisher":{"@id":"#org"},
       "author":[{"@type":"Person","name":"Ines Volk"},{"@type":"Person","name":"Per Dahlin"}],
       "datePublished":"2031-03-02T07:15:00+0100","dateModified":"2031-03-02 09:00:00Z"}]}
  </script>
  <style>p { color: red }</style>
</head>
<body class="has-sidebar with-comments">
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
  <main><article>
    <h1>Ferry company drops night service &amp; blames fuel</h1>
    <p class="dek">The last boat now leaves at eight.</p>
    <p class="byline">By Ines Volk and Per Dahlin</p>
    <time datetime="2031-03-02T07:15:00+01:00">2 March 2031</time>
    <div class="share-bar"><a href="#">Share</a> <a href="#">Copy link</a></div>
    <figure><img src="boat.jpg"><figcaption>The <i>Skarv</i> at the north quay. Photograph: Per Dahlin</figcaption></figure>
    <p>The Ostrand ferry company will end its night crossings on Monday, it said, because a litre of marine fuel now costs
      twice what it did in autumn.</p>
    <p>About 140 people took the late boat on an average weekday, according to the harbour office, most of them on their way
      home from the <span class="tooltip-text">Opens in a new window</span>hospital and the fish market.</p>
    <p><a href="/fuel">Marine fuel: how the price is made</a></p>
    <h2>No bus either</h2>
    <p>“There is no other way across after eight,” said Maud Errant, who nurses on the mainland. The bus operator said it had
      no plans to run through the tunnel, which closes at nine.</p>
    <blockquote class="social-embed"><p>We hear you, and we are talking to the county about a replacement.</p></blockquote>
    <div class="newsletter"><h3>The Mail at seven</h3><p>Get the morning's news in your inbox, free of charge, every day.</p></div>
    <p>The county, which pays a third of the cost of the line, has asked for a meeting before the end of the week, and the
      company says that it will come with figures.</p>
    <p>(Reporting by Ines Volk; editing by Tom Karst)</p>
    <p>Follow Ines Volk on Twitter @inesvolk</p>
    <aside class="related"><h3>Related</h3><ul><li><a href="/a">Bridge plan is back</a></li><li><a href="/b">Quay repaired</a></li></ul></aside>
  </article></main>
  <div hidden>Nobody sees this.</div>
  <footer><p>© 2031 The Ostrand Mail</p></footer>
  <script>document.write('nothing runs')</script>
</body></html>`;
