// Stories of one size, to measure reads by: 20 stories of 5 articles of 10 sentences each.
const words =
  'harbour bridge closed after inspectors found cracks in two of its cables on Monday morning officials said while the council waits for a second report'.split(
    ' ',
  );

export const size = { stories: 20, articles: 5, sentences: 10 };

/** The nested query: what an analyst reads who wants the articles of the latest stories, sentence by sentence. */
export const nestedQuery = `query Nested {
  stories(first: 20) {
    nodes {
      slug
      title
      changedAt
      articles(first: 5) {
        nodes {
          title
          url
          published
          publisher {
            name
          }
          sentences {
            position
            start
            end
            text
          }
        }
      }
    }
  }
}`;

/** The same read as one statement, written by hand: its one value is the answer. */
export const nestedStatement = `
  SELECT json_build_object('data', json_build_object('stories', json_build_object('nodes', coalesce(json_agg(story.node ORDER BY story."changedAt" DESC, story.id), '[]'::json)))) AS answer
  FROM (
    SELECT s.id, s."changedAt", json_build_object(
      'slug', s.slug, 'title', s.title, 'changedAt', to_char(s."changedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'articles', json_build_object('nodes', (
        SELECT coalesce(json_agg(article.node ORDER BY article."publishedAt" ASC NULLS LAST, article.id), '[]'::json) FROM (
          SELECT a.id, a."publishedAt", json_build_object(
            'title', a.title, 'url', a.url, 'published', a.published,
            'publisher', (SELECT json_build_object('name', p.name) FROM "Publisher" p WHERE p.id = a."publisherId"),
            'sentences', (
              SELECT coalesce(json_agg(json_build_object(
                'position', n.position, 'start', n.start, 'end', n."end", 'text', substr(a.text, n.start + 1, n."end" - n.start)
              ) ORDER BY n.position), '[]'::json)
              FROM "Sentence" n WHERE n."articleId" = a.id)) AS node
          FROM "Article" a WHERE a."storyId" = s.id ORDER BY a."publishedAt" ASC NULLS LAST, a.id LIMIT 5) article))) AS node
    FROM "Story" s WHERE s."mergedIntoId" IS NULL ORDER BY s."changedAt" DESC, s.id LIMIT 20) story`;

/** Fills an empty database, through a client of node-postgres. */
export async function storeNested(client) {
  const rows = { stories: [], publishers: [], articles: [], blocks: [], sentences: [] };
  for (let publisher = 0; publisher < size.articles; publisher++) {
    rows.publishers.push({ id: `p${publisher}`, name: `The Courier of Town ${publisher}` });
  }
  for (let story = 0; story < size.stories; story++) {
    const moment = new Date(Date.UTC(2026, 2, 1 + story)).toISOString();
    rows.stories.push({ id: `s${story}`, slug: `bridge-${story}`, title: `Bridge ${story} closed`, changedAt: moment });
    for (let article = 0; article < size.articles; article++) {
      const id = `s${story}a${article}`;
      let text = '';
      for (let position = 0; position < size.sentences; position++) {
        const start = text.length;
        const turned = words.slice((position + article) % 9).join(' ');
        text += `In town ${story} the ${turned}, at ${position} o’clock.`;
        rows.sentences.push({
          id: `${id}n${position}`,
          articleId: id,
          blockId: `${id}b`,
          position,
          start,
          end: text.length,
        });
        text += ' ';
      }
      rows.articles.push({
        id,
        contentHash: id,
        text,
        title: `Bridge ${story} closed, says outlet ${article}`,
        language: 'en',
        url: `https://outlet-${article}.example/bridge/${story}`,
        published: moment,
        publishedAt: moment,
        ingestedAt: moment,
        storyId: `s${story}`,
        publisherId: `p${article}`,
        stages: [],
      });
      rows.blocks.push({ id: `${id}b`, articleId: id, position: 0, start: 0, end: text.length, role: 'BODY' });
    }
  }
  const tables = {
    Publisher: rows.publishers,
    Story: rows.stories,
    Article: rows.articles,
    Block: rows.blocks,
    Sentence: rows.sentences,
  };
  for (const [table, values] of Object.entries(tables)) {
    const columns = Object.keys(values[0])
      .map((name) => `"${name}"`)
      .join(', ');
    await client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      [JSON.stringify(values)],
    );
  }
  await client.query('ANALYZE');
}
