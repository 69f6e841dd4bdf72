import { describe, expect, it } from 'vitest';
import { codeOf } from '../errors.fixture.ts';
import { readFeed } from './feed.ts';

const base = 'https://ostrand-mail.example/feeds/news';

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Mail &amp; Quay</title><link>https://ostrand-mail.example/</link><language>en-gb</language>
<item><title><![CDATA[Night boat &amp; bus <b>end</b>]]></title><link> /ferry </link><guid>urn:1</guid>
<pubDate>Sun, 02 Mar 2031 07:15:00 +0100</pubDate><dc:creator>Ines Volk</dc:creator>
<description>&lt;p&gt;No boat at night.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The boat ends.</p>]]></content:encoded></item>
<item><title>By its GUID</title><guid>https://ostrand-mail.example/guid</guid></item>
<item><title>Nowhere</title><guid isPermaLink="false">https://ostrand-mail.example/no</guid><pubDate>soon</pubDate></item>
<item><title>Not the web</title><link>javascript:alert(1)</link></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Quay &amp;amp; News</title>
<entry><title type="html">&lt;i&gt;Skarv&lt;/i&gt; stays in port</title><link rel="enclosure" type="audio/mpeg" href="/skarv.mp3"/>
<link rel="replies" href="/skarv#talk"/><link href="../skarv"/><published>2031-03-02T06:00:00Z</published>
<updated>2031-03-02T08:00:00Z</updated><author><name>Per Dahlin</name></author><summary>In port.</summary>
<content type="html"><![CDATA[<p>No <rss version="2.0"> here.</p>]]></content></entry>
<entry><title>Text</title><content>Plain &lt;words&gt;.</content></entry>
<entry><title>Elsewhere</title><content type="image/png" src="/a.png"/></entry></feed>`;

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour notes',
  language: 'en',
  items: [
    {
      id: '1',
      url: 'https://notes.example/1',
      external_url: 'https://ostrand-mail.example/ferry',
      title: 'On <rss> and boats',
      date_published: '2031-03-02T07:15:00+01:00',
      date_modified: '2031-03-03',
      authors: [{ name: 'Maud Errant' }, { name: 'Per Dahlin' }],
      content_html: '<p>Notes.</p>',
    },
    { id: '2', content_text: 'Only text.' },
  ],
});

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title><link>https://old.example</link></channel>
<item rdf:about="x"><title>One</title><link>https://old.example/1</link><dc:date>2031-03-02</dc:date></item></rdf:RDF>`;

describe('readFeed', () => {
  it('reads RSS', async () => {
    const feed = await readFeed(rss, 'application/rss+xml', base);
    expect(feed).toMatchObject({ title: 'Mail & Quay', language: 'en-GB' });
    expect(feed.entries[0]).toEqual({
      url: 'https://ostrand-mail.example/ferry',
      title: 'Night boat & bus end',
      byline: 'Ines Volk',
      published: '2031-03-02T07:15:00+01:00',
      updated: undefined,
      summary: '<p>No boat at night.</p>',
      content: { text: '<p>The boat ends.</p>', isHtml: true },
    });
    expect(feed.entries[1]?.url).toBe('https://ostrand-mail.example/guid');
    expect(feed.entries[2]).toMatchObject({ title: 'Nowhere', url: undefined, published: undefined });
  });

  it('reads Atom', async () => {
    const feed = await readFeed(atom, 'application/atom+xml', base);
    expect(feed).toMatchObject({ title: 'Quay & News', language: 'en' });
    expect(feed.entries).toMatchObject([
      {
        url: 'https://ostrand-mail.example/skarv',
        title: 'Skarv stays in port',
        byline: 'Per Dahlin',
        published: '2031-03-02T06:00:00Z',
        updated: '2031-03-02T08:00:00Z',
        summary: 'In port.',
        content: { isHtml: true },
      },
      { url: undefined, content: { text: 'Plain <words>.', isHtml: false } },
      { content: undefined },
    ]);
  });

  it('reads JSON Feed', async () => {
    const feed = await readFeed(json, 'application/feed+json', base);
    expect(feed).toMatchObject({ title: 'Harbour notes', language: 'en' });
    expect(feed.entries).toMatchObject([
      {
        url: 'https://notes.example/1',
        byline: 'Maud Errant, Per Dahlin',
        published: '2031-03-02T07:15:00+01:00',
        updated: '2031-03-03',
        content: { text: '<p>Notes.</p>', isHtml: true },
      },
      { url: undefined, content: { text: 'Only text.', isHtml: false } },
    ]);
  });

  it('reads the RSS of old', async () => {
    expect(await readFeed(rdf)).toMatchObject({
      title: 'Old',
      entries: [{ url: 'https://old.example/1', title: 'One', published: '2031-03-02' }],
    });
  });

  it('knows a feed by its content, whatever its host calls it', async () => {
    expect((await readFeed(atom, 'text/html')).entries).toHaveLength(3);
    expect((await readFeed(json, 'text/plain')).entries).toHaveLength(2);
  });

  it('keeps what an entry gives as its address for the guard to judge', async () => {
    expect((await readFeed(rss, '', base)).entries[3]?.url).toBe('javascript:alert(1)');
  });

  it.each([
    ['a page', '<!doctype html><html><body><p>Words.</p></body></html>'],
    ['nothing', ''],
    ['other JSON', '{"items": 1}'],
    ['other XML', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['half a feed', rss.slice(0, 300)],
    ['a feed that names a file', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${rss}`],
    ['a feed nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
  ])('does not read %s', async (_, text) => {
    expect(await codeOf(() => readFeed(text, '', base))).toBe('bad-feed');
  });

  it('expands no entity of the feed’s own', async () => {
    const feed = await readFeed(
      `<!DOCTYPE rss [<!ENTITY a "boat">]><rss version="2.0"><channel><title>&a; &amp; bus</title></channel></rss>`,
    );
    expect(feed.title).toBe('&a; & bus');
  });
});
